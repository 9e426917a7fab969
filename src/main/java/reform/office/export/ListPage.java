package reform.office.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reform.policy.AssessedTask;
import reform.policy.Light;
import reform.render.text.HtmlText;

/** A list as a page of its own, to be published or printed: one table, nothing that is fetched from elsewhere. */
public final class ListPage {
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

    public static String write(ExportedList list) {
        ListPage writer = new ListPage(list);
        writer.write();
        return writer.page.toString();
    }

    private void write() {
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
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        list.list().document().ifPresent(number -> page.append("<p class=\"number\">")
                .append(HtmlText.escape(list.text("number", number)))
                .append("</p>\n"));
        page.append("<table>\n<thead><tr>");
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
        }
        page.append("</tbody>\n</table>\n<p class=\"foot\">")
                .append(HtmlText.escape(list.text(
                        "page.as-of",
                        list.wording().date(list.asOf()),
                        list.wording()
                                .messages()
                                .count("export.tasks", list.tasks().size()))))
                .append("</p>\n</body>\n</html>\n");
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

    private static String style() {
        try (InputStream in = ListPage.class.getResourceAsStream("/reform/office/export/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
