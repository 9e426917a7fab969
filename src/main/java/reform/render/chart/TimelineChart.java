package reform.render.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.policy.Assessment;
import reform.policy.DateRange;
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.policy.TaskSteps;
import reform.render.text.HtmlText;
import reform.render.wording.TaskName;
import reform.render.wording.Wording;
import reform.report.Timeline;
import reform.report.Timeline.Bar;
import reform.report.Timeline.Period;
import reform.report.Timeline.Segment;

/**
 * Tasks on an axis of time, grouped by light: a table with a drawing in each row, so that names stay where they are while
 * the axis is moved on a narrow screen, and no row is cut on paper.
 *
 * <p>A thin line is the time that the task has, on it stands as much of it as is done in the colour of the light; after
 * the deadline the line goes on in red to the day. A ring is a deadline before it was extended, ticks are steps.
 */
public final class TimelineChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 18;
    private static final double HEAD = 34;
    private static final double LEAST_ROOM = 46;

    private final Timeline timeline;
    private final Messages messages;
    private final Wording wording;
    private final boolean withSettled;
    private final int most;

    /**
     * The chart of a timeline.
     *
     * @param withSettled whether it shows more than what is still open
     * @param most how many tasks it shows: more would be a wall, not a view
     */
    public TimelineChart(Timeline timeline, boolean withSettled, int most, Messages messages) {
        this.timeline = timeline;
        this.withSettled = withSettled;
        this.most = most;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    private List<Bar> bars() {
        return timeline.bars().stream()
                .filter(bar -> withSettled || !bar.task().task().settled())
                .toList();
    }

    /** How many tasks with dates the drawing leaves out. */
    public int leftOut() {
        return Math.max(0, bars().size() - most);
    }

    public String draw() {
        List<Bar> bars = bars().stream().limit(most).toList();
        StringBuilder out = new StringBuilder(1024 + bars.size() * 1024);
        out.append("<table class=\"timeline\">\n<caption class=\"hidden-text\">")
                .append(HtmlText.escape(messages.text("page.chart-timeline")))
                .append("</caption>\n<thead><tr><th scope=\"col\">")
                .append(HtmlText.escape(messages.text("column.title")))
                .append("</th><td>")
                .append(axis())
                .append("</td></tr></thead>\n");
        for (Light light : Light.values()) {
            group("light-" + light.word(), wording.light(light), of(bars, Optional.of(light)), out);
        }
        group("light-done", messages.text("timeline.key.completed"), of(bars, Optional.empty()), out);
        return out.append("</table>").toString();
    }

    private static List<Bar> of(List<Bar> bars, Optional<Light> light) {
        return bars.stream()
                .filter(bar -> bar.task().assessment().light().equals(light))
                .toList();
    }

    private void group(String style, String word, List<Bar> bars, StringBuilder out) {
        if (bars.isEmpty()) {
            return;
        }
        out.append("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\"><span class=\"light ")
                .append(style)
                .append("\">")
                .append(HtmlText.escape(word))
                .append("</span> ")
                .append(bars.size())
                .append("</th><td></td></tr>\n");
        for (Bar bar : bars) {
            out.append("<tr><th scope=\"row\"><span class=\"id\">")
                    .append(HtmlText.escape(
                            TaskName.of(bar.task(), timeline.context().severalLists())))
                    .append("</span> ")
                    .append(HtmlText.escape(bar.task().task().title()))
                    .append("</th><td>")
                    .append(row(bar))
                    .append("</td></tr>\n");
        }
        out.append("</tbody>\n");
    }

    /** The periods, and the day. */
    private String axis() {
        Svg svg = new Svg(
                "chart",
                WIDTH,
                HEAD,
                messages.text("list.as-of", timeline.context().asOf()));
        double today = place(timeline.context().asOf());
        double free = 0;
        for (Period period : timeline.periods()) {
            double x = place(period.days().first());
            svg.line("grid", x, HEAD - 8, x, HEAD);
            if (x >= free) {
                svg.text("tick", x + 3, HEAD - 4, period.label());
                free = x + LEAST_ROOM;
            }
        }
        svg.line("today", today, 16, today, HEAD);
        String style = today > WIDTH - 70 ? "note end" : today < 70 ? "note" : "note middle";
        svg.text(
                style, today, 12, messages.text("list.as-of", timeline.context().asOf()));
        return svg.toString();
    }

    private String row(Bar bar) {
        Assessment assessment = bar.task().assessment();
        String style = "part-" + assessment.light().map(Light::word).orElse("done");
        Svg svg = new Svg("chart", WIDTH, HEIGHT, meaning(bar));
        for (Period period : timeline.periods()) {
            double x = place(period.days().first());
            svg.line("grid", x, 0, x, HEIGHT);
        }
        LocalDate first = bar.segments().get(0).days().first();
        LocalDate due = end(bar);
        double from = place(first);
        double to = Math.max(from + 2, place(due.plusDays(1)));
        svg.bar("part-time", from, 8, to - from, 3);
        double done = (to - from) * share(bar);
        if (done > 0) {
            svg.bar(style, from, 5, done, 9);
        }
        double today = place(timeline.context().asOf());
        svg.line("today", today, 0, today, HEIGHT);
        for (Segment segment : bar.segments()) {
            if (segment.phase() == Timeline.Phase.OVERDUE) {
                double late = place(segment.days().first());
                double now = place(segment.days().last().plusDays(1));
                svg.bar(assessment.light().isPresent() ? "part-red" : "part-time", late, 8, now - late, 3);
            }
        }
        Optional<LocalDate> original = assessment.originalDueDate();
        if (assessment.extensions() > 0
                && original.isPresent()
                && timeline.days().contains(original.get())) {
            svg.ring("ring", place(original.get().plusDays(1)), HEIGHT / 2 + 0.5, 3.5);
        }
        TaskSteps steps = assessment.steps();
        for (DeadlineStep step : steps.all()) {
            if (timeline.days().contains(step.due())) {
                double at = place(step.due().plusDays(1));
                String kind = step.met() ? "step-met" : steps.isMissed(step) ? "step-missed" : "step-ahead";
                svg.line("step " + kind, at, 2, at, HEIGHT - 1);
            }
        }
        if (assessment.overdue()) {
            svg.text(
                    today > WIDTH - 60 ? "late end" : "late",
                    today > WIDTH - 60 ? today - 5 : today + 5,
                    HEIGHT / 2 + 4.5,
                    messages.text("word.days", assessment.daysOverdue()));
        }
        return svg.toString();
    }

    /** The last day in time: of a task with steps its own, where it has one. */
    private LocalDate end(Bar bar) {
        LocalDate due = bar.task().assessment().dueDate().orElseThrow();
        LocalDate own = bar.task().task().deadline().last().orElse(due);
        LocalDate last = own.isAfter(due) ? own : due;
        return last.isAfter(timeline.days().last()) ? timeline.days().last() : last;
    }

    private static double share(Bar bar) {
        if (bar.task().task().settled()) {
            return 1;
        }
        return Math.max(0, Math.min(100, bar.task().task().progress().orElse(0))) / 100.0;
    }

    /** What the row says, in words. */
    private String meaning(Bar bar) {
        Assessment assessment = bar.task().assessment();
        List<String> parts = new ArrayList<>();
        parts.add(wording.statusAndProgress(bar.task().task()));
        parts.add(bar.segments().get(0).days().first() + " – " + end(bar));
        if (assessment.extensions() > 0 && assessment.originalDueDate().isPresent()) {
            parts.add(messages.count(
                    "page.extended",
                    assessment.extensions(),
                    assessment.originalDueDate().get()));
        }
        if (assessment.overdue()) {
            parts.add(messages.text("word.timeliness.overdue") + " "
                    + messages.text("word.days", assessment.daysOverdue()));
        }
        return String.join("; ", parts);
    }

    private double place(LocalDate day) {
        DateRange axis = timeline.days();
        double length = ChronoUnit.DAYS.between(axis.first(), axis.last()) + 1;
        return WIDTH * ChronoUnit.DAYS.between(axis.first(), day) / length;
    }
}
