package reform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.model.Department;
import reform.model.Departments;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.TestLists;

class ResolutionTest {
    private static final Departments REGISTRY = new Departments(List.of(
            department("市教育局", "edu", "Municipal Education Bureau", "教育局", "沈阳市教育局"),
            department("市委教科工委", "edu-party", "Education and Science Working Committee"),
            department("市财政局", "finance", "Municipal Finance Bureau", "财政"),
            department("市人力资源社会保障局", "hr", "Municipal Human Resources Bureau", "人社局"),
            department("各区、县（市）政府", "districts", "Districts and counties")));

    private static Department department(String name, String key, String english, String... aliases) {
        return new Department(name, Optional.of(key), List.of(aliases), Optional.of(english), false);
    }

    /** {@code value}, {@code a|b?} when ambiguous, {@code ?nearest} when unknown. */
    private static <T> String text(Resolution<T> resolution) {
        if (resolution instanceof Resolution.Found<T> found) {
            return found.value().toString();
        }
        return resolution instanceof Resolution.Ambiguous<T> ambiguous
                ? String.join("|", ambiguous.candidates()) + "?"
                : "?" + String.join("|", ((Resolution.Unknown<T>) resolution).nearest());
    }

    @ParameterizedTest
    @CsvSource({
        "市教育局, 市教育局",
        "教育, 市教育局",
        "edu, 市教育局",
        "EDU, 市教育局",
        "ｅｄｕ, 市教育局",
        "edu-, 市委教科工委",
        "财政, 市财政局",
        "人社, 市人力资源社会保障局",
        "各区、县(市)政府, 各区、县（市）政府",
        "'市 教育\n局', 市教育局",
        "municipal finance bureau, 市财政局",
        "human, 市人力资源社会保障局",
        "education, 市教育局|市委教科工委?",
        "市教, 市教育局",
        "局, 市教育局|市财政局|市人力资源社会保障局?",
        "市教育居, ?市教育局",
        "fiance, ?市财政局",
        "fin, 市财政局",
        "resources b, 市人力资源社会保障局",
        "nan, ?",
        "f, ?",
        "x, ?",
        "气象, ?",
        "'', ?"
    })
    void departments(String typed, String expected) {
        DepartmentNames names = new DepartmentNames(List.of(TestLists.list("reform", REGISTRY)));
        assertThat(text(names.resolve(typed))).isEqualTo(expected);
    }

    @Test
    void aListWithoutARegistryKnowsTheNamesOfItsTasks() {
        TaskList bare = TestLists.list(TestLists.task("1", "2022年", Status.DONE));
        assertThat(text(new DepartmentNames(List.of(bare)).resolve("教育"))).isEqualTo("市教育局");
        assertThat(text(new DepartmentNames(List.of(bare)).resolve("财政"))).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource({
        "县财政局, ?县财政局采购办",
        "财政, 县财政局采购办",
        "县财政局采购办, 县财政局采购办",
        "采购办, 县财政局采购办",
        "县人社局, '?县民政局、县人社局'",
        "教育局, 县教育局",
        "县气象局, ?",
    })
    void aNameThatIsWrittenIsNotALongerOne(String typed, String expected) {
        TaskList bare = TestLists.list(
                TestLists.task("1", "2022年", Status.DONE).withLead(List.of("县财政局采购办", "县民政局、县人社局", "县教育局")));
        assertThat(text(new DepartmentNames(List.of(bare)).resolveToWrite(typed)))
                .isEqualTo(expected);
    }

    @Test
    void severalListsShareTheirNames() {
        Departments other = new Departments(List.of(department("区教育局", "edu", "District Education Bureau")));
        DepartmentNames names =
                new DepartmentNames(List.of(TestLists.list("city", REGISTRY), TestLists.list("district", other)));
        assertThat(text(names.resolve("市教育局"))).isEqualTo("市教育局");
        assertThat(text(names.resolve("区教育"))).isEqualTo("区教育局");
        assertThat(text(names.resolve("edu"))).isEqualTo("市教育局|区教育局?");
    }

    @Test
    void aCanonicalNameWinsOverAnAlias() {
        Departments registry =
                new Departments(List.of(department("甲局", "a", "A bureau", "乙局"), department("乙局", "b", "B bureau")));
        assertThat(text(new DepartmentNames(List.of(TestLists.list("x", registry))).resolve("乙局")))
                .isEqualTo("乙局");
    }

    @ParameterizedTest
    @CsvSource({
        "done, DONE",
        "Done, DONE",
        "in progress, IN_PROGRESS",
        "IN_PROGRESS, IN_PROGRESS",
        "prog, IN_PROGRESS",
        "canceled, CANCELLED",
        "started, ?",
        "in, IN_PROGRESS",
        "进行中, IN_PROGRESS",
        "销号, CLOSED",
        "已销, CLOSED",
        "c, closed|cancelled?",
        "cancel, CANCELLED",
        "已, 已启动|已完成|已销号|已取消?",
        "blokced, ?blocked",
        "open, ?",
        "'', ?"
    })
    void statuses(String typed, String expected) {
        assertThat(text(Vocabulary.statuses().resolve(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "open, Not[filter=Settled[]]",
        "未结, Not[filter=Settled[]]",
        "未完成, Not[filter=Settled[]]",
        "settled, Settled[]",
        "已结, Settled[]",
        "完成, HasStatus[status=DONE]",
        "未启动, HasStatus[status=NOT_STARTED]",
        "未, 未启动|未结?",
        "setled, ?settled"
    })
    void statusFilters(String typed, String expected) {
        assertThat(text(Vocabulary.statusFilters(Map.of()).resolve(typed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"red, RED", "Y, YELLOW", "红, RED", "黄灯, YELLOW", "绿, GREEN", "gren, ?green", "blue, ?"})
    void lights(String typed, String expected) {
        assertThat(text(Vocabulary.lights().resolve(typed))).isEqualTo(expected);
    }

    private static TaskList ids(String name, String... ids) {
        List<Task> tasks = new ArrayList<>();
        for (String id : ids) {
            tasks.add(TestLists.task(id, "2022年", Status.DONE));
        }
        return TestLists.list(
                name, Optional.empty(), OptionalInt.empty(), new Departments(List.of()), tasks.toArray(Task[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "10, HasId 10",
        "1-5, IdRange 1 5",
        "1..5, IdRange 1 5",
        "1-99, IdRange 1 99",
        "2-3, HasId 2-3",
        "A-3, HasId A-3",
        "A-3-A-12, IdRange A-3 A-12",
        "A-3..A-12, IdRange A-3 A-12",
        "１０, HasId 10",
        "１－５, IdRange 1 5",
        "1—5, IdRange 1 5",
        "1——5, IdRange 1 5",
        "1～5, IdRange 1 5",
        "1至5, IdRange 1 5",
        "Ａ-3, HasId A-3",
        "reform:１０, HasId 10 in reform",
        "1.2-1.10, IdRange 1.2 1.10",
        "reform:10, HasId 10 in reform",
        "reform:1-5, IdRange 1 5 in reform",
        "other:10, ?",
        "5-1, ?",
        "40-50, ?",
        "A-4, ?A-3",
        "1-, ?10",
        "-1, ?",
        "'', ?"
    })
    void ids(String typed, String expected) {
        TaskList list = ids("reform", "1", "2", "5", "10", "2-3", "A-3", "A-12", "1.2", "1.10");
        assertThat(described(new TaskIds(List.of(list)).resolve(typed))).isEqualTo(expected);
    }

    private static String described(Resolution<Filter> resolution) {
        if (resolution instanceof Resolution.Found<Filter> found) {
            if (found.value() instanceof Filter.HasId one) {
                return "HasId " + one.id()
                        + one.list().map(name -> " in " + name).orElse("");
            }
            Filter.IdRange range = (Filter.IdRange) found.value();
            return "IdRange " + range.first() + " " + range.last()
                    + range.list().map(name -> " in " + name).orElse("");
        }
        return text(resolution);
    }

    @Test
    void idsOfSeveralLists() {
        TaskIds ids = new TaskIds(List.of(ids("city", "1", "2", "3"), ids("district", "2", "7")));
        assertThat(described(ids.resolve("7"))).isEqualTo("HasId 7");
        assertThat(described(ids.resolve("district:2"))).isEqualTo("HasId 2 in district");
        assertThat(described(ids.resolve("2"))).isEqualTo("city:2|district:2?");
        assertThat(described(ids.resolve("1-3"))).isEqualTo("city:1-3|district:1-3?");
        assertThat(described(ids.resolve("city:7"))).isEqualTo("?");
    }

    @ParameterizedTest
    @CsvSource({
        "due, due",
        "-due, -due",
        "-overdue, -overdue",
        "prog, progress",
        "l, list|light|lead|leader?",
        "updatd, ?updated",
        "-, ?"
    })
    void sortKeys(String typed, String expected) {
        Resolution<TaskOrder.Key> key = TaskOrder.key(typed);
        String described = key instanceof Resolution.Found<TaskOrder.Key> found
                ? (found.value().descending() ? "-" : "") + found.value().key().word()
                : text(key);
        assertThat(described).isEqualTo(expected);
    }
}
