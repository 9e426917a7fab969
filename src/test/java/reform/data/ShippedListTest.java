package reform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code data/reform.yaml} says what the document says, compared by another YAML reader than reform's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedListTest {
    private static final int COLUMNS = 6;

    private Map<String, Object> list;
    private List<Map<String, Object>> tasks;
    private List<String> cells;

    @BeforeAll
    void read() throws IOException {
        list = map(
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("data/reform.yaml"))));
        tasks = maps(list.get("tasks"));
        cells = cells();
    }

    @Test
    void headStatesTheDocument() {
        assertThat(list)
                .containsEntry("format", 1)
                .containsEntry("title", cells.get(0))
                .containsEntry("document", "沈政发〔2020〕12号")
                .containsEntry("issued", "2020-06-01")
                .containsEntry("timezone", "Asia/Shanghai")
                .containsEntry(
                        "policy",
                        Map.of("due-soon", "30 days", "stale", "90 days", "behind", Map.of("yellow", 10, "red", 30)));
    }

    @Test
    void everyCellIsThatOfTheDocument() {
        List<String> expected = cells.subList(1 + COLUMNS, cells.size());
        List<String> actual = new ArrayList<>();
        for (Map<String, Object> task : tasks) {
            int row = actual.size();
            actual.add(String.valueOf(task.get("id")));
            actual.add((String) task.get("title"));
            actual.add((String) task.get("description"));
            actual.add((String) task.get("due"));
            actual.add((String) task.get("lead"));
            actual.add(asWritten(names(task.get("responsible")), expected.get(row + COLUMNS - 1)));
        }
        assertThat(tasks).hasSize(29);
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    /** The cells cannot say which city a short name belongs to; these rows hold every case of it. */
    @Test
    void shortNamesBecomeCanonicalNames() {
        assertThat(responsible(1)).containsExactly("市人力资源社会保障局", "市发展改革委", "市财政局", "市国资委");
        assertThat(responsible(17)).containsExactly("市委编办", "市教育局", "市财政局", "市人力资源社会保障局");
        assertThat(responsible(19))
                .containsExactly(
                        "市发展改革委", "市人力资源社会保障局", "市财政局", "市民政局", "市工业和信息化局", "市税务局", "市总工会", "团市委", "各区、县（市）政府");
        assertThat(responsible(20)).contains("市公安局", "市政府外办");
        assertThat(tasks.get(25)).containsEntry("lead", "市委教科工委");
    }

    @Test
    void aLeadThatIsAlsoResponsibleStaysSo() {
        assertThat(tasks)
                .filteredOn(task -> names(task.get("responsible")).contains(task.get("lead")))
                .extracting(task -> task.get("id"))
                .containsExactly(12, 14, 17, 18, 25);
    }

    @Test
    void nothingIsReportedYet() {
        assertThat(tasks).allSatisfy(task -> assertThat(task)
                .containsEntry("status", "not-started")
                .containsOnlyKeys("id", "title", "description", "due", "lead", "responsible", "status"));
    }

    @Test
    void registryHoldsTheSixteenDepartmentsOfTheDocument() {
        Set<String> used = new LinkedHashSet<>();
        for (Map<String, Object> task : tasks) {
            used.add((String) task.get("lead"));
            used.addAll(names(task.get("responsible")));
        }
        List<Map<String, Object>> registry = maps(list.get("departments"));
        assertThat(registry).hasSize(16);
        assertThat(registry).extracting(department -> department.get("name")).containsExactlyInAnyOrderElementsOf(used);
        assertThat(registry).allSatisfy(department -> {
            assertThat((String) department.get("key")).matches("[a-z]{2,9}");
            assertThat(names(department.get("aliases"))).isNotEmpty();
            assertThat((String) department.get("english")).isNotBlank();
        });
        assertThat(registry)
                .filteredOn(department -> Boolean.TRUE.equals(department.get("group")))
                .extracting(department -> department.get("key"))
                .containsExactly("districts");
    }

    @Test
    void noNameMeansTwoDepartments() {
        List<String> all = new ArrayList<>();
        for (Map<String, Object> department : maps(list.get("departments"))) {
            all.add((String) department.get("name"));
            all.add((String) department.get("key"));
            all.addAll(names(department.get("aliases")));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    /** The document starts each cell with a tab; other line breaks are inside cells. */
    private static List<String> cells() throws IOException {
        try (var in = ShippedListTest.class.getResourceAsStream("/data/worklist.txt")) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return document.replace("\n", "")
                    .lines()
                    .flatMap(s -> Pattern.compile("\t").splitAsStream(s))
                    .map(String::strip)
                    .toList();
        }
    }

    /** The names as the cell has them: with its separators, and without the 市 that a name may inherit. */
    private static String asWritten(List<String> names, String cell) {
        StringBuilder written = new StringBuilder();
        for (String name : names) {
            if (written.length() > 0 && written.length() < cell.length()) {
                written.append(cell.charAt(written.length()));
            }
            String shortName = name.replaceFirst("^市", "");
            boolean inherits = !written.isEmpty() && cell.startsWith(shortName, written.length());
            written.append(inherits ? shortName : name);
        }
        // Each separator was taken from the cell as it stands there: it must be one.
        Matcher separators = Pattern.compile("[、，]").matcher(cell.replace("各区、县", "各区县"));
        assertThat(separators.results().count()).as(cell).isEqualTo(names.size() - 1L);
        return written.toString();
    }

    private List<String> responsible(int id) {
        return names(tasks.get(id - 1).get("responsible"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object node) {
        return (List<Map<String, Object>>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Object node) {
        return (List<String>) node;
    }
}
