package reform.office.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads a web page: its tables, and the paragraphs around them. Nothing that the page refers to is fetched. */
final class HtmlReader {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "select",
            "option",
            "button",
            "iframe",
            "nav",
            "del");
    private static final int LARGEST_SPAN = 1000;

    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int paragraphs;
    private int tables;

    private HtmlReader(Budget budget) {
        this.budget = budget;
    }

    /** @param charset that of the text; otherwise the page says it itself */
    static Source read(byte[] bytes, Optional<Charset> charset, Budget budget) throws UnreadableSource {
        HtmlReader reader = new HtmlReader(budget);
        Document page;
        try {
            page = Jsoup.parse(
                    new ByteArrayInputStream(bytes), charset.map(Charset::name).orElse(null), "");
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        }
        reader.flow(page.body(), 0);
        reader.endLine();
        return new Source("html", Optional.of(page.charset().name()), reader.blocks, reader.remarks);
    }

    private void flow(Element element, int depth) throws UnreadableSource {
        budget.checkDepth(depth / 2);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                append(line, text.getWholeText());
            } else if (node instanceof Element child) {
                if (isLeftOut(child)) {
                    continue;
                }
                if (child.normalName().equals("table") && !isLayout(child)) {
                    endLine();
                    table(child);
                } else if (child.normalName().equals("br")) {
                    endLine();
                } else {
                    boolean block = child.isBlock();
                    if (block) {
                        endLine();
                    }
                    flow(child, depth + 1);
                    if (block) {
                        endLine();
                    }
                }
            }
        }
    }

    /** Whether a table only puts the page in order: one inside it has more rows. */
    private static boolean isLayout(Element table) {
        int own = rows(table).size();
        return table.select("table").stream().anyMatch(inner -> rows(inner).size() > own);
    }

    private boolean isLeftOut(Element element) {
        if (LEFT_OUT.contains(element.normalName())) {
            return true;
        }
        boolean hidden = isHidden(element);
        if (hidden && !element.text().isBlank()) {
            remarks.add(new Remark(Remark.Kind.HIDDEN_TEXT, "", 0, "", element.text()));
        }
        return hidden;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("mso-hide:all");
    }

    private void endLine() throws UnreadableSource {
        String text = Grid.Builder.clean(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            budget.takeCell(text.length());
            blocks.add(new Paragraph(paragraphs, text));
        }
    }

    private void table(Element table) throws UnreadableSource {
        tables++;
        Grid.Builder grid = new Grid.Builder(Integer.toString(tables), false, budget);
        int place = blocks.size();
        int number = 0;
        // Which columns cells of rows above still cover, and how many rows more.
        List<Integer> covered = new ArrayList<>();
        for (Element row : rows(table)) {
            number++;
            if (isHidden(row) && !row.text().isBlank()) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_ROW, Integer.toString(tables), number, "", ""));
            }
            int column = 0;
            for (Element cell : row.children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    continue;
                }
                while (column < covered.size() && covered.get(column) >= number) {
                    column++;
                }
                int rowSpan = span(cell, "rowspan");
                int columnSpan = span(cell, "colspan");
                StringBuilder text = new StringBuilder();
                cellText(cell, text, 0);
                grid.add(number, column + 1, rowSpan, columnSpan, text.toString());
                while (covered.size() < column + columnSpan) {
                    covered.add(0);
                }
                for (int i = 0; i < columnSpan; i++) {
                    covered.set(column + i, Math.max(covered.get(column + i), number + rowSpan - 1));
                }
                column += columnSpan;
            }
        }
        Grid built = grid.build();
        if (!built.rows().isEmpty()) {
            blocks.add(place, built);
        }
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        Elements parts = table.children();
        for (Element part : parts) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "thead", "tbody", "tfoot" -> {
                    for (Element row : part.children()) {
                        if (row.normalName().equals("tr")) {
                            rows.add(row);
                        }
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        return rows;
    }

    private static int span(Element cell, String name) {
        try {
            return Math.min(
                    LARGEST_SPAN, Math.max(1, Integer.parseInt(cell.attr(name).strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void cellText(Element element, StringBuilder text, int depth) throws UnreadableSource {
        budget.checkDepth(depth / 2);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode piece) {
                append(text, piece.getWholeText());
                budget.checkLength(text.length());
            } else if (node instanceof Element child && !isLeftOut(child)) {
                if (child.normalName().equals("table")) {
                    table(child);
                } else if (child.normalName().equals("br")) {
                    text.append('\n');
                } else {
                    boolean block = child.isBlock();
                    if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                    cellText(child, text, depth + 1);
                    if (block && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                        text.append('\n');
                    }
                }
            }
        }
    }

    /** Blanks and line ends of the page are one blank, and none between Chinese characters. */
    private static void append(StringBuilder text, String piece) {
        boolean blank = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                blank |= c == ' ' || c == '\t' || next(piece, i) < 0x2e80;
                continue;
            }
            if (blank && !text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                text.append(' ');
            }
            blank = false;
            text.append(c);
        }
        if (blank && !text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
            text.append(' ');
        }
    }

    private static char next(String piece, int from) {
        for (int i = from; i < piece.length(); i++) {
            if (piece.charAt(i) > ' ') {
                return piece.charAt(i);
            }
        }
        return 0;
    }
}
