package reform.office.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import reform.model.Deadline;
import reform.model.Departments;
import reform.model.Due;
import reform.model.Finding;
import reform.model.WorkCalendar;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;

/** Reads the deadlines of a document by the list's own reader, each text once. Nothing else here knows that reader. */
final class Deadlines {
    /** More than a date: words of what is due follow or precede it. */
    private static final Pattern CLAUSE =
            Pattern.compile("\\d.*(?:底|末|前|日|月|季度|半年|年)[^\\d]{2,}$|^[^\\d]{2,}[:：].*\\d|季度.{2,}$|半年.{2,}$");

    private final DeadlineContext context;
    private final Map<String, Reading> readings = new HashMap<>();

    /**
     * What came of a text.
     *
     * @param finding what is wrong with it or in doubt, if anything
     * @param meaning the day or rhythm it is taken for; empty where it is taken for none
     */
    record Reading(Optional<Finding> finding, String meaning) {}

    /**
     * @param year the year that a text without one belongs to
     * @param issued the day from which 30日内 counts
     */
    Deadlines(OptionalInt year, Optional<LocalDate> issued) {
        this.context = new DeadlineContext(year, issued, Optional.empty(), WorkCalendar.WEEKS);
    }

    Reading read(String text) {
        return readings.computeIfAbsent(text, this::readNew);
    }

    private Reading readNew(String text) {
        DeadlineReading reading = DeadlineReader.read(text, context);
        List<Finding> findings = reading.findings();
        return new Reading(
                findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(0)), meaning(reading.deadline()));
    }

    private static String meaning(Deadline deadline) {
        if (deadline.due() instanceof Due.NotRead || deadline.due() instanceof Due.Undated) {
            return "";
        }
        return deadline.last().map(LocalDate::toString).orElse(deadline.text());
    }

    /**
     * A deadline on one line. A line that a narrow cell breaks goes on in the next one; lines that are deadlines of their own
     * (3月底前完成方案, below it 6月底前开工) stay apart.
     */
    static String oneLine(String text) {
        String joined = Departments.join(text);
        if (text.indexOf('\n') < 0) {
            return joined;
        }
        List<String> parts = new ArrayList<>();
        for (String line : text.split("\n")) {
            String part = Departments.join(line).replaceAll("[；;，,。、]+$", "");
            if (part.isEmpty()) {
                continue;
            }
            if (!CLAUSE.matcher(part).find() || !isDeadline(part)) {
                return joined;
            }
            parts.add(part);
        }
        return String.join("；", parts);
    }

    /** Whether a text is of the words for deadlines, with a date or without one. */
    static boolean isRead(String text) {
        return ofAnyYear(text).isRead();
    }

    /** Whether a text is a day or a period, in whatever year, and says nothing else. */
    static boolean isDate(String text) {
        Deadline deadline = ofAnyYear(text).deadline();
        return deadline.due() instanceof Due.Dated
                && deadline.title().isEmpty()
                && deadline.milestones().isEmpty();
    }

    private static DeadlineReading ofAnyYear(String text) {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2000, 1, 1));
        return DeadlineReader.read(
                text, new DeadlineContext(OptionalInt.of(2000), day, Optional.empty(), WorkCalendar.WEEKS));
    }

    /** Whether a text names a day or a way of recurring, in whatever year. */
    static boolean isDeadline(String text) {
        LocalDate day = LocalDate.of(2000, 1, 1);
        return !new Deadlines(OptionalInt.of(2000), Optional.of(day))
                .read(text)
                .meaning()
                .isEmpty();
    }
}
