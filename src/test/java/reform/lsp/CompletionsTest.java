package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.lsp.text.OpenText;
import reform.lsp.text.PositionEncoding;
import reform.lsp.text.Range;
import reform.model.Rule;

/** Completion is there where people type: behind a colon, in half a word, in brackets, on an empty line, behind a dash. */
class CompletionsTest {
    private static final String HEAD = """
            title: t
            issued: 2020-06-01
            departments:
              - {name: 市教育局, key: edu, aliases: [教育局], english: Education Bureau}
              - {name: 市人力资源社会保障局, key: hr}
              - {name: 市财政局}
            tasks:
              - id: 1
                section: 办学体系
                title: 推进中高职衔接
                due: 每季度
                lead: 市教育局
                owner: 职成处
                x-得分: 5
                milestones:
                  - {key: plan, due: 2022年9月底前, title: 出台方案}
                updates:
                  - date: 2022-01-05
                    note: n
            """;

    private static Typed typed(String tail) {
        return Typed.after(HEAD, HEAD + tail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    lead: |",
                "    lead:|",
                "    lead: 教|",
                "    lead: \"教|",
                "    lead: '教|'",
                "    lead: [|",
                "    lead: [市财政局, |]",
                "    lead: [市财政局, 教|, 市人力资源社会保障局]",
                "    lead:\n      - |",
                "    lead:\n      - 市财政局\n      - 教|",
                "    lead:\n    - |",
                "    lead:\n      教|",
                "    lead: [市财政局,\n      |]",
                "    responsible: edu|",
                "    responsible: EDU|",
                "    responsible: sjyj|",
                "    responsible: jyj|",
                "    responsible: Bur|",
                "    lead: 教|     # 谁牵头",
                "    updates:\n      - {date: 2022-01-01, by: 教|}",
                "    title: 未写完\n    lead: 教|\n    status: done",
            })
    void offersDepartments(String tail) {
        assertThat(typed("  - id: 2\n" + tail).labels()).as(tail).contains("市教育局");
        assertThat(typed("  - id: 2\n" + tail.replace("\n", "\r\n")).labels())
                .as(tail)
                .contains("市教育局");
    }

    @Test
    void offersNoDepartmentTwice() {
        assertThat(typed("  - id: 2\n    responsible: [市教育局, |, 市财政局]").labels())
                .containsExactly("市人力资源社会保障局");
        assertThat(typed("  - id: 2\n    responsible:\n      - 市教育局\n      - |\n      - 市财政局\n")
                        .labels())
                .containsExactly("市人力资源社会保障局");
    }

    @Test
    void writesWhatIsTakenWhereItBelongs() {
        assertThat(typed("  - id: 2\n    lead:|").take("市教育局")).endsWith("    lead: 市教育局");
        assertThat(typed("  - id: 2\n    lead: 教|育局  # 牵头").take("市教育局")).endsWith("    lead: 市教育局  # 牵头");
        assertThat(typed("  - id: 2\n    lead: \"市教|\"").take("市教育局")).endsWith("    lead: \"市教育局\"");
        assertThat(typed("  - id: 2\n    lead: [edu|, 市财政局]").take("市教育局")).endsWith("    lead: [市教育局, 市财政局]");
        assertThat(typed("  - id: 2\n    lead:\n      -|").take("市教育局")).endsWith("      - 市教育局");
        assertThat(typed("  - id: 2\n    updates:\n      -|").take("date")).endsWith("      - date: ");
        assertThat(typed("  - {id: 2, lead: edu|}").take("市教育局")).endsWith("  - {id: 2, lead: 市教育局}");
    }

    @Test
    void offersTheKeysThatAreMissing() {
        assertThat(typed("  - id: 2\n    |").labels())
                .startsWith("section", "title")
                .contains("due", "lead", "updates", "x-得分")
                .doesNotContain("id", "own", "name");
        assertThat(typed("  - id: 2\n    l|\n    title: t\n    lead: 市教育局\n").labels())
                .doesNotContain("lead", "title", "id")
                .contains("milestones");
        assertThat(typed("  - |").labels()).startsWith("id", "section", "title");
        assertThat(typed("  - id: 2\n    updates:\n      - |").labels())
                .startsWith("date", "status")
                .contains("for");
        assertThat(typed("  - id: 2\n    updates:\n      - date: 2022-01-01\n        |")
                        .labels())
                .contains("status", "note")
                .doesNotContain("date", "title");
        assertThat(typed("  - {id: 2, |}").labels()).contains("title", "due").doesNotContain("id");
        assertThat(typed("  - {id: 2, |, title: t}").labels()).contains("due").doesNotContain("id", "title");
        assertThat(typed("|").labels()).contains("policy", "year").doesNotContain("title", "tasks", "issued");
        assertThat(typed("policy:\n  |").labels()).containsExactly("due-soon", "stale", "behind", "supervise");
        assertThat(typed("policy:\n  behind: {|}").labels()).containsExactly("yellow", "red", "silent");
        assertThat(typed("columns:\n  x-得分: {|}").labels()).containsExactly("title", "english");
        assertThat(Typed.of("|").labels()).startsWith("format", "title");
    }

    @Test
    void writesKeysWithTheirColon() {
        assertThat(typed("  - id: 2\n    ti|").take("title")).endsWith("    title: ");
        assertThat(typed("  - id: 2\n    upd|").take("updates")).endsWith("    updates:");
        assertThat(typed("  - id: 2\n    tit|le: x").take("title")).endsWith("    title: x");
        assertThat(typed("  - {id: 2, ti|}").take("title")).endsWith("  - {id: 2, title: }");
    }

    @Test
    void offersStatusesInTheLanguageOfTheFile() {
        assertThat(typed("  - id: 2\n    status: |").labels())
                .startsWith("not-started", "in-progress")
                .hasSize(6);
        assertThat(typed("  - id: 2\n    status: 进|").labels()).contains("进行中");
        assertThat(typed("  - {id: 2, status: 进行中}\n  - id: 3\n    status: |").labels())
                .startsWith("未启动", "进行中")
                .hasSize(6);
        assertThat(typed("  - {id: 2, status: 进行中}\n  - id: 3\n    status: do|").labels())
                .contains("已完成");
        assertThat(Typed.of("title: t\nstatuses: {待验收: in-progress}\ntasks:\n  - id: 1\n    status: |")
                        .labels())
                .contains("待验收");
    }

    @Test
    void offersDaysDeadlinesAndSteps() {
        assertThat(typed("  - id: 2\n    due: |").labels()).contains("2022年6月底前", "2022年底前", "每年", "每季度");
        assertThat(typed("  - id: 2\n    due: 2022年底|").suggestions().get(0).detail())
                .isEqualTo("2022-12-31");
        assertThat(typed("  - id: 2\n    updates:\n      - date: |").labels()).startsWith("2022-06-30", "2022-06-29");
        assertThat(typed("      - for: |").labels()).contains("2020-Q2", "2022-Q2");
        String plan = "  - {id: 2, due: 2022年, milestones: [{key: plan, due: 2022年5月}], updates: [{for: |}]}";
        assertThat(typed(plan).labels()).containsExactly("plan");
        assertThat(typed("      - due: {from: |").labels()).containsExactly("每季度");
    }

    @Test
    void offersTimeZonesOnce() {
        assertThat(Typed.of("timezone: Asia/Sh|").labels()).containsOnlyOnce("Asia/Shanghai");
    }

    @Test
    void offersWhatOtherTasksHave() {
        assertThat(typed("  - id: 2\n    section: |").labels()).containsExactly("办学体系");
        assertThat(typed("  - id: 2\n    owner: zcc|").labels()).containsExactly("职成处");
        assertThat(typed("  - id: 2\n    x-得分: |").labels()).containsExactly("5");
        assertThat(typed("  - id: |").labels()).containsExactly("2");
    }

    /** Editors take the first with Enter. */
    @Test
    void keepsAWordThatIsComplete() {
        assertThat(typed("  - id: 2\n    due: 2022年|").labels()).startsWith("2022年", "2022年6月底前");
        assertThat(typed("  - id: 2\n    status: in-progress|").labels()).isEmpty();
        assertThat(Typed.of("departments:\n  - name: 市教育局直属中心\n  - name: 市教育局\ntasks:\n  - id: 1\n    lead: 市教育局|")
                        .labels())
                .containsExactly("市教育局", "市教育局直属中心");
        String scores = "  - {id: 2, x-得分: 50, x-批次: 第一批}\n  - id: 3\n    ";
        assertThat(typed(scores + "x-得分: 5|").labels()).isEmpty();
        assertThat(typed(scores + "x-批次: 第|").labels()).containsExactly("第一批");
        assertThat(typed("  - id: 1|").labels()).isEmpty();
        assertThat(typed("  - id: 2\n    le|").labels()).startsWith("lead", "leader", "title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - id: 2 # 教|",
                "# 教|",
                "  - id: 2\n    description: |-\n      教育@",
                "  - id: 2\n    description: >\n\n      教育@\n      b",
                "  - id: 2\n    title: \"教\n      育@\"",
                "  - id: 2\n    title: *x @",
            })
    void offersNothingInTexts(String tail) {
        String marked = tail.contains("@") ? tail.replace('@', '\0') : tail.replace('|', '\0');
        int cursor = (HEAD + marked).indexOf('\0');
        ListDocument document = Typed.open((HEAD + marked).replace("\0", ""));
        assertThat(Completions.at(document, cursor, Typed.ENGLISH, false)).isEmpty();
    }

    /** The departments of the list as it was last, while it is none. */
    @Test
    void livesOnTheLastGoodList() {
        ListDocument good = Typed.open(HEAD);
        assertThat(good.list()).isPresent();
        String tail = "  - id: 2\n    note: \"open\n  - id: [3\n    lead: ";
        ListDocument broken = good.with(OpenText.of(HEAD + tail, PositionEncoding.UTF_16), 2);
        assertThat(broken.list()).isEmpty();
        assertThat(Completions.at(broken, (HEAD + tail).length(), Typed.ENGLISH, false))
                .extracting(Suggestion::label)
                .contains("市教育局");
        ListDocument still = broken.with(
                broken.text()
                        .with(new Range(broken.text().position(0), broken.text().position(5)), "titel"),
                3);
        assertThat(still.latestList()).isPresent();
    }

    /** Reading a long list takes longer than the next key, which is there before. */
    @Test
    void readsNoTextThatIsPassedBy() {
        ListDocument good = Typed.open(HEAD);
        assertThat(good.list()).isPresent();
        String text = HEAD.replace("市财政局", "市税务局") + "  - id: 2\n    lead: ";
        ListDocument passed = good.with(OpenText.of(text, PositionEncoding.UTF_16), 2);
        assertThat(Completions.at(passed, text.length(), Typed.ENGLISH, false))
                .extracting(Suggestion::label)
                .contains("市财政局");
        assertThat(passed.list()).isPresent();
        assertThat(Completions.at(passed, text.length(), Typed.ENGLISH, false))
                .extracting(Suggestion::label)
                .contains("市税务局");
    }

    /** A file that is broken when it is opened still has its head. */
    @Test
    void livesOnTheHeadOfAListThatIsNone() {
        assertThat(Typed.of(HEAD + "  - id: [2\n    lead: |").labels()).contains("市教育局");
        assertThat(Typed.of("tasks:\n  - id: [2\n    lead: |").labels()).isEmpty();
    }

    /** A text that is no mapping at all. */
    @ParameterizedTest
    @ValueSource(strings = {"- |", "- a|", "[|", "[a, |]", "\"|", "a|: [", "- - |", "{|", "|"})
    void standsTextsOfAnyShape(String marked) {
        assertThat(Typed.of(marked).labels()).doesNotContain("市教育局");
    }

    /** No key is offered that check would warn of. */
    @Test
    void offersNoKeyThatCheckDoesNotKnow() {
        for (String start : List.of(
                "|",
                "policy:\n  |",
                "policy:\n  behind:\n    |",
                "departments:\n  - |",
                "departments:\n  - contact:\n      |",
                "tasks:\n  - |",
                "tasks:\n  - milestones:\n      - |",
                "tasks:\n  - updates:\n      - |",
                "tasks:\n  - updates:\n      - due:\n          |",
                "tasks:\n  - due:\n      |",
                "columns:\n  x-a:\n    |")) {
            Typed typed = Typed.of(start);
            assertThat(typed.labels()).as(start).isNotEmpty();
            for (String key : typed.labels()) {
                ListDocument document = Typed.open(typed.take(key));
                assertThat(document.problems())
                        .as(start + key)
                        .noneMatch(problem -> problem.finding().rule() == Rule.UNKNOWN_KEY);
            }
        }
    }

    @Test
    void offersAWholeTaskToEditorsThatFillPlaces() {
        Typed attached = typed("  -|");
        assertThat(Completions.at(attached.document(), attached.cursor(), Typed.ENGLISH, true)
                        .get(0)
                        .insert())
                .startsWith(" id: 2\n  title: ");
        Typed typed = typed("  - |");
        Suggestion task = Completions.at(typed.document(), typed.cursor(), Typed.ENGLISH, true)
                .get(0);
        assertThat(task.kind()).isEqualTo(Suggestion.Kind.SNIPPET);
        assertThat(task.insert()).isEqualTo("id: 2\n  title: $1\n  due: $2\n  lead: $3\n  status: ${4:not-started}");
    }

    @Test
    void knowsInitialsOfPinyin() {
        PinyinInitials pinyin = new PinyinInitials();
        assertThat(pinyin.of("市教育局")).isEqualTo("sjyj");
        assertThat(pinyin.of("市人力资源社会保障局")).isEqualTo("srlzyshbzj");
        assertThat(pinyin.of("沈阳A1（市）")).isEqualTo("sya1s");
        assertThat(pinyin.of("啊座")).isEqualTo("az");
        assertThat(pinyin.of("😀鼱")).isEmpty();
    }
}
