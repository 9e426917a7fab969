package reform.office.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads WordprocessingML (ISO/IEC 29500): paragraphs and tables with merged cells, automatic numbers, tracked insertions
 * and content controls. What is tracked as deleted and what is hidden is left out, and said.
 */
final class DocxReader {
    /** A document has three heads and three feet for each of its sections. */
    private static final int MOST_PAGE_PARTS = 30;

    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private DocxNumbering numbering;
    private int paragraphs;
    private int tables;

    private DocxReader(Budget budget) {
        this.budget = budget;
        this.numbering = DocxNumbering.none();
    }

    static Source read(ZipPackage zip, Budget budget) throws UnreadableSource {
        DocxReader reader = new DocxReader(budget);
        reader.numbering = DocxNumbering.read(zip, budget);
        Optional<InputStream> document = zip.part("word/document.xml");
        try (Xml xml =
                new Xml(document.orElseThrow(() -> new UnreadableSource(UnreadableSource.Reason.DAMAGED)), budget)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("body")) {
                    reader.content(xml, xml.depth(), Optional.empty());
                }
            }
        }
        reader.pageTexts(zip);
        reader.asides(zip);
        return new Source("docx", Optional.empty(), reader.blocks, reader.remarks, stamp(zip, budget));
    }

    private void pageTexts(ZipPackage zip) throws UnreadableSource {
        PageTexts texts = new PageTexts(budget);
        for (String kind : List.of("header", "footer")) {
            for (int i = 1; i <= MOST_PAGE_PARTS; i++) {
                Optional<InputStream> part = zip.part("word/" + kind + i + ".xml");
                if (part.isPresent()) {
                    pageTexts(part.get(), texts);
                }
            }
        }
        texts.putBefore(blocks);
    }

    private void pageTexts(InputStream part, PageTexts texts) throws UnreadableSource {
        try (Xml xml = new Xml(part, budget)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("p")) {
                    StringBuilder text = new StringBuilder();
                    runs(xml, text);
                    texts.add(text.toString());
                }
            }
        }
    }

    private void asides(ZipPackage zip) throws UnreadableSource {
        for (String kind : List.of("footnotes", "endnotes", "comments")) {
            Optional<InputStream> part = zip.part("word/" + kind + ".xml");
            if (part.isEmpty()) {
                continue;
            }
            try (Xml xml = new Xml(part.get(), budget)) {
                while (xml.next()) {
                    if (xml.isStart() && xml.name().equals("p")) {
                        StringBuilder text = new StringBuilder();
                        runs(xml, text);
                        remark(Remark.Kind.ASIDE, text.toString());
                    }
                }
            }
        }
    }

    /** The rows that {@code reform} put into a property of a document that it wrote. */
    private static List<List<String>> stamp(ZipPackage zip, Budget budget) throws UnreadableSource {
        List<List<String>> rows = new ArrayList<>();
        Optional<InputStream> properties = zip.part("docProps/custom.xml");
        if (properties.isEmpty()) {
            return rows;
        }
        boolean own = false;
        try (Xml xml = new Xml(properties.get(), budget)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("property")) {
                    own = xml.attribute("name").equals(Source.STAMP);
                } else if (own && xml.isStart()) {
                    rows.addAll(Source.stamp(xml.content()));
                }
            }
        }
        return rows;
    }

    /**
     * Reads paragraphs and tables up to the end of an element.
     *
     * @param cell where the text goes; otherwise each paragraph is a block
     */
    private void content(Xml xml, int depth, Optional<StringBuilder> cell) throws UnreadableSource {
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "p" -> paragraph(xml, cell);
                case "tbl" -> table(xml);
                case "del", "moveFrom", "sectPr", "tcPr", "sdtPr", "sdtEndPr" -> xml.skip();
                // Content controls, tracked insertions, custom XML: what is in them counts.
                default -> {
                    continue;
                }
            }
        }
    }

    private void paragraph(Xml xml, Optional<StringBuilder> cell) throws UnreadableSource {
        StringBuilder text = new StringBuilder();
        String label = runs(xml, text);
        if (cell.isPresent()) {
            if (!label.isEmpty() || !text.isEmpty()) {
                cell.get()
                        .append(cell.get().isEmpty() ? "" : "\n")
                        .append(label)
                        .append(text);
                budget.checkLength(cell.get().length());
            }
            return;
        }
        paragraphs++;
        String whole = Grid.Builder.clean(label + text);
        if (!whole.isEmpty()) {
            budget.takeCell(whole.length());
            blocks.add(new Paragraph(paragraphs, whole));
        }
    }

    /** Reads the runs of a paragraph; its automatic number. */
    private String runs(Xml xml, StringBuilder text) throws UnreadableSource {
        int depth = xml.depth();
        String label = "";
        boolean hidden = false;
        while (xml.next()) {
            if (xml.isEnd()) {
                if (xml.depth() < depth) {
                    break;
                }
                hidden &= !xml.name().equals("r");
                continue;
            }
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pPr" -> label = properties(xml);
                case "r" -> hidden = false;
                case "vanish", "webHidden" -> hidden = isOn(xml);
                case "t" -> {
                    String piece = xml.content();
                    if (hidden) {
                        remark(Remark.Kind.HIDDEN_TEXT, piece);
                    } else {
                        text.append(piece);
                    }
                }
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "delText" -> remark(Remark.Kind.DELETED_TEXT, xml.content());
                case "moveFrom" -> {
                    StringBuilder moved = new StringBuilder();
                    runs(xml, moved);
                }
                // A text box stands there twice, in a new way and an old one, or in the old one alone.
                case "Fallback", "instrText", "rPrChange" -> xml.skip();
                case "p" -> {
                    // A paragraph of a text box.
                    text.append(text.isEmpty() ? "" : "\n");
                    text.append(runs(xml, text));
                }
                default -> {
                    continue;
                }
            }
            budget.checkLength(text.length());
        }
        return label;
    }

    private static boolean isOn(Xml xml) {
        String value = xml.attribute("val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void remark(Remark.Kind kind, String text) {
        if (!text.isBlank()) {
            remarks.add(new Remark(kind, "", 0, "", text.strip()));
        }
    }

    /** The automatic number that the properties of a paragraph give it. */
    private String properties(Xml xml) throws UnreadableSource {
        int depth = xml.depth();
        String style = "";
        String list = "";
        int level = -1;
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "numId" -> list = xml.attribute("val");
                case "ilvl" -> level = xml.number("val", 0);
                case "rPr", "pPrChange" -> xml.skip();
                default -> {
                    continue;
                }
            }
        }
        return numbering.next(style, list, level);
    }

    private void table(Xml xml) throws UnreadableSource {
        tables++;
        Grid.Builder grid = new Grid.Builder(Integer.toString(tables), false, budget);
        // Tables in its cells come after it.
        int place = blocks.size();
        Map<Integer, Open> open = new HashMap<>();
        int row = rows(xml, xml.depth(), grid, open, 0);
        for (Open cell : open.values()) {
            cell.close(grid, row + 1);
        }
        Grid built = grid.build();
        if (!built.rows().isEmpty()) {
            blocks.add(place, built);
        }
    }

    private int rows(Xml xml, int depth, Grid.Builder grid, Map<Integer, Open> open, int before)
            throws UnreadableSource {
        int row = before;
        while (xml.nextChild(depth)) {
            if (xml.name().equals("tr")) {
                if (row(xml, row + 1, grid, open)) {
                    row++;
                }
            } else if (xml.isStart()
                    && (xml.name().equals("tblPr") || xml.name().equals("tblGrid"))) {
                xml.skip();
            }
        }
        return row;
    }

    /** A cell that may go on in the rows below. */
    private record Open(int row, int column, int columns, String text) {
        void close(Grid.Builder grid, int end) throws UnreadableSource {
            grid.add(row, column, end - row, columns, text);
        }
    }

    /** Whether the row is part of the table: not where it is tracked as deleted. */
    private boolean row(Xml xml, int number, Grid.Builder grid, Map<Integer, Open> open) throws UnreadableSource {
        int depth = xml.depth();
        int column = 1;
        boolean deleted = false;
        Map<Integer, Open> now = new HashMap<>();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "gridBefore" -> column += Math.min(1000, Math.max(0, xml.number("val", 0)));
                case "del" -> deleted = true;
                case "tblPrEx", "trPrChange" -> xml.skip();
                case "tc" -> column = cell(xml, number, column, open, now);
                default -> {
                    continue;
                }
            }
        }
        if (deleted) {
            for (Open cell : now.values()) {
                remark(Remark.Kind.DELETED_TEXT, cell.text());
            }
            return false;
        }
        for (Map.Entry<Integer, Open> cell : open.entrySet()) {
            if (!cell.getValue().equals(now.get(cell.getKey()))) {
                cell.getValue().close(grid, number);
            }
        }
        open.clear();
        open.putAll(now);
        return true;
    }

    private int cell(Xml xml, int row, int column, Map<Integer, Open> open, Map<Integer, Open> now)
            throws UnreadableSource {
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        int columns = 1;
        boolean continues = false;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "gridSpan" -> columns = Math.min(1000, Math.max(1, xml.number("val", 1)));
                case "vMerge" -> continues = !xml.attribute("val").equals("restart");
                case "p" -> paragraph(xml, Optional.of(text));
                case "tbl" -> table(xml);
                case "del", "moveFrom" -> xml.skip();
                default -> {
                    continue;
                }
            }
        }
        Open above = open.get(column);
        if (continues && above != null && above.columns() == columns) {
            now.put(
                    column,
                    text.toString().isBlank()
                            ? above
                            : new Open(above.row(), above.column(), columns, above.text() + "\n" + text));
            if (!text.toString().isBlank()) {
                open.put(column, now.get(column));
            }
        } else {
            now.put(column, new Open(row, column, columns, text.toString()));
        }
        return column + columns;
    }
}
