package reform.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Status;
import reform.policy.Light;
import reform.render.chart.BarChart.Bar;
import reform.render.chart.BarChart.Part;
import reform.render.wording.Wording;
import reform.report.Statistics.Row;
import reform.report.TaskCounts;

/** Charts of how tasks stand. Each task is counted in one part of one bar. */
public final class StandingCharts {
    private static final int MOST_BARS = 12;

    private final Messages messages;
    private final Wording wording;

    public StandingCharts(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** A bar for each light, for what is completed and for what is cancelled. */
    public String lights(TaskCounts figures) {
        List<Bar> bars = parts(figures).stream()
                .map(part -> new Bar(part.meaning(), List.of(part), Long.toString(part.count())))
                .toList();
        return chart("lights", bars).rows();
    }

    /** A bar for each status. */
    public String statuses(TaskCounts figures) {
        List<Bar> bars = new ArrayList<>();
        for (Status status : Status.values()) {
            int count = figures.count(status);
            bars.add(new Bar(
                    wording.status(status),
                    List.of(new Part("part-done", count, messages.text("page.tasks"))),
                    Integer.toString(count)));
        }
        return chart("statuses", bars).rows();
    }

    /** A bar for each department, the first ones; the rest together. */
    public String departments(List<Row> rows) {
        List<Bar> bars = bars(rows, row -> row.key().orElseGet(() -> messages.text("word.group.none.lead")));
        if (bars.size() > MOST_BARS) {
            List<Bar> rest = bars.subList(MOST_BARS - 1, bars.size());
            List<Bar> shown = new ArrayList<>(bars.subList(0, MOST_BARS - 1));
            shown.add(together(messages.text("page.other-departments", rest.size()), rest));
            bars = shown;
        }
        return chart("departments", bars).rows();
    }

    /** A column for each year, also for one without a task between others; of very many the last. */
    public String years(List<Row> rows) {
        List<Bar> bars =
                bars(withoutGaps(rows), row -> row.key().orElseGet(() -> messages.text("word.group.none.year")));
        if (bars.size() > MOST_BARS) {
            List<Bar> earlier = bars.subList(0, bars.size() - MOST_BARS + 1);
            List<Bar> shown = new ArrayList<>();
            shown.add(together(messages.text("page.earlier-years"), earlier));
            shown.addAll(bars.subList(bars.size() - MOST_BARS + 1, bars.size()));
            bars = shown;
        }
        return chart("years", bars).columns();
    }

    private static List<Row> withoutGaps(List<Row> years) {
        List<Row> all = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (Row row : years) {
            int year = row.key().map(Integer::parseInt).orElse(next);
            for (; next < year && year - next < MOST_BARS; next++) {
                all.add(new Row(Optional.of(Integer.toString(next)), TaskCounts.of(List.of())));
            }
            all.add(row);
            next = year == Integer.MAX_VALUE ? year : year + 1;
        }
        return all;
    }

    private BarChart chart(String name, List<Bar> bars) {
        return new BarChart(name, messages.text("page.chart-" + name), messages.text("page.tasks"), bars);
    }

    private List<Bar> bars(List<Row> rows, Function<Row, String> label) {
        return rows.stream()
                .map(row -> new Bar(
                        label.apply(row),
                        parts(row.figures()),
                        Integer.toString(row.figures().total())))
                .toList();
    }

    private static Bar together(String label, List<Bar> bars) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < bars.get(0).parts().size(); i++) {
            long count = 0;
            for (Bar bar : bars) {
                count += bar.parts().get(i).count();
            }
            Part part = bars.get(0).parts().get(i);
            parts.add(new Part(part.style(), count, part.meaning()));
        }
        long all = bars.stream().mapToLong(Bar::length).sum();
        return new Bar(label, parts, Long.toString(all));
    }

    private List<Part> parts(TaskCounts figures) {
        List<Part> parts = new ArrayList<>();
        int cancelled = figures.count(Status.CANCELLED);
        for (Light light : Light.values()) {
            parts.add(new Part("part-" + light.word(), figures.count(light), wording.light(light)));
        }
        parts.add(new Part("part-done", figures.completed(), messages.text("page.completed")));
        parts.add(new Part("part-rest", cancelled, wording.status(Status.CANCELLED)));
        return parts;
    }
}
