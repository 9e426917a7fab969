package reform.policy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import reform.model.Due;
import reform.model.Rhythm;
import reform.model.StepDay;
import reform.model.WorkCalendar;

/**
 * The steps of a recurring deadline, in order. None is due before a given day, none lies before the day the text has them
 * start, none after the day it has them end. A step is found by arithmetic, in the year 9999 as fast as in this.
 */
public final class Steps implements Iterable<Step> {
    /** {@link #before} gives no more, which is 200 years of weeks. */
    public static final int LIMIT = 10_400;

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;
    /** 1 January 1970 was a Thursday, the fourth day of its week. */
    private static final int DAYS_BEFORE_EPOCH = 3;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final LocalDate NEVER = LATEST.plusDays(1);

    private final Rhythm rhythm;
    private final List<StepDay> days;
    private final Due.Recurring recurring;
    private final LocalDate notBefore;
    /** Whether the days of a period are told apart by their months: 2026-06 and 2026-12. */
    private final boolean keyedByMonth;

    private final long firstIndex;

    private Steps(Due.Recurring recurring, LocalDate notBefore) {
        this.recurring = recurring;
        this.rhythm = recurring.rhythm();
        this.days = recurring.days();
        this.notBefore = bounded(notBefore);
        this.keyedByMonth = rhythm == Rhythm.YEARLY && haveMonthsOfTheirOwn(days);
        LocalDate start = recurring.first().orElse(this.notBefore);
        this.firstIndex = indexOnOrAfter(start.isBefore(this.notBefore) ? this.notBefore : start);
    }

    /**
     * The steps of a deadline.
     *
     * @param notBefore no step is due before it: the day the list was issued, or the task starts
     */
    public static Steps of(Due.Recurring recurring, LocalDate notBefore) {
        return new Steps(recurring, notBefore);
    }

    /** The first step; empty when the deadline ends before there is one. */
    public Optional<Step> first() {
        return at(firstIndex);
    }

    /** The last step; empty for a deadline without an end, and where there is no step. */
    public Optional<Step> last() {
        if (recurring.last().isEmpty() || !exists(firstIndex)) {
            return Optional.empty();
        }
        long index = (periodOf(recurring.last().get()) + 1) * days.size();
        while (index >= firstIndex && !exists(index)) {
            index--;
        }
        return at(index);
    }

    /** The first step that is due on a day or after it. */
    public Optional<Step> onOrAfter(LocalDate day) {
        return at(Math.max(firstIndex, indexOnOrAfter(day)));
    }

    /** All steps from the first on. There may be no last one. */
    @Override
    public Iterator<Step> iterator() {
        return new Iterator<>() {
            private long index = firstIndex;

            @Override
            public boolean hasNext() {
                return exists(index);
            }

            @Override
            public Step next() {
                if (!exists(index)) {
                    throw new NoSuchElementException();
                }
                return step(index++);
            }
        };
    }

    /** The first day of the period that a day lies in. */
    public static LocalDate periodStart(Rhythm rhythm, LocalDate day) {
        if (rhythm == Rhythm.WEEKLY) {
            return day.minusDays(WorkCalendar.weekday(day) - 1);
        }
        int month = (day.getMonthValue() - 1) / rhythm.months() * rhythm.months();
        return LocalDate.of(day.getYear(), month + 1, 1);
    }

    /** The steps that are due before a day, the earliest {@value #LIMIT} of them. */
    public List<Step> before(LocalDate day) {
        List<Step> steps = new ArrayList<>();
        for (long i = firstIndex; exists(i) && due(i).isBefore(day) && steps.size() < LIMIT; i++) {
            steps.add(step(i));
        }
        return steps;
    }

    /**
     * The step that a report of a day is about: that of the period the day lies in. Of several in a period it is the first
     * still to come, or else the last.
     */
    public Optional<Step> reportedOn(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            return Optional.empty();
        }
        long period = periodOf(day);
        long index = period * days.size();
        for (int i = 0; i < days.size() - 1 && due(index).isBefore(day); i++) {
            index++;
        }
        return index < firstIndex ? Optional.empty() : at(index);
    }

    /** The step that {@code for:} names; empty when there is none of that key. */
    public Optional<Step> named(String key) {
        if (key.length() < 4 || key.length() > 10) {
            return Optional.empty();
        }
        int year = number(key, 0, 4);
        if (year < EARLIEST.getYear()) {
            return Optional.empty();
        }
        // The step is in the year of its key, or in the weeks around it.
        LocalDate from = LocalDate.of(year, 1, 1).minusDays(DAYS_OF_WEEK);
        long last = (periodOf(LocalDate.of(year, MONTHS_OF_YEAR, 31)) + 2) * days.size();
        for (long i = Math.max(firstIndex, (periodOf(from) - periodsBehind()) * days.size());
                i < last && exists(i);
                i++) {
            if (key(i).equals(key)) {
                return Optional.of(step(i));
            }
        }
        return Optional.empty();
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private Optional<Step> at(long index) {
        return exists(index) ? Optional.of(step(index)) : Optional.empty();
    }

    private Step step(long index) {
        boolean first = Math.floorMod(index, (long) days.size()) == 0;
        LocalDate start = first ? firstDay(period(index)) : due(index - 1).plusDays(1);
        return new Step(key(index), start, due(index));
    }

    /** Whether the steps have not ended with an index, which is not before the first. */
    private boolean exists(long index) {
        if (due(index).isAfter(LATEST)) {
            return false;
        }
        return recurring.last().isEmpty()
                || !countsOn(index).isAfter(recurring.last().get());
    }

    private long indexOnOrAfter(LocalDate day) {
        LocalDate near = bounded(day);
        long index = (periodOf(near) - periodsBehind()) * days.size();
        while (!isStarted(index) || due(index).isBefore(near)) {
            index++;
        }
        return index;
    }

    private static LocalDate bounded(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? NEVER : day;
    }

    private boolean isStarted(long index) {
        return !due(index).isBefore(notBefore)
                && (recurring.first().isEmpty()
                        || !countsOn(index).isBefore(recurring.first().get()));
    }

    /** How many periods before a day one may lie whose step is due on it: 次月10日前. */
    private long periodsBehind() {
        return rhythm == Rhythm.WEEKLY ? 1 : 1 + days.get(days.size() - 1).month() / rhythm.months();
    }

    /** The day by which a step belongs to a time: the day it is due, or the end of its period where that is earlier. */
    private LocalDate countsOn(long index) {
        LocalDate due = due(index);
        LocalDate next = firstDay(period(index) + 1);
        return due.isBefore(next) ? due : next.minusDays(1);
    }

    private long period(long index) {
        return Math.floorDiv(index, (long) days.size());
    }

    private StepDay day(long index) {
        return days.get((int) Math.floorMod(index, (long) days.size()));
    }

    private long periodOf(LocalDate day) {
        if (rhythm == Rhythm.WEEKLY) {
            return Math.floorDiv(day.toEpochDay() + DAYS_BEFORE_EPOCH, (long) DAYS_OF_WEEK);
        }
        return Math.floorDiv(MONTHS_OF_YEAR * (long) day.getYear() + day.getMonthValue() - 1, (long) rhythm.months());
    }

    private LocalDate firstDay(long period) {
        if (rhythm == Rhythm.WEEKLY) {
            return LocalDate.ofEpochDay(period * DAYS_OF_WEEK - DAYS_BEFORE_EPOCH);
        }
        long month = period * rhythm.months();
        return LocalDate.of(
                (int) Math.floorDiv(month, (long) MONTHS_OF_YEAR),
                (int) Math.floorMod(month, (long) MONTHS_OF_YEAR) + 1,
                1);
    }

    private LocalDate due(long index) {
        LocalDate first = firstDay(period(index));
        StepDay day = day(index);
        if (rhythm == Rhythm.WEEKLY) {
            return first.plusDays(day.day() - 1);
        }
        LocalDate month = first.plusMonths(day.month() - 1);
        int length = Periods.lengthOfMonth(month.getYear(), month.getMonthValue());
        return month.withDayOfMonth(Math.min(day.day(), length));
    }

    private String key(long index) {
        LocalDate first = firstDay(period(index));
        if (days.size() > 1) {
            String due = due(index).toString();
            return keyedByMonth ? due.substring(0, due.length() - "-31".length()) : due;
        }
        String year = fourDigits(first.getYear());
        int month = first.getMonthValue();
        return switch (rhythm) {
            case YEARLY -> year;
            case HALF_YEARLY -> year + "-H" + (month / 6 + 1);
            case QUARTERLY -> year + "-Q" + (month / 3 + 1);
            case MONTHLY -> year + "-" + twoDigits(month);
            case WEEKLY -> week(first);
        };
    }

    /** ISO 8601: a week belongs to the year of its Thursday. */
    private static String week(LocalDate monday) {
        LocalDate thursday = monday.plusDays(DAYS_BEFORE_EPOCH);
        return fourDigits(thursday.getYear()) + "-W" + twoDigits((thursday.getDayOfYear() - 1) / DAYS_OF_WEEK + 1);
    }

    private static String fourDigits(int year) {
        return (year < 1000 ? year < 100 ? year < 10 ? "000" : "00" : "0" : "") + year;
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private static boolean haveMonthsOfTheirOwn(List<StepDay> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).month() == days.get(i - 1).month()) {
                return false;
            }
        }
        return true;
    }
}
