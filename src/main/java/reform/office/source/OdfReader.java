package reform.office.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads OpenDocument (ISO/IEC 26300): the tables and paragraphs of texts, and the sheets of workbooks. */
final class OdfReader {
    /** What is repeated more often holds nothing, or was made to fill the memory. */
    private static final int MOST_REPEATED = 20_000;

    private static final int LAST = 1_048_576;
    /** Columns hidden at a stretch; what hides all that are left of a sheet hides none that holds anything. */
    private static final int MOST_HIDDEN = 1000;

    private final boolean sheets;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<List<String>> stamp = new ArrayList<>();
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> listOfStyle = new HashMap<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final PageTexts pageTexts;
    private int paragraphs;
    private int tables;

    private record Level(String before, String format, String after, int start, int shown) {}

    private OdfReader(boolean sheets, Budget budget) {
        this.sheets = sheets;
        this.budget = budget;
        this.pageTexts = new PageTexts(budget);
    }

    /** @param sheets whether it is a workbook */
    static Source read(ZipPackage zip, boolean sheets, Budget budget) throws UnreadableSource {
        OdfReader reader = new OdfReader(sheets, budget);
        for (String part : new String[] {"meta.xml", "styles.xml", "content.xml"}) {
            Optional<InputStream> in = zip.part(part);
            if (in.isEmpty()) {
                continue;
            }
            try (Xml xml = new Xml(in.get(), budget)) {
                reader.document(xml);
            }
        }
        reader.pageTexts.putBefore(reader.blocks);
        return new Source(sheets ? "ods" : "odt", Optional.empty(), reader.blocks, reader.remarks, reader.stamp);
    }

    private void document(Xml xml) throws UnreadableSource {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "list-style" -> listStyle(xml);
                case "style" -> {
                    String list = xml.attribute("list-style-name");
                    if (!list.isEmpty()) {
                        listOfStyle.put(xml.attribute("name"), list);
                    }
                    style(xml);
                }
                case "user-defined" -> {
                    if (xml.attribute("name").equals(Source.STAMP)) {
                        stamp.addAll(Source.stamp(xml.content()));
                    }
                }
                case "font-face-decls" -> xml.skip();
                case "master-styles" -> pages(xml);
                case "body" -> content(xml, xml.depth(), Optional.empty());
                default -> {
                    continue;
                }
            }
        }
    }

    /** Heads and feet of pages; those of sheets say no more than the names of sheet and file. */
    private void pages(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("p") && !sheets) {
                pageTexts.add(text(xml));
            }
        }
    }

    private void style(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        String name = xml.attribute("name");
        while (xml.nextChild(depth)) {
            if (Set.of("none", "false").contains(xml.attribute("display"))
                    || xml.attribute("visibility").equals("collapse")) {
                hiddenStyles.add(name);
            }
        }
    }

    private void listStyle(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        Map<Integer, Level> levels = new HashMap<>();
        lists.put(xml.attribute("name"), levels);
        while (xml.nextChild(depth)) {
            if (xml.name().equals("list-level-style-number")) {
                levels.put(
                        xml.number("level", 1),
                        new Level(
                                xml.attribute("num-prefix"),
                                xml.attribute("num-format"),
                                xml.attribute("num-suffix"),
                                xml.number("start-value", 1),
                                xml.number("display-levels", 1)));
            }
        }
    }

    /** Reads paragraphs, lists and tables up to the end of an element; each paragraph goes to the cell, if any. */
    private void content(Xml xml, int depth, Optional<StringBuilder> cell) throws UnreadableSource {
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "p", "h" -> paragraph(xml, "", cell);
                case "list" -> list(xml, "", 1, cell);
                case "table" -> table(xml);
                case "tracked-changes" -> trackedChanges(xml);
                case "annotation", "note" -> aside(xml);
                case "forms", "shapes", "sequence-decls", "table-of-content" -> xml.skip();
                default -> {
                    continue;
                }
            }
        }
    }

    /** A footnote or a comment, which is no part of the text. */
    private void aside(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("p")) {
                String text = text(xml);
                if (!text.isBlank()) {
                    remarks.add(new Remark(Remark.Kind.ASIDE, "", 0, "", text.strip()));
                }
            }
        }
    }

    /** What was deleted stands here, apart from the text. */
    private void trackedChanges(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("p") || xml.name().equals("h")) {
                String text = text(xml);
                if (!text.isBlank()) {
                    remarks.add(new Remark(Remark.Kind.DELETED_TEXT, "", 0, "", text.strip()));
                }
            } else if (xml.name().equals("change-info")) {
                xml.skip();
            }
        }
    }

    private void list(Xml xml, String outer, int level, Optional<StringBuilder> cell) throws UnreadableSource {
        int depth = xml.depth();
        String style = xml.attribute("style-name").isEmpty() ? outer : xml.attribute("style-name");
        int[] counts = counters.computeIfAbsent(style, key -> new int[12]);
        if (level == 1
                && !xml.attribute("continue-numbering").equals("true")
                && xml.attribute("continue-list").isEmpty()) {
            java.util.Arrays.fill(counts, 0);
        }
        boolean first = false;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "list-item" -> {
                    int place = Math.min(level, counts.length - 1);
                    counts[place] = counts[place] == 0 ? level(style, level).start() : counts[place] + 1;
                    java.util.Arrays.fill(counts, place + 1, counts.length, 0);
                    first = true;
                }
                case "list-header" -> first = false;
                case "p", "h" -> {
                    paragraph(xml, first ? label(style, level, counts) : "", cell);
                    first = false;
                }
                case "list" -> list(xml, style, level + 1, cell);
                default -> {
                    continue;
                }
            }
        }
    }

    private Level level(String style, int level) {
        return lists.getOrDefault(style, Map.of()).getOrDefault(level, new Level("", "", "", 1, 1));
    }

    private String label(String style, int level, int[] counts) {
        Level own = level(style, level);
        if (own.format().isEmpty()) {
            return own.before() + own.after();
        }
        StringBuilder label = new StringBuilder(own.before());
        for (int i = Math.max(1, level - own.shown() + 1); i <= level; i++) {
            label.append(i > Math.max(1, level - own.shown() + 1) ? "." : "")
                    .append(Numerals.of(
                            counts[Math.min(i, counts.length - 1)],
                            level(style, i).format()));
        }
        return label.append(own.after()).toString();
    }

    private void paragraph(Xml xml, String label, Optional<StringBuilder> cell) throws UnreadableSource {
        String text = label + text(xml);
        if (cell.isPresent()) {
            if (!text.isEmpty()) {
                cell.get().append(cell.get().isEmpty() ? "" : "\n").append(text);
                budget.checkLength(cell.get().length());
            }
            return;
        }
        paragraphs++;
        String whole = Grid.Builder.clean(text);
        if (!whole.isEmpty()) {
            budget.takeCell(whole.length());
            blocks.add(new Paragraph(paragraphs, whole));
        }
    }

    private String text(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            if (xml.isEnd() && xml.depth() < depth) {
                break;
            }
            if (xml.isText()) {
                appendCollapsed(text, xml.text());
            } else if (xml.isStart()) {
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat(Math.min(100, Math.max(1, xml.number("c", 1)))));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "note", "annotation" -> aside(xml);
                    case "ruby-text" -> xml.skip();
                    case "span" -> {
                        if (hiddenStyles.contains(xml.attribute("style-name"))) {
                            remarks.add(new Remark(
                                    Remark.Kind.HIDDEN_TEXT,
                                    "",
                                    0,
                                    "",
                                    xml.content().strip()));
                        }
                    }
                    default -> {
                        continue;
                    }
                }
            }
            budget.checkLength(text.length());
        }
        return text.toString();
    }

    /** Blanks and line ends of the XML are one blank. */
    private static void appendCollapsed(StringBuilder text, String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }

    private void table(Xml xml) throws UnreadableSource {
        tables++;
        String name = sheets ? xml.attribute("name") : Integer.toString(tables);
        boolean hidden = sheets && hiddenStyles.contains(xml.attribute("style-name"));
        int depth = xml.depth();
        Grid.Builder grid = new Grid.Builder(name, sheets, budget);
        int place = blocks.size();
        int row = 0;
        int column = 0;
        List<Integer> hiddenColumns = new ArrayList<>();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "table-column" -> {
                    int times = Math.max(1, xml.number("number-columns-repeated", 1));
                    if (isHidden(xml) && times <= MOST_HIDDEN) {
                        for (int i = 1; i <= times; i++) {
                            hiddenColumns.add(column + i);
                        }
                    }
                    column += times;
                }
                case "table-row" -> row += row(xml, grid, name, row + 1);
                case "shapes", "forms", "named-expressions", "title", "desc" -> xml.skip();
                default -> {
                    continue;
                }
            }
            if (row > LAST + MOST_REPEATED) {
                throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
            }
        }
        Grid built = grid.build();
        if (built.rows().isEmpty()) {
            return;
        }
        for (int each : hiddenColumns) {
            if (built.columns().contains(each)) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_COLUMN, name, 0, built.label(each), ""));
            }
        }
        if (hidden && name.equals(Source.STAMP)) {
            stamp.addAll(built.texts());
        } else if (hidden) {
            remarks.add(new Remark(Remark.Kind.HIDDEN_SHEET, name, 0, "", ""));
        } else {
            blocks.add(place, built);
        }
    }

    private record Content(int column, int repeated, int rows, int columns, String text) {}

    private static boolean isHidden(Xml xml) {
        return !xml.attribute("visibility").isEmpty()
                && !xml.attribute("visibility").equals("visible");
    }

    /** How many rows it stands for. */
    private int row(Xml xml, Grid.Builder grid, String name, int number) throws UnreadableSource {
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        boolean hidden = isHidden(xml);
        int depth = xml.depth();
        int column = 1;
        List<Content> contents = new ArrayList<>();
        while (xml.nextChild(depth)) {
            boolean covered = xml.name().equals("covered-table-cell");
            if (!covered && !xml.name().equals("table-cell")) {
                xml.skip();
                continue;
            }
            int times = Math.max(1, xml.number("number-columns-repeated", 1));
            int rows = Math.max(1, xml.number("number-rows-spanned", 1));
            int columns = Math.max(1, xml.number("number-columns-spanned", 1));
            String text = cell(xml, name, number, column);
            if (!text.isBlank() || rows > 1 || columns > 1) {
                contents.add(new Content(column, times, rows, columns, text));
            }
            column += times;
            if (column > LAST) {
                throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
            }
        }
        long filled = 0;
        for (Content content : contents) {
            filled += content.text().isBlank() ? 0 : content.repeated();
        }
        boolean blank = filled == 0;
        if ((repeated > 1 || filled > contents.size()) && filled * repeated > MOST_REPEATED) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        int rows = blank ? 1 : repeated;
        for (int i = 0; i < rows; i++) {
            for (Content content : contents) {
                int times = content.text().isBlank() ? 1 : content.repeated();
                for (int j = 0; j < times; j++) {
                    grid.add(number + i, content.column() + j, content.rows(), content.columns(), content.text());
                }
            }
        }
        if (hidden && !blank) {
            remarks.add(new Remark(Remark.Kind.HIDDEN_ROW, name, number, "", ""));
        }
        return repeated;
    }

    private String cell(Xml xml, String table, int row, int column) throws UnreadableSource {
        String type = xml.attribute("value-type");
        String formula = xml.attribute("formula");
        String dateValue = xml.attribute("date-value");
        StringBuilder text = new StringBuilder();
        content(xml, xml.depth(), Optional.of(text));
        if (!formula.isEmpty() && type.isEmpty() && text.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.FORMULA_WITHOUT_VALUE, table, row, Integer.toString(column), formula));
        }
        // What the sheet shows of a day may be 26/6/30, or 2022年6月, which is the month.
        if (type.equals("date") && dateValue.length() >= 10 && text.indexOf("年") < 0) {
            return dateValue.endsWith("T00:00:00") ? dateValue.substring(0, 10) : dateValue.replace('T', ' ');
        }
        return text.toString();
    }
}
