package reform.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.render.text.MarkdownText;
import reform.render.text.StyledText;

/** Markdown, CSV and TSV. */
class TextFormatsTest {
    private static final Table TASKS = Table.of(Column.right("id"), Column.left("title"))
            .heading(StyledText.of("市教育局"))
            .row("10", "推进|中高职, \"衔接\"")
            .blank()
            .row("A-3", "一\n二\tC:\\x ")
            .row("", "=1+1")
            .build();

    @Test
    void markdown() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownTable.write(TASKS, out);

        assertThat(out.toString()).isEqualTo("""
                        **市教育局**

                        | id | title |
                        | ---: | --- |
                        | 10 | 推进\\|中高职, "衔接" |
                        | A-3 | 一<br>二 C:\\\\x  |
                        | | =1+1 |
                        """);
    }

    @Test
    void markdownNamesTheColumnsAgainBelowAHeading() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownTable.write(
                Table.of(Column.left("a"))
                        .row("1")
                        .heading(StyledText.of("b"))
                        .row("2")
                        .build(),
                out);

        assertThat(out.toString()).isEqualTo("""
                        | a |
                        | --- |
                        | 1 |

                        **b**

                        | a |
                        | --- |
                        | 2 |
                        """);
    }

    @Test
    void markdownOfATableWithoutRows() throws IOException {
        StringBuilder out = new StringBuilder();
        MarkdownTable.write(Table.of(Column.left("a|b")).build(), out);

        assertThat(out.toString()).isEqualTo("| a\\|b |\n| --- |\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "推进中高职衔接（3+2）; 推进中高职衔接（3+2）",
                "a_b *c* `d`; a\\_b \\*c\\* \\`d\\`",
                "<script>; \\<script\\>",
                "[x](javascript:y); \\[x\\](javascript:y)",
                "&amp *x~y $a$; \\&amp \\*x\\~y \\$a\\$",
                "# title; \\# title",
                "- item; \\- item",
                "-5%; -5%",
                "#1; #1",
                "---; \\---",
                "1. item; 1\\. item",
                "1.5; 1.5",
                "2022-06-30; 2022-06-30",
                "a - b # c; a - b # c",
            })
    void markdownSignsAreEscaped(String text, String escaped) {
        assertThat(MarkdownText.escape(text)).isEqualTo(escaped);
    }

    @Test
    void markdownHasNoControls() {
        assertThat(MarkdownText.escape("a\r\nb\u001b")).isEqualTo("a<br>b\\\\u001b");
        assertThat(MarkdownText.escape("    code\n")).isEqualTo("code<br>");
    }

    @Test
    void csv() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(TASKS, false, CellForm.SAFE, out);

        assertThat(out.toString())
                .isEqualTo("id,title\r\n10,\"推进|中高职, \"\"衔接\"\"\"\r\nA-3,\"一\n二\tC:\\x \"\r\n,'=1+1\r\n");
    }

    @Test
    void csvForExcelAndWithoutHeader() throws IOException {
        Table table = Table.of(Column.left("a")).row("x").row(" y").row("z\r").build();
        StringBuilder out = new StringBuilder();
        CsvWriter.write(table.withoutHeader(), true, CellForm.SAFE, out);

        assertThat(out.toString()).isEqualTo("\ufeffx\r\n\" y\"\r\n\"z\r\"\r\n");
    }

    @Test
    void csvOfNothingStillHasItsMark() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(Table.of(Column.left("a")).build().withoutHeader(), true, CellForm.SAFE, out);

        assertThat(out.toString()).isEqualTo("\ufeff");
    }

    @Test
    void csvOfALoneEmptyValueIsNotAnEmptyLine() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(Table.of(Column.left("a")).row("").build(), false, CellForm.SAFE, out);

        assertThat(out.toString()).isEqualTo("a\r\n\"\"\r\n");
    }

    /** The cells that spreadsheets take for formulas, and what terminals obey. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "=1+1; '=1+1; =1+1",
                "+86电话; '+86电话; +86电话",
                "-减号开头; '-减号开头; -减号开头",
                "@SUM(1); '@SUM(1); @SUM(1)",
                "^\t=1^; ^'\t=1^; \\t=1",
                "^\r=1^; ^\"'\r=1\"^; \\r=1",
                "=A1,\"x\"; \"'=A1,\"\"x\"\"\"; =A1,\"x\"",
                "a=1; a=1; a=1",
                "'=1; '=1; '=1",
                "3-2; 3-2; 3-2",
                "^a\u001b[2Jb^; a\\u001b[2Jb; a\\u001b[2Jb",
                "^\u202eexe^; \\u202eexe; \\u202eexe",
                "^\u0000\u007f\u009b^; \\u0000\\u007f\\u009b; \\u0000\\u007f\\u009b",
                "^a\\u001b^; a\\u001b; a\\\\u001b",
            })
    void cellsAreHarmlessUnlessRaw(String text, String csv, String tsv) throws IOException {
        Table table = Table.of(Column.left("a")).row(text).build().withoutHeader();

        assertThat(csv(table, CellForm.SAFE)).isEqualTo(csv + "\r\n");
        assertThat(tsv(table, CellForm.SAFE)).isEqualTo(tsv + "\n");
        assertThat(csv(table, CellForm.RAW).replaceAll("^\"|\"\r\n$|\r\n$", "").replace("\"\"", "\""))
                .isEqualTo(text);
        assertThat(tsv(table, CellForm.RAW)
                        .replace("\\t", "\t")
                        .replace("\\r", "\r")
                        .replace("\\\\", "\\"))
                .isEqualTo(text + "\n");
    }

    private static String csv(Table table, CellForm form) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(table, false, form, out);
        return out.toString();
    }

    private static String tsv(Table table, CellForm form) throws IOException {
        StringBuilder out = new StringBuilder();
        TsvWriter.write(table, form, out);
        return out.toString();
    }

    @Test
    void tsv() throws IOException {
        StringBuilder out = new StringBuilder();
        TsvWriter.write(TASKS, CellForm.SAFE, out);

        assertThat(out.toString()).isEqualTo("""
                        id\ttitle
                        10\t推进|中高职, "衔接"
                        A-3\t一\\n二\\tC:\\\\x\s
                        \t=1+1
                        """);
    }
}
