package reform.office.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import reform.office.source.Block;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.UnreadableSource;

/**
 * Tasks that a document shows as cards: tables whose rows are a label and what it asks for (任务名称 | …, 完成时限 | …), once or
 * twice side by side, a table for each task, one below the other, or a column for each. They are turned into one table
 * with the labels for its header and a row for each task.
 */
final class TaskCards {
    private static final int LEAST_LABELS = 3;
    private static final int LONGEST_LABEL = 16;

    /** An office asks for more than is known everywhere; of a few labels most are known. */
    private static final int MANY_LABELS = 4;

    /** A label and the cells beside it. */
    private record Entry(String label, Field field, List<Cell> cells) {
        String text() {
            return String.join("\n", cells.stream().map(Cell::text).toList());
        }

        /** What of it belongs to one of the tasks that stand side by side; a cell across them is of each. */
        Entry at(int column) {
            List<Cell> own = cells.stream()
                    .filter(cell -> cell.column() <= column && column < cell.column() + cell.columns())
                    .toList();
            return new Entry(label, field, own);
        }
    }

    private final HeaderWords words;
    private final List<List<Entry>> cards = new ArrayList<>();

    private TaskCards(HeaderWords words) {
        this.words = words;
    }

    /** The document with its cards as one table in place of the first; empty where it has none. */
    static Optional<List<Block>> find(List<Block> blocks, HeaderWords words) throws UnreadableSource {
        TaskCards all = new TaskCards(words);
        List<Block> others = new ArrayList<>();
        int place = -1;
        List<String> names = new ArrayList<>();
        for (Block block : blocks) {
            List<Paragraph> headings = new ArrayList<>();
            if (block instanceof Grid grid && all.take(grid, headings)) {
                place = place < 0 ? others.size() : place;
                names.add(grid.name());
                others.addAll(headings);
            } else {
                others.add(block);
            }
        }
        if (place < 0) {
            return Optional.empty();
        }
        // Rows of the new table are not those of the old ones, so it needs a name of its own.
        others.add(place, all.table(names.get(0) + "-" + names.get(names.size() - 1)));
        return Optional.of(others);
    }

    /**
     * Takes the cards of a table; none where it is a table of another kind.
     *
     * @param headings gets the texts that stand across the table
     */
    private boolean take(Grid grid, List<Paragraph> headings) {
        List<Integer> labels = labelColumns(grid);
        if (labels.isEmpty()) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        Map<Integer, Entry> last = new TreeMap<>();
        for (Grid.Row row : grid.rows()) {
            Optional<Entry> current = Optional.empty();
            for (Cell cell : row.own()) {
                if (row.filled().size() == 1 && isHeading(cell, grid)) {
                    headings.add(new Paragraph(row.number(), cell.text()));
                } else if (labels.contains(cell.column()) && isLabel(cell, grid)) {
                    Entry entry = new Entry(cell.text(), field(cell).orElse(Field.OWN), new ArrayList<>());
                    entries.add(entry);
                    last.put(cell.column(), entry);
                    current = Optional.of(entry);
                } else {
                    Optional<Entry> of = current.or(() -> labels.stream()
                            .filter(each -> each <= cell.column())
                            .reduce((one, other) -> other)
                            .map(last::get));
                    if (of.isEmpty()) {
                        return false;
                    }
                    of.get().cells().add(cell);
                }
            }
        }
        List<List<Entry>> own = new ArrayList<>();
        parted(entries).forEach(card -> own.addAll(sideBySide(card)));
        boolean whole = own.stream().allMatch(TaskCards::isTask);
        if (whole) {
            cards.addAll(own);
        }
        return whole;
    }

    private static boolean isHeading(Cell cell, Grid grid) {
        return cell.columns() == grid.columns().size();
    }

    /** Several titles in a row are a task each, with what stands in their columns. */
    private static List<List<Entry>> sideBySide(List<Entry> card) {
        for (Entry entry : card) {
            if (entry.field() == Field.TITLE && entry.cells().size() > 1 && isOneRow(entry.cells())) {
                return entry.cells().stream()
                        .map(title -> card.stream()
                                .map(each -> each.at(title.column()))
                                .toList())
                        .toList();
            }
        }
        return List.of(card);
    }

    private static boolean isOneRow(List<Cell> cells) {
        return cells.stream().map(Cell::row).distinct().count() == 1;
    }

    private Optional<Field> field(Cell cell) {
        return words.find(cell.text()).filter(HeaderWords.Match::exact).map(HeaderWords.Match::field);
    }

    /** A text across the whole table is a heading, and what is long asks for nothing. */
    private static boolean isLabel(Cell cell, Grid grid) {
        return cell.text().length() <= LONGEST_LABEL && !isHeading(cell, grid);
    }

    /** The columns in which words that are known stand below one another, with others between them. */
    private List<Integer> labelColumns(Grid grid) {
        List<Integer> columns = grid.columns();
        if (columns.size() < 2 || grid.rows().size() < 2) {
            return List.of();
        }
        List<Integer> labels = new ArrayList<>();
        Set<Field> fields = new LinkedHashSet<>();
        int found = 0;
        boolean many = false;
        for (int column : columns) {
            int known = 0;
            int all = 0;
            Set<Field> own = new TreeSet<>();
            for (Grid.Row row : grid.rows()) {
                Optional<Cell> cell = row.at(column)
                        .filter(each -> !each.isBlank() && each.row() == row.number() && each.column() == column);
                if (cell.isPresent()) {
                    Optional<Field> field = field(cell.get());
                    all++;
                    known += field.isPresent() ? 1 : 0;
                    field.ifPresent(own::add);
                }
            }
            // The first column names all; the others may name a few.
            many |= labels.isEmpty() && all >= MANY_LABELS;
            if (all > 0 && known * 10 >= all * (many ? 4 : 7) && (!labels.isEmpty() || column == columns.get(0))) {
                boolean beside =
                        !labels.isEmpty() && labels.get(labels.size() - 1).equals(column - 1);
                if (beside && !isBelowLabels(grid, column)) {
                    return List.of();
                }
                labels.add(column);
                fields.addAll(own);
                found += known;
            }
        }
        boolean ends = !labels.isEmpty() && labels.get(labels.size() - 1).equals(columns.get(columns.size() - 1));
        return labels.isEmpty() || ends || found < LEAST_LABELS || fields.size() < LEAST_LABELS ? List.of() : labels;
    }

    /** Whether the labels of a column part what one to the left of it asks for: 责任单位 | 牵头, below it 配合. */
    private boolean isBelowLabels(Grid grid, int column) {
        return grid.rows().stream()
                .filter(row -> row.at(column)
                        .filter(cell -> cell.row() == row.number()
                                && cell.column() == column
                                && field(cell).isPresent())
                        .isPresent())
                .allMatch(row ->
                        row.at(column - 1).filter(cell -> cell.rows() > 1).isPresent());
    }

    /** A label that comes again begins the next task. */
    private static List<List<Entry>> parted(List<Entry> entries) {
        List<List<Entry>> parts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (parts.isEmpty() || !seen.add(HeaderWords.normal(entry.label()))) {
                parts.add(new ArrayList<>());
                seen.clear();
                seen.add(HeaderWords.normal(entry.label()));
            }
            parts.get(parts.size() - 1).add(entry);
        }
        return parts;
    }

    /** Whether a card names a task, and when it is due or who answers for it. */
    private static boolean isTask(List<Entry> card) {
        boolean title = card.stream()
                .anyMatch(
                        entry -> entry.field() == Field.TITLE && !entry.cells().isEmpty());
        boolean assigned = card.stream().map(Entry::field).anyMatch(field -> switch (field) {
            case DUE, LEAD, RESPONSIBLE, EITHER -> true;
            default -> false;
        });
        return title && assigned;
    }

    /** The labels of all tasks once, and below them what each says. */
    private Grid table(String name) throws UnreadableSource {
        Map<String, Integer> columns = new LinkedHashMap<>();
        cards.forEach(
                card -> card.forEach(entry -> columns.putIfAbsent(HeaderWords.normal(entry.label()), columns.size())));
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        List<String> all = new ArrayList<>();
        columns.keySet().forEach(each -> all.add(""));
        for (List<Entry> card : cards) {
            for (Entry entry : card) {
                int column = columns.get(HeaderWords.normal(entry.label()));
                if (all.get(column).isEmpty()) {
                    all.set(column, entry.label());
                }
            }
        }
        int number = 1;
        rows.put(number, all);
        for (List<Entry> card : cards) {
            List<String> texts = new ArrayList<>();
            columns.keySet().forEach(each -> texts.add(""));
            card.forEach(entry -> texts.set(columns.get(HeaderWords.normal(entry.label())), entry.text()));
            rows.put(++number, texts);
        }
        return Grid.of(name, rows);
    }
}
