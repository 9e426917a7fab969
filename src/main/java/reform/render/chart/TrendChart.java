package reform.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import reform.message.Messages;
import reform.report.Trend;
import reform.report.Trend.Month;

/** What was done, what the deadlines asked for and what was overdue at the end of each month, as lines. */
public final class TrendChart {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 150;
    private static final double TOP = 12;
    private static final double GAP = 8;
    private static final double LINE = 14;
    private static final int LABELS = 4;
    /** About how much wider letters are in bold. */
    private static final double BOLD = 1.15;

    private final Trend trend;
    private final Messages messages;

    public TrendChart(Trend trend, Messages messages) {
        this.trend = trend;
        this.messages = messages;
    }

    /** A line, and the word at its end. */
    private record Line(String style, String label, ToIntFunction<Month> value) {}

    /** A word at the end of a line, as high as there is room for it. */
    private record Label(String style, String text, double y) {}

    public String draw() {
        List<Line> lines = List.of(
                new Line("time", messages.text("page.trend-expected"), Month::expected),
                new Line("red", messages.text("page.trend-overdue"), Month::overdue),
                new Line("done", messages.text("page.trend-completed"), month -> month.rate()
                        .completed()));
        List<Month> months = trend.months();
        Month last = months.get(months.size() - 1);
        long most = months.stream()
                .flatMap(month -> lines.stream().map(line -> line.value().applyAsInt(month)))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Axis axis = Axis.to(most);
        double left = Svg.widthOf(Long.toString(axis.end())) + GAP;
        double labels = lines.stream()
                .mapToDouble(line -> BOLD * Svg.widthOf(text(line, last)))
                .max()
                .orElse(0);
        double right = WIDTH - labels - 2 * GAP;
        double bottom = TOP + HEIGHT;
        Svg svg = new Svg("trend", WIDTH, bottom + 20, messages.text("page.chart-trend"), description(lines));
        for (long division : axis.divisions()) {
            double y = bottom - axis.place(division, HEIGHT);
            svg.line(division == 0 ? "axis" : "grid", left, y, right, y);
            svg.text("tick end", left - GAP, y + 4, Long.toString(division));
        }
        double pitch = months.size() < 2 ? 0 : (right - left) / (months.size() - 1);
        int every = Math.max(1, (months.size() + LABELS - 1) / LABELS);
        for (int i = months.size() - 1; i >= 0; i -= every) {
            String style = i == 0 ? "tick" : i == months.size() - 1 ? "tick end" : "tick middle";
            svg.text(style, left + i * pitch, bottom + 15, months.get(i).label());
        }
        List<Label> ends = new ArrayList<>();
        for (Line line : lines) {
            List<Double> places = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                places.add(left + i * pitch);
                places.add(bottom - axis.place(line.value().applyAsInt(months.get(i)), HEIGHT));
            }
            svg.path("line line-" + line.style(), places);
            for (int i = 0; i < months.size(); i++) {
                String meaning = months.get(i).label() + ": " + text(line, months.get(i));
                svg.point("dot dot-" + line.style(), places.get(2 * i), places.get(2 * i + 1), 2.5, meaning);
            }
            ends.add(new Label(line.style(), text(line, last), places.get(places.size() - 1)));
        }
        for (Label label : apart(ends, bottom)) {
            svg.text("label label-" + label.style(), right + GAP, label.y() + 4, label.text());
        }
        return svg.toString();
    }

    /** Labels that don't lie on each other, each as near to its line as may be. */
    private static List<Label> apart(List<Label> labels, double bottom) {
        List<Label> sorted = new ArrayList<>(labels);
        sorted.sort((a, b) -> Double.compare(b.y(), a.y()));
        List<Label> placed = new ArrayList<>();
        double free = bottom;
        for (Label label : sorted) {
            double y = Math.min(label.y(), free);
            placed.add(new Label(label.style(), label.text(), y));
            free = y - LINE;
        }
        return placed;
    }

    private static String text(Line line, Month month) {
        return line.label() + " " + line.value().applyAsInt(month);
    }

    private String description(List<Line> lines) {
        List<String> months = new ArrayList<>();
        for (Month month : trend.months()) {
            months.add(month.label() + ": "
                    + String.join(
                            "; ", lines.stream().map(line -> text(line, month)).toList()));
        }
        return String.join(". ", months);
    }
}
