package reform.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Finding;
import reform.model.Rule;

/** Reads the day of a {@code date:} or {@code issued:}: {@code 2021-03-05}, 2021/3/5, 2021.3.5 or 2021年3月5日. */
public final class DayParser {
    /**
     * A day or what is wrong with the text.
     *
     * @param finding {@link Rule#BAD_DATE} or {@link Rule#NO_SUCH_DAY}, where there is no day
     */
    public record Reading(Optional<LocalDate> day, Optional<Finding> finding) {}

    private DayParser() {}

    public static Reading parse(String text) {
        PeriodScanner scanner = new PeriodScanner(NormalText.of(text), OptionalInt.empty());
        Optional<LocalDate> day = scanner.period()
                .filter(span -> span.first().equals(span.last()) && !scanner.yearMissing() && scanner.atEnd())
                .map(PeriodScanner.Span::last);
        if (day.isPresent()) {
            return new Reading(day, Optional.empty());
        }
        return new Reading(
                day,
                Optional.of(scanner.noSuchDay()
                        .map(no -> Finding.of(Rule.NO_SUCH_DAY, text, no.daysOfMonth(), no.month()))
                        .orElseGet(() -> Finding.of(Rule.BAD_DATE, text))));
    }
}
