package reform.render.chart;

import java.util.List;

/**
 * Bars of counts, each of one or more parts: beside each other as rows, or as columns.
 *
 * @param name part of the ids in the page
 * @param title what it shows
 * @param unit what is counted, at the axis
 * @param bars in order
 */
public record BarChart(String name, String title, String unit, List<Bar> bars) {
    private static final double WIDTH = 480;
    private static final double GAP = 8;
    private static final double ROW = 26;
    private static final double COLUMNS_HEIGHT = 180;
    private static final double WIDEST_LABEL = 180;
    private static final double WIDEST_COLUMN = 44;

    /**
     * A bar of several parts.
     *
     * @param note what stands at its end
     */
    public record Bar(String label, List<Part> parts, String note) {
        long length() {
            return parts.stream().mapToLong(Part::count).sum();
        }

        String meaning() {
            StringBuilder text = new StringBuilder(label);
            for (Part part : parts) {
                if (part.count > 0) {
                    text.append("; ").append(part.meaning).append(' ').append(part.count);
                }
            }
            return text.toString();
        }
    }

    /**
     * A part of a bar.
     *
     * @param style the class that gives it its colour
     */
    public record Part(String style, long count, String meaning) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** The bars below each other, labels on the left. */
    public String rows() {
        Axis axis = axis();
        double label =
                Math.min(WIDEST_LABEL, widest(bars.stream().map(Bar::label).toList())) + GAP;
        double end = Svg.widthOf(Long.toString(axis.end())) / 2 + Svg.widthOf(unit);
        double note = Math.max(widest(bars.stream().map(Bar::note).toList()), end) + GAP;
        double length = WIDTH - label - note;
        double bottom = bars.size() * ROW + 4;
        Svg svg = new Svg(name, WIDTH, bottom + 20, title, description());
        for (long division : axis.divisions()) {
            double x = label + axis.place(division, length);
            svg.line(division == 0 ? "axis" : "grid", x, 0, x, bottom);
            svg.text("tick middle", x, bottom + 14, Long.toString(division));
        }
        svg.text("tick end", WIDTH, bottom + 14, unit);
        double y = 4;
        for (Bar bar : bars) {
            svg.label("label end", label - GAP, y + 13, label - GAP, bar.label);
            double x = label;
            for (Part part : bar.parts) {
                double width = axis.place(part.count, length);
                if (part.count > 0) {
                    svg.bar(part.style, x, y, width, ROW - 8, bar.label + ": " + part.meaning + " " + part.count);
                }
                x += width;
            }
            svg.text("note", x + 6, y + 13, bar.note);
            y += ROW;
        }
        return svg.toString();
    }

    /** The bars side by side, labels below. */
    String columns() {
        Axis axis = axis();
        double left = widest(List.of(Long.toString(axis.end()), "")) + GAP;
        double top = 22;
        double bottom = top + COLUMNS_HEIGHT;
        double pitch = (WIDTH - left) / Math.max(1, bars.size());
        double width = Math.min(WIDEST_COLUMN, pitch * 0.62);
        Svg svg = new Svg(name, WIDTH, bottom + 24, title, description());
        for (long division : axis.divisions()) {
            double y = bottom - axis.place(division, COLUMNS_HEIGHT);
            svg.line(division == 0 ? "axis" : "grid", left, y, WIDTH, y);
            svg.text("tick end", left - GAP, y + 4, Long.toString(division));
        }
        svg.text("tick", 0, 10, unit);
        double center = left + pitch / 2;
        for (Bar bar : bars) {
            double y = bottom;
            for (Part part : bar.parts) {
                double height = axis.place(part.count, COLUMNS_HEIGHT);
                y -= height;
                if (part.count > 0) {
                    svg.bar(
                            part.style,
                            center - width / 2,
                            y,
                            width,
                            height,
                            bar.label + ": " + part.meaning + " " + part.count);
                }
            }
            svg.text("note middle", center, y - 5, bar.note);
            svg.label("label middle", center, bottom + 16, pitch, bar.label);
            center += pitch;
        }
        return svg.toString();
    }

    private Axis axis() {
        return Axis.to(bars.stream().mapToLong(Bar::length).max().orElse(0));
    }

    private String description() {
        return String.join(". ", bars.stream().map(Bar::meaning).toList());
    }

    private static double widest(List<String> texts) {
        return texts.stream().mapToDouble(Svg::widthOf).max().orElse(0);
    }
}
