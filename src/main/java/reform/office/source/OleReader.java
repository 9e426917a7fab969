package reform.office.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;

/** Reads the compound files of Word and Excel before 2007, which WPS writes as well (.doc, .wps, .xls, .et). */
final class OleReader {
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<List<String>> stamp = new ArrayList<>();

    private OleReader(Budget budget) {
        this.budget = budget;
    }

    static Source read(byte[] bytes, Budget budget) throws UnreadableSource {
        // Without a logger POI's own would say so on standard output.
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        OleReader reader = new OleReader(budget);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new UnreadableSource(UnreadableSource.Reason.ENCRYPTED);
            }
            if (root.hasEntry("WordDocument")) {
                reader.readDocument(files);
                return new Source("doc", Optional.empty(), reader.blocks, reader.remarks);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("WORKBOOK") || root.hasEntry("Book")) {
                reader.readWorkbook(files);
                return new Source("xls", Optional.empty(), reader.blocks, reader.remarks, reader.stamp);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableSource(UnreadableSource.Reason.ENCRYPTED);
        } catch (RecordFormatException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        throw new UnreadableSource(UnreadableSource.Reason.UNKNOWN_FORMAT);
    }

    private void readWorkbook(POIFSFileSystem files) throws IOException, UnreadableSource {
        try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
            boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                HSSFSheet sheet = workbook.getSheetAt(i);
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                if (hidden && sheet.getSheetName().equals(Source.STAMP)) {
                    stamp.addAll(grid(sheet, since1904).texts());
                } else if (hidden) {
                    remarks.add(new Remark(Remark.Kind.HIDDEN_SHEET, sheet.getSheetName(), 0, "", ""));
                } else {
                    Grid built = grid(sheet, since1904);
                    if (!built.rows().isEmpty()) {
                        blocks.add(built);
                    }
                }
            }
        }
    }

    private Grid grid(HSSFSheet sheet, boolean since1904) throws UnreadableSource {
        String name = sheet.getSheetName();
        Grid.Builder grid = new Grid.Builder(name, true, budget);
        java.util.Set<Integer> hidden = new java.util.HashSet<>();
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum(); i++) {
            HSSFRow row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            boolean any = false;
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                String text = shown((HSSFCell) cell, name, since1904);
                grid.add(i + 1, cell.getColumnIndex() + 1, 1, 1, text);
                any |= !text.isBlank();
                if (!text.isBlank()
                        && sheet.isColumnHidden(cell.getColumnIndex())
                        && hidden.add(cell.getColumnIndex())) {
                    remarks.add(new Remark(
                            Remark.Kind.HIDDEN_COLUMN,
                            name,
                            0,
                            org.apache.poi.ss.util.CellReference.convertNumToColString(cell.getColumnIndex()),
                            ""));
                }
            }
            if (any && row.getZeroHeight()) {
                remarks.add(new Remark(Remark.Kind.HIDDEN_ROW, name, i + 1, "", ""));
            }
        }
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            grid.merge(
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.getLastRow() - range.getFirstRow() + 1,
                    range.getLastColumn() - range.getFirstColumn() + 1);
        }
        return grid.build();
    }

    private String shown(HSSFCell cell, String sheet, boolean since1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> {
                String code = String.valueOf(cell.getCellStyle().getDataFormatString());
                int id = cell.getCellStyle().getDataFormat();
                boolean own = id >= 164;
                yield CellDate.of(id, own ? code : "")
                        .shown(
                                new java.math.BigDecimal(Double.toString(cell.getNumericCellValue())).toPlainString(),
                                since1904);
            }
            case ERROR -> {
                String text = org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString();
                remarks.add(new Remark(
                        Remark.Kind.ERROR_VALUE,
                        sheet,
                        cell.getRowIndex() + 1,
                        org.apache.poi.ss.util.CellReference.convertNumToColString(cell.getColumnIndex()),
                        text));
                yield text;
            }
            default -> "";
        };
    }

    private void readDocument(POIFSFileSystem files) throws IOException, UnreadableSource {
        try (HWPFDocument document = new HWPFDocument(files.getRoot())) {
            Range range = document.getRange();
            int tables = 0;
            int i = 0;
            while (i < range.numParagraphs()) {
                org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    tables++;
                    Table table = range.getTable(paragraph);
                    blocks.addAll(table(table, tables));
                    i += Math.max(1, table.numParagraphs());
                } else {
                    String text = Grid.Builder.clean(text(paragraph));
                    if (!text.isEmpty()) {
                        budget.takeCell(text.length());
                        blocks.add(new Paragraph(i + 1, text));
                    }
                    i++;
                }
            }
            pageTexts(new HeaderStories(document));
            for (Range aside :
                    List.of(document.getFootnoteRange(), document.getEndnoteRange(), document.getCommentsRange())) {
                for (int j = 0; j < aside.numParagraphs(); j++) {
                    remark(Remark.Kind.ASIDE, text(aside.getParagraph(j)));
                }
            }
        }
    }

    private void pageTexts(HeaderStories stories) throws UnreadableSource {
        PageTexts texts = new PageTexts(budget);
        for (Range story : new Range[] {
            stories.getFirstHeaderSubrange(),
            stories.getOddHeaderSubrange(),
            stories.getEvenHeaderSubrange(),
            stories.getFirstFooterSubrange(),
            stories.getOddFooterSubrange(),
            stories.getEvenFooterSubrange()
        }) {
            for (int i = 0; story != null && i < story.numParagraphs(); i++) {
                texts.add(text(story.getParagraph(i)));
            }
        }
        texts.putBefore(blocks);
    }

    /** Word's own columns have no numbers: a cell's place is where its left edge is. */
    private List<Grid> table(Table table, int number) throws UnreadableSource {
        java.util.TreeSet<Integer> edges = new java.util.TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                edges.add(row.getCell(j).getLeftEdge());
            }
        }
        List<Integer> columns = columns(edges);
        Grid.Builder grid = new Grid.Builder(Integer.toString(number), false, budget);
        // The cell that is open in each column: its row, span and text.
        java.util.Map<Integer, Open> open = new java.util.HashMap<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                TableCell cell = row.getCell(j);
                int column = column(columns, cell.getLeftEdge());
                int next = j + 1 < row.numCells()
                        ? column(columns, row.getCell(j + 1).getLeftEdge())
                        : columns.size() + 1;
                String text = text(cell);
                Open above = open.get(column);
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && above != null) {
                    open.put(
                            column,
                            new Open(
                                    above.row(),
                                    above.columns(),
                                    text.isBlank() ? above.text() : above.text() + "\n" + text));
                } else {
                    if (above != null) {
                        grid.add(above.row(), column, i + 1 - above.row(), above.columns(), above.text());
                    }
                    open.put(column, new Open(i + 1, Math.max(1, next - column), text));
                }
            }
            int rowNumber = i + 1;
            java.util.Set<Integer> here = new java.util.HashSet<>();
            for (int j = 0; j < row.numCells(); j++) {
                here.add(column(columns, row.getCell(j).getLeftEdge()));
            }
            List<Integer> ended = new ArrayList<>();
            for (java.util.Map.Entry<Integer, Open> cell : open.entrySet()) {
                if (!here.contains(cell.getKey())) {
                    Open above = cell.getValue();
                    grid.add(above.row(), cell.getKey(), rowNumber - above.row(), above.columns(), above.text());
                    ended.add(cell.getKey());
                }
            }
            open.keySet().removeAll(ended);
        }
        for (java.util.Map.Entry<Integer, Open> cell : open.entrySet()) {
            Open above = cell.getValue();
            grid.add(above.row(), cell.getKey(), table.numRows() + 1 - above.row(), above.columns(), above.text());
        }
        Grid built = grid.build();
        return built.rows().isEmpty() ? List.of() : List.of(built);
    }

    private record Open(int row, int columns, String text) {}

    /** Edges that differ by less than a millimetre or so are one. */
    private static List<Integer> columns(java.util.SortedSet<Integer> edges) {
        List<Integer> columns = new ArrayList<>();
        for (int edge : edges) {
            if (columns.isEmpty() || edge - columns.get(columns.size() - 1) > 60) {
                columns.add(edge);
            }
        }
        return columns;
    }

    private static int column(List<Integer> columns, int edge) {
        int column = 1;
        for (int i = 0; i < columns.size(); i++) {
            if (edge >= columns.get(i)) {
                column = i + 1;
            }
        }
        return column;
    }

    private String text(TableCell cell) throws UnreadableSource {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            String line = text(cell.getParagraph(i));
            text.append(i == 0 || line.isEmpty() ? "" : "\n").append(line);
            budget.checkLength(text.length());
        }
        return text.toString();
    }

    /** The visible text of a paragraph: without fields' codes, deleted and hidden runs. */
    private String text(org.apache.poi.hwpf.usermodel.Paragraph paragraph) throws UnreadableSource {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            org.apache.poi.hwpf.usermodel.CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                remark(Remark.Kind.DELETED_TEXT, run.text());
            } else if (run.isVanished()) {
                remark(Remark.Kind.HIDDEN_TEXT, run.text());
            } else {
                text.append(run.text());
            }
            budget.checkLength(text.length());
        }
        return visible(text.toString());
    }

    private void remark(Remark.Kind kind, String run) {
        String text = visible(run).strip();
        if (!text.isEmpty()) {
            remarks.add(new Remark(kind, "", 0, "", text));
        }
    }

    /** Marks of cells, pictures and fields are taken out; between 0x13 and 0x14 stands the code of a field. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int codes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u0013' -> codes++;
                case '\u0014', '\u0015' -> codes = Math.max(0, codes - 1);
                case '\u000b', '\r' -> visible.append(codes > 0 ? "" : "\n");
                case '\u001e' -> visible.append('-');
                case '\t' -> visible.append('\t');
                default -> {
                    if (codes == 0 && c >= ' ') {
                        visible.append(c);
                    }
                }
            }
        }
        return visible.toString().stripTrailing();
    }
}
