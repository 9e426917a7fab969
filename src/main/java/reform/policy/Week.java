package reform.policy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** A week of ISO 8601: Monday to Sunday, the first of a year being the one with its first Thursday. */
public record Week(int year, int number) {

    /** The week that a day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * The week that {@code 2022-W10} or 2022年第10周 names; empty for any other text, and for weeks that the year does not
     * have.
     */
    public static Optional<Week> parse(String text) {
        String normal = NormalText.of(text);
        int end = normal.length();
        if (end == 8 && normal.startsWith("-w", 4) && isFigures(normal, 6, end)) {
            return named(normal, 6, end);
        }
        int number = normal.startsWith("年第", 4) ? 6 : 5;
        boolean chinese = normal.startsWith("年", 4) && normal.endsWith("周") && (end - number == 2 || end - number == 3);
        return chinese && isFigures(normal, number, end - 1) ? named(normal, number, end - 1) : Optional.empty();
    }

    private static Optional<Week> named(String text, int from, int to) {
        if (!isFigures(text, 0, 4)) {
            return Optional.empty();
        }
        Week week = new Week(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, from, to, 10));
        return week.number > 0 && of(week.first()).equals(week) ? Optional.of(week) : Optional.empty();
    }

    private static boolean isFigures(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Its Monday. */
    public LocalDate first() {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        return inFirst.minusDays(inFirst.getDayOfWeek().getValue() - 1L).plusWeeks(number - 1L);
    }

    /** Its Sunday. */
    public LocalDate last() {
        return first().plusDays(6);
    }

    public DateRange days() {
        return new DateRange(first(), last());
    }

    /** {@code 2022-W10}. */
    @Override
    public String toString() {
        return year + "-W" + (number < 10 ? "0" : "") + number;
    }
}
