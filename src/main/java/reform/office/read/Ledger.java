package reform.office.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.office.source.Block;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Paragraph;

/** Keeps account of every cell and paragraph of a document: what is not placed in the list is listed at the end. */
final class Ledger {
    /** The columns of placed cells, by block and row: a sheet may have hundreds of thousands. */
    private final Map<Long, BitSet> placed = new HashMap<>();

    private int placedCells;
    private final Map<Key, Plan.Skipped> listed = new LinkedHashMap<>();
    private final List<Plan.Doubt> doubts = new ArrayList<>();

    private record Key(int block, int row, int column) {
        long line() {
            return (long) block << Integer.SIZE | row;
        }
    }

    /** The cell's text is in the list. */
    void place(int block, Cell cell) {
        if (!cell.isBlank()) {
            place(new Key(block, cell.row(), cell.column()));
        }
    }

    void place(int block, Paragraph paragraph) {
        place(new Key(block, paragraph.number(), 0));
    }

    /** A title above a table may have been listed before it was known for one. */
    private void place(Key key) {
        BitSet row = placed.computeIfAbsent(key.line(), line -> new BitSet());
        placedCells += row.get(key.column()) ? 0 : 1;
        row.set(key.column());
        listed.remove(key);
    }

    private boolean isPlaced(Key key) {
        BitSet row = placed.get(key.line());
        return row != null && row.get(key.column());
    }

    /** The cell's text is not in the list; it is told once. */
    void skip(String kind, int block, Grid grid, Cell cell) {
        Key key = new Key(block, cell.row(), cell.column());
        if (!cell.isBlank() && !isPlaced(key)) {
            Plan.Place place = new Plan.Place(grid.name(), cell.row(), grid.label(cell.column()));
            listed.putIfAbsent(key, new Plan.Skipped(kind, place, cell.text()));
        }
    }

    void skip(String kind, int block, Paragraph paragraph) {
        Key key = new Key(block, paragraph.number(), 0);
        if (!isPlaced(key)) {
            Plan.Place place = new Plan.Place("", paragraph.number(), "");
            listed.putIfAbsent(key, new Plan.Skipped(kind, place, paragraph.text()));
        }
    }

    void doubt(String kind, Plan.Place place, String text, String reading) {
        doubts.add(new Plan.Doubt(kind, place, text, reading));
    }

    List<Plan.Skipped> skipped() {
        return List.copyOf(listed.values());
    }

    List<Plan.Doubt> doubts() {
        return doubts;
    }

    /** Lists whatever is in no field yet, and adds up. */
    Plan.Sum close(List<Block> blocks) {
        int read = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid) {
                for (Grid.Row row : grid.rows()) {
                    for (Cell cell : row.own()) {
                        read++;
                        skip("other", i, grid, cell);
                    }
                }
            } else if (blocks.get(i) instanceof Paragraph paragraph) {
                read++;
                skip("text", i, paragraph);
            }
        }
        return new Plan.Sum(read, placedCells, listed.size());
    }
}
