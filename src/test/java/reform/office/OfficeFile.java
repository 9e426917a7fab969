package reform.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as Word and Excel write them, part by part: what other programs smooth over is in them. */
final class OfficeFile {
    private static final String WORD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String BOOK = "<workbook xmlns:r=\"r\"><sheets>%s</sheets></workbook>";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private OfficeFile() {
        parts.put("[Content_Types].xml", "<Types/>");
    }

    /** A document with a body. */
    static OfficeFile docx(String body) {
        OfficeFile file = new OfficeFile();
        file.parts.put("word/document.xml", WORD + body + "</w:body></w:document>");
        return file;
    }

    /** A workbook of sheets: names and the elements of their data, by turns. */
    static OfficeFile xlsx(String... sheets) {
        OfficeFile file = new OfficeFile();
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets.length; i += 2) {
            names.append("<sheet name=\"%s\" r:id=\"r%d\"/>".formatted(sheets[i], i));
            relations.append("<Relationship Id=\"r%d\" Target=\"worksheets/s%d.xml\"/>".formatted(i, i));
            file.parts.put("xl/worksheets/s" + i + ".xml", "<worksheet>" + sheets[i + 1] + "</worksheet>");
        }
        file.parts.put("xl/workbook.xml", BOOK.formatted(names));
        file.parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return file;
    }

    /** A workbook of OpenDocument with one sheet, which holds these elements. */
    static OfficeFile ods(String sheet) {
        OfficeFile file = new OfficeFile();
        return file.with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with(
                        "content.xml",
                        ("<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><o:body><o:spreadsheet>"
                                        + "<t:table t:name=\"清单\">%s</t:table></o:spreadsheet></o:body></o:document-content>")
                                .formatted(sheet));
    }

    OfficeFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Path writeTo(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A table of rows whose cells are parted by bars. */
    static String table(String... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String row : rows) {
            table.append("<w:tr>");
            for (String cell : row.split("\\|", -1)) {
                table.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** The data of a sheet: rows whose cells are parted by bars. */
    static String rows(String... rows) {
        StringBuilder data = new StringBuilder("<sheetData>");
        for (int i = 0; i < rows.length; i++) {
            data.append("<row r=\"").append(i + 1).append("\">");
            String[] cells = rows[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                String place = "" + (char) ('A' + j) + (i + 1);
                data.append(
                        cells[j].startsWith("<")
                                ? cells[j].replace("<c", "<c r=\"" + place + "\"")
                                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[j] + "</t></is></c>");
            }
            data.append("</row>");
        }
        return data.append("</sheetData>").toString();
    }
}
