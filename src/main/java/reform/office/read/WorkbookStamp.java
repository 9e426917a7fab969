package reform.office.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a workbook that {@code reform} wrote says of itself in its hidden sheet; nothing of another one. */
record WorkbookStamp(List<List<String>> rows) {
    private static final int COLUMN_ROW = 4;

    /** The sheet that has the tasks. */
    Optional<String> sheet() {
        return value("sheet");
    }

    /** The fields of its columns, by header; what the day made of the tasks is left out. */
    Map<String, Field> columns() {
        Map<String, Field> columns = new HashMap<>();
        for (List<String> row : rows) {
            if (row.size() == COLUMN_ROW && row.get(0).equals("column")) {
                boolean stored = row.get(2).equals("stored");
                Field field = stored ? Field.ofWord(row.get(1)).orElse(Field.OWN) : Field.SKIP;
                columns.put(HeaderWords.normal(row.get(3)), field);
            }
        }
        return columns;
    }

    private Optional<String> value(String word) {
        for (List<String> row : rows) {
            if (row.size() == 2 && row.get(0).equals(word)) {
                return Optional.of(row.get(1));
            }
        }
        return Optional.empty();
    }
}
