package reform.render.table;

import java.io.IOException;
import reform.render.text.TerminalText;

/**
 * Writes a {@link Table} as tab-separated values, a line each, for {@code cut}, {@code awk} and databases: within a
 * value a tab is written {@code \t}, a line feed {@code \n}, a carriage return {@code \r} and a backslash {@code \\}, as
 * PostgreSQL's and MySQL's loaders read them. What a terminal would obey is written {@code \}{@code u001b}, but for
 * {@link CellForm#RAW}. Styles, headings and blank lines are left out.
 */
public final class TsvWriter {
    private TsvWriter() {}

    /** Writes the table in lines that end with {@code \n}. */
    public static void write(Table table, CellForm form, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        table.eachRow(values -> {
            for (int c = 0; c < values.size(); c++) {
                if (c > 0) {
                    line.append('\t');
                }
                append(line, values.get(c), form);
            }
            out.append(line.append('\n'));
            line.setLength(0);
        });
    }

    private static void append(StringBuilder line, String text, CellForm form) {
        String value = TerminalText.wellFormed(text);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (form == CellForm.SAFE && TerminalText.isHidden(c)) {
                        TerminalText.appendEscape(line, c);
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }
}
