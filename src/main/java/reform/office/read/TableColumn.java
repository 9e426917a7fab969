package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A column of a table: its header in one line, what it holds, why that is thought and how sure it is. */
record TableColumn(String header, Field field, String why, String confidence) {
    TableColumn as(Field other, String reason) {
        return new TableColumn(header, other, reason, confidence);
    }

    /** The numbers of the columns that hold a field, in their order. */
    static List<Integer> numbers(Map<Integer, TableColumn> columns, Field field) {
        List<Integer> found = new ArrayList<>();
        columns.forEach((number, column) -> {
            if (column.field() == field) {
                found.add(number);
            }
        });
        return found;
    }
}
