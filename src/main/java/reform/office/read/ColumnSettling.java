package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import reform.office.source.Grid;

/** Decides what headers leave open, by the columns beside and by what stands below. */
final class ColumnSettling {
    private static final Pattern OFFICE = Pattern.compile("处室|科室|股室|室[(（]站|科$|处$|股$|系部|院系");
    private static final int SHORTEST_STEP = 4;
    private static final int SAMPLE = 200;
    private static final int MANY_COLUMNS = 60;

    private final Map<Integer, TableColumn> columns;
    private final Map<Integer, ColumnContents> contents = new HashMap<>();

    ColumnSettling(Grid grid, List<Integer> headers, Map<Integer, TableColumn> columns) {
        this.columns = columns;
        // A list has a dozen columns; a sheet of thousands is not looked at as closely.
        int sample = grid.columns().size() <= MANY_COLUMNS ? SAMPLE : SAMPLE / 20;
        for (int column : grid.columns()) {
            contents.put(column, ColumnContents.of(grid, headers, column, sample));
        }
    }

    Map<Integer, TableColumn> settle() {
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
        return TableColumn.numbers(columns, field);
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
            ColumnContents what = contents.get(number);
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
                TableColumn old = columns.get(column);
                columns.put(column, new TableColumn(old.header(), Field.MILESTONES, "header", "sure"));
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
            ColumnContents what = contents.get(column);
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
            ColumnContents what = contents.get(column);
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
            ColumnContents what = contents.get(column);
            if (!isWished(column) && what.filled() > 0 && what.shares() == 0) {
                boolean words = what.statuses() * 10 >= what.filled() * 7
                        && of(Field.STATUS).isEmpty();
                set(column, words ? Field.STATUS : Field.NOTE, "contents");
            } else if (!isWished(column) && what.shares() * 2 < what.filled()) {
                set(column, Field.NOTE, "contents");
            }
        }
        for (int column : of(Field.NOTE)) {
            ColumnContents what = contents.get(column);
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
            ColumnContents one = contents.get(first);
            ColumnContents other = contents.get(second);
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
