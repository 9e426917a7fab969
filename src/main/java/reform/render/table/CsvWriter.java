package reform.render.table;

import java.io.IOException;
import reform.render.text.TerminalText;

/**
 * Writes a {@link Table} as comma-separated values (RFC 4180): lines end with CRLF, a value is quoted where it holds a
 * comma, a quote, a line end, or a blank at either end. Styles, headings and blank lines are left out.
 *
 * <p>Lists come from many hands, and a spreadsheet takes a cell that begins with {@code =}, {@code +}, {@code -} or
 * {@code @} for a formula, also behind a tab or a carriage return (OWASP, CSV injection). Such a cell gets a {@code '}
 * in front, by which spreadsheets know a text; {@link CellForm#RAW} leaves it as it is.
 */
public final class CsvWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvWriter() {}

    /** Writes the table; with {@code bom}, Excel takes the file for UTF-8. */
    public static void write(Table table, boolean bom, CellForm form, Appendable out) throws IOException {
        if (bom) {
            out.append(BYTE_ORDER_MARK);
        }
        StringBuilder line = new StringBuilder();
        table.eachRow(values -> {
            for (int c = 0; c < values.size(); c++) {
                if (c > 0) {
                    line.append(',');
                }
                append(line, form == CellForm.RAW ? values.get(c) : safe(values.get(c)));
            }
            if (line.length() == 0) {
                // A lone empty value would be an empty line, which many readers skip.
                line.append("\"\"");
            }
            out.append(line.append("\r\n"));
            line.setLength(0);
        });
    }

    private static String safe(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String harmless = TerminalText.harmless(text);
        return formula ? "'" + harmless : harmless;
    }

    private static void append(StringBuilder line, String text) {
        String value = TerminalText.wellFormed(text);
        if (!needsQuotes(value)) {
            line.append(value);
            return;
        }
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            line.append(c);
            if (c == '"') {
                line.append(c);
            }
        }
        line.append('"');
    }

    private static boolean needsQuotes(String value) {
        if (value.isEmpty()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
    }
}
