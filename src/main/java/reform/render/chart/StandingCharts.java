package reform.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Status;
import reform.policy.AssessedTask;
import reform.policy.Light;
import reform.render.chart.BarChart.Bar;
import reform.render.chart.BarChart.Part;
import reform.render.text.HtmlText;
import reform.render.wording.Wording;
import reform.report.Statistics.Row;
import reform.report.TaskCounts;

/** Charts of how tasks stand. Each task is counted in one part of one bar. */
public final class StandingCharts {
    private static final int MOST_BARS = 12;
    private static final double STRIP = 1000;
    private static final double GAP = 1.5;

    /** What is furthest from done first. */
    private static final List<Status> STRIP_ORDER = List.of(
            Status.NOT_STARTED, Status.BLOCKED, Status.IN_PROGRESS, Status.DONE, Status.CLOSED, Status.CANCELLED);

    private final Messages messages;
    private final Wording wording;

    public StandingCharts(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /**
     * All tasks in one strip, by light and inside by status, what is settled behind; and what its parts are, with their
     * counts.
     */
    public String strip(List<AssessedTask> tasks) {
        List<Stretch> stretches = stretches(tasks);
        String meaning = String.join(
                "; ",
                stretches.stream().map(each -> each.word() + " " + each.count()).toList());
        Svg svg = Svg.stretched("strip", STRIP, 10, meaning);
        double x = 0;
        for (Stretch stretch : stretches) {
            for (Map.Entry<String, Integer> part : stretch.parts().entrySet()) {
                double width = STRIP * part.getValue() / tasks.size();
                svg.bar(
                        "part-" + stretch.style(),
                        x,
                        0,
                        Math.max(1, width - GAP),
                        10,
                        stretch.word() + ": " + part.getKey() + " " + part.getValue());
                x += width;
            }
        }
        StringBuilder out = new StringBuilder(svg.toString()).append("\n<ul class=\"strip-keys\">\n");
        for (Stretch stretch : stretches) {
            String parts = String.join(
                    messages.text("page.beside"),
                    stretch.parts().entrySet().stream()
                            .map(part -> part.getKey() + " " + part.getValue())
                            .toList());
            out.append("<li><i class=\"part-")
                    .append(stretch.style())
                    .append("\"></i><b>")
                    .append(stretch.count())
                    .append("</b> ")
                    .append(HtmlText.escape(stretch.word()))
                    .append(
                            stretch.parts().size() == 1 && stretch.parts().containsKey(stretch.word())
                                    ? ""
                                    : " <span class=\"soft\">" + HtmlText.escape(parts) + "</span>")
                    .append("</li>\n");
        }
        return out.append("</ul>").toString();
    }

    /**
     * A stretch of the strip in one colour.
     *
     * @param parts how many there are of each kind in it, none of them 0
     */
    private record Stretch(String style, String word, Map<String, Integer> parts) {
        int count() {
            return parts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private List<Stretch> stretches(List<AssessedTask> tasks) {
        Map<String, Stretch> stretches = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            stretches.put(light.word(), new Stretch(light.word(), wording.light(light), new LinkedHashMap<>()));
        }
        stretches.put("done", new Stretch("done", messages.text("page.completed"), new LinkedHashMap<>()));
        stretches.put("soft", new Stretch("soft", wording.status(Status.CANCELLED), new LinkedHashMap<>()));
        stretches.put("none", new Stretch("none", messages.text("page.not-judged"), new LinkedHashMap<>()));
        for (Status status : STRIP_ORDER) {
            for (AssessedTask task : tasks) {
                if (task.task().status() == status) {
                    Stretch stretch = stretches.get(style(task));
                    String word = task.task().judged() ? wording.status(status) : stretch.word();
                    stretch.parts().merge(word, 1, Integer::sum);
                }
            }
        }
        return stretches.values().stream().filter(each -> each.count() > 0).toList();
    }

    private static String style(AssessedTask task) {
        if (!task.task().judged()) {
            return "none";
        }
        return task.assessment()
                .light()
                .map(Light::word)
                .orElse(task.task().status() == Status.CANCELLED ? "soft" : "done");
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
        parts.add(new Part("part-done", figures.completed(), messages.text("page.completed")));
        for (Light light : Light.values()) {
            parts.add(new Part("part-" + light.word(), figures.count(light), wording.light(light)));
        }
        parts.add(new Part("part-soft", cancelled, wording.status(Status.CANCELLED)));
        return parts;
    }
}
