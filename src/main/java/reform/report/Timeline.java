package reform.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.DateRange;
import reform.policy.DeadlineStep;
import reform.query.TaskOrder;

/**
 * Tasks on an axis of time.
 *
 * @param days the days of the axis: whole periods, the day of the origin among them
 * @param bars the tasks that have a start and a due date, the nearest due first
 * @param undated the others: ongoing, without a date, or without a start
 */
public record Timeline(ReportContext context, Scale scale, DateRange days, List<Bar> bars, List<AssessedTask> undated) {

    /** The periods that the axis is divided into. */
    public enum Scale {
        YEAR,
        QUARTER,
        MONTH;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word on the command line and in JSON. */
        public String word() {
            return word;
        }

        /** The period that a day lies in. */
        DateRange around(LocalDate day) {
            LocalDate month = day.withDayOfMonth(1);
            return switch (this) {
                case YEAR -> new DateRange(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));
                case QUARTER -> {
                    LocalDate first = month.minusMonths((month.getMonthValue() - 1) % 3);
                    yield new DateRange(first, first.plusMonths(3).minusDays(1));
                }
                case MONTH -> new DateRange(month, month.plusMonths(1).minusDays(1));
            };
        }

        private String label(LocalDate day) {
            return switch (this) {
                case YEAR -> Integer.toString(day.getYear());
                case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
                case MONTH -> day.toString().substring(0, 7);
            };
        }
    }

    /** What the time of a task was, or is to be. */
    public enum Phase {
        /** From the start to the day, the due date or the day it was settled, whichever is first. */
        USED,
        /** After the due date, to the day or the day it was settled. */
        OVERDUE,
        /** From the day to the due date; of a task with steps to its own. */
        LEFT;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word in JSON. */
        public String word() {
            return word;
        }
    }

    /** Days of one phase. */
    public record Segment(Phase phase, DateRange days) {}

    /**
     * A task's time.
     *
     * @param segments one after the other without gaps, at least one
     */
    public record Bar(AssessedTask task, List<Segment> segments) {
        /** @throws IllegalArgumentException when there are no segments */
        public Bar {
            segments = List.copyOf(segments);
            if (segments.isEmpty()) {
                throw new IllegalArgumentException("a bar has segments");
            }
        }

        private static Bar of(AssessedTask task, LocalDate start, LocalDate due, LocalDate day) {
            LocalDate first = earlier(start, due);
            boolean settled = task.task().settled();
            // Settled, and nobody wrote down when: it took the time it had.
            LocalDate end = settled ? task.assessment().settledOn().orElse(earlier(due, day)) : day;
            List<Segment> segments = new ArrayList<>();
            add(segments, Phase.USED, first, earlier(end, due));
            add(segments, Phase.OVERDUE, due.plusDays(1), end);
            if (!settled) {
                // Of a task with steps the next one is due first; the time it has goes on to its own end.
                LocalDate last = later(due, task.task().deadline().last().orElse(due));
                add(segments, Phase.LEFT, later(first, end.plusDays(1)), last);
            }
            if (segments.isEmpty()) {
                // Settled before it was to start.
                add(segments, Phase.USED, end, end);
            }
            return new Bar(task, segments);
        }

        private static void add(List<Segment> segments, Phase phase, LocalDate first, LocalDate last) {
            if (!first.isAfter(last)) {
                segments.add(new Segment(phase, new DateRange(first, last)));
            }
        }
    }

    /**
     * A period of the axis.
     *
     * @param label {@code 2022}, {@code 2022-Q2}, {@code 2022-06}
     */
    public record Period(String label, DateRange days) {}

    /** @throws IllegalArgumentException when the axis does not show the day, which is a defect */
    public Timeline {
        if (!days.contains(context.asOf())) {
            throw new IllegalArgumentException(context.asOf() + " is not in " + days);
        }
        bars = List.copyOf(bars);
        undated = List.copyOf(undated);
    }

    /** The selection by due date, the nearest first. */
    public static Timeline of(ReportContext context, Scale scale, List<AssessedTask> selection) {
        LocalDate day = context.asOf();
        LocalDate first = day;
        LocalDate last = day;
        List<Bar> bars = new ArrayList<>();
        List<AssessedTask> undated = new ArrayList<>();
        for (AssessedTask task : TaskOrder.NEAREST_DUE_FIRST.sort(selection)) {
            Assessment assessment = task.assessment();
            if (assessment.startDate().isEmpty() || assessment.dueDate().isEmpty()) {
                undated.add(task);
                continue;
            }
            Bar bar = Bar.of(
                    task, assessment.startDate().get(), assessment.dueDate().get(), day);
            bars.add(bar);
            first = earlier(first, bar.segments().get(0).days().first());
            last = later(
                    last, bar.segments().get(bar.segments().size() - 1).days().last());
            for (DeadlineStep step : assessment.steps().all()) {
                last = later(last, step.due());
            }
        }
        DateRange days =
                new DateRange(scale.around(first).first(), scale.around(last).last());
        return new Timeline(context, scale, days, bars, undated);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** The periods of the axis, one after the other. */
    public List<Period> periods() {
        return periods(scale);
    }

    /** The same axis divided at another scale; of a coarser one, the first and the last period may be cut. */
    public List<Period> periods(Scale scale) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate first = days.first(); !first.isAfter(days.last()); ) {
            LocalDate last = earlier(scale.around(first).last(), days.last());
            periods.add(new Period(scale.label(first), new DateRange(first, last)));
            first = last.plusDays(1);
        }
        return periods;
    }
}
