package reform.office.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What the hidden sheet of an exported workbook says: rows of a word and its values. {@code column} rows name the keys of
 * the headers; {@code list} rows hold the list as it was, packed, in pieces that a cell can hold.
 */
public final class Stamp {
    static final String SHEET = "reform";
    private static final String KIND = "reform-export";
    private static final String VERSION = "1";
    private static final int PIECE = 30_000;

    private Stamp() {}

    static List<List<String>> rows(ExportedList list, ExportedList.Snapshot snapshot, List<ExportColumn> columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(rows());
        rows.add(List.of("revision", snapshot.revision()));
        rows.add(List.of("language", list.wording().messages().language().code()));
        rows.add(List.of("day", list.asOf().toString()));
        rows.add(List.of("sheet", list.text("sheet.tasks")));
        for (ExportColumn column : columns) {
            rows.add(List.of("column", column.key(), column.stored() ? "stored" : "computed", column.header()));
        }
        String packed = packed(snapshot);
        for (int from = 0; from < packed.length(); from += PIECE) {
            rows.add(List.of("list", packed.substring(from, Math.min(packed.length(), from + PIECE))));
        }
        return rows;
    }

    /** What a document that holds a table only says of itself: that it was exported. */
    static List<List<String>> rows() {
        return List.of(List.of(KIND, VERSION));
    }

    /** Whether rows that a document hides say that it was exported. */
    public static boolean isOfAnExport(List<List<String>> rows) {
        return rows.contains(List.of(KIND, VERSION));
    }

    private static String packed(ExportedList.Snapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Base64.getEncoder().wrap(bytes)), StandardCharsets.UTF_8)) {
            snapshot.text().accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
