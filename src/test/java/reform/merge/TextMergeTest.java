package reform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.change.MergedTask;
import reform.model.TaskField;
import reform.model.TaskId;

class TextMergeTest {
    private static final String BASE = """
            # 清单
            format: 1
            title: 清单
            issued: 2020-06-01
            tasks:
              # the first
              - id: 1
                title: 推进中高职衔接
                due: 2021年
                lead: 市教育局
                responsible: [市发展改革委]
                status: not-started   # as reported
                x-note: 1
              - id: 2
                title: 落实生均拨款
                due: 2022年
                lead: 市财政局
            """;

    private static OutlinedList read(String text) {
        OutlinedList result = OutlinedList.read("reform.yaml", "reform", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.result().list()).as("%s", result.result().problems()).isPresent();
        return result;
    }

    private static TextMerge merge(String ours, String theirs) {
        return merge(BASE, ours, theirs).orElseThrow();
    }

    private static Optional<TextMerge> merge(String base, String ours, String theirs) {
        return TextMerge.of(read(base), read(ours), read(theirs), ConflictMarkers.DEFAULT);
    }

    private static String text(TextMerge merge) {
        return new String(merge.bytes().content(), StandardCharsets.UTF_8);
    }

    private static String marked(String status, String date, String note) {
        return BASE.replace("status: not-started   # as reported\n", """
                status: %s   # as reported
                    updates:
                      - date: %s
                        status: %s
                        note: %s
                """.formatted(status, date, status, note));
    }

    @Test
    void aSideThatDidNothingGivesTheOther() {
        String changed = marked("done", "2021-03-01", "办结").replace("# the first", "# first of all");
        assertThat(text(merge(BASE, changed))).isEqualTo(changed);
        assertThat(text(merge(changed, BASE))).isEqualTo(changed);
        assertThat(text(merge(changed, changed))).isEqualTo(changed);
    }

    @Test
    void theLaterStatusHoldsWhereItContinuesTheOther() {
        String ours = marked("in-progress", "2021-03-01", "启动");
        String theirs = marked("done", "2021-09-01", "办结");
        String expected = BASE.replace("status: not-started   # as reported\n", """
                status: done   # as reported
                    updates:
                      - date: 2021-03-01
                        status: in-progress
                        note: 启动
                      - date: 2021-09-01
                        status: done
                        note: 办结
                """);
        assertThat(text(merge(ours, theirs))).isEqualTo(expected);
        assertThat(text(merge(theirs, ours))).isEqualTo(expected);
    }

    @Test
    void aContradictionIsMarkedAroundItsFieldAlone() {
        TextMerge merge = merge(marked("blocked", "2021-09-01", "经费未到位"), marked("done", "2021-03-01", "办结"));
        assertThat(text(merge)).isEqualTo(BASE.replace("    status: not-started   # as reported\n", """
                <<<<<<< ours
                    status: blocked   # as reported
                =======
                    status: done   # as reported
                >>>>>>> theirs
                    updates:
                      - date: 2021-03-01
                        status: done
                        note: 办结
                      - date: 2021-09-01
                        status: blocked
                        note: 经费未到位
                """));
        assertThat(merge.merge().conflicts()).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(new TaskId("1"));
            assertThat(((MergedTask.ByField) task).fields().conflicts()).isEqualTo(List.of(TaskField.STATUS));
        });
    }

    @Test
    void fieldsCommentsAndUnknownKeysOfBothSidesAreKept() {
        String ours = BASE.replace("due: 2021年", "due: 2022年6月")
                .replace("[市发展改革委]", "[市发展改革委, 市财政局]")
                .replace("# as reported", "# as told by phone");
        String theirs = BASE.replace("title: 推进中高职衔接", "# see the letter\n    title: 推进中高职及本科衔接")
                .replace("[市发展改革委]", "[市人社局, 市发展改革委]")
                .replace("status: not-started", "status: in-progress")
                .replace("x-note: 1", "x-note: 2");
        String expected = BASE.replace("due: 2021年", "due: 2022年6月")
                .replace("[市发展改革委]", "[市人社局, 市发展改革委, 市财政局]")
                .replace("title: 推进中高职衔接", "# see the letter\n    title: 推进中高职及本科衔接")
                .replace("status: not-started   # as reported", "status: in-progress   # as told by phone")
                .replace("x-note: 1", "x-note: 2");
        assertThat(text(merge(ours, theirs))).isEqualTo(expected);
    }

    /** A cell that can't be read is merged as any other: by what is written in it. */
    @Test
    void aCellThatIsNotReadGoesWithItsField() {
        for (String cell : List.of(
                "due: 说不清的时限", "status: 不知道", "lead: [市教育局, 7: 8]", "due: 2021年\n    milestones: [{due: 说不清}]")) {
            String key = cell.substring(0, cell.indexOf(':'));
            String ours = BASE.replaceFirst("    " + key + ": [^ \n]+", "    " + cell);
            String theirs = BASE.replace("title: 落实生均拨款", "title: 落实拨款");
            String expected = ours.replace("title: 落实生均拨款", "title: 落实拨款");
            assertThat(text(merge(ours, theirs))).isEqualTo(expected);
            assertThat(text(merge(theirs, ours))).isEqualTo(expected);

            theirs = BASE.replace("title: 推进中高职衔接", "title: 推进衔接");
            expected = ours.replace("title: 推进中高职衔接", "title: 推进衔接");
            assertThat(text(merge(ours, theirs))).isEqualTo(expected);
            assertThat(text(merge(theirs, ours))).isEqualTo(expected);
            assertThat(text(merge(ours, ours, BASE).orElseThrow())).isEqualTo(BASE);
        }
    }

    @Test
    void twoCellsThatAreNotReadAreAConflict() {
        String ours = BASE.replace("status: not-started", "status: 不清楚");
        String theirs = BASE.replace("status: not-started", "status: 不明白");
        TextMerge merge = merge(ours, theirs);
        assertThat(text(merge)).contains("""
                <<<<<<< ours
                    status: 不清楚   # as reported
                =======
                    status: 不明白   # as reported
                >>>>>>> theirs
                """);
        // What is not read counts as not started: that must not make it the same as what is.
        String started = BASE.replace("status: not-started", "status: blocked");
        assertThat(merge(started, ours, BASE).orElseThrow().places()).isEqualTo(1);
        assertThat(merge(started, BASE, ours).orElseThrow().places()).isEqualTo(1);
    }

    @Test
    void unknownKeysChangedByBothAreAConflict() {
        TextMerge merge = merge(BASE.replace("x-note: 1", "x-note: 2"), BASE.replace("x-note: 1", "x-note: 3"));
        assertThat(text(merge)).contains("""
                <<<<<<< ours
                    x-note: 2
                =======
                    x-note: 3
                >>>>>>> theirs
                """);
        assertThat(merge.places()).isEqualTo(1);
    }

    @Test
    void theSameNewIdForTwoTasksIsAConflictThatProposesTheNextFreeOne() {
        String added = BASE + """
                  - id: 3
                    title: %s
                    due: 2023年
                    lead: 市教育局
                """;
        TextMerge merge = merge(added.formatted("组建职教集团"), added.formatted("优化专业设置"));
        assertThat(text(merge)).isEqualTo(BASE + """
                <<<<<<< ours
                  - id: 3
                    title: 组建职教集团
                    due: 2023年
                    lead: 市教育局
                =======
                  - id: 3
                    title: 优化专业设置
                    due: 2023年
                    lead: 市教育局
                >>>>>>> theirs
                """);
        assertThat(merge.merge().conflicts()).singleElement().satisfies(task -> {
            assertThat(task).isInstanceOf(MergedTask.TwoTasks.class);
            assertThat(((MergedTask.TwoTasks) task).proposed()).contains(new TaskId("4"));
        });
    }

    /** What is said of a task must not come to the one that has its number now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Exchanged; with a task put in between; and with one taken out.
                "  - {id: 2, title: 甲, due: 2022年, lead: x}\n  - {id: 1, title: 乙, due: 2022年, lead: x}\n",
                "  - {id: 1, title: 新, due: 2022年, lead: x}\n  - {id: 2, title: 甲, due: 2022年, lead: x}\n"
                        + "  - {id: 3, title: 乙, due: 2022年, lead: x}\n",
                "  - {id: 1, title: 乙, due: 2022年, lead: x}\n",
            })
    void aTaskWhoseIdWasGivenToAnotherIsAConflict(String renumbered) {
        String head = "format: 1\ntitle: t\ntasks:\n";
        String base = head + "  - {id: 1, title: 甲, due: 2022年, lead: x}\n  - {id: 2, title: 乙, due: 2022年, lead: x}\n";
        String done = base.replace("甲, due: 2022年, lead: x", "甲, due: 2022年, lead: x, status: done");
        for (boolean exchanged : List.of(false, true)) {
            TextMerge merge = (exchanged ? merge(base, head + renumbered, done) : merge(base, done, head + renumbered))
                    .orElseThrow();
            assertThat(merge.merge().conflicts()).singleElement().satisfies(task -> {
                assertThat(task).isInstanceOf(MergedTask.TwoTasks.class);
                assertThat(task.id()).isEqualTo(new TaskId("1"));
            });
            assertThat(text(merge)).contains("title: 甲, due: 2022年, lead: x, status: done}");
        }
        // A title that is only reworded is the same task.
        assertThat(merge(base, done, base.replace("甲", "甲（一）"))
                        .orElseThrow()
                        .merge()
                        .clean())
                .isTrue();
    }

    /** A title that several tasks share, one reworded at the same time, and another task in the place of one removed. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // What 1 and 2 were, what they become with 3, and whether a person is asked about 2.
                "培训 x/培训 y,   新 x/培训 x/培训 y,     true",
                "甲 x/乙 x,       新 x/甲 x/乙改 x,       true",
                "甲 x/乙 x/丙 x,  甲 x/新 x/乙改 x/丙 x,  true",
                "甲 x/乙 x,       甲 x/新 y 2024年,       true",
                "培训 x/培训 x/培训 x, 培训 x/新 x 2024年/培训 x/培训 y, true",
                "培训 x/培训 y,   培训 x/培训 z,          false",
                "甲 x/乙 x,       甲 x/新 x 2024年,       false",
                "甲 x/乙 x/丙 x/丁 x, 甲 x/乙 z/新 x/丙 x, false",
                "甲 x/乙 x,       甲改 x/乙改 x/甲改 x,   false",
                "甲 x/乙 x,       甲 x/乙改 x/甲 x,       false",
            })
    void anIdThatMayMeanAnotherTaskIsAConflict(String before, String after, boolean asked) {
        String base = tasks(before);
        String done = base.replaceFirst("(id: 2, [^}]*)", "$1, status: done");
        for (boolean exchanged : List.of(false, true)) {
            TextMerge merge =
                    (exchanged ? merge(base, tasks(after), done) : merge(base, done, tasks(after))).orElseThrow();
            assertThat(merge.merge().clean()).isEqualTo(!asked);
            assertThat(merge.places()).isEqualTo(asked ? 1 : 0);
        }
    }

    private static String tasks(String tasks) {
        StringBuilder text = new StringBuilder("format: 1\ntitle: t\ntasks:\n");
        int id = 1;
        for (String task : tasks.split("/")) {
            String[] words = (task + " 2022年").split(" ");
            text.append("  - {id: %d, title: %s, lead: %s, due: %s}\n".formatted(id++, words[0], words[1], words[2]));
        }
        return text.toString();
    }

    /** A report on a step must not come to another one, or to none; only that. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // The steps before; as the other side has them; the one reported on; whether a person is asked.
                "招标 3/施工 6,   招标 3,                 m2,  true",
                "招标 3,          -,                      m1,  true",
                "招标 3 a/施工 6, 施工 6,                 a,   true",
                "招标 3/施工 6,   招标 3 a/施工 6,        m1,  true",
                "招标 3,          方案 1/招标工作 3,      m1,  true",
                "招标 3/招标 6,   招标 1/招标 3/招标 6,   m1,  true",
                "招标 3,          招标 1/招标 3,          m1,  true",
                "招标 3,          方案 1,                 m1,  true",
                "招标 3/施工 6,   招投标 3/施工 6,        m1,  false",
                "招标 3/施工 6,   招标 4/施工 6,          m1,  false",
                "招标 3,          招标 4/施工 6,          m1,  false",
                "招标 3 a,        方案 1/招标 3 a,        a,   false",
                "招标 3 a,        方案 1 a,               a,   false",
            })
    void aReportOnAStepThatIsAnotherOneThereIsAConflict(String before, String after, String step, boolean asked) {
        String base = steps(before);
        String reported = base + "    updates:\n      - {date: 2022-05-01, status: done, for: " + step + "}\n";
        for (boolean exchanged : List.of(false, true)) {
            TextMerge merge = (exchanged ? merge(base, steps(after), reported) : merge(base, reported, steps(after)))
                    .orElseThrow();
            assertThat(merge.merge().clean()).isEqualTo(!asked);
            assertThat(merge.places()).isEqualTo(asked ? 1 : 0);
        }
    }

    /** Who puts a step in and reports on it, has said which one is meant. */
    @Test
    void aReportOnAStepThatItsOwnSidePutInIsNoConflict() {
        String base = steps("招标 3");
        String both = steps("方案 1/招标 3") + "    updates:\n      - {date: 2022-05-01, status: done, for: m1}\n";
        assertThat(merge(base, both, base + "    x-note: 1\n")
                        .orElseThrow()
                        .merge()
                        .clean())
                .isTrue();
    }

    private static String steps(String steps) {
        StringBuilder text = new StringBuilder(
                "format: 1\ntitle: t\ntasks:\n  - id: 1\n    title: 甲\n    due: 2023年\n    lead: x\n");
        if (!steps.equals("-")) {
            text.append("    milestones:\n");
            for (String step : steps.split("/")) {
                String[] words = step.split(" ");
                text.append("      - {title: %s, due: 2022年%s月".formatted(words[0], words[1]))
                        .append(words.length > 2 ? ", key: " + words[2] : "")
                        .append("}\n");
            }
        }
        return text.toString();
    }

    /** Steps without a key are named by their places: the one reported on must not become another. */
    @Test
    void aStepPutBeforeOneThatIsReportedOnIsAConflict() {
        String head =
                "format: 1\ntitle: t\ntasks:\n  - id: 1\n    title: 甲\n    due: 2023年\n    lead: x\n    milestones:\n";
        String step = "      - {due: 2022年6月, title: 招标}\n";
        String met = head + step + "    updates:\n      - {date: 2022-05-01, status: done, for: m1}\n";
        String before = head + "      - {due: 2022年3月, title: 方案}\n" + step;
        for (boolean exchanged : List.of(false, true)) {
            TextMerge merge =
                    (exchanged ? merge(head + step, before, met) : merge(head + step, met, before)).orElseThrow();
            assertThat(merge.merge().conflicts()).hasSize(1);
            assertThat(merge.places()).isEqualTo(1);
            assertThat(text(merge)).contains("title: 方案", "for: m1", "<<<<<<<");
        }
        // Behind it nothing changes, and a key stays with its step.
        assertThat(merge(head + step, met, head + step + "      - {due: 2022年9月, title: 开工}\n")
                        .orElseThrow()
                        .merge()
                        .clean())
                .isTrue();
        assertThat(merge(
                                (head + step).replace("{due", "{key: m1, due"),
                                met.replace("{due", "{key: m1, due"),
                                head + "      - {key: plan, due: 2022年3月, title: 方案}\n"
                                        + step.replace("{due", "{key: m1, due"))
                        .orElseThrow()
                        .merge()
                        .clean())
                .isTrue();
    }

    @Test
    void aTaskRemovedHereAndChangedThereIsAConflict() {
        String removed = BASE.substring(0, BASE.indexOf("  - id: 2"));
        TextMerge merge = merge(removed, BASE.replace("due: 2022年", "due: 2023年"));
        assertThat(text(merge)).isEqualTo(removed + """
                <<<<<<< ours
                =======
                  - id: 2
                    title: 落实生均拨款
                    due: 2023年
                    lead: 市财政局
                >>>>>>> theirs
                """);
        assertThat(text(merge(removed, BASE.replace("[市发展改革委]", "[市财政局]"))))
                .isEqualTo(removed.replace("[市发展改革委]", "[市财政局]"));
    }

    /** Whoever merges, it stays deleted; it stands where the person left it, not where the tasks do. */
    @ParameterizedTest
    @ValueSource(strings = {"  # 第二部分", "# 第二部分"})
    void aCommentThatOneSideDeletesIsGoneWhereTheOtherIndentsTheTasks(String comment) {
        String base = BASE.replace("  - id: 2", comment + "\n  - id: 2");
        String indented = base.replace("\n  ", "\n      ").replace("\n      " + comment.substring(2), "\n" + comment);
        String deleted = BASE.replace("status: not-started ", "status: done ");
        String expected = BASE.replace("\n  ", "\n      ").replace("status: not-started ", "status: done ");
        assertThat(text(merge(base, indented, deleted).orElseThrow())).isEqualTo(expected);
        assertThat(text(merge(base, deleted, indented).orElseThrow())).isEqualTo(expected);
    }

    @Test
    void theFormThatOneSideChangedIsTheFormOfTheResultInBothOrders() {
        String windows = BASE.replace("\n", "\r\n");
        String noted = BASE.replace("x-note: 1", "x-note: 2");
        assertThat(text(merge(windows, noted))).isEqualTo(noted.replace("\n", "\r\n"));
        assertThat(text(merge(noted, windows))).isEqualTo(noted.replace("\n", "\r\n"));
        assertThat(text(merge(noted, BASE.stripTrailing()))).isEqualTo(noted.stripTrailing());
        assertThat(text(merge(noted, "\ufeff" + BASE))).isEqualTo("\ufeff" + noted);
    }

    /** Who takes the deletion takes all of it. */
    @Test
    void theCommentAboveADeletedTaskStandsInsideTheMarks() {
        String base = BASE.replace("  - id: 2", "\n  # 财政\n  - id: 2");
        String removed = BASE.substring(0, BASE.indexOf("  - id: 2"));
        String changed = base.replace("due: 2022年", "due: 2023年");
        String task = "\n  # 财政\n  - id: 2\n    title: 落实生均拨款\n    due: 2023年\n    lead: 市财政局\n";
        assertThat(text(merge(base, removed, changed).orElseThrow()))
                .isEqualTo(removed + "<<<<<<< ours\n=======\n" + task + ">>>>>>> theirs\n");
        assertThat(text(merge(base, changed, removed).orElseThrow()))
                .isEqualTo(removed + "<<<<<<< ours\n" + task + "=======\n>>>>>>> theirs\n");
    }

    @Test
    void aCommentBelowATaskIsNoPartOfItsLastEntry() {
        String base = BASE + "    # 附件一\n";
        String longer = base.replace("lead: 市财政局", "lead: 市财政局\n    status: done");
        String expected = BASE + "    status: done\n";
        assertThat(text(merge(base, BASE, longer).orElseThrow())).isEqualTo(expected);
        assertThat(text(merge(base, longer, BASE).orElseThrow())).isEqualTo(expected);
    }

    @Test
    void aConflictInTheFirstEntryTakesTheDashAlong() {
        String base =
                "format: 1\ntitle: 清单\nissued: 2020-06-01\ntasks:\n- title: 甲\n  id: 1\n  due: 2021年\n  lead: 市教育局\n";
        TextMerge merge =
                merge(base, base.replace("甲", "乙"), base.replace("甲", "丙")).orElseThrow();
        assertThat(text(merge)).isEqualTo("""
                format: 1
                title: 清单
                issued: 2020-06-01
                tasks:
                <<<<<<< ours
                - title: 乙
                =======
                - title: 丙
                >>>>>>> theirs
                  id: 1
                  due: 2021年
                  lead: 市教育局
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void keepsTheLineEndsAndTheByteOrderMarkOfOurs(String lineBreak) {
        String ours = "\ufeff" + BASE.replace("due: 2021年", "due: 2022年").replace("\n", lineBreak);
        String theirs = BASE.replace("title: 落实生均拨款", "title: 落实“生均拨款”\n    description: |\n      甲\n\n      乙");
        String expected = "\ufeff" + theirs.replace("due: 2021年", "due: 2022年").replace("\n", lineBreak);
        assertThat(text(merge(ours, theirs))).isEqualTo(expected);
    }

    @Test
    void registriesAreMergedAsSets() {
        String base = BASE.replace("tasks:", "departments:\n  - name: 市教育局\n  - name: 市财政局\n  - name: 市发展改革委\ntasks:");
        String ours = base.replace("tasks:", "  - {name: 市人社局, key: hr}\ntasks:");
        String theirs = base.replace("tasks:", "  - name: 市国资委  # new\n    key: sasac\ntasks:");
        assertThat(text(merge(base, ours, theirs).orElseThrow()))
                .contains("  - name: 市发展改革委\n")
                .contains("  - {name: 市人社局, key: hr}\n")
                .contains("  - name: 市国资委  # new\n    key: sasac\n");
    }

    /** What both sides change in brackets leaves the lines there as they are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            [甲, 乙, 丙]             | [甲, 丙]              | [甲, 乙, 丙, 丁]             | [甲, 丙, 丁]
            [ 甲 , 乙 ]              | [ 新 , 甲 , 乙 ]      | [ 甲 , 乙 , 丁 ]             | [ 新 , 甲 , 乙 , 丁 ]
            [甲, 乙,]                | [新, 甲, 乙,]         | [甲, 乙, 丁,]                | [新, 甲, 乙, 丁,]
            [^ 甲,^ 乙^]             | [^ 甲,^ 乙,^ 丙^]     | [^ 新,^ 甲,^ 乙^]            | [^ 新,^ 甲,^ 乙,^ 丙^]
            [^ 甲,^ 乙,^]            | [^ 甲,^]              | [^ 甲,^ 乙,^ 丁,^]           | [^ 甲,^ 丁,^]
            [^ 甲^]                  | [^ 新,^ 甲^]          | [^ 甲,^ 丁^]                 | [^ 新,^ 甲,^ 丁^]
            [甲, 乙,^ 丙, 丁]        | [乙,^ 丙, 丁]         | [甲, 乙,^ 丙, 丁, 戊]        | [乙,^ 丙, 丁, 戊]
            甲[b]                    | [新, '甲[b]']         | ['甲[b]', 丁]                | [新, '甲[b]', 丁]
            """)
    void bracketsKeepTheirLayout(String old, String mine, String yours, String expected) {
        String base = BASE.replace("[市发展改革委]", "%s  # 名单");
        String merged = base.formatted(broken(expected));
        String ours = base.formatted(broken(mine));
        String theirs = base.formatted(broken(yours));
        assertThat(text(merge(base.formatted(broken(old)), ours, theirs).orElseThrow()))
                .isEqualTo(merged);
        assertThat(text(merge(base.formatted(broken(old)), theirs, ours).orElseThrow()))
                .isEqualTo(merged);
    }

    private static String broken(String lines) {
        return lines.replace("^ ", "\n        ").replace("^", "\n      ");
    }

    private static final String HISTORY = """
            format: 1
            title: 清单
            issued: 2020-06-01
            policy: {due-soon: 30d}
            departments:
              - name: 市教育局
              - name: 市财政局
            tasks:
              - id: 1
                title: 推进中高职衔接
                due: 2022年
                lead: 市教育局
                responsible:
                  - 市财政局
                updates:
                  - date: 2021-02-01
                    note: a
                  - date: 2021-03-01
                    note: b
              - id: 2
                title: 落实生均拨款
                due: 2022年
                lead: 市财政局
            """;

    private static final String APPENDED = "note: b\n      - date: 2021-04-01\n        note: c";

    /**
     * What one side writes in place of something, and the other; how many places a person decides, or that lines are
     * merged. Nothing that either wrote is lost.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            note: b | note: b # 已核实                       | note: b | APPENDED                      | 0
            note: b | note: b^        x-photo: p.jpg         | note: b | APPENDED                      | 0
            note: b | note: b^        photo: p.jpg           | note: b | APPENDED^        x-k: 1         | 0
            note: a | note: a # 旧^        x-k: 1            | note: b | APPENDED # 新                  | 0
            note: b | note: b^        x-k: 1                 | note: b | note: b^        x-k: 2        | 1
            note: b | APPENDED^        x-k: 1                | note: b | APPENDED                      | 0
            note: b | APPENDED                               | note: b | APPENDED # 说明               | 0
            note: b | APPENDED^        x-k: 1                | note: b | APPENDED # 说明               | 1
            note: b | note: B1                               | note: b | note: B2                      | 1
            note: b | note: b^        x-k: 1                 | note: b | note: B2                      | lines
            - 市财政局^    u | - 市财政局 # 主^    u         | - 市财政局^    u | - 市财政局^      - 市教育局^    u | 0
            - name: 市教育局 | - name: 市教育局^    x-tel: 12 | - name: 市财政局 | - name: 市财政局^  - name: 市人社局 | 0
            {due-soon: 30d} | {due-soon: 30d, x-n: 1}        | {due-soon: 30d} | {due-soon: 40d}        | lines
            """)
    void nothingThatOneSideWroteIsLost(String from, String to, String otherFrom, String otherTo, String places) {
        String ours = HISTORY.replace(lines(from), lines(to));
        String theirs = HISTORY.replace(lines(otherFrom), lines(otherTo));
        assertThat(List.of(ours, theirs)).doesNotContain(HISTORY);
        for (boolean turned : new boolean[] {false, true}) {
            Optional<TextMerge> merge = turned ? merge(HISTORY, theirs, ours) : merge(HISTORY, ours, theirs);
            if (places.equals("lines")) {
                assertThat(merge).isEmpty();
                continue;
            }
            assertThat(merge.orElseThrow().places()).isEqualTo(Integer.parseInt(places));
            assertThat(text(merge.get())).contains(added(ours)).contains(added(theirs));
        }
    }

    private static String[] added(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !HISTORY.contains(line))
                .toArray(String[]::new);
    }

    private static String lines(String text) {
        return text.replace("APPENDED", APPENDED).replace("^", "\n");
    }

    @Test
    void aTaskOfWhichOnlyTheOwnKeysChangedIsNotRemovedSilently() {
        String removed = BASE.substring(0, BASE.indexOf("  - id: 2"));
        for (String own : List.of("x-budget: 100", "budget: 100", "# 经费已到位")) {
            TextMerge merge = merge(removed, BASE + "    " + own + "\n");
            assertThat(merge.places()).isEqualTo(1);
            assertThat(text(merge)).contains(">>>>>>> theirs", own);
        }
        assertThat(text(merge(removed, BASE.replace("title: 落实生均拨款", "title: '落实生均拨款'"))))
                .isEqualTo(removed);
    }

    /** In a block of text the comment stands behind the header, inside the value. */
    @Test
    void aCommentBehindTheHeaderOfABlockOfTextIsNotLost() {
        for (String header : List.of("|", ">-", "|+", "&text >2-", "|2+")) {
            String base = BASE + "    goal: " + header + "\n      第一行\n      第二行\n\n# 完\n";
            String commented = base.replace(header + "\n", header + "  # 已核\n");
            String changed = base.replace("第二行", "第三行");
            String expected = commented.replace("第二行", "第三行");
            assertThat(text(merge(base, commented, changed).orElseThrow())).isEqualTo(expected);
            assertThat(text(merge(base, changed, commented).orElseThrow())).isEqualTo(expected);
            assertThat(text(merge(commented, commented.replace("  # 已核", ""), expected)
                            .orElseThrow()))
                    .isEqualTo(changed);

            String removed = base.substring(0, base.indexOf("  - id: 2")) + "# 完\n";
            TextMerge merge = merge(base, removed, commented).orElseThrow();
            assertThat(merge.places()).isEqualTo(1);
            assertThat(text(merge)).contains("# 已核", ">>>>>>> theirs");
        }
    }

    @Test
    void theSameNewTaskWithOtherOwnKeysIsAConflict() {
        String added = BASE + "  - id: 3\n    title: 组建职教集团\n    due: 2023年\n    lead: 市教育局\n";
        assertThat(text(merge(added, added + "    x-k: 1\n"))).isEqualTo(added + "    x-k: 1\n");
        TextMerge merge = merge(added + "    x-k: 2\n", added + "    x-k: 1\n");
        assertThat(merge.places()).isEqualTo(1);
        assertThat(text(merge)).contains("    x-k: 1\n>>>>>>> theirs");
    }

    /** What one side took away stays away, or a person decides. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            [{date: 2021-01-01, note: n}]               | [{date: 2021-01-01, note: n, x-u: 1}, {date: 2021-03-01, note: k}]
            [{date: 2021-01-11, note: n, x-u: 1}]       | [{date: 2021-01-01, note: n}]
            """)
    void anOwnKeyThatOneSideTookAwayDoesNotComeBack(String ours, String theirs) {
        String base = BASE.replace("x-note: 1", "updates: [{date: 2021-01-01, note: n, x-u: 1}]");
        String mine = base.replace("[{date: 2021-01-01, note: n, x-u: 1}]", ours);
        String yours = base.replace("[{date: 2021-01-01, note: n, x-u: 1}]", theirs);
        for (boolean turned : new boolean[] {false, true}) {
            Optional<TextMerge> merge = turned ? merge(base, yours, mine) : merge(base, mine, yours);
            merge.ifPresent(each -> assertThat(text(each))
                    .satisfiesAnyOf(text -> assertThat(text).doesNotContain("x-u"), text -> assertThat(text)
                            .contains("<<<<<<<")));
        }
        String added = base.replace("note: n, x-u: 1}]", "note: n, x-u: 1}, {date: 2021-03-01, note: k}]");
        String taken = base.replace(", x-u: 1", "");
        assertThat(text(merge(base, added, taken).orElseThrow()))
                .contains("note: k")
                .doesNotContain("x-u");
    }

    /** Ordinary work on a task in braces: its comments stay, above it. */
    @Test
    void notesOnATaskInBracesMerge() {
        String base = HISTORY + "  - {id: 3, title: 三, lead: 市教育局, due: 2022年}   # 重点任务\n    # 附件一\n";
        String task =
                "  - {id: 3, title: 三, lead: 市教育局, due: 2022年, updates: [{date: 2022-02-0%d, note: N%d}]}   # 重点任务\n    # 附件一\n";
        String old = base.substring(HISTORY.length());
        TextMerge merge = merge(base, base.replace(old, task.formatted(1, 1)), base.replace(old, task.formatted(2, 2)))
                .orElseThrow();
        assertThat(merge.places()).isZero();
        assertThat(text(merge)).contains("note: N1", "note: N2", "  # 重点任务\n  # 附件一\n  - id: 3\n");
    }
}
