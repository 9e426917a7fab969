package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.terminal.Keystroke;

class ImportCommandTest {
    private static final String CSV = "序号,工作任务,完成时限,牵头单位,备注\n1,修桥,2026年,市交通局,重点\n2,铺路,不日完成,市城管局,\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("list.csv"), CSV);
    }

    private CommandRun run(String... words) {
        return CommandRun.in(folder).with("REFORM_LANG", "en").run(words);
    }

    @Test
    void printsAListThatCheckReads() throws IOException {
        CommandRun run = run("import", "list.csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("  - id: 1\n    title: 修桥\n    due: 2026年\n    lead: 市交通局\n", "    x-备注: 重点\n");
        assertThat(run.err()).contains("2 tasks, 2 departments", "14 read = ", "deadline 不日完成");
        Files.writeString(folder.resolve("out.yaml"), run.out());
        assertThat(run("check", "out.yaml").code()).isZero();
    }

    @Test
    void writesNewFilesOnlyUnlessToldSo() throws IOException {
        assertThat(run("import", "list.csv", "-o", "out.yaml").code()).isZero();
        String written = Files.readString(folder.resolve("out.yaml"));
        Files.writeString(folder.resolve("out.yaml"), "mine\n");
        CommandRun again = run("import", "list.csv", "-o", "out.yaml");
        assertThat(again.code()).isEqualTo(4);
        assertThat(again.err()).contains("out.yaml already exists", "--yes");
        assertThat(Files.readString(folder.resolve("out.yaml"))).isEqualTo("mine\n");
        assertThat(run("import", "list.csv", "-o", "out.yaml", "--yes").code()).isZero();
        assertThat(Files.readString(folder.resolve("out.yaml"))).isEqualTo(written);
        assertThat(run("import", "list.csv", "-o", "list.csv", "--yes").code()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("list.csv"))).isEqualTo(CSV);
    }

    @Test
    void asksAtATerminal() throws IOException {
        CommandRun no = CommandRun.in(folder).terminal(100).input("n\n").run("import", "list.csv", "-o", "out.yaml");
        assertThat(no.code()).isZero();
        assertThat(no.err()).contains("CONFIDENCE", "Write 2 tasks to out.yaml?", "nothing was written");
        assertThat(folder.resolve("out.yaml")).doesNotExist();
        CommandRun yes = CommandRun.in(folder).terminal(100).input("y\n").run("import", "list.csv", "-o", "out.yaml");
        assertThat(yes.code()).isZero();
        assertThat(folder.resolve("out.yaml")).exists();
    }

    private CommandRun review(ScriptedScreen screen, String... more) {
        List<String> words = new ArrayList<>(List.of("import", "list.csv", "--review"));
        words.addAll(List.of(more));
        return CommandRun.in(folder).screen(screen).run(words.toArray(new String[0]));
    }

    @Test
    void aReviewGoesThroughWhatIsDoubtful() {
        ScriptedScreen screen = new ScriptedScreen().press(Keystroke.Kind.ENTER);
        CommandRun run = review(screen);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(screen.picture(0).toString()).contains("doubtful, 1 of 1", "不日完成", "t type");
        assertThat(screen.closed()).isTrue();
        assertThat(run.out()).contains("due: 不日完成");
    }

    @Test
    void whatIsTypedInAReviewIsReadInsteadOfTheCell() throws IOException {
        ScriptedScreen screen = new ScriptedScreen()
                .type("t")
                .press(Keystroke.Kind.CLEAR)
                .type("2026年6月底")
                .press(Keystroke.Kind.BACKSPACE)
                .type("\n");
        CommandRun run = review(screen, "-o", "out.yaml");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("out.yaml")))
                .contains("due: 2026年6月\n")
                .doesNotContain("不日完成");
        assertThat(Files.readString(folder.resolve("list.csv"))).isEqualTo(CSV);
    }

    @Test
    void aCellMayBeLeftOutInAReview() {
        assertThat(review(new ScriptedScreen().type("b")).out()).doesNotContain("不日完成");
    }

    @Test
    void whoStopsAReviewWritesNothing() {
        for (ScriptedScreen screen : List.of(
                new ScriptedScreen().type("q"),
                new ScriptedScreen().type("t").press(Keystroke.Kind.ESCAPE).press(Keystroke.Kind.INTERRUPT),
                new ScriptedScreen())) {
            CommandRun run = review(screen, "-o", "out.yaml");
            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("nothing was written");
            assertThat(folder.resolve("out.yaml")).doesNotExist();
        }
        CommandRun without = run("import", "list.csv", "--review");
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("--review needs a terminal");
    }

    @Test
    void strictWritesNothingWhenInDoubt() {
        CommandRun run = run("import", "list.csv", "-o", "out.yaml", "--strict");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("--strict", "不日完成");
        assertThat(folder.resolve("out.yaml")).doesNotExist();
        assertThat(run("import", "list.csv", "--strict", "--dry-run").code()).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "今天天气很好\n");
        Files.createDirectory(folder.resolve("sub"));
        assertThat(run("import").code()).isEqualTo(2);
        assertThat(run("import", "nosuch.docx").err()).contains("nosuch.docx: no such file");
        assertThat(run("import", "nosuch.docx").code()).isEqualTo(3);
        assertThat(run("import", "sub").code()).isEqualTo(3);
        assertThat(run("import", "letter.txt").code()).isEqualTo(3);
        assertThat(run("import", "letter.txt").err()).contains("contains no work list");
        Files.writeString(folder.resolve("blank.html"), "<table><tr><td>序号</td><td>工作任务</td><td>时限</td></tr></table>");
        assertThat(run("import", "blank.html").err()).contains("headers of a work list (1), but no rows of tasks");
        assertThat(run("import", "blank.html").code()).isEqualTo(3);
        CommandRun piped = CommandRun.in(folder).input("PK\3\4").run("import", "-");
        assertThat(piped.err()).contains("cannot be read from standard input; name the file");
        assertThat(piped.code()).isEqualTo(3);
        assertThat(run("import", "list.csv", "--map", "备注=ownr").err()).contains("did you mean owner?");
        assertThat(run("import", "list.csv", "--map", "备注").code()).isEqualTo(2);
        assertThat(run("import", "list.csv", "--encoding", "UTF-99").code()).isEqualTo(2);
        assertThat(run("import", "list.csv", "--table", "5").err()).contains("has no table 5");
        assertThat(run("import", "list.csv", "--format", "json").code()).isEqualTo(2);
    }

    @Test
    void readsStandardInput() {
        CommandRun run = CommandRun.in(folder).input(CSV).run("import", "-", "--dry-run", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "\"schema\": 1",
                        "\"format\": \"csv\"",
                        "\"kind\": \"deadline",
                        "\"read\": 14",
                        "\"confidence\": \"sure\"");
    }
}
