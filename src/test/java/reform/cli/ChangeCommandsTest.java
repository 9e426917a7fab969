package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.SmallDisk;

/** mark, note, progress, extend, add, edit and undo on a copy of the real list and of one with a history. */
class ChangeCommandsTest {
    @TempDir
    Path folder;

    private Path list;
    private String original;

    @BeforeEach
    void copyTheRealList() throws IOException {
        list = folder.resolve("reform.yaml");
        Files.copy(Path.of("data/reform.yaml"), list);
        original = Files.readString(list);
    }

    private CommandRun reform(String... words) {
        return run().run(words);
    }

    private CommandRun.Builder run() {
        return CommandRun.in(folder)
                .with("XDG_STATE_HOME", folder.resolve("state").toString())
                .with("REFORM_BY", "市教育局");
    }

    /** The lines that are gone, marked -, and new, marked +, in order: what a diff without context says. */
    private List<String> changes() throws IOException {
        List<String> before = original.lines().toList();
        List<String> after = Files.readString(list).lines().toList();
        List<String> changes = new ArrayList<>();
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                changes.add("-" + before.get(i++));
            } else {
                changes.add("+" + after.get(j++));
            }
        }
        return changes;
    }

    @Test
    void markChangesTheStatusAndAppendsAnUpdate() throws IOException {
        CommandRun run = reform("mark", "10", "done", "--note", "贯通培养覆盖全部中职学校");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo("10  推进中高职衔接: not started -> done, 181 days late\n"
                        + "reform.yaml: 1 line changed, 5 lines added.\n");
        assertThat(changes())
                .containsExactly(
                        "-    status: not-started",
                        "+    status: done",
                        "+    updates:",
                        "+      - date: 2022-06-30",
                        "+        status: done",
                        "+        by: 市教育局",
                        "+        note: 贯通培养覆盖全部中职学校");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- 已签约\n- 待审批", "-", "-5 所学校", "-已完成", "--- 结束", "-- ", "--，"})
    void aNoteMayBeginWithAHyphen(String note) throws IOException {
        CommandRun run = reform("note", "10", note);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(reform("note", "10", "--by", "王敏", note).code()).isZero();
        assertThat(reform("mark", "10", "blocked", "--note", note, "--by", "-").code())
                .isZero();
        assertThat(reform("show", "10", "--format", "json").out().split("\"note\":", -1))
                .hasSize(4);
        assertThat(reform("progress", "10", "-5").err()).contains("-5").doesNotContain("option");
        assertThat(reform("note", "10", "-x").err()).contains("unknown option");
    }

    @Test
    void manyTasksAreOneWriteAndOneUndo() throws IOException {
        assertThat(reform("mark", "1-3", "8", "进行中", "--on", "2022-06-01").code())
                .isZero();
        assertThat(reform("list", "--status", "in-progress", "--format", "ids").out())
                .isEqualTo("1\n2\n3\n8\n");

        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    @Test
    void theWayBackNamesAFileThatHadToBeNamed() throws IOException {
        Files.copy(list, folder.resolve("it's b.yaml"));
        assertThat(run().terminal(80).run("note", "10", "一").out()).endsWith(" added.  reform undo\n");
        assertThat(run().terminal(80)
                        .run("note", "10", "一", "-f", "./reform.yaml")
                        .out())
                .endsWith(" added.  reform undo -f ./reform.yaml\n");
        assertThat(run().terminal(80)
                        .run("note", "10", "一", "-f", "it's b.yaml")
                        .out())
                .endsWith(" added.  reform undo -f 'it'\\''s b.yaml'\n");
        assertThat(reform("note", "10", "一", "-f", "it's b.yaml").out()).endsWith(" added.\n");
    }

    @Test
    void anUpdateOfAnEarlierDaySaysSo() throws IOException {
        reform("mark", "10", "in-progress", "--on", "2022-02-01");
        CommandRun run = reform("mark", "10", "blocked", "--on", "2021-01-01", "-n");
        assertThat(run.err())
                .contains("not started -> blocked; dated 2021-01-01, before the update of 2022-02-01;"
                        + " the status stays in progress");
        assertThat(reform("note", "10", "一", "--as-of", "2021-01-01", "--lang", "zh")
                        .out())
                .contains("日期 2021-01-01，列在 2022-02-01 的进展之前");
        assertThat(reform("note", "10", "二", "--on", "2022-02-01").out()).doesNotContain("dated");
    }

    /** Who looks at another day may have forgotten it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --as-of 2022-06-30                 | noted
            --as-of 2022-06-29                 | noted; dated 2022-06-29
            --as-of 2030-01-01                 | noted; dated 2030-01-01, which is in the future
            --as-of 2022-06-29 --on 2022-06-29 | noted
            """)
    void theDayOfAnUpdateIsToldWhereOneOnlyLooksAtIt(String options, String said) {
        List<String> words = new ArrayList<>(List.of("note", "10", "一"));
        words.addAll(List.of(options.split(" ")));
        assertThat(reform(words.toArray(new String[0])).out()).startsWith("10  推进中高职衔接: " + said + "\n");
    }

    @Test
    void undoCanBeRepeatedAndStopsAtAForeignChange() throws IOException {
        reform("mark", "1", "done");
        String once = Files.readString(list);
        reform("note", "1", "erledigt");
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(once);

        Files.writeString(list, once + "# by hand\n");
        CommandRun refused = reform("undo");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("was changed after reform wrote it");
        assertThat(Files.readString(list)).isEqualTo(once + "# by hand\n");

        Files.writeString(list, once);
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(reform("undo").code()).isEqualTo(4);
    }

    @Test
    void doneOnADoneTaskIsANoOpThatSaysSo() throws IOException {
        reform("mark", "10", "done");
        String once = Files.readString(list);

        CommandRun again = reform("mark", "10", "已完成", "--note", "again");
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .isEqualTo(
                        "10  推进中高职衔接: already done; not changed, and the note was not written; use reform note to add it\n");
        assertThat(reform("mark", "10", "done").out()).isEqualTo("10  推进中高职衔接: already done; not changed\n");
        assertThat(Files.readString(list)).isEqualTo(once);
    }

    @Test
    void evidenceForAYearOrForAClosingUpdateMayComeLater() throws IOException {
        Files.writeString(list, """
                title: t
                issued: 2022-01-01
                tasks:
                  - {id: 3, title: c, lead: b, due: 每年, updates: [{date: 2022-01-05, status: done, for: 2022}]}
                  - {id: 4, title: d, lead: b, due: 2022, status: closed, updates: [{date: 2022-01-05, status: closed}]}
                """);
        assertThat(reform("mark", "3", "done", "--note", "x").out()).contains("the note was not written");
        assertThat(reform("mark", "3", "done", "--evidence", "沈政办〔2022〕8号").out())
                .contains("done for 2022");
        assertThat(reform("mark", "3", "done", "--evidence", "沈政办〔2022〕8号").out())
                .contains("not changed");
        assertThat(reform("report", "weekly", "--week", "2022-06-30").out()).contains("0 completed");
        assertThat(reform("check", "--strict").code()).isOne();
        reform("mark", "4", "closed", "--evidence", "e");
        assertThat(reform("check", "--strict").code()).isZero();
    }

    @Test
    void undoSaysWhatItTookBack() throws IOException {
        reform("note", "10", "一");
        reform("mark", "1", "2", "3", "4", "5", "6", "done");
        assertThat(reform("undo").out())
                .startsWith("reform.yaml: last change undone.\n1  ")
                .contains("\n6  推进和完善教学工作诊断与改进工作\n    Status  done -> not started\n");
        assertThat(reform("undo", "--dry-run").out()).isEqualTo("""
                reform.yaml: undo would make these changes; nothing was written.
                10  推进中高职衔接
                    Update  [-2022-06-30  市教育局  一-]
                """);
        assertThat(reform("undo").out()).isEqualTo("""
                reform.yaml: last change undone.
                10  推进中高职衔接
                    Update  [-2022-06-30  市教育局  一-]
                """);
        assertThat(changes()).isEmpty();
    }

    /** The smallest edit: what one line says is one line of the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 lead=hr                    | -    lead: 市教育局          | +    lead: 市人力资源社会保障局",
                "5 lead=市人力资源社会保障局        | -    lead: 市教育局          | +    lead: 市人力资源社会保障局",
                "5 牵头部门＝hr                 | -    lead: 市教育局          | +    lead: 市人力资源社会保障局",
                "5 lead+=hr                   | -    lead: 市教育局          | +    lead: [市教育局, 市人力资源社会保障局]",
                "5 title=新的标题               | -    title: 优化专业设置      | +    title: 新的标题",
                "5 due=2023年                 | -    due: 2022年             | +    due: 2023年"
            })
    void setChangesOneLine(String words, String before, String after) throws IOException {
        CommandRun run = reform(("set " + words).split(" +"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(changes()).containsExactly(before.strip(), after.strip());
        assertThat(run.out()).contains("5  优化专业设置: ", " -> ");
        reform("undo");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    @Test
    void setEmptiesAddsAndTakesAway() throws IOException {
        Files.writeString(list, """
                title: t
                tasks:
                  - {id: 1, section: s, title: a, description: d, lead: A, responsible: [B, C], due: 2022}
                  - section: s   # where it came from
                    id: 2
                    title: b
                    description: |
                      one
                      two
                    lead: A
                    responsible:
                      - B # first
                      - C
                    due: 2022
                """);
        original = Files.readString(list);
        assertThat(reform("set", "1", "2", "section=", "description=", "responsible-=B", "-y")
                        .code())
                .isZero();
        assertThat(Files.readString(list)).isEqualTo("""
                title: t
                tasks:
                  - {id: 1, title: a, lead: A, responsible: [C], due: 2022}
                  - section:   # where it came from
                    id: 2
                    title: b
                    lead: A
                    responsible:
                      # first
                      - C
                    due: 2022
                """);
        assertThat(reform("set", "1", "responsible=", "--note", "更正").code()).isZero();
        assertThat(Files.readString(list))
                .contains("{id: 1, title: a, lead: A, due: 2022, updates: [{date: 2022-06-30, by: 市教育局, note: 更正}]}");
        assertThat(reform("set", "1", "title=a").out()).contains("already so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set 5 titel=x       | did you mean title",
                "set 5 status=done   | reform mark ID STATUS",
                "set 5 进度=5          | reform progress ID N",
                "set 5 title=        | title cannot be empty",
                "set 5 lead-=edu     | lead cannot be empty",
                "set 5 lead=nosuch   | unknown department",
                "set 5 due=2023年13月   | deadline",
                "set 5 title+=x      | title is not a list of names",
                "set 5               | missing task ID or field",
                "set title=x         | missing task ID or field",
                "set 99 title=x      | 99",
                "set 5 x title=x     | x"
            })
    void setSaysWhatItCannotSet(String line, String said) throws IOException {
        CommandRun run = reform(line.split(" +"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(said);
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** What the other fields say stays: steps, the start, and a name that nobody knows. */
    @Test
    void setLeavesMilestonesAndNamesThatNobodyKnows() throws IOException {
        Files.writeString(list, """
                title: t
                departments: [{name: 市教育局, key: edu}, {name: 市财政局, key: fin}]
                tasks:
                  - {id: 1, title: a, lead: 市教育局, due: 2022年, start: 2022-01-01, milestones: [{key: m, due: 2022年6月, title: x}]}
                  - {id: 2, title: b, lead: [市教育局, 市某局], due: 2022年}
                """);
        CommandRun run = reform("set", "1", "title=c", "lead=fin");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(list))
                .contains("{id: 1, title: c, lead: 市财政局, due: 2022年, start: 2022-01-01, mile");
        assertThat(reform("set", "2", "lead+=fin").err()).contains("contains an unknown name");
        assertThat(Files.readString(list)).contains("lead: [市教育局, 市某局]");
        assertThat(reform("set", "2", "lead=edu,fin").code()).isZero();
        assertThat(Files.readString(list)).contains("lead: [市教育局, 市财政局]");
    }

    @Test
    void setAsksWhereFiltersChoose() throws IOException {
        assertThat(reform("set", "--lead", "edu", "section=X").code()).isEqualTo(2);
        assertThat(reform("set", "--lead", "edu", "section=X", "--dry-run").out())
                .contains("+    section: X");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** Each is mark with a status. */
    @ParameterizedTest
    @CsvSource({
        "done, done",
        "start, in-progress",
        "block, blocked",
        "close, closed",
        "cancel, cancelled",
        "reopen, in-progress"
    })
    void aVerbMarksAsItsStatus(String verb, String status) throws IOException {
        assertThat(reform("mark", "10", status, "--note", "x", "--evidence", "y")
                        .code())
                .isZero();
        String marked = Files.readString(list);
        Files.writeString(list, original);

        assertThat(reform(verb, "10", "--note", "x", "--evidence", "y").code()).isZero();

        assertThat(Files.readString(list)).isEqualTo(marked);
        assertThat(reform(verb).err()).contains("missing task ID. For example: reform " + verb + " 10");
        assertThat(reform(verb, "10", "done").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2022年6月底前, +30d, 2022年7月30日前",
        "2022年6月底前, +1m, 2022年7月31日前",
        "2022-06-15, +1m, 2022-07-15",
        "2022-01-31, +1个月, 2022-02-28",
        "2022-06-30, +10wd, 2022-07-14",
        "2022-07-01, +1个工作日, 2022-07-04",
        "2022年, +1y, 2023年12月31日前",
        "2022-06-30, ＋2周, 2022-07-14",
        "2022-06-15, +一个月, 2022-07-15",
        "2022-06-15, 延长两个月, 2022-08-15",
        "2022-06-15, 延期半年, 2022-12-15",
        "2022-06-30, 顺延十个工作日, 2022-07-14",
        "2022-06-15, 推迟30天, 2022-07-15"
    })
    void aDeadlineMovesByATime(String due, String by, String moved) throws IOException {
        Files.writeString(list, "title: t\ntasks:\n  - {id: 2, title: c, lead: b, due: " + due + "}\n");
        CommandRun run = reform("extend", "2", by);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(list))
                .contains("due: " + moved + ",", "due: {from: " + due + ", to: " + moved + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年", "长期", "待定"})
    void whatHasNoLastDayDoesNotMove(String due) throws IOException {
        Files.writeString(
                list, "title: t\nissued: 2020-01-01\ntasks:\n  - {id: 2, title: c, lead: b, due: " + due + "}\n");
        CommandRun run = reform("extend", "2", "+30d");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(due, "no last day");
    }

    @Test
    void evidenceMayComeLater() throws IOException {
        Files.writeString(list, "title: t\ntasks:\n  - {id: 2, title: c, lead: b, due: 2022, status: closed}\n");
        assertThat(reform("check").out()).contains("closed without evidence");
        CommandRun run = reform("mark", "2", "closed", "--evidence", "沈政办〔2021〕8号", "--note", "已核查");
        assertThat(run.code()).isZero();
        assertThat(Files.readString(list)).contains("status: closed", "沈政办〔2021〕8号", "已核查");
        assertThat(reform("check", "--strict").code()).isZero();
        String once = Files.readString(list);
        assertThat(reform("mark", "2", "closed", "--evidence", "沈政办〔2021〕8号").out())
                .contains("not changed");
        assertThat(Files.readString(list)).isEqualTo(once);
    }

    @Test
    void closingSaysHowLateAndDoneSaysThatItIsNoLongerClosed() throws IOException {
        Files.writeString(list, "title: t\ntasks:\n  - {id: 2, title: c, lead: b, due: 2021}\n");
        assertThat(reform("mark", "2", "closed", "--evidence", "e").out())
                .startsWith("2  c: not started -> closed, 181 days late\n");
        assertThat(reform("mark", "2", "done").out()).startsWith("2  c: closed -> done; it is no longer closed");
        assertThat(reform("mark", "2", "closed", "--evidence", "e").out()).startsWith("2  c: done -> closed\n");
    }

    @Test
    void aYearlyTaskIsDoneForAYearAndGoesOn() throws IOException {
        assertThat(reform("mark", "9", "done", "--year", "2020").code()).isZero();
        assertThat(reform("mark", "9", "done", "--year", "2020").out()).contains("already done for 2020");
        assertThat(reform("show", "9", "--format", "json").out())
                .contains("\"missedYears\": [\n        2021\n      ]")
                .contains("\"status\": \"not-started\"");
        assertThat(reform("mark", "10", "done", "--year", "2021").code()).isEqualTo(2);
    }

    @Test
    void closingNeedsEvidence() throws IOException {
        CommandRun refused = reform("mark", "10", "closed");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--evidence");
        assertThat(Files.readString(list)).isEqualTo(original);

        assertThat(reform("mark", "10", "销号", "--evidence", "沈政办〔2021〕8号").code())
                .isZero();
        assertThat(changes()).contains("+        evidence: 沈政办〔2021〕8号");
    }

    /** The list is of 2020, and nobody who types 明年 in 2022 means 2021. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            下个月               | 2022年7月
            下月底前             | 2022年7月底前
            今年底               | 2022年底
            明年3月底前          | 2023年3月底前
            后年                 | 2024年
            下周五               | 2022年7月8日
            下季度末             | 2022年第三季度末
            本月底前             | 2022年6月底前
            2022年底             | 2022年底
            每年12月报下年度计划 | 每年12月报下年度计划
            主汛期前（2023-06-15） | {text: 主汛期前, date: 2023-06-15}
            """)
    void whatIsTypedCountsFromToday(String typed, String written) throws IOException {
        assertThat(reform("set", "10", "due=" + typed, "-n").out()).contains("+    due: " + written + "\n");
        assertThat(reform("add", "新任务", "--lead", "市教育局", "--due", typed, "-n").out())
                .contains("+    due: " + written + "\n");
        if (!typed.startsWith("每")) {
            assertThat(reform("extend", "10", typed, "-n").out()).contains("+    due: " + written + "\n");
        }
        assertThat(changes()).isEmpty();
    }

    @Test
    void extendRecordsBothDeadlinesAndRefusesAnEarlierOne() throws IOException {
        CommandRun run = reform("extend", "22", "2022年9月", "--note", "经市政府同意延期", "--by", "市政府");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(changes())
                .containsExactly(
                        "-    due: 2021年",
                        "+    due: 2022年9月",
                        "+    updates:",
                        "+      - date: 2022-06-30",
                        "+        due: {from: 2021年, to: 2022年9月}",
                        "+        by: 市政府",
                        "+        note: 经市政府同意延期");

        assertThat(reform("extend", "22", "2022年8月").code()).isEqualTo(2);
        assertThat(reform("extend", "22", " 2022年\n10月 ", "-n").out()).contains("+    due: 2022年 10月\n");
        assertThat(reform("extend", "22", "2022-02-30").err()).contains("February 2022 has 28 days");
        assertThat(reform("extend", "10", "2022年3月", "-n").err())
                .contains("2022年3月 (2022-03-31); that day has passed too");
        assertThat(reform("extend", "10", "2022年9月", "-n").err()).doesNotContain("passed");
        assertThat(reform("extend", "22", "近期").err())
                .isEqualTo("reform: task 22: \"近期\" has no date; write it as 2023年, 2023年6月底前 or 2023-06-30\n");
        assertThat(reform("extend", "22", "2022年8月", "--force").code()).isZero();
        assertThat(reform("show", "22").out()).contains("extended 2 times, was 2021年");
    }

    @Test
    void progressAndNote() throws IOException {
        assertThat(reform("progress", "1", "40").code()).isZero();
        assertThat(reform("progress", "1", "40").out()).contains("already 40%");
        assertThat(reform("progress", "1", "140").code()).isEqualTo(2);
        assertThat(reform("note", "1", "2", "首次会议: 已召开 #1").code()).isZero();
        assertThat(changes())
                .contains("+    status: in-progress", "+    progress: 40", "+        note: \"首次会议: 已召开 #1\"")
                .filteredOn(line -> line.startsWith("-"))
                .containsExactly("-    status: not-started");
    }

    @ParameterizedTest
    @CsvSource({
        "mark 10, reform mark 10 done",
        "mark, reform mark 10 done",
        "mark --lead edu, reform mark 10 done",
        "note 10, reform note 10",
        "progress 10, reform progress 10 60",
        "extend 10, reform extend 10"
    })
    void whatIsMissingIsAskedFor(String line, String example) {
        CommandRun run = reform(line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("reform: missing task ID or ").contains("For example: " + example);
    }

    @Test
    void aTaskCannotBeMarkedWithAFilter() {
        assertThat(reform("mark", "10", "settled").err())
                .contains("unknown status \"settled\"; use one of: not-started, ", "cancelled, or say what it means")
                .doesNotContain("open");
        assertThat(reform("list", "--status", "vanished").err()).contains("open, settled");
    }

    /** Options may stand between the words. */
    @Test
    void wordsMayBeParted() throws IOException {
        assertThat(reform("note", "1", "--by", "市教育局", "首次会议").code()).isZero();
        assertThat(changes()).contains("+        note: 首次会议");
    }

    @Test
    void addWritesANewTaskInTheStyleOfTheOthers() throws IOException {
        CommandRun run =
                reform("add", "--title", "建设公共实训基地", "--due", "2023年", "--lead", "教育", "--responsible", "hr,finance");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("30  建设公共实训基地: added\n");
        assertThat(changes())
                .containsExactly(
                        "+",
                        "+  - id: 30",
                        "+    title: 建设公共实训基地",
                        "+    due: 2023年",
                        "+    lead: 市教育局",
                        "+    responsible: [市人力资源社会保障局, 市财政局]",
                        "+    status: not-started");

        assertThat(reform("add", "--title", "t", "--due", "2023", "--lead", "市教育居")
                        .err())
                .contains("did you mean 市教育局");
        assertThat(reform("add", "--title", "t", "--due", "2023", "--lead", "edu", "--id", "10")
                        .err())
                .contains("is taken");
        assertThat(reform("add", "--title", "t").code()).isEqualTo(2);
    }

    @Test
    void addTakesTextsAsTheReaderDoes() throws IOException {
        Files.writeString(list, "title: 清单\ntasks:\n- {id: 1, title: y, due: 2022, lead: z}\n");
        CommandRun run = reform(
                "add",
                "--title",
                " 新任务： ",
                "--due",
                "2033年",
                "--lead",
                "新 部门,\u3000",
                "--responsible",
                "\u3000另一\u3000部门\u3000",
                "--section",
                " 一: ",
                "--description",
                " ");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(reform("list", "2", "--format", "jsonl").out())
                .contains("\"title\":\"新任务：\"", "\"lead\":[\"新部门\"]", "\"responsible\":[\"另一部门\"]")
                .contains("\"section\":\"一:\"", "\"description\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  改革  ", "改革\n", "\t改革", "\u3000改革\u3000", "改革\r\n"})
    void aNoteIsTakenWithoutTheBlanksAroundIt(String note) throws IOException {
        for (String[] words : new String[][] {
            {"add", "新任务", "--due", "2033年", "--lead", "edu", "--note", note},
            {"mark", "10", "blocked", "--note", note, "--problem", note, "--next", note},
            {"note", "10", note},
            {"set", "10", "title=新", "--note", note},
        }) {
            Files.writeString(list, original);
            CommandRun run = reform(words);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(changes()).anyMatch(line -> line.endsWith("note: 改革"));
        }
    }

    @Test
    void aFileThatWasNeverThereIsNotCalledVanished() {
        for (String[] words :
                List.of(new String[] {"mark", "1", "done"}, new String[] {"note", "1", "x", "--dry-run"}, new String[] {
                    "add", "--title", "t", "--due", "2023", "--lead", "edu"
                })) {
            CommandRun run = run().with("REFORM_FILE", "nowhere.yaml").run(words);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).isEqualTo("reform: no such file: nowhere.yaml\n");
        }
    }

    @Test
    void filtersAskFirst() throws IOException {
        assertThat(reform("mark", "--lead", "教育", "--due", "2021", "done").code())
                .isEqualTo(2);
        CommandRun no = run().terminal(100).input("n\n").run("mark", "--lead", "教育", "--due", "2021", "done");
        assertThat(no.code()).isEqualTo(4);
        assertThat(no.err()).contains("10  推进中高职衔接").contains("Change these 4 tasks? [y/N]");
        assertThat(Files.readString(list)).isEqualTo(original);

        assertThat(run().terminal(100)
                        .input("y\n")
                        .run("mark", "--lead", "教育", "--due", "2021", "done")
                        .code())
                .isZero();
        assertThat(reform("list", "--status", "done", "--count").out()).isEqualTo("4\n");
        assertThat(reform("mark", "--lead", "教育", "--due", "2022", "blocked", "--yes")
                        .code())
                .isZero();
    }

    @Test
    void aDryRunShowsADiffAndWritesNothing() throws IOException {
        CommandRun run = reform("mark", "10", "done", "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("--- a/reform.yaml\n+++ b/reform.yaml\n@@ -")
                .contains("\n-    status: not-started\n+    status: done\n+    updates:\n");
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void aListWithErrorsIsNotChanged() throws IOException {
        Files.writeString(list, original.replace("id: 10", "id: 1"));
        String broken = Files.readString(list);
        CommandRun run = reform("mark", "2", "done");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("reform.yaml:").contains("error: the ID 1 is already taken");
        assertThat(Files.readString(list)).isEqualTo(broken);
    }

    @Test
    void aCellThatCantBeReadStopsNoOtherTaskAndIsMendedByAChange() throws IOException {
        Files.writeString(list, """
                title: t
                issued: 2022-01-01
                tasks:
                  - {id: 1, title: a, lead: b, due: 2022年汛期前, status: 在路上, progress: 半}
                  - {id: 2, title: c, lead: b, due: 2022}
                """);
        CommandRun other = reform("mark", "2", "done");
        assertThat(other.code()).isZero();
        assertThat(other.err()).isEmpty();
        assertThat(reform("extend", "1", "2023年", "--note", "x").code()).isZero();
        assertThat(reform("mark", "1", "in-progress").code()).isZero();
        assertThat(reform("progress", "1", "50").code()).isZero();
        CommandRun check = reform("check");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out() + check.err())
                .contains("has no date that can be read")
                .contains("0 errors");
        assertThat(reform("list", "--strict").code()).isZero();
    }

    @Test
    void standardInputAndFutureDaysAreRefused() {
        assertThat(run().input("title: x\ntasks:\n- {id: 1, title: y, due: 2022, lead: z}\n")
                        .run("mark", "1", "done", "-f", "-")
                        .code())
                .isEqualTo(4);
        assertThat(reform("mark", "1", "done", "--on", "2022-07-01").code()).isEqualTo(2);
    }

    @Test
    void editInstallsAGoodCopyAndTakesABadOneBack() throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\necho \"$1\" > \"$0.line\"\nsed -i 's/due: 2020年/due: 2020年底前/' \"$2\"\n");
        CommandRun run = run().with("EDITOR", "sh '" + editor + "'").run("edit", "27");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(changes()).containsExactly("-    due: 2020年", "+    due: 2020年底前");
        int line = original.lines().toList().indexOf("  - id: 27") + 1;
        assertThat(Files.readString(folder.resolve("editor.sh.line"))).isEqualTo("+" + line + "\n");

        String good = Files.readString(list);
        Files.writeString(editor, "#!/bin/sh\nsed -i 's/due: 2020年底前/due: 20201年/' \"$2\"\n");
        CommandRun bad = run().with("EDITOR", "sh '" + editor + "'").run("edit", "27");
        assertThat(bad.code()).isEqualTo(4);
        assertThat(bad.err()).contains("cannot read the deadline");
        assertThat(Files.readString(list)).isEqualTo(good);
        assertThat(reform("undo").code()).isZero();
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** An editor that does what a script says with the copy, {@code $2}, and counts how often it was opened. */
    private CommandRun.Builder editor(String script) throws IOException {
        Path editor = folder.resolve("editor.sh");
        Files.writeString(editor, "#!/bin/sh\necho >> \"$0.count\"\n" + script + "\n");
        Path copies = Files.createDirectories(folder.resolve("copies"));
        return run().with("EDITOR", "sh '" + editor + "'").with("TMPDIR", copies.toString());
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
            return files.toList();
        }
    }

    private long opened() throws IOException {
        return Files.size(folder.resolve("editor.sh.count"));
    }

    private static final String WORK = "sed -i 's/推进中高职衔接/&，一小时的工作/' \"$2\"\n";
    private static final String MISTAKE = "echo 'x: [' >> \"$2\"\n";

    /** Whether there is a terminal or not, and whatever the editor ends with. */
    @ParameterizedTest
    @CsvSource({
        "false, 'exit 1'",
        "true, 'exit 1'",
        "true, 'exit 130'",
        "false, 'kill -9 $$'",
        "false, 'exec sh -c \"kill -TERM $$\"'",
    })
    void whatWasSavedInAnEditorThatFailsIsKeptAndNamed(boolean terminal, String end) throws IOException {
        CommandRun.Builder builder = editor(WORK + end);
        CommandRun run = (terminal ? builder.terminal(80) : builder).run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(Files.readString(list)).isEqualTo(original);
        assertThat(copies()).hasSize(1);
        assertThat(copies().get(0)).content().contains("一小时的工作");
        assertThat(run.err()).contains("exited with").contains(copies().get(0).toString());
    }

    @Test
    void anEditorThatFailsWithoutSavingLeavesNothing() throws IOException {
        CommandRun run = editor("exit 3").run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("exited with 3; nothing was written");
        assertThat(copies()).isEmpty();
        assertThat(editor("rm \"$2\"").run("edit", "10").out()).contains("unchanged");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    @Test
    void aCopyWithErrorsIsKeptWhereNobodyCanBeAsked() throws IOException {
        CommandRun run = editor(WORK + MISTAKE).run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(copies()).hasSize(1);
        assertThat(copies().get(0)).content().contains("一小时的工作");
        assertThat(run.err()).contains("your copy is in " + copies().get(0));
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    /** As another user's, where the editor ran as that. */
    @Test
    void aCopyThatCannotBeReadIsKeptAndNamed() throws IOException {
        CommandRun run = editor("mv \"$2\" \"$2.mine\"; mkdir \"$2\"").run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(copies()).hasSize(2);
        assertThat(run.err()).contains("reform.yaml is unchanged; your copy is in " + folder.resolve("copies"));
    }

    @Test
    void whereNoCopyCanBeWrittenNoEditorIsOpened() throws Exception {
        CommandRun.Builder builder = editor("");
        try (SmallDisk small = SmallDisk.at(Files.createDirectories(folder.resolve("copies")), "16k")) {
            CommandRun run = builder.run("edit", "10");
            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("reform: reform.yaml was not opened: the editor gets a copy, and none can be written to "
                            + small.folder() + "; make room there, or set TMPDIR to another folder\n");
            assertThat(copies()).isEmpty();
            assertThat(folder.resolve("editor.sh.count")).doesNotExist();
        }
    }

    /** A word for an answer to each question; how many copies are left; how often the editor was opened. */
    @ParameterizedTest
    @CsvSource({
        "k, 1, 1",
        "'', 1, 1",
        "x - what keep, 1, 1",
        "edited exit K, 1, 1",
        "d, 0, 1",
        "e x D, 0, 2",
        "edit e k, 1, 3",
    })
    void anUnknownAnswerAsksAgain(String answers, int kept, int opened) throws IOException {
        CommandRun run = editor("grep -q 一小时 \"$2\" || { " + WORK + MISTAKE + "}")
                .terminal(80)
                .input(answers.isEmpty() ? "" : answers.replace(' ', '\n').replace("-", "") + "\n")
                .run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(copies()).hasSize(kept);
        assertThat(opened()).isEqualTo(opened);
        assertThat(run.err().split("What now", -1)).hasSize(1 + answers.split(" ").length);
        assertThat(run.err()).contains(kept > 0 ? copies().get(0).toString() : "changes discarded");
        assertThat(Files.readString(list)).isEqualTo(original);
    }

    @Test
    void aCopyIsKeptWhereAColleagueWasQuicker() throws IOException {
        CommandRun run = editor(WORK + "echo '# a colleague' >> '" + list + "'").run("edit", "10");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("changed by another program").contains("your copy is in " + copies().get(0));
        assertThat(copies().get(0)).content().contains("一小时的工作");
        assertThat(Files.readString(list)).isEqualTo(original + "# a colleague\n");
    }

    /** A correction rewrites no history, so what the last extension says is told where it says otherwise. */
    @Test
    void aCorrectedDeadlineTellsOfAnExtensionThatSaysOtherwise() throws IOException {
        assertThat(reform("set", "5", "due=2024年").out()).doesNotContain("extension");
        assertThat(reform("extend", "5", "2025年", "--on", "2022-03-01", "--note", "同意")
                        .code())
                .isZero();
        assertThat(reform("set", "5", "due=2025-12-31").out()).doesNotContain("extension");
        assertThat(reform("set", "5", "due=2026年").out())
                .contains("the extension of 2022-03-01 still says 2025年", "reform extend 5", "reform edit 5");
        assertThat(reform("set", "5", "due=每年", "--lang", "zh").out()).contains("2022-03-01 的延期记录仍为“2025年”");
        assertThat(Files.readString(list)).contains("to: 2025年");
    }
}
