package reform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        CsvWriter.write(TASKS, false, out);

        assertThat(out.toString())
                .isEqualTo("id,title\r\n10,\"推进|中高职, \"\"衔接\"\"\"\r\nA-3,\"一\n二\tC:\\x \"\r\n,=1+1\r\n");
    }

    @Test
    void csvForExcelAndWithoutHeader() throws IOException {
        Table table = Table.of(Column.left("a")).row("x").row(" y").row("z\r").build();
        StringBuilder out = new StringBuilder();
        CsvWriter.write(table.withoutHeader(), true, out);

        assertThat(out.toString()).isEqualTo("\ufeffx\r\n\" y\"\r\n\"z\r\"\r\n");
    }

    @Test
    void csvOfNothingStillHasItsMark() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(Table.of(Column.left("a")).build().withoutHeader(), true, out);

        assertThat(out.toString()).isEqualTo("\ufeff");
    }

    @Test
    void csvOfALoneEmptyValueIsNotAnEmptyLine() throws IOException {
        StringBuilder out = new StringBuilder();
        CsvWriter.write(Table.of(Column.left("a")).row("").build(), false, out);

        assertThat(out.toString()).isEqualTo("a\r\n\"\"\r\n");
    }

    @Test
    void tsv() throws IOException {
        StringBuilder out = new StringBuilder();
        TsvWriter.write(TASKS, out);

        assertThat(out.toString()).isEqualTo("""
                        id\ttitle
                        10\t推进|中高职, "衔接"
                        A-3\t一\\n二\\tC:\\\\x\s
                        \t=1+1
                        """);
    }
}
