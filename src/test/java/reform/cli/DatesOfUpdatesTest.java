package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where updates go, what of the task they change, and that what is written passes {@code check --strict}. */
class DatesOfUpdatesTest {
    @TempDir
    Path folder;

    private CommandRun reform(String... words) {
        return CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .run(words);
    }

    /** Writes a list of one task; its id, title and lead are always the same. */
    private void write(String fields) throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                issued: 2020-06-01
                tasks:
                  - {id: 1, title: a, lead: b, %s}
                """.formatted(fields));
    }

    private String written() throws IOException {
        String text = Files.readString(folder.resolve("reform.yaml"));
        return text.substring(text.indexOf("lead: b, ") + 9, text.lastIndexOf('}'));
    }

    /** The day of the session is 2022-06-30. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 1000, textBlock = """
            # A later update states the status: it stays.
            due: 2022, status: done, updates: [{date: 2022-03-01, status: done}] | mark 1 in-progress --on 2021-06-01 | not started -> in progress; dated 2021-06-01, before the update of 2022-03-01; the status stays done | due: 2022, status: done, updates: [{date: 2021-06-01, status: in-progress}, {date: 2022-03-01, status: done}]
            due: 2022, status: done, updates: [{date: 2022-03-01, status: done}] | mark 1 done --on 2022-02-15 | not started -> done; dated 2022-02-15, before the update of 2022-03-01 | due: 2022, status: done, updates: [{date: 2022-02-15, status: done}, {date: 2022-03-01, status: done}]
            due: 2022, status: blocked, updates: [{date: 2021-01-01, status: in-progress}, {date: 2022-01-01, status: blocked}] | mark 1 cancelled --on 2021-06-01 | in progress -> cancelled; dated 2021-06-01, before the update of 2022-01-01; the status stays blocked | due: 2022, status: blocked, updates: [{date: 2021-01-01, status: in-progress}, {date: 2021-06-01, status: cancelled}, {date: 2022-01-01, status: blocked}]
            # A later update says nothing of it: the earlier one is the last word.
            due: 2022, updates: [{date: 2022-03-01, note: x}] | mark 1 in-progress --on 2021-06-01 | not started -> in progress; dated 2021-06-01, before the update of 2022-03-01 | due: 2022, status: in-progress, updates: [{date: 2021-06-01, status: in-progress}, {date: 2022-03-01, note: x}]
            due: 2022, updates: [{date: 2022-03-01, progress: 5}], progress: 5 | mark 1 in-progress --progress 3 --on 2021-06-01 | not started -> in progress; dated 2021-06-01, before the update of 2022-03-01; the progress stays 5% | due: 2022, status: in-progress, updates: [{date: 2021-06-01, status: in-progress, progress: 3}, {date: 2022-03-01, progress: 5}], progress: 5
            # Of one day, the last word is the later one in the file.
            due: 2022, status: blocked, updates: [{date: 2022-03-01, status: blocked}, {date: 2022-04-01, note: x}] | mark 1 in-progress --on 2022-03-01 | blocked -> in progress; dated 2022-03-01, before the update of 2022-04-01 | due: 2022, status: in-progress, updates: [{date: 2022-03-01, status: blocked}, {date: 2022-03-01, status: in-progress}, {date: 2022-04-01, note: x}]
            # Progress likewise, and the day decides whether the task was settled or not started.
            due: 2022, status: done, progress: 100, updates: [{date: 2021-01-01, status: in-progress, progress: 10}, {date: 2022-03-01, status: done, progress: 100}] | progress 1 30 --on 2021-06-01 | 10% -> 30%; dated 2021-06-01, before the update of 2022-03-01; the progress stays 100% | due: 2022, status: done, progress: 100, updates: [{date: 2021-01-01, status: in-progress, progress: 10}, {date: 2021-06-01, progress: 30}, {date: 2022-03-01, status: done, progress: 100}]
            due: 2022, status: done, updates: [{date: 2022-03-01, status: done}] | progress 1 30 --on 2021-06-01 | 30%, in progress; dated 2021-06-01, before the update of 2022-03-01; the status stays done | due: 2022, status: done, progress: 30, updates: [{date: 2021-06-01, status: in-progress, progress: 30}, {date: 2022-03-01, status: done}]
            due: 2022 | progress 1 40 | 40%, in progress | due: 2022, status: in-progress, progress: 40, updates: [{date: 2022-06-30, status: in-progress, progress: 40}]
            due: 2022 | progress 1 0 | 0% | due: 2022, progress: 0, updates: [{date: 2022-06-30, progress: 0}]
            due: 2022, status: blocked | progress 1 40 | 40% | due: 2022, status: blocked, progress: 40, updates: [{date: 2022-06-30, progress: 40}]
            due: 2022, status: in-progress, progress: 60 | progress 1 +10 | 60% -> 70% | due: 2022, status: in-progress, progress: 70, updates: [{date: 2022-06-30, progress: 70}]
            due: 2022, status: in-progress, progress: 60 | progress 1 -5 | 60% -> 55% | due: 2022, status: in-progress, progress: 55, updates: [{date: 2022-06-30, progress: 55}]
            due: 2022, status: in-progress, progress: 60 | progress 1 ＋10％ | 60% -> 70% | due: 2022, status: in-progress, progress: 70, updates: [{date: 2022-06-30, progress: 70}]
            due: 2022, status: in-progress | progress 1 +10 | 10% | due: 2022, status: in-progress, progress: 10, updates: [{date: 2022-06-30, progress: 10}]
            due: 2022, status: in-progress, progress: 60 | progress 1 +0 | already 60%; not changed | due: 2022, status: in-progress, progress: 60
            due: 2022, progress: 60 | progress 1 60 | 60% -> 60%, in progress | due: 2022, status: in-progress, progress: 60, updates: [{date: 2022-06-30, status: in-progress, progress: 60}]
            due: 2022, status: in-progress, progress: 60, updates: [{date: 2022-01-01, status: in-progress, progress: 20}, {date: 2022-05-01, progress: 60}] | progress 1 +10 --on 2022-02-01 | 20% -> 30%; dated 2022-02-01, before the update of 2022-05-01; the progress stays 60% | due: 2022, status: in-progress, progress: 60, updates: [{date: 2022-01-01, status: in-progress, progress: 20}, {date: 2022-02-01, progress: 30}, {date: 2022-05-01, progress: 60}]
            # Extensions likewise.
            due: 2023年, updates: [{date: 2022-03-01, due: {from: 2021年, to: 2023年}}] | extend 1 2022年 --on 2021-12-01 | 2021年 (2021-12-31) -> 2022年 (2022-12-31); dated 2021-12-01, before the update of 2022-03-01; the deadline stays 2023年 | due: 2023年, updates: [{date: 2021-12-01, due: {from: 2021年, to: 2022年}}, {date: 2022-03-01, due: {from: 2021年, to: 2023年}}]
            due: 2023年, status: done, updates: [{date: 2022-03-01, status: done}] | extend 1 2024年 --on 2021-12-01 | 2023年 (2023-12-31) -> 2024年 (2024-12-31); dated 2021-12-01, before the update of 2022-03-01 | due: 2024年, status: done, updates: [{date: 2021-12-01, due: {from: 2023年, to: 2024年}}, {date: 2022-03-01, status: done}]
            # What a new deadline does away with is told.
            due: 2022年9月完成方案，2023年完成建设, progress: 5 | extend 1 2024年 | 2022年9月完成方案，2023年完成建设 (2023-12-31) -> 2024年 (2024-12-31); not done, and not asked for any more: 完成方案 | due: 2024年, progress: 5, updates: [{date: 2022-06-30, due: {from: 2022年9月完成方案，2023年完成建设, to: 2024年}}]
            due: 2022年9月完成方案，2023年完成建设 | extend 1 2022年9月完成方案，2024年完成建设 | 2022年9月完成方案，2023年完成建设 (2023-12-31) -> 2022年9月完成方案，2024年完成建设 (2024-12-31) | due: 2022年9月完成方案，2024年完成建设, updates: [{date: 2022-06-30, due: {from: 2022年9月完成方案，2023年完成建设, to: 2022年9月完成方案，2024年完成建设}}]
            due: 2022年9月完成方案，2023年完成建设 | set 1 due=2024年 | deadline: 2022年9月完成方案，2023年完成建设 -> 2024年; not done, and not asked for any more: 完成方案 | due: 2024年
            due: 每年 | extend 1 2024年 | 每年 -> 2024年 (2024-12-31); not done, and not asked for any more: 2020, 2021 | due: 2024年, updates: [{date: 2022-06-30, due: {from: 每年, to: 2024年}}]
            due: 每年, updates: [{date: 2021-06-01, status: done, for: 2020}] | extend 1 每年11月底前 --force | 每年 -> 每年11月底前 | due: 每年11月底前, updates: [{date: 2021-06-01, status: done, for: 2020}, {date: 2022-06-30, due: {from: 每年, to: 每年11月底前}}]
            # A note says nothing of any field.
            due: 2022, status: done, updates: [{date: 2022-03-01, status: done}] | note 1 x --on 2021-06-01 | noted; dated 2021-06-01, before the update of 2022-03-01 | due: 2022, status: done, updates: [{date: 2021-06-01, note: x}, {date: 2022-03-01, status: done}]
            """)
    void anUpdateGoesToItsPlaceAndALaterOneStaysInForce(String fields, String command, String says, String result)
            throws IOException {
        write(fields);
        CommandRun run = reform(command.split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().findFirst()).contains("1  a: " + says);
        assertThat(written()).isEqualTo(result);
        CommandRun check = reform("check", "--strict");
        assertThat(check.code()).as(check.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due: 2022, status: done | progress 1 30 | task 1 (a) is done; to reopen it: reform mark 1 in-progress
            due: 2022, status: done | progress 1 30 --on 2021-06-01 | task 1 (a) is done; to reopen it: reform mark 1 in-progress
            due: 2022, status: cancelled, updates: [{date: 2022-03-01, status: cancelled}] | progress 1 30 --on 2022-03-01 | task 1 (a) is cancelled; to reopen it: reform mark 1 in-progress
            due: 2022, progress: 95 | progress 1 +10 | task 1 (a) is at 95%; that would be 105%
            due: 2022, progress: 4 | progress 1 -5 | task 1 (a) is at 4%; that would be -1%
            due: 2022 | progress 1 +1000 | invalid percentage "+1000"; use 0 to 100, or +10 and -5 for more and less
            due: 2022 | progress 1 ten | invalid percentage "ten"; use 0 to 100, or +10 and -5 for more and less
            due: 2022, status: done, updates: [{date: 2022-03-01, status: done}] | extend 1 2024年 --on 2022-03-02 | task 1 (a) is done; use --force to extend it anyway
            due: 2022, status: done | extend 1 每年 --force | task 1 (a) is done and would recur (每年); reopen it first: reform mark 1 in-progress
            due: 每年 | mark 1 done --year 2019 | task 1 (a) has no step "2019" to report on now; use one of: 2020, 2021, 2022, 2023
            due: 每年 | mark 1 done --year 2024 | task 1 (a) has no step "2024" to report on now; use one of: 2020, 2021, 2022, 2023
            due: 每年2月底前 | mark 1 done --on 2020-07-01 | task 1 (a) has no step for 2020-07-01; name one with --for: 2021, 2022
            """)
    void whatCannotBeIsRefused(String fields, String command, String says) throws IOException {
        write(fields);
        CommandRun run = reform(command.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("reform: " + says + "\n");
        assertThat(written()).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            due: 每年 | mark 1 done | done for 2022; still open: 2020, 2021 (reform mark 1 done --for 2020)
            due: 每年 | mark 1 done --year 2020 | done for 2020, 546 days late
            due: 每年 | mark 1 done --year 2021 | done for 2021, 181 days late; still open: 2020 (reform mark 1 done --for 2020)
            due: 每年 | mark 1 done --year 2023 | done for 2023; still open: 2020, 2021, 2022 (reform mark 1 done --for 2020)
            due: 每年 | mark 1 done --on 2021-12-01 | done for 2021; still open: 2020 (reform mark 1 done --for 2020)
            due: 每年6月底前 | mark 1 done | done for 2022; still open: 2020, 2021 (reform mark 1 done --for 2020)
            """)
    void aStepThatIsDoneIsNamedAndSoAreTheOlderOnesThatAreOpen(String fields, String command, String says)
            throws IOException {
        write(fields);
        CommandRun run = reform(command.split(" "));
        assertThat(run.out().lines().findFirst()).contains("1  a: " + says);
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void aHandWrittenDoneOfAYearlyTaskCanBeTakenBack() throws IOException {
        write("due: 每年, status: done");
        assertThat(reform("check").out()).contains("warning: \"每年\" has no end");
        assertThat(reform("mark", "1", "in-progress").out()).startsWith("1  a: done -> in progress");
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void whatIsNotInOrderStaysAsItIs() throws IOException {
        write("due: 2022, updates: [{date: 2022-05-01, note: x}, {date: 2021-01-01, note: y}]");
        reform("note", "1", "z", "--on", "2021-06-01");
        assertThat(written())
                .isEqualTo("due: 2022, updates: [{date: 2022-05-01, note: x}, {date: 2021-01-01, note: y},"
                        + " {date: 2021-06-01, note: z}]");
    }
}
