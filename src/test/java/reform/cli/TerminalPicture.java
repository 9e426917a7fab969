package reform.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.render.text.DisplayWidth;

/** What a command prints in a terminal as an SVG drawing: the text stays text, so it can be read, searched and compared. */
final class TerminalPicture {
    private static final Pattern STYLE = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final int ROW = 20;
    private static final double COLUMN = 8.4;
    private static final int EDGE = 16;

    private final StringBuilder drawn = new StringBuilder();
    private String style = "";

    private TerminalPicture() {}

    /** The picture of a command line and what it printed. */
    static String of(String command, String printed, int columns) {
        TerminalPicture picture = new TerminalPicture();
        String[] lines = ("$ " + command + "\n" + printed).split("\n");
        for (int row = 0; row < lines.length; row++) {
            picture.line(lines[row], EDGE + ROW * (row + 1) - 5);
        }
        int width = (int) (columns * COLUMN) + 2 * EDGE;
        int height = lines.length * ROW + 2 * EDGE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" font-family=\"ui-monospace, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace\""
                + " font-size=\"14\" fill=\"#e6e6e6\">\n<title>" + escaped(command) + "</title>\n<rect width=\"" + width
                + "\" height=\"" + height + "\" rx=\"8\" fill=\"#1e1e1e\"/>\n" + picture.drawn + "</svg>\n";
    }

    private void line(String text, int y) {
        Matcher codes = STYLE.matcher(text);
        int from = 0;
        int column = 0;
        while (codes.find()) {
            column += piece(text.substring(from, codes.start()), column, y);
            style = codes.group(1);
            from = codes.end();
        }
        piece(text.substring(from), column, y);
    }

    /** A piece of one style; words far apart are drawn apart, so that each begins in its column whatever the font is. */
    private int piece(String text, int start, int y) {
        int column = start;
        for (String part : text.split("(?<=  )(?=\\S)|(?<=\\S)(?=  )")) {
            int width = DisplayWidth.of(part);
            if (!part.isBlank()) {
                draw(part, column, width, y);
            }
            column += width;
        }
        return column - start;
    }

    private void draw(String text, int column, int width, int y) {
        double x = EDGE + column * COLUMN;
        if (has("41") || has("43")) {
            drawn.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>%n",
                    x,
                    y - 14,
                    width * COLUMN,
                    has("41") ? "#c0392b" : "#f1c40f"));
        }
        drawn.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" xml:space=\"preserve\"%s>%s</text>%n",
                x,
                y,
                width * COLUMN,
                looks(),
                escaped(text)));
    }

    private String looks() {
        StringBuilder looks = new StringBuilder();
        if (has("1")) {
            looks.append(" font-weight=\"bold\"");
        }
        if (has("4")) {
            looks.append(" text-decoration=\"underline\"");
        }
        String colour =
                has("30") ? "#1e1e1e" : has("31") ? "#ff6b5e" : has("32") ? "#6fcf7c" : has("2") ? "#9a9a9a" : "";
        if (!colour.isEmpty()) {
            looks.append(" fill=\"").append(colour).append('"');
        }
        return looks.toString();
    }

    private boolean has(String code) {
        return (";" + style + ";").contains(";" + code + ";");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
