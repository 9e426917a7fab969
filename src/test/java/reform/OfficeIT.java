package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/**
 * Another office program opens what was written, a form is filled in there as a person would, and what it stores is read
 * again. LibreOffice is started once, and runs {@code macros/Module1.xba}.
 */
@DisabledOnOs(OS.WINDOWS)
class OfficeIT {
    /** The program makes a profile first, with macros of its own in it; then it finds ours. */
    private static final String OFFICE = """
            set -e
            export HOME="$PWD" REFORM_LANG=zh REFORM_TODAY=2022-06-30
            soffice --headless -env:UserInstallation=file://$PWD/profile --terminate_after_init >/dev/null 2>&1
            cp MACROS/Module1.xba MACROS/script.xlb profile/user/basic/Standard/
            $reform collect -o forms && cp forms/市教育局.xlsx form.xlsx
            $reform collect -o forms --format docx && cp forms/市财政局.docx form.docx
            $reform export -o list.xlsx && $reform export -o list.docx
            $reform report notice edu -o notice.docx --from 海州市人民政府办公室
            timeout 150 soffice --headless -env:UserInstallation=file://$PWD/profile "macro:///Standard.Module1.Run($PWD)"
            for name in form-xlsx form-docx list-xlsx list-docx notice; do pdftotext -layout $name.pdf; done
            """;

    @TempDir
    Path folder;

    @Test
    void anotherProgramReadsAndWritesThem() throws Exception {
        assumeTrue(
                Shell.run(folder, "command -v soffice && command -v pdftotext").code() == 0,
                "there is no LibreOffice or no Poppler");
        Files.copy(Path.of("src/test/resources/office/rich.yaml"), folder.resolve("reform.yaml"));
        String macros =
                Path.of("src/test/resources/office/macros").toAbsolutePath().toString();
        Outcome made = Shell.run(folder, OFFICE.replace("MACROS", macros));
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(text("list-docx")).contains("海州市重点任务清单", "（海政发〔2022〕3号）", "一、办学体系", "—1—");
        assertThat(text("list-xlsx")).contains("到期日", "2022-06-15", "市教育局");
        assertThat(text("form-xlsx")).contains("填报单位：市教育局", "下一步打算", "7月底前协调到位");
        assertThat(text("form-docx")).contains("海州市重点任务清单进展填报表", "已列入预算");
        assertThat(text("notice")).contains("海州市人民政府办公室", "市教育局：", "2022年6月30日");

        Outcome collected = Shell.run(
                folder, "REFORM_LANG=zh REFORM_TODAY=2022-06-30 $reform collect --in filled.xlsx filled.docx --yes");
        assertThat(collected.code()).as(collected.err()).isZero();
        String list = Files.readString(folder.resolve("reform.yaml"));
        assertThat(list)
                .contains("市教育局（李雷）", "完成主体工程", "设备到货", "=资金缺口", "7月底前协调到位", "status: blocked\n    progress: 60")
                .contains("by: 市财政局, note: 已列入预算", "progress: 40")
                .contains("title: 持续推进");

        Outcome merged = Shell.run(
                folder, "REFORM_LANG=zh REFORM_TODAY=2022-06-30 $reform import edited.xlsx --merge reform.yaml --yes");
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.err()).contains("新增 0 项，有变化 1 项，相同 4 项，来源中没有 0 项");
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("due: {from: 2022年6月底前, to: 2022年12月底前}", "据 edited.xlsx");
    }

    private String text(String name) throws Exception {
        return Files.readString(folder.resolve(name + ".txt")).replaceAll("\\s+", "");
    }
}
