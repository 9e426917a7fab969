package reform.office.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads SpreadsheetML (ISO/IEC 29500): the values that cells show, with dates as the sheet shows them. Formulas are never
 * evaluated; where one comes without its result, that is said.
 */
final class XlsxReader {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    /** Sheets whose comments are looked for. */
    private static final int MOST_COMMENTED = 50;

    private final ZipPackage zip;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final List<CellDate> formats = new ArrayList<>();
    private final List<List<String>> stamp = new ArrayList<>();
    private boolean since1904;

    private record Sheet(String name, String relation, boolean hidden) {}

    private XlsxReader(ZipPackage zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Source read(ZipPackage zip, Budget budget) throws UnreadableSource {
        XlsxReader reader = new XlsxReader(zip, budget);
        reader.readWorkbook();
        reader.readComments();
        return new Source("xlsx", Optional.empty(), reader.blocks, reader.remarks, reader.stamp);
    }

    private Xml open(String name) throws UnreadableSource {
        Optional<InputStream> part = zip.part(name);
        return new Xml(part.orElseThrow(() -> new UnreadableSource(UnreadableSource.Reason.DAMAGED)), budget);
    }

    private void readWorkbook() throws UnreadableSource {
        List<Sheet> sheets = new ArrayList<>();
        try (Xml xml = open("xl/workbook.xml")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("sheet")) {
                    String state = xml.attribute("state");
                    sheets.add(new Sheet(
                            xml.attribute("name"),
                            xml.attribute("id"),
                            state.equals("hidden") || state.equals("veryHidden")));
                } else if (xml.isStart() && xml.name().equals("workbookPr")) {
                    since1904 = xml.attribute("date1904").equals("1")
                            || xml.attribute("date1904").equals("true");
                }
            }
        }
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = open("xl/_rels/workbook.xml.rels")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target : "xl/" + target);
                }
            }
        }
        if (zip.has("xl/sharedStrings.xml")) {
            readStrings();
        }
        if (zip.has("xl/styles.xml")) {
            readStyles();
        }
        for (Sheet sheet : sheets) {
            String target = targets.getOrDefault(sheet.relation(), "");
            if (target.isEmpty() || target.contains("chartsheets")) {
                continue;
            }
            if (sheet.hidden() && sheet.name().equals(Source.STAMP)) {
                stamp.addAll(sheetOf(sheet.name(), target).texts());
            } else if (sheet.hidden()) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_SHEET, sheet.name(), 0, "", ""));
            } else {
                Grid built = sheetOf(sheet.name(), target);
                if (!built.rows().isEmpty()) {
                    blocks.add(built);
                }
            }
        }
    }

    /** Comments on cells, with the names of these. */
    private void readComments() throws UnreadableSource {
        for (int i = 1; i <= MOST_COMMENTED; i++) {
            if (!zip.has("xl/comments" + i + ".xml")) {
                continue;
            }
            try (Xml xml = open("xl/comments" + i + ".xml")) {
                while (xml.next()) {
                    if (xml.isStart() && xml.name().equals("comment")) {
                        String cell = xml.attribute("ref");
                        String text = xml.content().strip();
                        budget.takeText(text.length());
                        remarks.add(new Remark(Remark.Kind.ASIDE, "", 0, "", cell + ": " + text));
                    }
                }
            }
        }
    }

    private void readStrings() throws UnreadableSource {
        try (Xml xml = open("xl/sharedStrings.xml")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("si")) {
                    String text = richText(xml);
                    budget.takeText(text.length());
                    strings.add(text);
                }
            }
        }
    }

    /** The text of an element without the marks of how it is pronounced. */
    private String richText(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("t")) {
                text.append(xml.content());
                budget.checkLength(text.length());
            } else if (xml.name().equals("rPh") || xml.name().equals("rPr")) {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void readStyles() throws UnreadableSource {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        try (Xml xml = open("xl/styles.xml")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("numFmt")) {
                    codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (xml.isStart() && xml.name().equals("cellXfs")) {
                    inCells = true;
                } else if (xml.isEnd() && xml.name().equals("cellXfs")) {
                    inCells = false;
                } else if (inCells && xml.isStart() && xml.name().equals("xf")) {
                    int id = xml.number("numFmtId", 0);
                    formats.add(CellDate.of(id, codes.getOrDefault(id, "")));
                }
            }
        }
    }

    private Grid sheetOf(String name, String part) throws UnreadableSource {
        Grid.Builder grid = new Grid.Builder(name, true, budget);
        Set<Integer> hiddenColumns = new HashSet<>();
        Set<Integer> seenHidden = new HashSet<>();
        int row = 0;
        int column = 0;
        boolean hiddenRow = false;
        try (Xml xml = open(part)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> {
                        if (isTrue(xml.attribute("hidden"))) {
                            int last = Math.min(LAST_COLUMN, xml.number("max", 0));
                            for (int i = Math.max(1, xml.number("min", 1)); i <= last; i++) {
                                hiddenColumns.add(i);
                            }
                        }
                    }
                    case "row" -> {
                        row = xml.number("r", row + 1);
                        column = 0;
                        hiddenRow = isTrue(xml.attribute("hidden"));
                    }
                    case "c" -> {
                        String place = xml.attribute("r");
                        column = place.isEmpty() ? column + 1 : column(place);
                        row = place.isEmpty() ? row : row(place, row);
                        if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
                            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
                        }
                        String text = cell(xml, name, row, column);
                        grid.add(row, column, 1, 1, text);
                        if (!text.isBlank() && hiddenColumns.contains(column) && seenHidden.add(column)) {
                            remarks.add(new Remark(Remark.Kind.HIDDEN_COLUMN, name, 0, label(column), ""));
                        }
                        if (!text.isBlank() && hiddenRow) {
                            remarks.add(new Remark(Remark.Kind.HIDDEN_ROW, name, row, "", ""));
                            hiddenRow = false;
                        }
                    }
                    case "mergeCell" -> {
                        String[] ends = xml.attribute("ref").split(":");
                        if (ends.length == 2) {
                            int top = row(ends[0], 0);
                            int left = column(ends[0]);
                            grid.merge(
                                    top,
                                    left,
                                    Math.max(1, row(ends[1], top) - top + 1),
                                    Math.max(1, column(ends[1]) - left + 1));
                        }
                    }
                    default -> {
                        continue;
                    }
                }
            }
        }
        return grid.build();
    }

    private static String label(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** What a cell shows. */
    private String cell(Xml xml, String sheet, int row, int column) throws UnreadableSource {
        int depth = xml.depth();
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        Optional<String> value = Optional.empty();
        Optional<String> formula = Optional.empty();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "v" -> value = Optional.of(xml.content());
                case "f" -> formula = Optional.of(xml.content());
                case "is" -> value = Optional.of(richText(xml));
                default -> xml.skip();
            }
        }
        if (value.isEmpty() || (value.get().isEmpty() && formula.isPresent() && !type.equals("str"))) {
            if (formula.isPresent()) {
                remarks.add(
                        new Remark(Remark.Kind.FORMULA_WITHOUT_VALUE, sheet, row, label(column), "=" + formula.get()));
            }
            return "";
        }
        String text = value.get();
        return switch (type) {
            case "s" -> shared(text);
            case "str", "inlineStr" -> text;
            case "b" -> text.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                remarks.add(new Remark(Remark.Kind.ERROR_VALUE, sheet, row, label(column), text));
                yield text;
            }
            case "d" -> text.endsWith("T00:00:00") ? text.substring(0, text.indexOf('T')) : text;
            default -> number(text, style);
        };
    }

    private String shared(String index) throws UnreadableSource {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        }
    }

    private String number(String text, int style) {
        CellDate format = style >= 0 && style < formats.size() ? formats.get(style) : CellDate.NONE;
        return format.shown(text, since1904);
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && column <= LAST_COLUMN; i++) {
            char c = Character.toUpperCase(place.charAt(i));
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        return column;
    }

    private static int row(String place, int otherwise) {
        int row = 0;
        for (int i = 0; i < place.length() && row <= LAST_ROW; i++) {
            char c = place.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row == 0 ? otherwise : row;
    }
}
