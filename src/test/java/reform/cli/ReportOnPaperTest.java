package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.office.source.Block;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.SourceReader;

class ReportOnPaperTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyList() throws IOException {
        Files.copy(Path.of("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    private CommandRun run(String... words) {
        return CommandRun.in(folder).with("REFORM_LANG", "zh").run(words);
    }

    private List<String> lines(String file) throws Exception {
        List<String> lines = new ArrayList<>();
        for (Block block :
                SourceReader.read(folder.resolve(file), Optional.empty()).blocks()) {
            if (block instanceof Paragraph paragraph) {
                lines.add(paragraph.text());
            } else if (block instanceof Grid grid) {
                grid.rows()
                        .forEach(row -> lines.add(String.join(
                                "|",
                                row.filled().stream().map(cell -> cell.text()).toList())));
            }
        }
        return lines;
    }

    private String part(String file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aNoticeIsALetter() throws Exception {
        CommandRun run = run("report", "notice", "edu", "--from", "市教改办", "-o", "notice.docx");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lines("notice.docx"))
                .contains("市教育局：", "一、逾期任务", "市教改办", "2022年6月30日")
                .noneMatch(line -> line.contains("reform.yaml"));
        assertThat(part("notice.docx", "word/header1.xml")).contains("市教改办", "FF0000");
        // 22 lines of 28 characters on a page of A4.
        assertThat(part("notice.docx", "word/document.xml"))
                .contains(
                        "w:w=\"11906\" w:h=\"16838\"",
                        "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"")
                .contains("w:linePitch=\"579\"", "<w:titlePg/>");
        assertThat(part("notice.docx", "word/styles.xml")).contains("仿宋_GB2312", "方正小标宋简体", "w:line=\"578\"");
    }

    @Test
    void whatStandsAboveATableStaysOnItsPage() throws Exception {
        assertThat(run("report", "overdue", "-o", "overdue.docx").code()).isZero();
        assertThat(part("overdue.docx", "word/document.xml"))
                .containsPattern("<w:keepNext/><w:keepLines/></w:pPr><w:r>(?:(?!</w:p>).)*项，(?:最长)?逾期");
    }

    @Test
    void aNoticeToEachIsAFileForEach() throws Exception {
        CommandRun run = run("report", "notice", "--all", "--format", "docx", "-o", "notices");
        assertThat(run.out()).isEqualTo("notices/市教育局.docx\nnotices/市委教科工委.docx\n");
        assertThat(lines("notices/市委教科工委.docx")).contains("市委教科工委：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weekly", "overdue", "department"})
    void reportsHaveTheirTables(String report) throws Exception {
        CommandRun run = run("report", report, "-o", "report.docx");
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = lines("report.docx");
        assertThat(lines.get(0)).startsWith("沈阳市职业教育改革工作清单");
        assertThat(lines).anyMatch(line -> line.startsWith("编号|") || line.startsWith("部门|"));
        assertThat(lines).noneMatch(line -> line.contains("**") || line.contains("\\") || line.contains("数据来源"));
    }

    @Test
    void theOfficesOwnTemplateIsPrintedAsWell() throws Exception {
        Files.writeString(
                folder.resolve("ours.md"),
                "# {{list.title}}\n\n## 说明\n\n截至 {{asOf}}\n\n| 甲 | 乙 |\n| --- | ---: |\n| a\\|b | 1 |\n");
        CommandRun run = run("report", "overdue", "--template", "ours.md", "-o", "ours.docx");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(lines("ours.docx")).containsExactly("沈阳市职业教育改革工作清单", "一、说明", "截至 2022-06-30", "甲|乙", "a|b|1");
    }

    @Test
    void aDocumentNeedsAFile() {
        CommandRun run = run("report", "weekly", "--format", "docx");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o");
    }
}
