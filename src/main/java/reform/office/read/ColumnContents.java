package reform.office.read;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import reform.office.source.Grid;

/** What stands in a column, counted. */
record ColumnContents(
        int filled,
        int numbers,
        boolean ascending,
        int deadlines,
        int departments,
        int shares,
        int statuses,
        int steps,
        int averageLength,
        int distinct) {
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(?:\\.\\d+)?\\s*[%％]?");

    static ColumnContents of(Grid grid, List<Integer> headers, int column, int sample) {
        int filled = 0;
        int numbers = 0;
        int deadlines = 0;
        int departments = 0;
        int shares = 0;
        int statuses = 0;
        int steps = 0;
        int length = 0;
        boolean ascending = true;
        int last = Integer.MIN_VALUE;
        Set<String> distinct = new HashSet<>();
        int end = headers.isEmpty() ? 0 : headers.get(headers.size() - 1);
        for (Grid.Row row : grid.rows()) {
            String text = row.text(column);
            boolean across = row.at(column).map(cell -> cell.columns() > 1).orElse(false);
            if (row.number() <= end || text.isEmpty() || row.continues(column) || across) {
                continue;
            }
            if (filled == sample) {
                break;
            }
            filled++;
            length += text.length();
            distinct.add(text);
            OptionalInt number = Numbering.value(text);
            if (number.isPresent() && text.length() <= 8) {
                numbers++;
                boolean beginsAgain = number.getAsInt() == 1 && last > 1;
                ascending &= last == 0 || number.getAsInt() == last + 1 || beginsAgain;
                last = number.getAsInt();
            }
            deadlines += text.length() <= 40 && isDeadline(text) ? 1 : 0;
            shares += SHARE.matcher(Numbering.figures(text)).matches() ? 1 : 0;
            steps += DatedLines.of(text).size() > 1 ? 1 : 0;
            statuses += StatusWords.find(text).isPresent() ? 1 : 0;
            departments += DepartmentNamesInText.looksLikeDepartments(text) ? 1 : 0;
        }
        return new ColumnContents(
                filled,
                numbers,
                ascending,
                deadlines,
                departments,
                shares,
                statuses,
                steps,
                filled == 0 ? 0 : length / filled,
                distinct.size());
    }

    static boolean isDeadline(String text) {
        boolean numeralOnly = text.length() < 4 && text.chars().allMatch(Character::isDigit);
        return !numeralOnly && Deadlines.isDeadline(text);
    }
}
