package reform.office.read;

import java.util.List;
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
}
