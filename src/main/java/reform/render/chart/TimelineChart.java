package reform.render.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reform.message.Messages;
import reform.policy.DateRange;
import reform.policy.DeadlineStep;
import reform.render.wording.TaskName;
import reform.report.Timeline;
import reform.report.Timeline.Bar;
import reform.report.Timeline.Period;
import reform.report.Timeline.Segment;

/** Tasks on an axis of time, as a drawing: what is still open, the nearest due first. */
public final class TimelineChart {
    /** More would be a wall, not a view. */
    static final int MOST_BARS = 40;

    private static final double WIDTH = 1000;
    private static final double LABELS = 340;
    private static final double TOP = 40;
    private static final double ROW = 20;
    private static final double LEAST_ROOM = 44;

    private final Timeline timeline;
    private final Messages messages;

    public TimelineChart(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    /** The tasks that are not settled. */
    private List<Bar> open() {
        return timeline.bars().stream()
                .filter(bar -> !bar.task().task().settled())
                .toList();
    }

    /** How many open tasks with dates the drawing leaves out. */
    public int leftOut() {
        return Math.max(0, open().size() - MOST_BARS);
    }

    public String draw() {
        List<Bar> bars = open().stream().limit(MOST_BARS).toList();
        double bottom = TOP + bars.size() * ROW + 6;
        Svg svg = new Svg("timeline", WIDTH, bottom + 4, messages.text("page.chart-timeline"), description(bars));
        axis(svg, bottom);
        double y = TOP + 4;
        for (Bar bar : bars) {
            String id = TaskName.of(bar.task(), timeline.context().severalLists());
            svg.label(
                    "label",
                    0,
                    y + 11,
                    LABELS - 16,
                    id + "  " + bar.task().task().title());
            for (Segment segment : bar.segments()) {
                double from = place(segment.days().first());
                double to = place(segment.days().last().plusDays(1));
                svg.bar(style(segment), from, y + 1, Math.max(1, to - from), ROW - 8, meaning(bar, segment));
            }
            for (DeadlineStep step : bar.task().assessment().steps().all()) {
                double at = place(step.due().plusDays(1));
                if (!step.due().isBefore(timeline.days().first())) {
                    svg.line("axis", at, y - 1, at, y + ROW - 5);
                }
            }
            y += ROW;
        }
        double today = place(timeline.context().asOf());
        svg.line("today", today, TOP - 12, today, bottom);
        svg.text(
                today > WIDTH - 60 ? "note end" : "note middle",
                today,
                TOP - 26,
                messages.text("list.as-of", timeline.context().asOf()));
        return svg.toString();
    }

    private void axis(Svg svg, double bottom) {
        double free = 0;
        for (Period period : timeline.periods()) {
            double x = place(period.days().first());
            svg.line("grid", x, TOP - 4, x, bottom);
            if (x >= free) {
                svg.text("tick", x + 3, TOP - 8, period.label());
                free = x + LEAST_ROOM;
            }
        }
        svg.line("axis", LABELS, TOP - 4, WIDTH, TOP - 4);
    }

    private double place(LocalDate day) {
        DateRange axis = timeline.days();
        double length = ChronoUnit.DAYS.between(axis.first(), axis.last()) + 1;
        return LABELS + (WIDTH - LABELS) * ChronoUnit.DAYS.between(axis.first(), day) / length;
    }

    private static String style(Segment segment) {
        return switch (segment.phase()) {
            case USED -> "part-done";
            case OVERDUE -> "part-red";
            case LEFT -> "part-soft";
        };
    }

    private String meaning(Bar bar, Segment segment) {
        return bar.task().task().title() + ": "
                + messages.text("page.phase-" + segment.phase().word()) + " "
                + segment.days().first() + " – " + segment.days().last();
    }

    private String description(List<Bar> bars) {
        return String.join(
                ". ",
                bars.stream()
                        .map(bar -> bar.task().task().title() + " "
                                + bar.task()
                                        .assessment()
                                        .dueDate()
                                        .map(LocalDate::toString)
                                        .orElse(""))
                        .toList());
    }
}
