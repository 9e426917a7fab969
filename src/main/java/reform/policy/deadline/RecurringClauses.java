package reform.policy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Due;
import reform.model.Rhythm;
import reform.model.StepDay;
import reform.policy.deadline.Clause.What;
import reform.policy.deadline.Span.YearSource;

/**
 * The clauses that make up a rhythm: 2026年起，每年6月、12月 has three, of which two are dates.
 *
 * @param rhythms 每年
 * @param days 6月 and 12月
 * @param from 2026年起, or null
 * @param within 2026—2028年, or null
 * @param until 至2028年, or null
 * @param otherDates those that are not part of the rhythm
 */
record RecurringClauses(
        List<Clause> rhythms, List<Clause> days, Clause from, Clause within, Clause until, List<Clause> otherDates) {

    static RecurringClauses of(List<Clause> clauses) {
        List<Clause> rhythms = new ArrayList<>(1);
        List<Clause> days = new ArrayList<>(1);
        List<Clause> otherDates = new ArrayList<>(clauses.size());
        Clause from = null;
        Clause within = null;
        Clause until = null;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            Clause next = i + 1 < clauses.size() ? clauses.get(i + 1) : null;
            boolean afterRhythm = !rhythms.isEmpty();
            if (clause.is(What.RHYTHM)) {
                rhythms.add(clause);
            } else if (clause.is(What.ONWARD)) {
                from = clause;
            } else if (clause.is(What.DATE)) {
                boolean bare = clause.isBare();
                if (clause.span().year() == YearSource.EVERY) {
                    days.add(clause);
                } else if (bare && beginsRhythm(clause, next)) {
                    within = clause;
                } else if (bare && afterRhythm && clause.start() != null) {
                    within = clause;
                } else if (bare && afterRhythm && clause.has(Clause.UNTIL)) {
                    until = clause;
                } else {
                    otherDates.add(clause);
                }
            }
        }
        return new RecurringClauses(rhythms, days, from, within, until, otherDates).withListedDays();
    }

    /** 2026年每季度 is within the year; 2026年底前，每季度 has a date, and says how it is worked on. */
    private static boolean beginsRhythm(Clause clause, Clause next) {
        boolean open = !clause.has(Clause.CLOSED) || clause.has(Clause.WITHIN);
        return open && !clause.span().isDay() && next != null && next.is(What.RHYTHM) && next.has(Clause.JOINED);
    }

    /** 每半年（6月、12月底前）: the days of the two halves. */
    private RecurringClauses withListedDays() {
        if (rhythms.size() != 1 || otherDates.isEmpty()) {
            return this;
        }
        Rhythm rhythm = rhythms.get(0).rhythm().rhythm();
        boolean ofYear = rhythm == Rhythm.HALF_YEARLY || rhythm == Rhythm.QUARTERLY;
        if (!ofYear || otherDates.size() != 12 / rhythm.months()) {
            return this;
        }
        for (Clause date : otherDates) {
            if (!date.isBare() || date.span().year() == YearSource.NAMED || date.start() != null) {
                return this;
            }
        }
        return new RecurringClauses(rhythms, otherDates, from, within, until, List.of());
    }

    Due due(DeadlineContext context, Remarks remarks) {
        Rhythm rhythm = rhythms.get(0).rhythm().rhythm();
        List<StepDay> all = new ArrayList<>();
        for (Clause clause : rhythms) {
            if (clause.rhythm().rhythm() != rhythm) {
                // 每月调度、每季度通报: which of the two is due?
                remarks.fail(Due.Reason.NO_RULE, clause.from(), clause.to());
            }
            add(clause.rhythm().days(), all);
        }
        for (Clause date : days) {
            add(List.of(dayOfYear(date)), all);
            if (date.span().vague()) {
                remarks.doubt(Doubt.Kind.VAGUE, date.last().toString().substring("2000-".length()));
            }
        }
        if (all.isEmpty()) {
            all.add(rhythm.lastDay());
        }
        all.sort(null);
        if (!days.isEmpty() && rhythm != Rhythm.YEARLY) {
            StepDay same = sameDay(all, rhythm.months());
            rhythm = same == null ? Rhythm.YEARLY : rhythm;
            all = same == null ? all : List.of(same);
        }
        Optional<LocalDate> first = first(context);
        Optional<LocalDate> last = last();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            remarks.fail(Due.Reason.CONTRADICTION, 0, 1);
        }
        return new Due.Recurring(rhythm, all, first, last);
    }

    /** The day in each period that days of a year are, the last ones of March, June, September and December; else null. */
    private static StepDay sameDay(List<StepDay> ofYear, int months) {
        StepDay first = ofYear.get(0);
        for (int i = 0; i < ofYear.size(); i++) {
            StepDay day = ofYear.get(i);
            if (day.day() != first.day() || day.month() != first.month() + i * months) {
                return null;
            }
        }
        return first.month() <= months ? first : null;
    }

    private static void add(List<StepDay> days, List<StepDay> all) {
        for (StepDay day : days) {
            if (!all.contains(day)) {
                all.add(day);
            }
        }
    }

    private static StepDay dayOfYear(Clause date) {
        LocalDate day = date.last();
        int yearsOn = date.span().year() == YearSource.EVERY ? day.getYear() - Periods.ANY_YEAR : 0;
        boolean end = Periods.isMonthEnd(day);
        return new StepDay(12 * yearsOn + day.getMonthValue(), end ? StepDay.MONTH_END : day.getDayOfMonth());
    }

    private Optional<LocalDate> first(DeadlineContext context) {
        if (from != null) {
            return from.has(Clause.COUNTED)
                    ? context.countedFrom()
                    : Optional.of(from.span().begin());
        }
        if (within == null) {
            return Optional.empty();
        }
        return Optional.of(
                within.start() != null ? within.start() : within.span().first());
    }

    private Optional<LocalDate> last() {
        Clause end = until != null ? until : within;
        return end == null ? Optional.empty() : Optional.of(end.last());
    }
}
