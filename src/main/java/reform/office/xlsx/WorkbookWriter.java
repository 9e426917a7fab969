package reform.office.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as a workbook. A text is always a text, and never a formula, whatever it begins with. */
public final class WorkbookWriter {
    /** What a cell holds at most. */
    public static final int LONGEST_TEXT = 32_767;

    /** Against slips, not against people: the help names it. */
    private static final String PASSWORD = "reform";

    private static final String FONT = "宋体";
    private static final BigDecimal SIZE = new BigDecimal("10.5");
    private static final String LINES = "BFBFBF";
    private static final String HEADER_GROUND = "DDEBF7";
    private static final String FILL_IN_GROUND = "FFF9E5";
    private static final int NARROWEST = 6;
    /** So many characters find room on a page. */
    private static final int PAGE = 125;

    private static final int SAMPLE = 500;
    private static final int LINES_TO_FILL_IN = 3;
    private static final double LINE = 15;
    private static final double PADDING = 5;
    private static final double HIGHEST = 409;

    /** So many rows are in memory at a time. */
    private static final int ROWS = 1000;

    private static final byte[] ROWS_END = "</sheetData>".getBytes(StandardCharsets.UTF_8);
    private static final int PIECE = 1 << 16;

    /** The first that a zip file can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern MADE =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");

    private static final Pattern MERGED = Pattern.compile("(?<=<mergeCells>)(?:<mergeCell [^>]*/>)+");

    private final String title;
    private final boolean locked;

    /**
     * A writer.
     *
     * @param title of the workbook
     * @param locked whether nothing may be written but where something is to be filled in
     */
    public WorkbookWriter(String title, boolean locked) {
        this.title = title;
        this.locked = locked;
    }

    /**
     * Writes a workbook.
     *
     * @param hiddenName of the hidden sheet
     * @param hidden rows of texts that people don't see; without any there is no such sheet
     */
    public byte[] write(List<SheetTable> sheets, String hiddenName, List<List<String>> hidden) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, sheets, hiddenName, hidden);
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream out, List<SheetTable> sheets, String hiddenName, List<List<String>> hidden)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "reform", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            workbook.properties().setTitle(title);
            for (SheetTable sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
            if (!hidden.isEmpty()) {
                Worksheet sheet = workbook.newWorksheet(hiddenName);
                sheet.setVisibilityState(VisibilityState.HIDDEN);
                for (int row = 0; row < hidden.size(); row++) {
                    for (int column = 0; column < hidden.get(row).size(); column++) {
                        sheet.value(row, column, hidden.get(row).get(column));
                    }
                }
                if (locked) {
                    sheet.protect(PASSWORD);
                }
            }
            if (locked) {
                workbook.protectStructure(PASSWORD);
            }
        }
    }

    /** The same workbook without the time and the chance that are in it: the same list gives the same bytes. */
    private static byte[] timeless(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZippedParts parts = new ZippedParts(workbook);
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            while (parts.next()) {
                ZipEntry same = new ZipEntry(parts.name());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                try (InputStream content = parts.content()) {
                    if (parts.name().equals("docProps/core.xml")) {
                        String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(MADE.matcher(properties)
                                .replaceAll("$1" + NO_TIME + ":00Z$2")
                                .getBytes(StandardCharsets.UTF_8));
                    } else if (parts.name().startsWith("xl/worksheets/")) {
                        copySheet(content, to);
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Copies the rows, which may be many, as they come, and then what follows them. */
    private static void copySheet(InputStream sheet, OutputStream to) throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        int found = 0;
        for (int length = sheet.read(piece); length >= 0; length = sheet.read(piece)) {
            int at = 0;
            while (at < length && found < ROWS_END.length) {
                found = piece[at] == ROWS_END[found] ? found + 1 : piece[at] == ROWS_END[0] ? 1 : 0;
                at++;
            }
            to.write(piece, 0, at);
            rest.write(piece, at, length - at);
        }
        to.write(MERGED.matcher(rest.toString(StandardCharsets.UTF_8))
                .replaceAll(cells -> inOrder(cells.group()))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** fastexcel keeps merged cells in a set whose order is another with each start of Java. */
    private static String inOrder(String cells) {
        String[] each = cells.split("(?<=/>)");
        Arrays.sort(each);
        return String.join("", each);
    }

    private void write(SheetTable table, Worksheet sheet) throws IOException {
        int columns = table.columns().size();
        double[] widths = widths(table);
        double whole = Arrays.stream(widths).sum();
        int row = 0;
        for (String line : table.above()) {
            sheet.value(row, 0, line);
            sheet.range(row, 0, row, columns - 1).merge();
            StyleSetter style = sheet.range(row, 0, row, columns - 1).style();
            style.fontName(FONT).verticalAlignment("center").wrapText(true);
            if (row == 0) {
                style.bold().fontSize(16).horizontalAlignment("center");
                sheet.rowHeight(row, 30);
            } else {
                style.horizontalAlignment("left").fontColor("595959");
                sheet.rowHeight(row, 18.0 * lines(line, whole));
            }
            style.set();
            row++;
        }
        for (String field : table.fields()) {
            sheet.value(row, 1, field);
            sheet.style(row, 1)
                    .fontName(FONT)
                    .horizontalAlignment("right")
                    .verticalAlignment("center")
                    .set();
            sheet.range(row, 2, row, 3).merge();
            fillIn(bordered(sheet.range(row, 2, row, 3).style())).set();
            sheet.rowHeight(row, 20);
            row++;
        }
        int header = row;
        for (int c = 0; c < columns; c++) {
            sheet.value(header, c, table.columns().get(c).header());
            sheet.width(c, widths[c]);
        }
        bordered(sheet.range(header, 0, header, columns - 1).style())
                .bold()
                .fillColor(HEADER_GROUND)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.rowHeight(header, 24);
        int last = header + Math.max(1, table.rows().size());
        choices(table, sheet, header + 1, last);
        sheet.freezePane(table.frozen(), header + 1);
        sheet.setAutoFilter(header, 0, last, columns - 1);
        page(sheet, header, whole);
        if (locked) {
            sheet.protect(
                    PASSWORD,
                    SheetProtectionOption.SHEET,
                    SheetProtectionOption.OBJECTS,
                    SheetProtectionOption.SCENARIOS);
        }
        for (List<Object> values : table.rows()) {
            row++;
            // Who fills in needs room.
            int lines = locked ? LINES_TO_FILL_IN : 1;
            for (int c = 0; c < columns; c++) {
                cell(sheet, row, c, table.columns().get(c), values.get(c));
                lines = Math.max(lines, lines(shown(values.get(c)), widths[c]));
            }
            sheet.rowHeight(row, Math.min(HIGHEST, LINE * lines + PADDING));
            if (row % ROWS == 0) {
                // What is said of the whole sheet goes out with the first rows, and has been said.
                sheet.flush();
            }
        }
        sheet.close();
    }

    private static void page(Worksheet sheet, int header, double width) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        if (width > PAGE) {
            // What is narrower some programs would enlarge.
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.7f);
        sheet.bottomMargin(0.7f);
        sheet.repeatRows(header);
        sheet.footer("&P / &N", Position.CENTER);
    }

    private static <T extends StyleSetter> StyleSetter bordered(T style) {
        // Another size than the default: LibreOffice takes a font of its own for cells that have just that one.
        style.borderStyle(BorderStyle.THIN).borderColor(LINES).fontName(FONT).fontSize(SIZE);
        return style;
    }

    private void cell(Worksheet sheet, int row, int c, SheetTable.Column column, Object value) {
        StyleSetter style = bordered(sheet.style(row, c));
        style.verticalAlignment("center").wrapText(true);
        if (column.centred()) {
            style.horizontalAlignment("center");
        }
        if (column.fillIn()) {
            fillIn(style);
        }
        if (value instanceof LocalDate date) {
            sheet.value(row, c, date);
            style.format("yyyy-mm-dd");
        } else if (value instanceof SheetTable.Percent percent) {
            sheet.value(row, c, percent.number() / 100.0);
            style.format("0%");
        } else if (value instanceof Integer number) {
            sheet.value(row, c, number);
        } else if (value instanceof SheetTable.Signal signal) {
            sheet.value(row, c, signal.word());
            style.fillColor(signal.colour().ground()).fontColor(signal.colour().letters());
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, c, cut(value.toString()));
            // A number that was typed as a text stays one.
            style.format("@");
        }
        style.set();
    }

    private static StyleSetter fillIn(StyleSetter style) {
        style.protectionOption(ProtectionOption.LOCKED, false);
        style.fillColor(FILL_IN_GROUND);
        return style;
    }

    /** A text as a cell can hold it. */
    public static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }

    private static void choices(SheetTable table, Worksheet sheet, int first, int last) {
        for (int c = 0; c < table.columns().size(); c++) {
            List<String> choices = table.columns().get(c).choices();
            if (!choices.isEmpty()) {
                sheet.range(first, c, last, c)
                        .validateWithListByFormula("\"" + String.join(",", choices) + "\"")
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(table.columns().get(c).header())
                        .error(String.join(" / ", choices));
            }
        }
    }

    /** Wide enough for the header and the widest line, up to what the column may have. */
    private static double[] widths(SheetTable table) {
        List<List<Object>> sample = List.copyOf(
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size())));
        double[] widths = new double[table.columns().size()];
        for (int c = 0; c < widths.length; c++) {
            SheetTable.Column column = table.columns().get(c);
            int widest = Math.max(NARROWEST, measure(column.header()) + 3);
            for (List<Object> row : sample) {
                for (String line : shown(row.get(c)).split("\n", -1)) {
                    widest = Math.max(widest, measure(line) + 2);
                }
            }
            if (column.fillIn() && column.choices().isEmpty()) {
                widest = column.widest();
            }
            for (String choice : column.choices()) {
                widest = Math.max(widest, measure(choice) + 4);
            }
            widths[c] = Math.min(widest, Math.max(column.widest(), measure(column.header()) + 3));
        }
        return widths;
    }

    private static String shown(Object value) {
        if (value instanceof SheetTable.Signal signal) {
            return signal.word();
        }
        return value instanceof SheetTable.Percent ? "100%" : value.toString();
    }

    /** How many lines a text takes in a column; not every program finds that out by itself. */
    private static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            // A line does not end within a Chinese character.
            lines += 1 + Math.max(0, measure(line) - 1) / Math.max(1, (int) width - 2);
        }
        return lines;
    }

    /** In half-width characters: a Chinese one takes two. */
    private static int measure(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x1100 ? 1 : 2;
        }
        return width;
    }
}
