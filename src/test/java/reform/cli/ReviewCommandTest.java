package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.cli.session.HeldLock;
import reform.render.text.DisplayWidth;
import reform.terminal.Keystroke;
import reform.terminal.Keystroke.Kind;

/** Whole reviews on a copy of the list with a history, key by key, as of 2022-06-30. */
class ReviewCommandTest {
    @TempDir
    Path folder;

    private Path list;
    private String original;
    private final ScriptedScreen screen = new ScriptedScreen();

    @BeforeEach
    void copyTheList() throws IOException {
        list = folder.resolve("reform.yaml");
        Files.copy(Path.of("src/test/resources/golden/history.yaml"), list);
        original = Files.readString(list);
    }

    private CommandRun.Builder run() {
        return CommandRun.in(folder)
                .terminal(80)
                .with("NO_COLOR", "1")
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .with("REFORM_BY", "市教育局")
                .screen(screen);
    }

    private CommandRun review(String... words) {
        List<String> all = new ArrayList<>(List.of("review"));
        all.addAll(List.of(words));
        return run().run(all.toArray(new String[0]));
    }

    /** The lines that were not there before. */
    private List<String> added() throws IOException {
        List<String> before = original.lines().toList();
        return Files.readAllLines(list).stream()
                .filter(line -> !before.contains(line))
                .toList();
    }

    @Test
    void oneKeyIsOneUpdateAndTheNextTask() throws IOException {
        screen.type("d").type("ss").type("bno budget\n").type("q");

        CommandRun run = review();

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                        1  推进中高职衔接: in progress -> done, 181 days late
                        10  Publish the list of urgentl...: not started -> blocked
                        reform.yaml: 2 updates written.  reform undo
                        """);
        assertThat(added())
                .containsExactly(
                        "      - {date: 2022-06-30, status: done, by: 市教育局}",
                        "    status: blocked",
                        "      - {date: 2022-06-30, status: blocked, by: 市教育局, note: no budget}");
        assertThat(screen.closed()).isTrue();
        assertThat(screen.picture(0).get(0)).endsWith("1 of 8");
        assertThat(String.join("\n", screen.picture(1)))
                .contains("2 of 8")
                .contains("1  推进中高职衔接: in progress -> done, 181 days late\nreform.yaml: 1 line changed, 1 line added.");
    }

    /** Overdue, blocked, due soon, behind, stale; settled and quiet tasks not at all. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-30, '1 2 4 10 3 9 7 A-3'",
        // A year before: nothing was late or blocked yet, and what was not started was behind.
        "2021-06-30, '6 5 10 3 2 4 8 1 9 7 A-3'",
        // Half a year later: what was due soon is late.
        "2022-12-30, '1 2 10 3 4 9 7 A-3'",
    })
    void theWorstComeFirst(String day, String expected) {
        List<String> ids = List.of(expected.split(" "));
        screen.type("s".repeat(ids.size())).type("q");
        review("--as-of", day);

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            seen.add(screen.picture(i).get(2).split(" ")[0]);
        }
        assertThat(seen).isEqualTo(ids);
        assertThat(screen.last()).contains("All " + ids.size() + " tasks reviewed.");
    }

    @Test
    void aSettledTaskIsNotAskedForADate() {
        screen.type("d-eq");
        assertThat(review("--as-of", "2022-07-01").out())
                .endsWith("All updates are dated 2022-07-01, the day of --as-of.\n");
        assertThat(screen.last()).contains("is done").doesNotContain("Until:");
    }

    @Test
    void deadlinesAreExemplifiedByDaysThatLieAhead() {
        screen.type("e").press(Keystroke.Kind.ESCAPE).type("q");
        review();
        assertThat(String.join("\n", screen.picture(1))).contains("e.g. 2023-09, 2023年9月底前");
    }

    @Test
    void anyKeyGoesBackFromTheKeysToTheTask() {
        screen.type("?q?")
                .press(Keystroke.Kind.ESCAPE)
                .type("?")
                .press(Keystroke.Kind.INTERRUPT)
                .type("?d");
        screen.press(Keystroke.Kind.REDRAW).type("q");

        assertThat(review().out()).isEqualTo("Nothing was written.\n");
        for (int i : new int[] {2, 4, 6, 8, 9}) {
            assertThat(screen.picture(i)).isEqualTo(screen.picture(0));
            assertThat(screen.picture(i - 1)).isNotEqualTo(i == 9 ? List.of() : screen.picture(0));
        }
    }

    @Test
    void undoTakesBackOneAfterTheOtherToTheSameBytes() throws IOException {
        screen.type("d").type("n已催办\n").type("uuu").type("q");

        CommandRun run = review();

        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(run.out()).isEqualTo("Nothing was written.\n");
        assertThat(screen.last()).contains("1 of 8").contains("nothing to undo in this review");
        assertThat(run().run("undo").code()).isEqualTo(4);
    }

    @Test
    void undoLeavesAloneWhatSomebodyElseWroteSince() throws IOException {
        screen.type("d").meanwhile(this::changeTheFile, "u").type("q");

        CommandRun run = review();

        assertThat(screen.last()).contains("was changed after reform wrote it; undo refused");
        assertThat(run.out()).contains("1 update written");
        assertThat(Files.readString(list)).contains("by hand").contains("status: done, by: 市教育局");
    }

    private void changeTheFile() {
        try {
            Files.writeString(list, Files.readString(list) + "# by hand\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aKeyForATaskThatIsAnotherByNowDoesNothing() throws IOException {
        screen.meanwhile(() -> replace("progress: 60", "progress: 75"), "d")
                .type("d")
                .type("q");

        review();

        assertThat(String.join("\n", screen.picture(1)))
                .contains("in progress, 75%")
                .contains("this task was changed by another program");
        assertThat(screen.picture(2).get(0)).contains("1 written  2 of 8");
        assertThat(added()).contains("      - {date: 2022-06-30, status: done, by: 市教育局}");
    }

    private void replace(String old, String now) {
        try {
            Files.writeString(list, Files.readString(list).replaceFirst(old, now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSpoiltFileIsSaidAndNothingIsLost() throws IOException {
        screen.meanwhile(() -> replace("due: 2021年", "due: [2021年"), "d").type("d");
        screen.meanwhile(() -> replace("due: \\[2021年", "due: 2021年"), "d").type("dq");

        CommandRun run = review();

        assertThat(String.join("\n", screen.picture(1)))
                .contains("reform.yaml:")
                .contains("error:");
        assertThat(String.join("\n", screen.picture(2))).contains("is not a valid list; nothing was written");
        assertThat(run.out()).contains("1  推进中高职衔接: in progress -> done");
    }

    @Test
    void aBadDeadlineIsAskedForAgainWithWhatWasTyped() throws IOException {
        screen.type("e2023年13月\n").press(Kind.BACKSPACE).press(Kind.BACKSPACE).press(Kind.BACKSPACE);
        screen.type("6月\n").type("经市政府同意\n").type("q");

        CommandRun run = review();

        assertThat(screen.pictures()).isEqualTo(24);
        assertThat(String.join("\n", screen.picture(10))).contains("no such month: \"13月\"");
        assertThat(screen.picture(10).get(23)).isEqualTo("Until: 2023年13月");
        assertThat(run.out()).contains("2021年 (2021-12-31) -> 2023年6月 (2023-06-30)");
        assertThat(Files.readString(list)).contains("due: 2023年6月").contains("note: 经市政府同意");
    }

    @Test
    void givingUpWritesNothing() throws IOException {
        screen.type("n一半")
                .press(Kind.ESCAPE)
                .type("p120\n")
                .press(Kind.INTERRUPT)
                .type("n\n");
        screen.press(Kind.ESCAPE).press(Kind.INTERRUPT);

        CommandRun run = review();

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Nothing was written.\n");
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void pastedTextIsNoKeys() throws IOException {
        screen.paste("ddd\nq").type("n").paste("两行\n文字").type("\nq");

        review();

        assertThat(added()).containsExactly("      - {date: 2022-06-30, by: 市教育局, note: 两行 文字}");
    }

    @Test
    void ctrlCEndsTheWaitForALock() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        screen.meanwhile(() -> interrupted.set(true), "d").type("q");
        try (HeldLock lock = new HeldLock(list)) {
            assertThat(lock).isNotNull();
            run().interactive(screen.interruptedBy(() -> interrupted.getAndSet(false)))
                    .run("review");
        }
        assertThat(screen.last()).contains("nothing was written").doesNotContain("is being changed");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** What has no room is said, and what has is written. */
    @Test
    void aLongAnswerIsCutAndThatIsSaid() throws IOException {
        screen.type("n").paste("长".repeat(19_999)).paste("文字").paste("多").type("x\nq");

        review();

        assertThat(String.join("\n", screen.picture(3))).contains("at most 20000 characters; 1 were left out");
        assertThat(String.join("\n", screen.picture(5)))
                .contains("3 were left out")
                .endsWith("文");
        assertThat(Files.readString(list)).contains("note: " + "长".repeat(19_999) + "文}");
    }

    /** Each key used to take longer, the longer the answer was: seconds for this one. */
    @Test
    @Timeout(60)
    void aLongAnswerDoesNotFreezeTheKeys() {
        screen.type("n").paste("a长".repeat(10_000));
        for (int i = 0; i < 200; i++) {
            screen.press(i % 2 == 0 ? Kind.LEFT : Kind.BACKSPACE);
        }
        screen.press(Kind.ESCAPE).type("q");

        assertThat(review().out()).isEqualTo("Nothing was written.\n");
    }

    @Test
    void whatIsNotUtf8IsNotTaken() throws IOException {
        screen.type("n").paste("\ufffd\ufffd文").type("\ufffda\nq");

        review();

        assertThat(String.join("\n", screen.picture(2))).contains("this text is not UTF-8");
        assertThat(added()).containsExactly("      - {date: 2022-06-30, by: 市教育局, note: a}");
    }

    @Test
    void aYearlyTaskIsDoneForThisYear() throws IOException {
        screen.type("dq");

        CommandRun run = review("2");

        assertThat(run.out()).startsWith("2  保持高中阶段教育职普比: done for 2022; still open: 2021 (");
        assertThat(screen.last()).contains("still open: 2021 (reform mark 2 done\n--for 2021)");
        assertThat(added()).containsExactly("      - {date: 2022-06-30, status: done, for: 2022, by: 市教育局}");
    }

    @Test
    void theDayAndThePersonAreThoseOfTheOptions() throws IOException {
        screen.type("nx\nq");

        review("1", "--on", "2022-06-01", "--by", "市政府");

        assertThat(added()).containsExactly("      - {date: 2022-06-01, by: 市政府, note: x}");
    }

    @Test
    void severalListsAreOneWalk() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.copy(Path.of("src/test/resources/golden/other.yaml"), other);
        String before = Files.readString(other);
        screen.type("nfirst\n").type("nsecond\n").type("uq");

        CommandRun run = review("-f", "reform.yaml", "-f", "other.yaml", "reform:1", "other:1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 update written");
        assertThat(List.of(
                        Files.readString(other).equals(before),
                        Files.readString(list).equals(original)))
                .containsExactlyInAnyOrder(true, false);
    }

    /** Any size shows what fits, and the last line is always the keys or the text being typed. */
    @ParameterizedTest
    @CsvSource({"80,24", "50,12", "30,8", "20,5", "10,3", "4,2", "1,1", "200,60"})
    void everySizeFits(int columns, int rows) {
        screen.resize(columns, rows)
                .type("n中文abc")
                .press(Kind.LEFT)
                .press(Kind.ESCAPE)
                .type("?")
                .type("?");
        screen.press(Kind.PAGE_DOWN)
                .press(Kind.PAGE_UP)
                .press(Kind.END)
                .press(Kind.HOME)
                .type("ssssss")
                .type("q");

        assertThat(review("--lang", "zh").code()).isZero();

        for (int i = 1; i < screen.pictures(); i++) {
            assertThat(screen.picture(i)).hasSize(rows);
            if (columns >= 20) {
                for (String line : screen.picture(i)) {
                    assertThat(DisplayWidth.of(line)).as(line).isLessThanOrEqualTo(columns);
                }
            }
        }
    }

    @Test
    void withoutATerminalItNamesTheCommandsToUseInstead() {
        CommandRun pipe = CommandRun.in(folder).run("review");
        CommandRun dumb = run().with("TERM", "dumb").run("review");

        assertThat(List.of(pipe.code(), dumb.code())).containsOnly(2);
        assertThat(dumb.err()).contains("reform list --overdue").contains("reform mark ID STATUS");
    }

    @Test
    void whereNothingNeedsAWordItSaysSo() {
        CommandRun run = run().run("review", "--status", "cancelled", "--overdue");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("no tasks match\n");
        assertThat(screen.pictures()).isZero();
    }

    @Test
    void whatCantBeRememberedIsToldAndNotOffered() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder would be");
        screen.type("duq");
        CommandRun run = review();
        assertThat(run.out()).endsWith("reform.yaml: 1 update written.\n");
        assertThat(screen.picture(1)).anyMatch(line -> line.startsWith("reform.yaml: this change cannot be undone"));
        assertThat(screen.last()).contains("could not be recorded when it was made");
        assertThat(Files.readString(list)).isNotEqualTo(original);
    }

    /** Where done can mean a step or the whole task, review asks, with the step that is open the longest. */
    @Test
    void doneAsksWhichStepIsMeant() throws IOException {
        original = """
                format: 1
                title: 清单
                issued: 2020-06-01
                tasks:
                  - {id: 1, title: 三个阶段, due: 2023年底前, lead: 甲, milestones: [{key: plan, due: 2021年6月底前}, {due: 2022年12月底前}]}
                  - {id: 2, title: 季报, due: 每季度, lead: 甲, updates: [{date: 2020-06-10, status: done, for: 2020-Q2}]}
                  - {id: 3, title: 年报, due: 每年, lead: 甲, status: blocked, updates: [{date: 2020-06-10, status: done, for: 2020}, {date: 2021-06-10, status: done, for: 2021}]}
                """;
        Files.writeString(list, original);
        screen.type("D\nwith a note\n").type("d\n");
        screen.type("-d").press(Kind.CLEAR).type("nope\n").press(Kind.CLEAR).type("m2\n");
        screen.type("dq");

        CommandRun run = review("1", "2", "3");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                        2  季报: done for 2020-Q3, 638 days late
                        1  三个阶段: done for plan, 365 days late
                        1  三个阶段: done for m2
                        3  年报: done for 2022
                        reform.yaml: 4 updates written.  reform undo
                        """);
        assertThat(String.join("\n", screen.picture(1)))
                .contains("Step done: 2020-Q3", "leave empty for the whole task");
        assertThat(Files.readString(list))
                .contains("{date: 2022-06-30, status: done, for: 2020-Q3, by: 市教育局, note: with a note}");
    }

    /** Without a step, done is said of the whole task. */
    @Test
    void doneWithoutAStepIsForTheWholeTask() throws IOException {
        Files.writeString(list, """
                format: 1
                title: 清单
                issued: 2020-06-01
                tasks:
                  - {id: 1, title: 两步, due: 2021年底前完成招标，2023年底前完工, lead: 甲}
                """);
        screen.type("d").press(Kind.CLEAR).type("\n-dq");

        assertThat(review().out()).contains("1  两步: not started -> done", "1 update written");
        assertThat(screen.last()).contains("already done");
    }
}
