package reform.render.chart;

import java.util.List;
import reform.render.text.DisplayWidth;
import reform.render.text.HtmlText;
import reform.render.text.TerminalText;

/**
 * A drawing in the making. Shapes carry classes, and the page they stand in gives these their colours, by day, by night
 * and on paper. Measures are in units of a twelfth of the text's height.
 */
final class Svg {
    /** About the width of half an ideograph. */
    private static final double COLUMN = 6.3;

    private final StringBuilder out = new StringBuilder(2048);

    /**
     * @param name part of the ids in the page
     * @param title what it shows
     * @param description what there is to see, in words, for those who can't see it
     */
    Svg(String name, double width, double height, String title, String description) {
        String id = "chart-" + name;
        open("svg", "chart");
        attribute("id", id);
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("role", "img");
        attribute("aria-labelledby", id + "-title " + id + "-desc");
        out.append("><title id=\"").append(id).append("-title\">").append(HtmlText.escape(title));
        out.append("</title><desc id=\"").append(id).append("-desc\">").append(HtmlText.escape(description));
        out.append("</desc>\n");
    }

    /**
     * A drawing without a number in the page: one of many like it.
     *
     * @param style its classes
     * @param meaning what there is to see, in words
     */
    Svg(String style, double width, double height, String meaning) {
        open("svg", style);
        attribute("viewBox", "0 0 " + number(width) + " " + number(height));
        attribute("role", "img");
        attribute("aria-label", HtmlText.escape(meaning));
        out.append('>');
    }

    /** Lets the drawing fill the room it gets, however its sides stand to each other; it may hold no text. */
    static Svg stretched(String style, double width, double height, String meaning) {
        Svg svg = new Svg(style, width, height, meaning);
        svg.out.setLength(svg.out.length() - 1);
        svg.attribute("preserveAspectRatio", "none");
        svg.out.append('>');
        return svg;
    }

    /** A bar that means nothing by itself. */
    void bar(String style, double x, double y, double width, double height) {
        open("rect", style);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        out.append("/>");
    }

    /** A small ring. */
    void ring(String style, double x, double y, double radius) {
        open("circle", style);
        attribute("cx", number(x));
        attribute("cy", number(y));
        attribute("r", number(radius));
        out.append("/>");
    }

    /** A point. What it stands for is shown where the pointer rests on it. */
    void point(String style, double x, double y, double radius, String meaning) {
        open("circle", style);
        attribute("cx", number(x));
        attribute("cy", number(y));
        attribute("r", number(radius));
        out.append("><title>").append(HtmlText.escape(meaning)).append("</title></circle>\n");
    }

    /** A line through points, x and y by turns. */
    void path(String style, List<Double> places) {
        open("path", style);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            line.append(i == 0 ? "M" : "L")
                    .append(number(places.get(i)))
                    .append(' ')
                    .append(number(places.get(i + 1)));
        }
        attribute("d", line.toString());
        out.append("/>\n");
    }

    /** A bar. What it stands for is shown where the pointer rests on it. */
    void bar(String style, double x, double y, double width, double height, String meaning) {
        open("rect", style);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("width", number(width));
        attribute("height", number(height));
        out.append("><title>").append(HtmlText.escape(meaning)).append("</title></rect>\n");
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        open("line", style);
        attribute("x1", number(x1));
        attribute("y1", number(y1));
        attribute("x2", number(x2));
        attribute("y2", number(y2));
        out.append("/>\n");
    }

    /** @param style its classes; {@code middle} and {@code end} say which point of the text lies at x */
    void text(String style, double x, double y, String text) {
        label(style, x, y, Double.MAX_VALUE, text);
    }

    /** A text cut to the room it has; all of it is shown where the pointer rests on it. */
    void label(String style, double x, double y, double room, String text) {
        String line = TerminalText.clean(text);
        String cut = DisplayWidth.cut(line, (int) Math.min(Short.MAX_VALUE, Math.round(room / COLUMN)));
        open("text", style);
        attribute("x", number(x));
        attribute("y", number(y));
        out.append('>');
        if (!cut.equals(line)) {
            out.append("<title>").append(HtmlText.escape(line)).append("</title>");
        }
        out.append(HtmlText.escape(cut)).append("</text>\n");
    }

    /** About how wide a text will be. */
    static double widthOf(String text) {
        return DisplayWidth.of(TerminalText.clean(text)) * COLUMN;
    }

    @Override
    public String toString() {
        return out + "</svg>";
    }

    private void open(String element, String style) {
        out.append('<').append(element);
        attribute("class", style);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** With one decimal, where it needs one. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        String whole = Long.toString(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }
}
