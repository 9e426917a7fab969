package reform.render.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Status;
import reform.policy.CompletionRate;
import reform.policy.Light;
import reform.render.chart.Bar;
import reform.render.document.ReportDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableLayout;
import reform.render.table.TableRenderer;
import reform.render.task.TaskColumn;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.render.wording.Wording;
import reform.report.Statistics;
import reform.report.Statistics.Row;
import reform.report.TaskCounts;

/** The figures as a document and as bars. */
public final class StatisticsPages {
    private static final int LONGEST_BAR = 40;
    private static final int BAR_IN_A_PIPE = 20;
    private static final int SHORTEST_BAR = 8;
    /** The columns before the strips of all tasks. */
    private static final int FIRST_COLUMN = 10;

    /** From what is done to what is given up. */
    private static final List<Status> STATUS_ORDER = List.of(
            Status.DONE, Status.CLOSED, Status.IN_PROGRESS, Status.BLOCKED, Status.NOT_STARTED, Status.CANCELLED);

    private final Statistics statistics;
    private final Messages messages;
    private final Wording wording;

    public StatisticsPages(Statistics statistics, Messages messages) {
        this.statistics = statistics;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** The JSON contract of the figures. */
    public Map<String, Object> document() {
        return ReportDocument.of(statistics);
    }

    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(statistics.context(), messages, profile);
        TaskCounts figures = statistics.figures();
        frame.head(messages.text("stats.title"), out);
        completion(figures, profile, frame, out);
        frame.sentences(ReportFrame.asides(figures, messages), Style.PLAIN, out);
        if (figures.total() > 0) {
            out.append('\n');
            all(figures, profile, frame, out);
            out.append('\n');
            rows(messages.text("column.lead"), statistics.departments(), this::department, profile, out);
            out.append('\n');
            rows(messages.text("stats.due"), statistics.years(), this::year, profile, out);
            if (!statistics.byList().isEmpty()) {
                out.append('\n');
                List<Row> lists = statistics.byList().stream()
                        .map(each -> new Row(Optional.of(each.list().name()), each.figures()))
                        .toList();
                rows(messages.text("column.list"), lists, row -> row.key().orElseThrow(), profile, out);
            }
            key(frame, out);
        }
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        frame.foot(legend, out);
    }

    private String department(Row row) {
        return row.key().orElseGet(() -> messages.text("word.group.none.lead"));
    }

    private String year(Row row) {
        return row.key()
                .map(year -> messages.text("word.group.year", year))
                .orElseGet(() -> messages.text("word.group.none.year"));
    }

    /** The rate as a strip; where there is no room for one, in words alone, in as many lines as they need. */
    private void completion(TaskCounts figures, OutputProfile profile, ReportFrame frame, Appendable out)
            throws IOException {
        CompletionRate rate = figures.rate();
        StyledText name = StyledText.of(
                        DisplayWidth.padRight(messages.text("stats.completion"), FIRST_COLUMN), Style.BOLD)
                .plus("  ", Style.PLAIN);
        String text = ReportFrame.rate(figures, messages);
        int room = room(profile, name.width() + DisplayWidth.of(text) + TableLayout.GAP);
        if (rate.counted() > 0 && room >= SHORTEST_BAR) {
            StyledText bar = Bar.of(rate.completed(), rate.counted(), room, Style.BLUE_BAR)
                    .text(profile);
            frame.line(name.plus(bar).plus("  ", Style.PLAIN).plus(text, Style.PLAIN), out);
            return;
        }
        List<String> lines = profile.width().isPresent()
                ? LineBreaker.wrap(text, profile.width().getAsInt() - name.width())
                : List.of(text);
        frame.line(name.plus(lines.get(0), Style.PLAIN), out);
        for (String line : lines.subList(1, lines.size())) {
            frame.line(StyledText.of(" ".repeat(name.width()) + line), out);
        }
    }

    /** All tasks as one strip, and in words how many stand how. */
    private void all(TaskCounts figures, OutputProfile profile, ReportFrame frame, Appendable out) throws IOException {
        StyledText name = StyledText.of(
                        DisplayWidth.padRight(messages.count("list.group", figures.total()), FIRST_COLUMN), Style.BOLD)
                .plus("  ", Style.PLAIN);
        long counted = parts(figures).stream().mapToLong(Bar.Part::count).sum();
        int room = room(profile, name.width());
        if (room >= SHORTEST_BAR && counted > 0) {
            frame.line(name.plus(Bar.stacked(parts(figures), counted, room).text(profile)), out);
        } else {
            frame.line(name, out);
        }
        List<StyledText> lights = new ArrayList<>();
        lights.add(count(messages.text("stats.key-completed"), figures.completed(), Style.PLAIN));
        for (Light light : Light.values()) {
            lights.add(count(wording.light(light), figures.count(light), TaskColumn.style(light)));
        }
        items(lights, profile, frame, out);
        List<StyledText> statuses = new ArrayList<>();
        for (Status status : STATUS_ORDER) {
            if (figures.count(status) > 0) {
                statuses.add(count(wording.status(status), figures.count(status), Style.PLAIN));
            }
        }
        items(statuses, profile, frame, out);
    }

    /** A word and how many; nothing stands out where there is none. */
    private static StyledText count(String word, int count, Style style) {
        return count == 0
                ? StyledText.of(word + " 0", Style.DIM)
                : StyledText.of(word, style).plus(" " + count, Style.PLAIN);
    }

    /** Items one after the other, below the strip, in as many lines as they need. */
    private static void items(List<StyledText> items, OutputProfile profile, ReportFrame frame, Appendable out)
            throws IOException {
        StyledText line = StyledText.EMPTY;
        String indent = " ".repeat(FIRST_COLUMN + TableLayout.GAP);
        for (StyledText item : items) {
            boolean first = line.spans().isEmpty();
            StyledText longer = line.plus(first ? indent : "   ", Style.PLAIN).plus(item);
            if (!first && longer.width() > profile.width().orElse(Integer.MAX_VALUE)) {
                frame.line(line, out);
                longer = StyledText.of(indent).plus(item);
            }
            line = longer;
        }
        frame.line(line, out);
    }

    private void rows(String header, List<Row> rows, Function<Row, String> name, OutputProfile profile, Appendable out)
            throws IOException {
        List<Column> columns = new ArrayList<>(List.of(
                Column.left(header).flexible(8),
                Column.right(messages.text("stats.all")),
                Column.right(messages.text("stats.done")),
                Column.right(messages.text("department.red")),
                Column.right(messages.text("department.yellow")),
                Column.right(messages.text("department.rate")).rank(2)));
        List<List<StyledText>> cells = new ArrayList<>();
        long longest = 0;
        for (Row row : rows) {
            TaskCounts figures = row.figures();
            longest = Math.max(longest, figures.total() - figures.count(Status.CANCELLED));
            cells.add(List.of(
                    StyledText.of(name.apply(row)),
                    Counts.plain(figures.total()),
                    Counts.of(figures.completed(), Style.PLAIN),
                    Counts.of(figures.count(Light.RED), Style.RED),
                    Counts.of(figures.count(Light.YELLOW), Style.YELLOW),
                    StyledText.of(percent(figures))));
        }
        int room = room(profile, used(columns, cells));
        boolean drawn = room >= SHORTEST_BAR;
        if (drawn) {
            columns.add(Column.left(""));
        }
        Table.Builder table = Table.of(columns);
        for (int i = 0; i < cells.size(); i++) {
            List<StyledText> row = new ArrayList<>(cells.get(i));
            if (drawn) {
                row.add(Bar.stacked(parts(rows.get(i).figures()), longest, room).text(profile));
            }
            table.row(row);
        }
        new TableRenderer(profile).write(table.build(), out);
    }

    private static String percent(TaskCounts figures) {
        return figures.rate().percent().isPresent() ? figures.rate().percent().getAsInt() + "%" : "";
    }

    private static List<Bar.Part> parts(TaskCounts figures) {
        return List.of(
                new Bar.Part(figures.completed(), '#', Style.BLUE_BAR),
                new Bar.Part(figures.count(Light.RED), '!', Style.RED_BAR),
                new Bar.Part(figures.count(Light.YELLOW), '~', Style.YELLOW_BAR),
                new Bar.Part(figures.count(Light.GREEN), '.', Style.GREEN_BAR));
    }

    /** What the parts of the bars are. */
    private void key(ReportFrame frame, Appendable out) throws IOException {
        List<Bar.Segment> swatches = new ArrayList<>();
        for (Bar.Part part : parts(statistics.figures())) {
            swatches.add(new Bar.Segment(2, part.sign(), part.ground()));
        }
        frame.key(
                swatches,
                List.of(
                        messages.text("stats.key-completed"),
                        wording.light(Light.RED),
                        wording.light(Light.YELLOW),
                        wording.light(Light.GREEN)),
                out);
    }

    /** The columns left for a bar beside what is used. */
    private static int room(OutputProfile profile, int used) {
        return profile.width().isPresent()
                ? Math.min(LONGEST_BAR, profile.width().getAsInt() - used)
                : BAR_IN_A_PIPE;
    }

    /** The columns that a table takes before a bar, with the gap between. */
    private static int used(List<Column> columns, List<List<StyledText>> rows) {
        int used = 0;
        for (int c = 0; c < rows.get(0).size(); c++) {
            int width = DisplayWidth.of(columns.get(c).header());
            for (List<StyledText> row : rows) {
                width = Math.max(width, row.get(c).width());
            }
            used += width + TableLayout.GAP;
        }
        return used;
    }
}
