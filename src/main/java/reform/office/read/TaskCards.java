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
import reform.office.source.UnreadableSource;

/**
 * Tasks that a document shows as cards: tables whose rows are a label and what it asks for (任务名称 | …, 完成时限 | …), once or
 * twice side by side, a table for each task or one below the other. They are turned into one table with the
 * labels for its header and a row for each task.
 */
final class TaskCards {
    private static final int LEAST_LABELS = 3;
    private static final int LONGEST_LABEL = 16;

    /** A label and what stands beside it. */
    private record Entry(String label, Field field, List<String> texts) {
        String text() {
            return String.join("\n", texts);
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
            if (block instanceof Grid grid && all.take(grid)) {
                place = place < 0 ? others.size() : place;
                names.add(grid.name());
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

    /** Takes the cards of a table; none where it is a table of another kind. */
    private boolean take(Grid grid) {
        List<Integer> labels = labelColumns(grid);
        if (labels.isEmpty()) {
            return false;
        }
        List<Entry> entries = new ArrayList<>();
        Map<Integer, Entry> last = new TreeMap<>();
        for (Grid.Row row : grid.rows()) {
            for (Cell cell : row.own()) {
                if (labels.contains(cell.column()) && isLabel(cell, grid)) {
                    Entry entry = new Entry(cell.text(), field(cell).orElse(Field.OWN), new ArrayList<>());
                    entries.add(entry);
                    last.put(cell.column(), entry);
                } else {
                    int column = labels.stream()
                            .filter(each -> each <= cell.column())
                            .reduce((one, other) -> other)
                            .orElse(labels.get(0));
                    if (!last.containsKey(column)) {
                        return false;
                    }
                    last.get(column).texts().add(cell.text());
                }
            }
        }
        List<List<Entry>> own = parted(entries);
        boolean whole = own.stream().allMatch(TaskCards::isTask);
        if (whole) {
            cards.addAll(own);
        }
        return whole;
    }

    private Optional<Field> field(Cell cell) {
        return words.find(cell.text()).filter(HeaderWords.Match::exact).map(HeaderWords.Match::field);
    }

    /** A text across the whole table is a heading, and what is long asks for nothing. */
    private static boolean isLabel(Cell cell, Grid grid) {
        return cell.text().length() <= LONGEST_LABEL
                && (cell.columns() == 1 || cell.columns() * 2 <= grid.columns().size());
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
            // An office asks for more than is known everywhere; the first column names all, the others may name a few.
            if (all > 0 && known * 10 >= all * 4 && (!labels.isEmpty() || column == columns.get(0))) {
                boolean beside =
                        !labels.isEmpty() && labels.get(labels.size() - 1).equals(column - 1);
                if (beside) {
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
                        entry -> entry.field() == Field.TITLE && !entry.texts().isEmpty());
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
