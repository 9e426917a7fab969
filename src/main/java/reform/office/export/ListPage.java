package reform.office.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import reform.policy.AssessedTask;
import reform.policy.Light;
import reform.render.text.DisplayWidth;
import reform.render.text.HtmlText;

/** A list as a page of its own, to be published or printed: one table, nothing that is fetched from elsewhere. */
public final class ListPage {
    /** What stands left and right of a text in its cell, in em. */
    private static final double PADDING = 1.4;

    /** Half a Chinese character in em, and a little more for digits, which are wider than that. */
    private static final double HALF = 0.55;

    /** A bold Latin letter in em. */
    private static final double LATIN = 0.65;

    /** As many em of the table's type as are on an A4 page across, and in a window of the usual width. */
    private static final double ROOM = 82;

    private final ExportedList list;
    private final List<ExportColumn> columns;
    private final boolean grouped;
    private final StringBuilder page = new StringBuilder();

    private ListPage(ExportedList list) {
        this.list = list;
        this.grouped = list.groupsBySection();
        this.columns = ExportColumn.forReading(list).stream()
                .filter(column -> !(grouped && column.key().equals("section")))
                .toList();
    }

    public static void write(ExportedList list, Appendable out) throws IOException {
        new ListPage(list).write(out);
    }

    private void write(Appendable out) throws IOException {
        String title = HtmlText.escape(list.list().title());
        String language = list.wording().chinese() ? "zh-CN" : "en";
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(language)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"generator\" content=\"reform\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n");
        page.append(style())
                .append(widths())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(title)
                .append("</h1>\n");
        list.list().document().ifPresent(number -> page.append("<p class=\"number\">")
                .append(HtmlText.escape(list.text("number", number)))
                .append("</p>\n"));
        page.append("<section class=\"table\" tabindex=\"0\" aria-label=\"")
                .append(title)
                .append("\">\n<table>\n<colgroup>")
                .append("<col>".repeat(columns.size()))
                .append("</colgroup>\n<thead><tr>");
        columns.forEach(column -> page.append("<th scope=\"col\" class=\"")
                .append(column.key())
                .append("\">")
                .append(HtmlText.escape(column.header()))
                .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        String section = "";
        for (AssessedTask task : list.tasks()) {
            String own = task.task().section().orElse("");
            if (grouped && !own.equals(section)) {
                page.append("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"")
                        .append(columns.size())
                        .append("\">")
                        .append(HtmlText.escape(own))
                        .append("</th></tr>\n");
                section = own;
            }
            row(task);
            out.append(page);
            page.setLength(0);
        }
        page.append("</tbody>\n</table>\n</section>\n<p class=\"foot\">")
                .append(HtmlText.escape(list.text(
                        "page.as-of",
                        list.wording().date(list.asOf()),
                        list.wording()
                                .messages()
                                .count("export.tasks", list.tasks().size()))))
                .append("</p>\n</main>\n</body>\n</html>\n");
        out.append(page);
    }

    private void row(AssessedTask task) {
        page.append("<tr>");
        for (ExportColumn column : columns) {
            page.append("<td class=\"").append(column.key());
            if (column.kind() == ExportColumn.Kind.LIGHT) {
                page.append(task.assessment()
                        .light()
                        .map(Light::word)
                        .map(word -> " " + word)
                        .orElse(""));
            }
            page.append("\">")
                    .append(HtmlText.escape(column.text(task)).replace("\n", "<br>"))
                    .append("</td>");
        }
        page.append("</tr>\n");
    }

    /**
     * How the columns share the width, by what they say: a browser would give a column of Chinese one character where
     * others ask for more, and an A4 page one task.
     */
    private String widths() {
        double[] wanted = new double[columns.size()];
        double[] least = new double[columns.size()];
        double total = 0;
        double spare = 0;
        for (int c = 0; c < wanted.length; c++) {
            ExportColumn column = columns.get(c);
            double text = text(column);
            wanted[c] = Math.min(text, most(column.kind())) + PADDING;
            least[c] = Math.min(text, least(column.kind())) + PADDING;
            total += wanted[c];
            spare += wanted[c] - least[c];
        }
        double given = spare == 0 ? 0 : Math.max(0, Math.min(1, (total - ROOM) / spare));
        total -= given * spare;
        StringBuilder css = new StringBuilder();
        for (int c = 0; c < wanted.length; c++) {
            double width = wanted[c] - given * (wanted[c] - least[c]);
            css.append(
                    String.format(Locale.ROOT, "col:nth-child(%d) { width: %.2f%%; }\n", c + 1, 100 * width / total));
        }
        return css.append(String.format(
                        Locale.ROOT, "@media screen and (max-width: 70rem) { table { min-width: %.0fem; } }\n", total))
                .toString();
    }

    /** The room in em that the longest text of a column wants. */
    private double text(ExportColumn column) {
        double widest = 0;
        for (String word : column.header().split(" ")) {
            int wide = DisplayWidth.of(word);
            // A header in Chinese may take two lines, a word in English is not broken.
            widest = Math.max(
                    widest, wide > word.length() ? Math.max(Math.min(wide, 4), wide / 2) * HALF : wide * LATIN);
        }
        for (AssessedTask task : list.tasks()) {
            widest = Math.max(widest, DisplayWidth.of(column.text(task)) * HALF);
        }
        return widest;
    }

    private static double most(ExportColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> 20;
            case NAME -> 12;
            case SHORT -> 6.5;
            case ID, DATE, PERCENT, COUNT, STATUS, LIGHT -> 8;
        };
    }

    private static double least(ExportColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> 8;
            case NAME -> 7;
            case SHORT -> 4;
            case ID, DATE, PERCENT, COUNT, STATUS, LIGHT -> 8;
        };
    }

    private static String style() {
        try (InputStream in = ListPage.class.getResourceAsStream("/reform/office/export/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
