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
        frame.line(completion(figures, profile), out);
        frame.sentences(ReportFrame.asides(figures, messages), Style.PLAIN, out);
        out.append('\n');
        new TableRenderer(profile).write(counts(figures, profile), out);
        if (figures.total() > 0) {
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

    private StyledText completion(TaskCounts figures, OutputProfile profile) {
        CompletionRate rate = figures.rate();
        StyledText name =
                StyledText.of(messages.text("stats.completion"), Style.BOLD).plus("  ", Style.PLAIN);
        StyledText text = StyledText.of(ReportFrame.rate(figures, messages));
        int room = room(profile, name.width() + text.width() + TableLayout.GAP);
        if (rate.counted() == 0 || room < SHORTEST_BAR) {
            return name.plus(text);
        }
        StyledText bar =
                Bar.of(rate.completed(), rate.counted(), room, Style.BLUE_BAR).text(profile);
        return name.plus(bar).plus("  ", Style.PLAIN).plus(text);
    }

    /** By status and, below, by light: each with a bar as long as the count. */
    private Table counts(TaskCounts figures, OutputProfile profile) {
        List<List<StyledText>> rows = new ArrayList<>();
        List<Bar.Part> bars = new ArrayList<>();
        for (Status status : STATUS_ORDER) {
            rows.add(List.of(StyledText.of(wording.status(status)), Counts.of(figures.count(status), Style.PLAIN)));
            bars.add(new Bar.Part(figures.count(status), '#', ground(status)));
        }
        for (Light light : Light.values()) {
            rows.add(List.of(
                    StyledText.of(wording.light(light), TaskColumn.style(light)),
                    Counts.of(figures.count(light), Style.PLAIN)));
            bars.add(new Bar.Part(figures.count(light), '#', ground(light)));
        }
        long longest = bars.stream().mapToLong(Bar.Part::count).max().orElse(0);
        List<Column> columns = List.of(Column.left(""), Column.right(""), Column.left(""));
        int room = room(profile, used(columns, rows));
        Table.Builder table = Table.of(columns);
        for (int i = 0; i < rows.size(); i++) {
            if (i == STATUS_ORDER.size()) {
                table.blank();
            }
            List<StyledText> row = new ArrayList<>(rows.get(i));
            row.add(
                    room < SHORTEST_BAR
                            ? StyledText.EMPTY
                            : Bar.stacked(List.of(bars.get(i)), longest, room).text(profile));
            table.row(row);
        }
        return table.build().withoutHeader();
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

    private static Style ground(Status status) {
        return switch (status) {
            case DONE, CLOSED -> Style.BLUE_BAR;
            case IN_PROGRESS -> Style.GREEN_BAR;
            case BLOCKED -> Style.YELLOW_BAR;
            case NOT_STARTED, CANCELLED -> Style.GREY_BAR;
        };
    }

    private static Style ground(Light light) {
        return switch (light) {
            case RED -> Style.RED_BAR;
            case YELLOW -> Style.YELLOW_BAR;
            case GREEN -> Style.GREEN_BAR;
        };
    }
}
