package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import reform.model.Departments;
import reform.office.source.Grid;

/**
 * A grid that is read as a part of the list, with what its columns hold.
 *
 * @param block where it stands in the document
 */
record ListTable(int block, Grid grid, Mapping mapping) {

    boolean hasHeader() {
        return !mapping.headers().isEmpty();
    }

    /** What stands above the header within the grid: a title in merged cells, a line on the unit. */
    List<Grid.Row> rowsAboveHeader() {
        int first = mapping.firstRow(grid) - mapping.headers().size();
        return grid.rows().subList(0, Math.max(0, first));
    }

    /** Who is to do what until when, row by row: a sheet for each department says again what that for all of them says. */
    List<List<String>> assignments() {
        List<List<String>> rows = new ArrayList<>();
        if (!mapping.has(Field.DUE) || !mapping.has(Field.LEAD)) {
            return rows;
        }
        for (Grid.Row row : grid.rows()) {
            List<String> texts = new ArrayList<>();
            for (Field field : List.of(Field.TITLE, Field.DUE, Field.LEAD)) {
                texts.add(Departments.join(row.text(mapping.of(field).get(0))));
            }
            if (!mapping.headers().contains(row.number()) && !texts.contains("")) {
                rows.add(texts);
            }
        }
        return rows;
    }
}
