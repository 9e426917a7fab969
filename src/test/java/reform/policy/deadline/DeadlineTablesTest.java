package reform.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.model.Due;
import reform.model.WorkCalendar;

/** The tables under {@code deadlines/}: a text, and what it means in the words of {@link Meaning}. */
class DeadlineTablesTest {
    private static final Path TABLES = Path.of("src/test/resources/deadlines");

    /** A line of a table. */
    private record Row(String text, DeadlineContext context, String meaning) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dates",
                "clauses",
                "counts",
                "rhythms",
                "words",
                "refused",
                "schools",
                "contexts",
                "plain",
                "format"
            })
    void eachTextMeansWhatItsTableSays(String table) {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Row row : rows(table)) {
            expected.add(row.text + " means " + row.meaning);
            found.add(row.text + " means " + Meaning.of(DeadlineReader.read(row.text, row.context), row.context));
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    private static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        DeadlineContext context = DeadlineContext.NONE;
        for (String line : lines(table)) {
            if (line.startsWith("@")) {
                context = context(line.substring(1).strip());
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                rows.add(new Row(cells[0].replace("⏎", "\n"), context, cells[1]));
            }
        }
        return rows;
    }

    static List<String> lines(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** year 2026, issued 2026-01-05, start 2026-03-02, holidays 2026-02-16 2026-02-17, workdays 2026-02-14. */
    private static DeadlineContext context(String words) {
        OptionalInt year = OptionalInt.empty();
        Optional<LocalDate> issued = Optional.empty();
        Optional<LocalDate> start = Optional.empty();
        Set<LocalDate> holidays = new TreeSet<>();
        Set<LocalDate> workdays = new TreeSet<>();
        for (String part : words.split(", ")) {
            String[] values = part.split(" ");
            for (int i = 1; i < values.length; i++) {
                switch (values[0]) {
                    case "year" -> year = OptionalInt.of(Integer.parseInt(values[i]));
                    case "issued" -> issued = Optional.of(LocalDate.parse(values[i]));
                    case "start" -> start = Optional.of(LocalDate.parse(values[i]));
                    case "holidays" -> holidays.add(LocalDate.parse(values[i]));
                    default -> workdays.add(LocalDate.parse(values[i]));
                }
            }
        }
        return new DeadlineContext(year, issued, start, new WorkCalendar(holidays, workdays));
    }

    /** Of the cases that were given the kind, the date, and what their last column says. */
    @Test
    void theGivenCasesAreRead() {
        DeadlineContext context = context("year 2026, issued 2026-01-05");
        for (String line : lines("given")) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            DeadlineReading reading = DeadlineReader.read(cells[0], context);
            String meaning = Meaning.of(reading, context);
            assertThat(kind(reading.deadline().due())).as(line).isEqualTo(cells[1]);
            assertThat(date(reading.deadline().due(), context)).as(line).isEqualTo(cells[2]);
            assertThat(meaning).as(line).matches(found -> says(cells[3], found, reading));
        }
    }

    private static String kind(Due due) {
        if (due instanceof Due.Dated) {
            return "date";
        }
        if (due instanceof Due.Recurring) {
            return "recurring";
        }
        return due instanceof Due.Ongoing ? "ongoing" : due instanceof Due.Undated ? "none" : "not-read";
    }

    private static String date(Due due, DeadlineContext context) {
        if (due instanceof Due.Dated dated) {
            return dated.last().toString();
        }
        if (due instanceof Due.Recurring recurring) {
            LocalDate issued = context.issued().orElseThrow();
            return Steps.of(recurring, issued).first().orElseThrow().due().toString();
        }
        return "";
    }

    private static boolean says(String more, String meaning, DeadlineReading reading) {
        boolean milestones = true;
        if (more.startsWith("milestone")) {
            for (String word : more.split("[ ,]+")) {
                milestones &= word.startsWith("milestone") || meaning.contains(word);
            }
        }
        return milestones
                && more.contains("warning") == !reading.doubts().isEmpty()
                && more.contains("then ongoing") == meaning.contains("then ongoing")
                && (!more.startsWith("starts") || meaning.startsWith(more.substring("starts ".length())))
                && (!more.startsWith("quarterly") || meaning.startsWith("quarterly"))
                && (!more.startsWith("from 2") || meaning.contains(more))
                && (!more.contains("last 2028") || meaning.contains("to 2028-12-31"));
    }
}
