package reform.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document of WordprocessingML (ISO/IEC 29500) with the pages, letters and lines of GB/T 9704-2012. Lengths are twips,
 * twentieths of a point.
 */
public final class WordDocument {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PART = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String VAL = "w:val";
    /** A character of a line with 28. */
    private static final int CHARACTER = 315;

    /** A page, and what of it is text. */
    public enum Page {
        /** Upright: 37 mm above, 28 mm at the binding, 156 by 225 mm for the text. */
        UPRIGHT(11906, 16838, 2098, 1474, 1984, 1588),
        /** The same sheet turned, for a table. */
        TURNED(16838, 11906, 1588, 2098, 1474, 1984);

        private final int width;
        private final int height;
        private final int top;
        private final int right;
        private final int bottom;
        private final int left;

        Page(int width, int height, int top, int right, int bottom, int left) {
            this.width = width;
            this.height = height;
            this.top = top;
            this.right = right;
            this.bottom = bottom;
            this.left = left;
        }

        int textWidth() {
            return width - left - right;
        }

        int textHeight() {
            return height - top - bottom;
        }
    }

    private final Page page;
    private final String title;
    private final XmlText body = new XmlText();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private Optional<String> mark = Optional.empty();
    private int controls;

    /** @param title what the program shows as the name of the document */
    public WordDocument(Page page, String title) {
        this.page = page;
        this.title = title;
    }

    /** 信函格式: the sender's name in red above a double rule on the first page, and another rule at its foot. */
    public WordDocument letterOf(String sender) {
        mark = Optional.of(sender);
        return this;
    }

    /** A property that the document carries unseen. */
    public WordDocument property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    /** Hides rows in the document, as one text that programs keep. */
    public WordDocument property(String name, List<List<String>> rows) {
        List<String> lines = rows.stream().map(row -> String.join("\t", row)).toList();
        return property(
                name,
                Base64.getEncoder().encodeToString(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a paragraph; several lines stay together. */
    public WordDocument paragraph(WordStyle style, String text) {
        paragraph(body, style.id(), text);
        return this;
    }

    /** Adds a paragraph that stands on one page, with the beginning of what comes next. */
    public WordDocument paragraphWithNext(WordStyle style, String text) {
        body.start("w:p").start("w:pPr").empty("w:pStyle", VAL, style.id());
        body.empty("w:keepNext").empty("w:keepLines").end();
        if (!text.isEmpty()) {
            run(body, text);
        }
        body.end();
        return this;
    }

    /**
     * Adds a line so many characters from the right.
     *
     * @param withNext whether it stands on the page of what comes next
     */
    public WordDocument atRight(String text, double characters, boolean withNext) {
        body.start("w:p").start("w:pPr").empty("w:pStyle", VAL, "Right");
        if (withNext) {
            body.empty("w:keepNext");
        }
        body.empty("w:ind", "w:rightChars", number((int) Math.round(characters * 100)), "w:right", number((int)
                Math.round(characters * CHARACTER)));
        body.end();
        run(body, text);
        body.end();
        return this;
    }

    /** Adds a line with a text at each end, the left one in the letters of a heading. */
    public WordDocument atBothEnds(String left, String right) {
        body.start("w:p").start("w:pPr").empty("w:pStyle", VAL, "Reference").start("w:tabs");
        body.empty("w:tab", VAL, "right", "w:pos", number(page.textWidth()))
                .end()
                .end();
        body.start("w:r").start("w:rPr").empty("w:rFonts", "w:eastAsia", "黑体").end();
        body.start("w:t", "xml:space", "preserve").text(left).end().end();
        if (!right.isEmpty()) {
            body.start("w:r").empty("w:tab").end();
            run(body, right);
        }
        body.end();
        return this;
    }

    private static void paragraph(XmlText xml, String style, String text) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", VAL, style).end();
        if (!text.isEmpty()) {
            run(xml, text);
        }
        xml.end();
    }

    private static void run(XmlText xml, String text) {
        xml.start("w:r");
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                xml.empty("w:br");
            }
            first = false;
            xml.start("w:t", "xml:space", "preserve").text(line).end();
        }
        xml.end();
    }

    /** Adds a table over the whole width. */
    public WordDocument table(WordTable table) {
        WordTable.Size size = ColumnWidths.size(table, page.textWidth());
        List<Integer> shares = ColumnWidths.of(table, size.across(page.textWidth()));
        List<Integer> widths = twips(shares);
        body.start("w:tbl").start("w:tblPr");
        body.empty("w:tblW", "w:w", Integer.toString(page.textWidth()), "w:type", "dxa");
        body.empty("w:jc", VAL, "center");
        body.start("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            // Half a point within, one point around.
            String line = side.startsWith("inside") ? "4" : "8";
            body.empty("w:" + side, VAL, "single", "w:sz", line, "w:space", "0", "w:color", "000000");
        }
        body.end().empty("w:tblLayout", "w:type", "fixed");
        body.start("w:tblCellMar");
        for (String side : List.of("top", "left", "bottom", "right")) {
            // 1.4 mm at the sides, 0.8 mm above and below.
            boolean across = side.equals("left") || side.equals("right");
            body.empty("w:" + side, "w:w", across ? "79" : "45", "w:type", "dxa");
        }
        body.end().end();
        body.start("w:tblGrid");
        widths.forEach(width -> body.empty("w:gridCol", "w:w", Integer.toString(width)));
        body.end();
        row(true, true);
        for (int i = 0; i < widths.size(); i++) {
            cell(widths.get(i), 1, false);
            paragraph(body, size.style + "Head", inTwo(table.columns().get(i).header(), shares.get(i)));
            body.end();
        }
        body.end();
        int highest = page.textHeight() / size.line / 2;
        for (WordTable.Row row : table.rows()) {
            if (row instanceof WordTable.Group group) {
                row(false, true);
                cell(page.textWidth(), widths.size(), false);
                paragraph(body, size.style + "Group", group.text());
                body.end();
            } else if (row instanceof WordTable.Cells cells) {
                // A high row that stays whole would leave a page empty, and a title alone.
                row(false, ColumnWidths.lines(cells.texts(), shares) <= highest);
                cells(table, size, widths, cells);
            }
            body.end();
        }
        body.end();
        return this;
    }

    /** The widths of columns, which add up to that of the page. */
    private List<Integer> twips(List<Integer> shares) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int left = page.textWidth();
        for (int i = 0; i < shares.size(); i++) {
            int width = i == shares.size() - 1 ? left : page.textWidth() * shares.get(i) / all;
            widths.add(width);
            left -= width;
        }
        return widths;
    }

    /** A header that a line has no room for is broken in the middle. */
    private static String inTwo(String header, int width) {
        boolean chinese = header.codePoints().allMatch(Character::isIdeographic);
        int middle = (header.length() + 1) / 2;
        return chinese && ColumnWidths.lines(header, width) > 1
                ? header.substring(0, middle) + "\n" + header.substring(middle)
                : header;
    }

    /** @param whole whether no page breaks it */
    private void row(boolean header, boolean whole) {
        body.start("w:tr").start("w:trPr");
        if (whole) {
            body.empty("w:cantSplit");
        }
        if (header) {
            body.empty("w:tblHeader");
        }
        body.end();
    }

    private void cell(int width, int columns, boolean fillIn) {
        body.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (columns > 1) {
            body.empty("w:gridSpan", VAL, Integer.toString(columns));
        }
        if (fillIn) {
            body.empty("w:shd", VAL, "clear", "w:color", "auto", "w:fill", "FFF9E5");
        }
        body.empty("w:vAlign", VAL, "center").end();
    }

    private void cells(WordTable table, WordTable.Size size, List<Integer> widths, WordTable.Cells cells) {
        for (int i = 0; i < widths.size(); i++) {
            WordTable.Column column = table.columns().get(i);
            String style = size.style + (column.alignment() == WordTable.Alignment.CENTRE ? "Centre" : "Text");
            cell(widths.get(i), 1, column.fillIn());
            if (column.choices().isEmpty()) {
                for (String line : cells.texts().get(i).split("\n", -1)) {
                    paragraph(body, style, line);
                }
            } else {
                choice(style, column.choices());
            }
            body.end();
        }
    }

    /** A list of words to choose from; it shows the first, which asks for a choice. */
    private void choice(String style, List<String> words) {
        controls++;
        body.start("w:p").start("w:pPr").empty("w:pStyle", VAL, style).end();
        body.start("w:sdt")
                .start("w:sdtPr")
                .empty("w:id", VAL, Integer.toString(controls))
                .start("w:dropDownList");
        for (String word : words) {
            body.empty("w:listItem", "w:displayText", word, "w:value", word);
        }
        body.end().end().start("w:sdtContent");
        run(body, words.get(0));
        body.end().end().end();
    }

    /** The document as it is stored; the same content is the same bytes. */
    public byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", packageRelations());
        parts.put("docProps/core.xml", coreProperties());
        if (!properties.isEmpty()) {
            parts.put("docProps/custom.xml", customProperties());
        }
        parts.put("word/document.xml", document());
        parts.put("word/styles.xml", resource("styles.xml"));
        parts.put("word/fontTable.xml", resource("fontTable.xml"));
        parts.put("word/settings.xml", resource("settings.xml"));
        parts.put("word/footer1.xml", footer("right"));
        parts.put("word/footer2.xml", footer("left"));
        mark.ifPresent(sender -> {
            parts.put("word/header1.xml", letterHead(sender));
            parts.put("word/header2.xml", blankHead());
            parts.put("word/footer3.xml", letterFoot());
        });
        parts.put("word/_rels/document.xml.rels", documentRelations());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream in = WordDocument.class.getResourceAsStream("/reform/office/docx/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XmlText part() {
        return new XmlText().add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private String document() {
        XmlText xml = part().start("w:document", "xmlns:w", NAMESPACE, "xmlns:r", RELATIONS)
                .start("w:body")
                .add(body.toString())
                .start("w:sectPr");
        if (mark.isPresent()) {
            xml.empty("w:headerReference", "w:type", "first", "r:id", "header1");
            xml.empty("w:headerReference", "w:type", "default", "r:id", "header2");
            xml.empty("w:headerReference", "w:type", "even", "r:id", "header2");
            xml.empty("w:footerReference", "w:type", "first", "r:id", "footer3");
        }
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer1");
        xml.empty("w:footerReference", "w:type", "even", "r:id", "footer2");
        XmlText size = xml;
        if (page == Page.TURNED) {
            size.empty("w:pgSz", "w:w", number(page.width), "w:h", number(page.height), "w:orient", "landscape");
        } else {
            size.empty("w:pgSz", "w:w", number(page.width), "w:h", number(page.height));
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                number(page.top),
                "w:right",
                number(page.right),
                "w:bottom",
                number(page.bottom),
                "w:left",
                number(page.left),
                "w:header",
                // The top of the mark is 30 mm below the edge of the sheet.
                mark.isPresent() ? "1588" : "851",
                "w:footer",
                mark.isPresent() ? "1020" : "1304",
                "w:gutter",
                "0");
        if (mark.isPresent()) {
            xml.empty("w:titlePg");
        }
        xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", "579");
        return xml.end().end().end().toString();
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    /** — 1 —, on the outer side, one character in. */
    private static String footer(String side) {
        XmlText xml = part().start("w:ftr", "xmlns:w", NAMESPACE).start("w:p").start("w:pPr");
        xml.empty("w:pStyle", VAL, "Footer");
        xml.empty("w:ind", "w:" + side + "Chars", "100", "w:" + side, "280");
        xml.empty("w:jc", VAL, side).end();
        xml.start("w:r").start("w:t", "xml:space", "preserve").text("— ").end().end();
        xml.start("w:fldSimple", "w:instr", " PAGE ")
                .start("w:r")
                .start("w:t")
                .text("1")
                .end()
                .end()
                .end();
        xml.start("w:r").start("w:t", "xml:space", "preserve").text(" —").end().end();
        return xml.end().end().toString();
    }

    /** The mark in letters as large as the line holds, and the rule below it: thick over thin, 170 mm. */
    private String letterHead(String sender) {
        int characters = Math.max(1, sender.codePointCount(0, sender.length()));
        // At most 40 points; the mark is spread over the width unless it is short.
        int points = Math.min(40, Math.max(16, page.textWidth() / 20 / characters));
        XmlText xml = part().start("w:hdr", "xmlns:w", NAMESPACE).start("w:p").start("w:pPr");
        xml.empty("w:pStyle", VAL, "Mark");
        xml.empty("w:jc", VAL, characters * points * 20 * 10 > page.textWidth() * 7 ? "distribute" : "center")
                .end();
        xml.start("w:r").start("w:rPr").empty("w:sz", VAL, number(points * 2)).end();
        xml.start("w:t").text(sender).end().end().end();
        rule(xml, "top", 227);
        return xml.end().toString();
    }

    private static String blankHead() {
        XmlText xml = part().start("w:hdr", "xmlns:w", NAMESPACE);
        paragraph(xml, "Normal", "");
        return xml.end().toString();
    }

    /** The rule at the foot of a letter's first page: thin over thick, 20 mm above the edge of the sheet. */
    private static String letterFoot() {
        XmlText xml = part().start("w:ftr", "xmlns:w", NAMESPACE);
        rule(xml, "bottom", 0);
        return xml.end().toString();
    }

    /** A thin line inside of a thick one: the thick one is nearer to the edge of the sheet. */
    private static void rule(XmlText xml, String side, int before) {
        xml.start("w:p").start("w:pPr").empty("w:pStyle", VAL, "Normal");
        xml.start("w:pBdr");
        xml.empty("w:" + side, VAL, "thinThickSmallGap", "w:sz", "24", "w:space", "0", "w:color", "FF0000")
                .end();
        xml.empty("w:spacing", "w:before", number(before), "w:line", "120", "w:lineRule", "exact");
        // 170 mm: 7 mm more than the text on either side.
        xml.empty("w:ind", "w:left", "-397", "w:right", "-397").end().end();
    }

    private String contentTypes() {
        XmlText xml = part().start("Types", "xmlns", PACKAGE + "content-types");
        xml.empty(
                "Default",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
        override(xml, "word/document", PART + "document.main+xml");
        override(xml, "word/styles", PART + "styles+xml");
        override(xml, "word/fontTable", PART + "fontTable+xml");
        override(xml, "word/settings", PART + "settings+xml");
        override(xml, "word/footer1", PART + "footer+xml");
        override(xml, "word/footer2", PART + "footer+xml");
        if (mark.isPresent()) {
            override(xml, "word/header1", PART + "header+xml");
            override(xml, "word/header2", PART + "header+xml");
            override(xml, "word/footer3", PART + "footer+xml");
        }
        override(xml, "docProps/core", "application/vnd.openxmlformats-package.core-properties+xml");
        if (!properties.isEmpty()) {
            override(xml, "docProps/custom", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        }
        return xml.end().toString();
    }

    private static void override(XmlText xml, String part, String type) {
        xml.empty("Override", "PartName", "/" + part + ".xml", "ContentType", type);
    }

    private String packageRelations() {
        XmlText xml = part().start("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "document", RELATIONS + "/officeDocument", "word/document.xml");
        relation(xml, "core", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        if (!properties.isEmpty()) {
            relation(xml, "custom", RELATIONS + "/custom-properties", "docProps/custom.xml");
        }
        return xml.end().toString();
    }

    private String documentRelations() {
        XmlText xml = part().start("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "styles", RELATIONS + "/styles", "styles.xml");
        relation(xml, "fonts", RELATIONS + "/fontTable", "fontTable.xml");
        relation(xml, "settings", RELATIONS + "/settings", "settings.xml");
        relation(xml, "footer1", RELATIONS + "/footer", "footer1.xml");
        relation(xml, "footer2", RELATIONS + "/footer", "footer2.xml");
        if (mark.isPresent()) {
            relation(xml, "header1", RELATIONS + "/header", "header1.xml");
            relation(xml, "header2", RELATIONS + "/header", "header2.xml");
            relation(xml, "footer3", RELATIONS + "/footer", "footer3.xml");
        }
        return xml.end().toString();
    }

    private static void relation(XmlText xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private String coreProperties() {
        return part().start(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .start("dc:title")
                .text(title)
                .end()
                .start("dc:creator")
                .text("reform")
                .end()
                .end()
                .toString();
    }

    private String customProperties() {
        XmlText xml = part().start(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                        "xmlns:vt",
                        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes");
        int id = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.start(
                    "property",
                    "fmtid",
                    "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                    "pid",
                    number(id++),
                    "name",
                    property.getKey());
            xml.start("vt:lpwstr").text(property.getValue()).end().end();
        }
        return xml.end().toString();
    }
}
