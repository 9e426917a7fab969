package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of places in a list: hovers, the outline, departments and where they are named, hints, folds. */
class PlacesTest {
    private static final String LIST = """
            title: t
            issued: 2020-06-01
            departments:
              - {name: 市教育局, key: edu, aliases: [教育局], english: Education Bureau, contact: 王敏}
              - name: 市财政局
            tasks:
              - id: 1
                section: 一
                title: 甲
                due: 2021年
                lead: 市教育局
                responsible: [市财政局]
              - id: 2
                section: 一
                title: 乙
                due: 2022-12-31
                lead: edu
                status: done
                updates:
                  - date: 2022-05-01
                    status: done
                    note: 已完成
              - {id: 3, section: 二, title: 丙, due: 持续推进, lead: 市财政局, responsible: [市教育局]}
              - id: 4
                title: 丁
                due: 2022年9月
                lead: 市教育局
                milestones: [{key: plan, due: 2022年7月}]
                updates:
                  - {date: 2022-06-01, for: plan, note: x}
            """;

    private static final ListDocument DOCUMENT = Typed.open(LIST);

    private static int at(String word) {
        return LIST.indexOf(word) + 1;
    }

    private static String hover(int offset, Surroundings surroundings) {
        return Hovers.at(DOCUMENT, offset, surroundings).map(Hovers.Hover::text).orElse("");
    }

    @Test
    void hoverSaysWhenATaskIsDueAndHowItStands() {
        assertThat(hover(at("2021年"), Typed.ENGLISH)).isEqualTo("**2021-12-31, 181 days overdue**\n\nred; not started");
        assertThat(hover(at("2021年"), Typed.CHINESE)).isEqualTo("**2021-12-31，逾期 181 天**\n\n红；未启动");
        assertThat(hover(at("2022-12-31"), Typed.ENGLISH))
                .startsWith("**2022-12-31, done on time**\n\ndone\n\n2022-05-01: ")
                .contains("已完成");
        assertThat(hover(at("持续推进"), Typed.ENGLISH)).startsWith("**no date**");
        assertThat(hover(at("2022年9月"), Typed.ENGLISH)).startsWith("**2022-07-31, 31 days left**");
    }

    @Test
    void hoverSaysWhatADepartmentHasToDo() {
        String text = hover(at("市教育局\n    responsible"), Typed.ENGLISH);
        assertThat(text)
                .isEqualTo(
                        "**市教育局**\n\nedu, Education Bureau, 教育局\n\nLeads 3, of these 1 overdue; supports 1.\n\nContact: 王敏");
        assertThat(hover(at("edu\n    status"), Typed.ENGLISH)).isEqualTo(text);
        assertThat(hover(at("市教育局, key"), Typed.ENGLISH)).isEqualTo(text);
    }

    @Test
    void hoverExplainsKeysAndTitles() {
        assertThat(hover(at("responsible:"), Typed.ENGLISH)).startsWith("The supporting departments");
        assertThat(hover(at("responsible:"), Typed.CHINESE)).isEqualTo("责任部门。");
        assertThat(hover(at("甲"), Typed.ENGLISH)).startsWith("# 1  甲").contains("Lead", "市教育局");
        assertThat(hover(at("done\n"), Typed.ENGLISH)).isEqualTo("done: settled");
        assertThat(hover(at("2022年7月"), Typed.ENGLISH)).isEqualTo("**2022-07-31**");
        assertThat(hover(LIST.length(), Typed.ENGLISH)).isEmpty();
    }

    /** Every key that may stand in a list is explained, in both languages. */
    @ParameterizedTest
    @CsvSource({
        "''",
        "policy",
        "policy/behind",
        "departments",
        "departments/contact",
        "tasks",
        "tasks/due",
        "tasks/milestones",
        "tasks/updates",
        "tasks/updates/due",
        "letters",
        "columns/x-a"
    })
    void everyKeyIsExplained(String path) {
        List<String> keys = path.isEmpty() ? List.of() : List.of(path.split("/"));
        String prefix = path.startsWith("columns/") ? "columns" : String.join(".", keys);
        for (String key : reform.store.read.KnownKeys.at(keys)) {
            for (Surroundings each : List.of(Typed.ENGLISH, Typed.CHINESE)) {
                assertThat(each.messages().find("lsp.key." + (prefix.isEmpty() ? "" : prefix + ".") + key))
                        .as(path + " " + key)
                        .isPresent();
            }
        }
    }

    @Test
    void outlineHasDepartmentsSectionsAndTasks() {
        List<Outline.Part> parts = Outline.of(DOCUMENT, Typed.ENGLISH);
        assertThat(parts).extracting(Outline.Part::name).containsExactly("Departments", "一", "二", "4  丁");
        assertThat(parts.get(0).parts()).extracting(Outline.Part::name).containsExactly("市教育局", "市财政局");
        assertThat(parts.get(1).parts())
                .extracting(Outline.Part::name, Outline.Part::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1  甲", "2021-12-31 red"),
                        org.assertj.core.groups.Tuple.tuple("2  乙", ""));
        check(parts, 0, LIST.length());
    }

    /** A name lies in its part, and a part in the one around it, as the protocol wants it. */
    private static void check(List<Outline.Part> parts, int start, int end) {
        for (Outline.Part part : parts) {
            assertThat(part.start()).isBetween(start, part.nameStart());
            assertThat(part.nameEnd()).isBetween(part.nameStart(), part.end());
            assertThat(part.end()).isLessThanOrEqualTo(end);
            check(part.parts(), part.start(), part.end());
        }
    }

    @Test
    void departmentsAreFoundFromTasksAndTasksFromDepartments() {
        int registered = LIST.indexOf("市教育局");
        for (int offset : List.of(at("市教育局\n    responsible"), at("edu\n    status"), at("市教育局]"), registered)) {
            assertThat(DepartmentUses.definition(DOCUMENT, offset))
                    .contains(new DepartmentUses.Place(registered, registered + 4));
            assertThat(DepartmentUses.references(DOCUMENT, offset, false)).hasSize(4);
            assertThat(DepartmentUses.references(DOCUMENT, offset, true)).hasSize(5);
        }
        assertThat(DepartmentUses.definition(DOCUMENT, at("plan, note")))
                .contains(new DepartmentUses.Place(at("plan, due") - 1, at("plan, due") + 3));
        assertThat(DepartmentUses.definition(DOCUMENT, at("甲"))).isEmpty();
        assertThat(DepartmentUses.references(DOCUMENT, at("甲"), true)).isEmpty();
    }

    @Test
    void hintsStandBehindDeadlines() {
        List<Hints.Hint> hints = Hints.between(DOCUMENT, 0, LIST.length(), Typed.ENGLISH);
        assertThat(hints).extracting(Hints.Hint::text).containsExactly("2021-12-31 red", "green", "2022-07-31 red");
        assertThat(hints.get(0).offset()).isEqualTo(LIST.indexOf("2021年") + 5);
        assertThat(Hints.between(DOCUMENT, at("甲"), at("甲"), Typed.ENGLISH)).isEmpty();
    }

    @Test
    void whatGoesOverSeveralLinesFolds() {
        List<Folds.Fold> folds = Folds.of(DOCUMENT);
        List<String> lines = LIST.lines().toList();
        assertThat(folds)
                .extracting(fold -> lines.get(fold.first()).strip())
                .contains("departments:", "tasks:", "- id: 1", "- id: 2", "updates:", "- date: 2022-05-01");
        assertThat(folds).allMatch(fold -> fold.last() > fold.first() && fold.last() < lines.size());
    }

    /** While a text is no YAML nothing is said of it, and nothing breaks. */
    @Test
    void nothingIsSaidOfWhatIsNoYaml() {
        ListDocument document = Typed.open(LIST + "  - [\n");
        assertThat(Hovers.at(document, at("2021年"), Typed.ENGLISH)).isEmpty();
        assertThat(Outline.of(document, Typed.ENGLISH)).isEmpty();
        assertThat(Folds.of(document)).isEmpty();
        assertThat(Hints.between(document, 0, LIST.length(), Typed.ENGLISH)).isEmpty();
        assertThat(DepartmentUses.references(document, at("edu"), true)).isEmpty();
    }
}
