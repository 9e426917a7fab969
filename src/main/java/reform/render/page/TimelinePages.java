package reform.render.page;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.DeadlineStep;
import reform.policy.TaskSteps;
import reform.render.chart.Bar;
import reform.render.document.ReportDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableLayout;
import reform.render.table.TableRenderer;
import reform.render.task.TaskColumn;
import reform.render.text.DisplayWidth;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.render.wording.TaskName;
import reform.render.wording.Wording;
import reform.report.Timeline;
import reform.report.Timeline.Phase;
import reform.report.Timeline.Scale;
import reform.report.Timeline.Segment;

/**
 * Tasks on an axis of time, as a document and as text: a line for each, its time used {@code =}, overdue {@code !} and
 * left {@code .}, that of settled tasks {@code #}, and the day as a line of {@code |} through all of them.
 */
public final class TimelinePages {
    private static final int AXIS_IN_A_PIPE = 72;
    private static final int SHORTEST_AXIS = 20;
    private static final int SHORTEST_TITLE = 16;
    private static final int WIDEST_TITLE = 48;
    private static final int GAP = TableLayout.GAP;

    private final Timeline timeline;
    private final Messages messages;
    private final Wording wording;

    public TimelinePages(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** The JSON contract of the timeline. */
    public Map<String, Object> document() {
        return ReportDocument.of(timeline);
    }

    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(timeline.context(), messages, profile);
        frame.head(messages.text("timeline.title"), out);
        if (!timeline.bars().isEmpty()) {
            int ids = 0;
            int notes = 0;
            int titles = 0;
            for (Timeline.Bar bar : timeline.bars()) {
                ids = Math.max(ids, id(bar.task()).width());
                notes = Math.max(notes, note(bar.task()).width());
                titles = Math.max(
                        titles,
                        DisplayWidth.of(TerminalText.clean(bar.task().task().title())));
            }
            int used = ids + GAP + (notes == 0 ? 0 : notes + GAP) + GAP;
            Axis axis = new Axis(axisWidth(profile, used, titles));
            String indent = " ".repeat(ids + GAP);
            frame.line(StyledText.of(indent).plus(axis.labels(), Style.DIM), out);
            frame.line(StyledText.of(indent).plus(axis.today()), out);
            for (Timeline.Bar bar : timeline.bars()) {
                line(bar, axis, ids, notes, profile, frame, out);
            }
            key(frame, out);
        }
        if (!timeline.undated().isEmpty()) {
            frame.section(messages.text("timeline.undated"), "", out);
            new TableRenderer(profile).write(undated(), out);
        }
        frame.foot(List.of(), out);
    }

    /** Titles get what the longest of them needs, as long as most of the line is left for the axis. */
    private static int axisWidth(OutputProfile profile, int used, int titles) {
        if (profile.width().isEmpty()) {
            return AXIS_IN_A_PIPE;
        }
        int room = profile.width().getAsInt() - used;
        int title = Math.min(Math.min(titles, WIDEST_TITLE), Math.max(SHORTEST_TITLE, room * 2 / 5));
        return Math.max(SHORTEST_AXIS, room - title);
    }

    private void line(
            Timeline.Bar bar, Axis axis, int ids, int notes, OutputProfile profile, ReportFrame frame, Appendable out)
            throws IOException {
        boolean settled = bar.task().task().settled();
        StyledText id = id(bar.task());
        StyledText text = StyledText.of(" ".repeat(ids - id.width()))
                .plus(id)
                .plus("  ", Style.PLAIN)
                .plus(axis.row(bar, profile))
                .plus("  ", Style.PLAIN);
        if (notes > 0) {
            StyledText note = note(bar.task());
            text = text.plus(" ".repeat(notes - note.width()), Style.PLAIN)
                    .plus(note)
                    .plus("  ", Style.PLAIN);
        }
        int room = profile.width().orElse(Integer.MAX_VALUE) - text.width();
        String title = DisplayWidth.cut(TerminalText.clean(bar.task().task().title()), Math.max(0, room));
        frame.line(text.plus(title, settled ? Style.DIM : Style.PLAIN), out);
    }

    private StyledText id(AssessedTask task) {
        return StyledText.of(TaskName.of(task, timeline.context().severalLists()), Style.BOLD);
    }

    /** In words what the bar shows: the days overdue, or how a task was settled. */
    private StyledText note(AssessedTask task) {
        if (task.assessment().overdue()) {
            return StyledText.of(wording.days(task.assessment().daysOverdue()), Style.ALERT);
        }
        return task.task().settled()
                ? StyledText.of(wording.status(task.task().status()), Style.DIM)
                : StyledText.EMPTY;
    }

    /** What the signs are. */
    private void key(ReportFrame frame, Appendable out) throws IOException {
        List<Bar.Segment> swatches = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            if (mark != Mark.NONE) {
                swatches.add(new Bar.Segment(2, mark.sign, mark.ground));
                meanings.add(messages.text("timeline.key." + mark.word));
            }
        }
        frame.key(swatches, meanings, out);
        if (timeline.bars().stream()
                .anyMatch(bar -> !bar.task().assessment().steps().isEmpty())) {
            frame.line(StyledText.of(messages.text("timeline.key.steps"), Style.DIM), out);
        }
    }

    private Table undated() {
        Table.Builder table = Table.of(
                Column.right(messages.text("column.id")),
                Column.left(messages.text("column.dueDate")),
                Column.left(messages.text("column.status")).rank(1),
                Column.left(messages.text("column.title")).flexible(12));
        for (AssessedTask task : timeline.undated()) {
            boolean several = timeline.context().severalLists();
            table.row(
                    TaskColumn.ID.cell(task, wording, several),
                    TaskColumn.DUE_DATE.cell(task, wording, several),
                    TaskColumn.STATUS.cell(task, wording, several),
                    TaskColumn.TITLE.cell(task, wording, several));
        }
        return table.build();
    }

    /** After 1: 2, 5, 10, 20, 50 … */
    private static int next(int step) {
        return Integer.toString(step).charAt(0) == '2' ? step / 2 * 5 : step * 2;
    }

    /** What a column of a row shows. */
    private enum Mark {
        NONE("none", ' ', Style.PLAIN),
        COMPLETED("completed", '#', Style.GREEN_BAR),
        USED("used", '=', Style.BLUE_BAR),
        OVERDUE("overdue", '!', Style.RED_BAR),
        LEFT("left", '.', Style.GREY_BAR);

        private final String word;
        private final char sign;
        private final Style ground;

        Mark(String word, char sign, Style ground) {
            this.word = word;
            this.sign = sign;
            this.ground = ground;
        }
    }

    /** The axis in columns of the terminal. */
    private final class Axis {
        private final int columns;
        private final int today;

        Axis(int columns) {
            this.columns = columns;
            this.today = column(timeline.context().asOf());
        }

        /** The column in which the noon of a day lies: with midnight, a leap day would make years uneven. */
        private int column(LocalDate day) {
            DateRange days = timeline.days();
            long length = ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
            return (int) ((2 * ChronoUnit.DAYS.between(days.first(), day) + 1) * columns / (2 * length));
        }

        /** The periods by name where these fit, else the years, else every second, fifth, tenth … year. */
        String labels() {
            List<Timeline.Period> periods = timeline.periods();
            if (!fit(periods)) {
                periods = timeline.periods(Scale.YEAR);
            }
            if (!fit(periods)) {
                // The rest of a year at the beginning may be too short for its name.
                periods = periods.subList(1, periods.size());
            }
            for (int step = 1; !fit(periods); step = next(step)) {
                int every = next(step);
                periods = timeline.periods(Scale.YEAR).stream()
                        .filter(period -> period.days().first().getYear() % every == 0)
                        .toList();
            }
            StringBuilder labels = new StringBuilder();
            for (Timeline.Period period : periods) {
                int at = column(period.days().first());
                labels.append(" ".repeat(at - labels.length())).append(period.label());
            }
            return labels.toString();
        }

        private boolean fit(List<Timeline.Period> periods) {
            int end = -GAP;
            for (Timeline.Period period : periods) {
                int at = column(period.days().first());
                if (at < end + GAP) {
                    return false;
                }
                end = at + period.label().length();
            }
            return end <= columns;
        }

        /** The mark of the day with its date on the side where there is room. */
        StyledText today() {
            String text = messages.text("timeline.today", timeline.context().asOf());
            int width = DisplayWidth.of(text);
            return today + 2 + width <= columns || today < width + 1
                    ? StyledText.of(" ".repeat(today)).plus("| " + text, Style.BOLD)
                    : StyledText.of(" ".repeat(today - width - 1)).plus(text + " |", Style.BOLD);
        }

        StyledText row(Timeline.Bar bar, OutputProfile profile) {
            Mark[] marks = new Mark[columns];
            Arrays.fill(marks, Mark.NONE);
            boolean settled = bar.task().task().settled();
            // A column that two phases share belongs to what is past, and to what is overdue before all.
            for (Phase phase : List.of(Phase.LEFT, Phase.USED, Phase.OVERDUE)) {
                for (Segment segment : bar.segments()) {
                    if (segment.phase() == phase) {
                        Arrays.fill(
                                marks,
                                column(segment.days().first()),
                                column(segment.days().last()) + 1,
                                mark(phase, settled));
                    }
                }
            }
            Map<Integer, StyledText.Span> ticks = ticks(bar.task().assessment().steps());
            List<StyledText.Span> spans = new ArrayList<>();
            for (int from = 0; from < columns; ) {
                int to = from + 1;
                while (to < columns && marks[to] == marks[from] && !ticks.containsKey(from) && !ticks.containsKey(to)) {
                    to++;
                }
                if (ticks.containsKey(from)) {
                    spans.add(ticks.get(from));
                } else if (marks[from] == Mark.NONE) {
                    blank(from, to, spans);
                } else {
                    spans.addAll(new Bar(List.of(new Bar.Segment(to - from, marks[from].sign, marks[from].ground)))
                            .text(profile)
                            .spans());
                }
                from = to;
            }
            return new StyledText(spans);
        }

        /** The steps by their columns; of two in one, a missed one is shown before one to come, and that before one met. */
        private Map<Integer, StyledText.Span> ticks(TaskSteps steps) {
            Map<Integer, StyledText.Span> ticks = new HashMap<>();
            for (DeadlineStep step : steps.all()) {
                boolean shown = !step.due().isBefore(timeline.days().first());
                if (shown && step.met()) {
                    ticks.putIfAbsent(column(step.due()), new StyledText.Span("+", Style.BOLD));
                } else if (shown && !steps.isMissed(step)) {
                    ticks.put(column(step.due()), new StyledText.Span("o", Style.BOLD));
                }
            }
            for (DeadlineStep step : steps.missed()) {
                if (!step.due().isBefore(timeline.days().first())) {
                    ticks.put(column(step.due()), new StyledText.Span("x", Style.ALERT));
                }
            }
            return ticks;
        }

        private void blank(int from, int to, List<StyledText.Span> spans) {
            if (today < from || today >= to) {
                spans.add(new StyledText.Span(" ".repeat(to - from), Style.PLAIN));
            } else {
                spans.add(new StyledText.Span(" ".repeat(today - from), Style.PLAIN));
                spans.add(new StyledText.Span("|", Style.DIM));
                spans.add(new StyledText.Span(" ".repeat(to - today - 1), Style.PLAIN));
            }
        }

        private Mark mark(Phase phase, boolean settled) {
            return switch (phase) {
                case USED -> settled ? Mark.COMPLETED : Mark.USED;
                case OVERDUE -> Mark.OVERDUE;
                case LEFT -> Mark.LEFT;
            };
        }
    }
}
