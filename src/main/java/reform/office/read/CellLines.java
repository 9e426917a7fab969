package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import reform.office.source.Block;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.UnreadableSource;

/**
 * A table that was copied as text, a cell a line: first the header's words, then the cells, with a blank line between
 * rows. A line without the tab that cells begin with goes on in the cell above.
 */
final class CellLines {
    private static final int LEAST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 60;
    /** A line that only contains a word is no longer than this where it is the name of a column. */
    private static final int LONGEST_NAME = 10;

    private final List<Paragraph> lines;
    private final int first;
    private final int columns;
    private final boolean tabs;

    private CellLines(List<Paragraph> lines, int first, int columns) {
        this.lines = lines;
        this.first = first;
        this.columns = columns;
        this.tabs = lines.subList(first, first + columns).stream()
                .allMatch(line -> line.text().startsWith("\t"));
    }

    /** The document with such a table as a grid; empty where it has none. */
    static Optional<List<Block>> find(List<Block> blocks, HeaderWords words) throws UnreadableSource {
        List<Paragraph> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (!(block instanceof Paragraph paragraph)) {
                return Optional.empty();
            }
            lines.add(paragraph);
        }
        for (int i = 0; i + LEAST_COLUMNS < lines.size(); i++) {
            int count = header(lines, i, words);
            if (count >= LEAST_COLUMNS) {
                return Optional.of(new CellLines(lines, i, count).blocks());
            }
        }
        return Optional.empty();
    }

    /** How many lines from a place on are names of columns, each of another one. */
    private static int header(List<Paragraph> lines, int from, HeaderWords words) {
        int count = 0;
        boolean task = false;
        List<String> seen = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            String text = HeaderWords.normal(lines.get(i).text());
            Optional<HeaderWords.Match> match = words.find(lines.get(i).text());
            boolean next = i > from && lines.get(i).number() > lines.get(i - 1).number() + 1;
            boolean name = match.isPresent()
                    && (match.get().exact() || text.length() <= LONGEST_NAME)
                    && lines.get(i).text().indexOf('：') < 0
                    && lines.get(i).text().indexOf(':') < 0;
            if (!name || seen.contains(text) || (next && count >= LEAST_COLUMNS)) {
                break;
            }
            seen.add(text);
            task |= match.get().field() == Field.TITLE || match.get().field() == Field.DESCRIPTION;
            count++;
        }
        return task ? count : 0;
    }

    private List<Block> blocks() throws UnreadableSource {
        List<Block> blocks = new ArrayList<>(lines.subList(0, first));
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        List<String> header = new ArrayList<>();
        for (Paragraph line : lines.subList(first, first + columns)) {
            header.add(line.text().strip());
        }
        boolean numbered = Numbering.value(header.get(0)).isEmpty()
                && new HeaderWords()
                        .find(header.get(0))
                        .filter(match -> match.field() == Field.ID)
                        .isPresent();
        rows.put(lines.get(first).number(), header);
        List<String> row = new ArrayList<>();
        int start = 0;
        int last = 0;
        int number = 0;
        for (int i = first + columns; i < lines.size(); i++) {
            Paragraph line = lines.get(i);
            boolean gap = line.number() > lines.get(i - 1).number() + 1;
            String text = line.text().strip();
            boolean goesOn = tabs && !line.text().startsWith("\t") && !gap && !row.isEmpty();
            OptionalInt value = Numbering.value(text);
            boolean nextNumber =
                    numbered && value.isPresent() && (value.getAsInt() == number + 1 || value.getAsInt() == 1);
            boolean begins = row.isEmpty()
                    || (!goesOn && row.size() >= columns && (!numbered || nextNumber || gap))
                    || (!goesOn && gap && (nextNumber || !numbered || isHeading(text)));
            if (begins && !row.isEmpty()) {
                rows.put(start, fitted(row));
                row = new ArrayList<>();
            }
            if (row.isEmpty()) {
                start = line.number();
                if (value.isPresent()) {
                    number = value.getAsInt();
                }
            }
            if (goesOn) {
                row.set(row.size() - 1, row.get(row.size() - 1) + "\n" + text);
            } else {
                row.add(text);
            }
            last = i;
        }
        assert last >= 0;
        if (!row.isEmpty()) {
            rows.put(start, fitted(row));
        }
        blocks.add(Grid.of("1", rows));
        return blocks;
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && Numbering.of(text).filter(each -> each.level() <= 3).isPresent();
    }

    /** As many cells as there are columns: lines too many are more of the departments, else of the longest text. */
    private List<String> fitted(List<String> row) {
        List<String> cells = new ArrayList<>(row);
        if (cells.size() > 4 * columns) {
            // No table: everything between the first and the last cells is one.
            List<String> middle = cells.subList(2, cells.size() - columns + 3);
            String joined = String.join("\n", middle);
            middle.clear();
            cells.add(2, joined);
        }
        while (cells.size() > columns) {
            int join = -1;
            for (int i = cells.size() - 1; i > 0 && join < 0; i--) {
                boolean name = DepartmentNamesInText.looksLikeDepartments(cells.get(i))
                        && cells.get(i - 1).length() <= 6
                        && !DepartmentNamesInText.looksLikeDepartments(cells.get(i - 1))
                        && !Deadlines.isDeadline(cells.get(i - 1));
                join = name ? i : -1;
            }
            if (join < 0) {
                int longest = 1;
                for (int i = 1; i < cells.size() - 1; i++) {
                    longest = cells.get(i).length() > cells.get(longest).length() ? i : longest;
                }
                join = longest + 1 < cells.size() ? longest + 1 : longest;
            }
            cells.set(join - 1, cells.get(join - 1) + "\n" + cells.get(join));
            cells.remove(join);
        }
        return cells;
    }
}
