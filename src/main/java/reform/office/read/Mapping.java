package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;
import reform.office.source.Cell;
import reform.office.source.Grid;

/**
 * What the columns of a table hold, by their headers, else by their contents.
 *
 * @param headers the numbers of the rows that are the header
 * @param columns by their number
 */
record Mapping(List<Integer> headers, Map<Integer, Column> columns) {
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(?:\\.\\d+)?\\s*[%％]?");
    private static final Pattern LABEL = Pattern.compile("[:：]\\s*$");
    private static final Pattern OFFICE = Pattern.compile("处室|科室|股室|室[(（]站|科$|处$|股$|系部|院系");
    private static final int DEEPEST_HEADER = 40;
    private static final int LONGEST_HEADER = 24;
    private static final int SHORTEST_STEP = 4;
    private static final int SAMPLE = 200;
    private static final int MANY_COLUMNS = 60;

    /** A column: its header in one line, what it holds, why that is thought and how sure it is. */
    record Column(String header, Field field, String why, String confidence) {
        Column as(Field other, String reason) {
            return new Column(header, other, reason, confidence);
        }
    }

    Mapping {
        headers = List.copyOf(headers);
        columns = new TreeMap<>(columns);
    }

    /** The columns of a field, from the left. */
    List<Integer> of(Field field) {
        List<Integer> found = new ArrayList<>();
        columns.forEach((number, column) -> {
            if (column.field() == field) {
                found.add(number);
            }
        });
        return found;
    }

    /** What a column holds. */
    Field field(int column) {
        Column found = columns.get(column);
        return found == null ? Field.OWN : found.field();
    }

    boolean has(Field field) {
        return columns.values().stream().anyMatch(column -> column.field() == field);
    }

    /** Whether tasks can be made by it. */
    boolean isOfTasks() {
        return has(Field.TITLE);
    }

    /** The place of the first row below the header. */
    int firstRow(Grid grid) {
        int first = 0;
        for (int i = 0; i < grid.rows().size(); i++) {
            if (headers.contains(grid.rows().get(i).number())) {
                first = i + 1;
            }
        }
        return first;
    }

    /**
     * Finds the header of a table and what its columns hold; empty where there is none.
     *
     * @param wishes what the person said of columns, by header or by the column's own name
     */
    static Optional<Mapping> find(Grid grid, HeaderWords words, Map<String, Field> wishes) {
        List<Grid.Row> rows = grid.rows();
        for (int i = 0; i < Math.min(DEEPEST_HEADER, rows.size()); i++) {
            if (isHeader(rows.get(i), words, wishes)) {
                boolean two = i + 1 < rows.size() && isSecondHeader(grid, rows.get(i), rows.get(i + 1), words);
                Mapping mapping = ofHeader(
                        grid, two ? List.of(rows.get(i), rows.get(i + 1)) : List.of(rows.get(i)), words, wishes);
                if (mapping.isOfTasks()) {
                    return Optional.of(mapping);
                }
            }
        }
        return ofWishes(grid, words, wishes);
    }

    /** Where the person names columns by letter or number, there need be no header that is known. */
    private static Optional<Mapping> ofWishes(Grid grid, HeaderWords words, Map<String, Field> wishes) {
        boolean any = false;
        for (int column : grid.columns()) {
            any |= wishes.containsKey(HeaderWords.normal(grid.label(column)));
        }
        if (!any || grid.rows().isEmpty()) {
            return Optional.empty();
        }
        Grid.Row first = grid.rows().get(0);
        boolean header =
                first.filled().stream().noneMatch(cell -> isNumber(cell.text()) || Contents.isDeadline(cell.text()));
        Mapping named = ofHeader(grid, List.of(first), words, wishes);
        Mapping mapping = header ? named : new Mapping(List.of(), named.columns());
        return mapping.isOfTasks() ? Optional.of(mapping) : Optional.empty();
    }

    private static boolean isHeader(Grid.Row row, HeaderWords words, Map<String, Field> wishes) {
        List<Cell> filled = row.filled();
        int known = 0;
        int exact = 0;
        boolean task = false;
        for (Cell cell : filled) {
            // 填报单位： asks for what stands beside it, and names no column.
            Optional<HeaderWords.Match> match =
                    LABEL.matcher(cell.text()).find() ? Optional.empty() : words.find(cell.text());
            boolean wished = wishes.containsKey(HeaderWords.normal(cell.text()));
            task |= wished;
            if (match.isPresent() || wished) {
                known++;
                exact += match.isPresent() && !match.get().exact() ? 0 : 1;
                Field field = match.map(HeaderWords.Match::field).orElse(Field.OWN);
                task |= switch (field) {
                    case OWN, ID, STATUS, NOTE, NEXT, REPORTED -> false;
                    default -> true;
                };
            }
        }
        // A wide table has many columns of the office's own.
        boolean most = known * 2 >= filled.size() || exact >= 3;
        return filled.size() >= 2 && known >= 2 && exact >= 1 && task && most;
    }

    /** Whether a row says more of the header above it: below cells that cover several columns, or nothing but words. */
    private static boolean isSecondHeader(Grid grid, Grid.Row first, Grid.Row second, HeaderWords words) {
        List<Cell> own = second.own();
        if (own.isEmpty()) {
            return true;
        }
        int known = 0;
        boolean below = true;
        for (Cell cell : own) {
            known += words.find(cell.text()).isPresent() ? 1 : 0;
            Optional<Cell> above = first.at(cell.column());
            boolean blankAbove = above.isEmpty() || above.get().isBlank();
            below &= (blankAbove || above.get().columns() > 1 || continuesRight(grid, first, cell.column()))
                    && HeaderWords.normal(cell.text()).length() <= LONGEST_HEADER
                    && !isNumber(cell.text());
        }
        return below && (known > 0 || own.size() > 1);
    }

    /** Whether the column right of a header is blank in the header: cells that were merged before they became text. */
    private static boolean continuesRight(Grid grid, Grid.Row row, int column) {
        int place = grid.columns().indexOf(column);
        return place + 1 < grid.columns().size()
                && row.text(grid.columns().get(place + 1)).isEmpty();
    }

    private static boolean isNumber(String text) {
        return HeaderWords.normal(text).chars().allMatch(Character::isDigit);
    }

    private static Mapping ofHeader(Grid grid, List<Grid.Row> headers, HeaderWords words, Map<String, Field> wishes) {
        Map<Integer, Column> columns = new TreeMap<>();
        String parent = "";
        for (int column : grid.columns()) {
            String upper = headers.get(0).text(column);
            String lower = headers.size() > 1 && !headers.get(1).continues(column)
                    ? headers.get(1).text(column)
                    : "";
            parent = upper.isEmpty() && !lower.isEmpty() ? parent : upper;
            columns.put(column, column(grid, column, parent, lower, words, wishes));
        }
        List<Integer> numbers = headers.stream().map(Grid.Row::number).toList();
        Map<Integer, Column> settled = new Settling(grid, numbers, columns).settle();
        return new Mapping(numbers, settled);
    }

    private static Column column(
            Grid grid, int number, String upper, String lower, HeaderWords words, Map<String, Field> wishes) {
        String header =
                lower.isEmpty() || lower.equals(upper) ? oneLine(upper) : oneLine(upper) + " / " + oneLine(lower);
        for (String name : List.of(header, upper, lower, grid.label(number))) {
            Field wish = wishes.get(HeaderWords.normal(name));
            if (wish != null && !name.isEmpty()) {
                return new Column(header, wish, "option", "sure");
            }
        }
        List<String> tries = lower.isEmpty() ? List.of(upper) : List.of(upper + lower, lower, upper);
        for (boolean exact : new boolean[] {true, false}) {
            for (String each : tries) {
                Optional<HeaderWords.Match> match = words.find(each);
                if (match.isPresent() && match.get().exact() == exact) {
                    return new Column(
                            header, match.get().field(), exact ? "header" : "header-part", exact ? "sure" : "likely");
                }
            }
        }
        return new Column(header, Field.OWN, header.isEmpty() ? "contents" : "header", "guess");
    }

    private static String oneLine(String text) {
        return reform.model.Departments.join(text);
    }

    /** By contents alone, for a table without a header: a column of numbers, deadlines, departments, short, long texts. */
    static Optional<Mapping> byContents(Grid grid) {
        Map<Integer, Column> columns = new TreeMap<>();
        for (int column : grid.columns()) {
            columns.put(column, new Column("", Field.OWN, "contents", "guess"));
        }
        if (grid.columns().size() < 3 || grid.rows().size() < 3) {
            return Optional.empty();
        }
        Mapping mapping = new Mapping(List.of(), new Settling(grid, List.of(), columns).settle());
        boolean isList =
                mapping.isOfTasks() && mapping.has(Field.LEAD) && (mapping.has(Field.DUE) || mapping.has(Field.ID));
        return isList ? Optional.of(mapping) : Optional.empty();
    }

    /** Decides what headers leave open, by the columns beside and by what stands below. */
    private static final class Settling {
        private final Map<Integer, Column> columns;
        private final Map<Integer, Contents> contents = new HashMap<>();

        Settling(Grid grid, List<Integer> headers, Map<Integer, Column> columns) {
            this.columns = columns;
            // A list has a dozen columns; a sheet of thousands is not looked at as closely.
            int sample = grid.columns().size() <= MANY_COLUMNS ? SAMPLE : SAMPLE / 20;
            for (int column : grid.columns()) {
                contents.put(column, Contents.of(grid, headers, column, sample));
            }
        }

        Map<Integer, Column> settle() {
            periods();
            steps();
            unknownByContents();
            figures();
            roles();
            rectified();
            titles();
            reported();
            descriptions();
            onlyOne();
            return columns;
        }

        private List<Integer> of(Field field) {
            return new Mapping(List.of(), columns).of(field);
        }

        private void set(int column, Field field, String why) {
            columns.put(column, columns.get(column).as(field, why));
        }

        private boolean isUnknown(int column) {
            return columns.get(column).confidence().equals("guess");
        }

        /** Several columns that say what is to be reached when: 2024年目标, 2025年目标. */
        private void periods() {
            List<Integer> found = new ArrayList<>();
            columns.forEach((number, column) -> {
                Contents what = contents.get(number);
                boolean texts = what.filled() > 0 && what.numbers() * 2 < what.filled();
                if (texts
                        && !isWished(number)
                        && PeriodHeader.period(column.header()).isPresent()) {
                    found.add(number);
                }
            });
            long sentences = found.stream()
                    .filter(number -> contents.get(number).averageLength() >= SHORTEST_STEP)
                    .count();
            if (sentences > 1) {
                for (int column : found) {
                    Column old = columns.get(column);
                    columns.put(column, new Column(old.header(), Field.MILESTONES, "header", "sure"));
                }
            }
        }

        /**
         * Columns of dated lines (2025年6月底前：完成方案；…) are milestones. The only column of deadlines stays one: its
         * last line is the deadline, and the lines before are steps all the same.
         */
        private void steps() {
            List<Integer> dated = new ArrayList<>();
            for (int column : columns.keySet()) {
                Field field = columns.get(column).field();
                boolean could =
                        field == Field.DUE || field == Field.GOAL || field == Field.DESCRIPTION || field == Field.OWN;
                Contents what = contents.get(column);
                if (could && !isWished(column) && what.filled() > 0 && what.steps() * 2 >= what.filled()) {
                    dated.add(column);
                }
            }
            if (!of(Field.DUE).isEmpty() && dated.containsAll(of(Field.DUE))) {
                dated.remove(of(Field.DUE).get(0));
            }
            dated.forEach(column -> set(column, Field.MILESTONES, "contents"));
        }

        private boolean isWished(int column) {
            return columns.get(column).why().equals("option");
        }

        private void unknownByContents() {
            for (int column : List.copyOf(columns.keySet())) {
                Contents what = contents.get(column);
                if (!isUnknown(column) || what.filled() == 0) {
                    continue;
                }
                if (of(Field.ID).isEmpty() && what.numbers() * 10 >= what.filled() * 8 && what.ascending()) {
                    set(column, Field.ID, "contents");
                } else if (of(Field.DUE).isEmpty() && what.deadlines() * 10 >= what.filled() * 7) {
                    set(column, Field.DUE, "contents");
                } else if (what.departments() * 10 >= what.filled() * 7) {
                    boolean led = !of(Field.LEAD).isEmpty() || !of(Field.EITHER).isEmpty();
                    boolean supported = !of(Field.RESPONSIBLE).isEmpty();
                    if (!led || !supported) {
                        set(column, led ? Field.RESPONSIBLE : Field.LEAD, "contents");
                    }
                }
            }
            if (of(Field.TITLE).isEmpty() && of(Field.DESCRIPTION).isEmpty()) {
                List<Integer> texts = new ArrayList<>();
                for (int column : columns.keySet()) {
                    if (columns.get(column).field() == Field.OWN
                            && isUnknown(column)
                            && contents.get(column).averageLength() >= 4) {
                        texts.add(column);
                    }
                }
                if (!texts.isEmpty()) {
                    set(texts.get(0), Field.TITLE, "contents");
                }
                if (texts.size() > 1) {
                    set(texts.get(1), Field.DESCRIPTION, "contents");
                }
            }
        }

        /** 进度 is a share of a hundred, or a text that tells how things go. */
        private void figures() {
            for (int column : of(Field.PROGRESS)) {
                Contents what = contents.get(column);
                if (!isWished(column) && what.filled() > 0 && what.shares() == 0) {
                    boolean words = what.statuses() * 10 >= what.filled() * 7
                            && of(Field.STATUS).isEmpty();
                    set(column, words ? Field.STATUS : Field.NOTE, "contents");
                } else if (!isWished(column) && what.shares() * 2 < what.filled()) {
                    set(column, Field.NOTE, "contents");
                }
            }
            for (int column : of(Field.NOTE)) {
                Contents what = contents.get(column);
                if (isWished(column) || what.filled() == 0) {
                    continue;
                }
                // Words for statuses are told from other texts cell by cell: next month they may be others.
                if (what.shares() == what.filled() && of(Field.PROGRESS).isEmpty()) {
                    set(column, Field.PROGRESS, "contents");
                }
            }
        }

        /** In a list of what is to be put right (整改), the problem is what the task is about, and no report. */
        private void rectified() {
            boolean rectification =
                    columns.values().stream().anyMatch(each -> each.header().contains("整改"));
            for (int column : of(Field.PROBLEM)) {
                if (!isWished(column) && (of(Field.TITLE).isEmpty() || rectification)) {
                    set(column, of(Field.TITLE).isEmpty() ? Field.TITLE : Field.OWN, "neighbours");
                }
            }
        }

        /** A day of reports says nothing where nothing is reported. */
        private void reported() {
            if (of(Field.NOTE).isEmpty()
                    && of(Field.PROBLEM).isEmpty()
                    && of(Field.NEXT).isEmpty()) {
                of(Field.REPORTED).forEach(column -> set(column, Field.OWN, "neighbours"));
            }
        }

        /** 责任单位 leads where nobody else does. */
        private void roles() {
            workshops();
            // 建设单位 beside 责任单位 is no department that answers.
            boolean exact = of(Field.EITHER).stream().anyMatch(this::isExact)
                    || of(Field.LEAD).stream().anyMatch(this::isExact);
            for (int column : of(Field.EITHER)) {
                if (exact && columns.get(column).why().equals("header-part")) {
                    set(column, Field.OWN, "neighbours");
                }
            }
            boolean led = !of(Field.LEAD).isEmpty();
            for (int column : of(Field.EITHER)) {
                set(
                        column,
                        led ? Field.RESPONSIBLE : Field.LEAD,
                        led ? "neighbours" : columns.get(column).why());
            }
        }

        private boolean isExact(int column) {
            String why = columns.get(column).why();
            return why.equals("header") || isWished(column);
        }

        /** In the list of one bureau its offices (责任处室) answer, where no column has departments. */
        private void workshops() {
            for (Field field : List.of(Field.LEAD, Field.EITHER, Field.RESPONSIBLE)) {
                if (!of(field).isEmpty()) {
                    return;
                }
            }
            for (int column : of(Field.OWNER)) {
                if (!isWished(column)
                        && OFFICE.matcher(columns.get(column).header()).find()) {
                    set(column, Field.LEAD, columns.get(column).why());
                }
            }
        }

        /** Of several columns that could be the title, one that is merged or repeated over tasks is their section. */
        private void titles() {
            List<Integer> titles = of(Field.TITLE);
            while (titles.size() > 1) {
                int first = titles.get(0);
                int second = titles.get(1);
                Contents one = contents.get(first);
                Contents other = contents.get(second);
                boolean groups = one.distinct() * 3 <= other.distinct() * 2 || one.filled() < other.filled();
                if (isProblem(second) && !isProblem(first)) {
                    // 存在问题 of a task that another column names.
                    set(second, Field.OWN, "neighbours");
                } else if (groups) {
                    set(first, Field.SECTION, "contents");
                } else if (other.averageLength() > one.averageLength()
                        || of(Field.DESCRIPTION).isEmpty()) {
                    set(second, Field.DESCRIPTION, "neighbours");
                } else {
                    set(second, Field.OWN, "neighbours");
                }
                titles = of(Field.TITLE);
            }
            if (titles.isEmpty()) {
                for (Field field : List.of(Field.GOAL, Field.DESCRIPTION, Field.MEASURES, Field.SECTION)) {
                    if (!of(field).isEmpty()) {
                        set(of(field).get(0), Field.TITLE, "neighbours");
                        return;
                    }
                }
            }
        }

        private boolean isProblem(int column) {
            return columns.get(column).header().endsWith("问题");
        }

        /** Where nothing is called the contents, measures or goals are. */
        private void descriptions() {
            for (Field field : List.of(Field.MEASURES, Field.GOAL)) {
                if (of(Field.DESCRIPTION).isEmpty() && !of(field).isEmpty()) {
                    set(of(field).get(0), Field.DESCRIPTION, "neighbours");
                }
            }
        }

        private void onlyOne() {
            for (Field field : Field.values()) {
                List<Integer> same = of(field);
                for (int i = 1; field.single() && i < same.size(); i++) {
                    set(same.get(i), Field.OWN, "neighbours");
                }
            }
        }
    }

    /** What stands in a column, counted. */
    private record Contents(
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

        static Contents of(Grid grid, List<Integer> headers, int column, int sample) {
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
            java.util.Set<String> distinct = new java.util.HashSet<>();
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
            return new Contents(
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

        private static boolean isDeadline(String text) {
            boolean numeralOnly = text.length() < 4 && text.chars().allMatch(Character::isDigit);
            return !numeralOnly && Deadlines.isDeadline(text);
        }
    }
}
