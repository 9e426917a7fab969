package reform.office.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.office.source.Cell;
import reform.office.source.Grid;

/** Makes tasks of the rows of a table: group rows, merged cells, rows that go on, repeated headers, notes below. */
final class TableTasks {
    private static final Pattern NOTE = Pattern.compile(
            "^(?:[*＊※]*\\s*)?(?:备\\s*注|注|附注|说明|填表说明|填表|制表|联系人|联系电话|审核|单位负责人|报送|填报|签发|报表|附件|主管领导签字|单位（盖章）)\\s*\\d*(?:[:：、（(人单日].*)?$",
            Pattern.DOTALL);
    /** A note whose text stands in the cell beside. */
    private static final Pattern LEADS_NOTE = Pattern.compile("^[*＊※]*\\s*(?:备\\s*注|附?注|说\\s*明|填表说明)\\s*[:：]?$");

    private static final Pattern TOTAL = Pattern.compile("^(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计)(?:[:：].*)?$");
    private static final Set<Field> STEP_FIELDS = EnumSet.of(Field.DESCRIPTION, Field.MEASURES, Field.GOAL);
    private static final int LEAST_NUMBERED = 3;
    private static final int LONGEST_SECTION = 60;
    /** A row that goes on in the one above is the next, or the next but one. */
    private static final int FARTHEST = 2;

    private final int block;
    private final Grid grid;
    private final Mapping mapping;
    private final Ledger ledger;
    private final RowReader reader;
    private final SectionPath sections;
    private final List<Draft> drafts = new ArrayList<>();

    /** The headers as they are compared. */
    private final Map<Integer, String> headers = new LinkedHashMap<>();

    /** The last task of the table that this one goes on from. */
    private Optional<Draft> parted = Optional.empty();

    private int lastRow;
    private boolean sectionsRepeat;

    TableTasks(int block, Grid grid, Mapping mapping, String section, Ledger ledger) {
        this.block = block;
        this.grid = grid;
        this.mapping = mapping;
        this.ledger = ledger;
        sections = new SectionPath(section);
        reader = new RowReader(block, grid, mapping, ledger);
        mapping.columns().forEach((number, each) -> headers.put(number, HeaderWords.normal(each.header())));
    }

    /** The rows follow those of another table: in its section, and the first may be the rest of its last row. */
    void goOnFrom(TableTasks before) {
        sections.goOnFrom(before.sections);
        parted = before.last();
    }

    private Optional<Draft> last() {
        return drafts.isEmpty() ? parted : Optional.of(drafts.get(drafts.size() - 1));
    }

    /** Whether the section is written into each row, so that a blank cell means none, and not that of the row above. */
    private boolean repeatsSections(int first) {
        for (int number : mapping.of(Field.SECTION)) {
            String above = "";
            for (int i = first; i < grid.rows().size(); i++) {
                Grid.Row row = grid.rows().get(i);
                String text = row.continues(number) ? "" : row.text(number);
                if (!text.isEmpty() && text.equals(above)) {
                    return true;
                }
                above = text;
            }
        }
        return false;
    }

    /** The key that each column has in the file. */
    Map<Integer, String> keys() {
        return reader.keys();
    }

    List<Draft> read() {
        int first = mapping.firstRow(grid);
        sectionsRepeat = repeatsSections(first);
        for (int i = 0; i < first; i++) {
            Grid.Row row = grid.rows().get(i);
            boolean header = mapping.headers().contains(row.number());
            for (Cell cell : row.own()) {
                ledger.skip(header ? "header" : "above-table", block, grid, cell);
            }
        }
        for (int i = first; i < grid.rows().size(); i++) {
            read(grid.rows().get(i));
        }
        return drafts;
    }

    private void read(Grid.Row row) {
        List<Cell> own = row.own();
        if (own.isEmpty()) {
            return;
        }
        if (isHeaderAgain(row) || isNumbersOfColumns(row)) {
            skip(row, "repeated-header");
            return;
        }
        List<Cell> filled = row.filled();
        Cell firstCell = filled.get(0);
        String second = filled.size() > 1 ? filled.get(1).text() : "";
        if (TOTAL.matcher(firstCell.text()).matches() || TOTAL.matcher(second).matches()) {
            skip(row, "total");
            return;
        }
        if (filled.size() == 1) {
            single(row, firstCell);
            return;
        }
        if (filled.size() == 2 && LEADS_NOTE.matcher(firstCell.text()).matches()) {
            skip(row, "note");
            return;
        }
        if (filled.size() == 2 && own.size() == 2 && isGroupOfTwo(row, filled)) {
            String number = firstCell.text();
            String sign = number.matches("[一二三四五六七八九十]+") ? "、" : "";
            sections.heading(number + sign + filled.get(1).text());
            own.forEach(cell -> ledger.place(block, cell));
            return;
        }
        task(row);
    }

    /** 一、 in the column of numbers and the heading in the next, across the others. */
    private boolean isGroupOfTwo(Grid.Row row, List<Cell> cells) {
        boolean number = cells.get(0).text().matches("[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?");
        boolean across = cells.get(1).columns() * 2 > grid.columns().size();
        boolean alone = mapping.columns().entrySet().stream()
                .noneMatch(each -> (each.getValue().field() == Field.LEAD
                                || each.getValue().field() == Field.DUE)
                        && !row.text(each.getKey()).isEmpty()
                        && !across);
        return number && alone && (across || grid.columns().size() > 3);
    }

    /** （1） （2） （3） below the header. */
    private static boolean isNumbersOfColumns(Grid.Row row) {
        int next = 1;
        for (Cell cell : row.own()) {
            OptionalInt number = Numbering.value(cell.text());
            if (number.isEmpty() || number.getAsInt() != next) {
                return false;
            }
            next++;
        }
        return next > LEAST_NUMBERED;
    }

    private boolean isHeaderAgain(Grid.Row row) {
        int same = 0;
        int all = 0;
        for (Map.Entry<Integer, String> header : headers.entrySet()) {
            String text = row.text(header.getKey());
            if (text.isEmpty()) {
                continue;
            }
            all++;
            if (text.length() <= LONGEST_SECTION) {
                String normal = HeaderWords.normal(text);
                same += header.getValue().endsWith(normal) || header.getValue().startsWith(normal) ? 1 : 0;
            }
            if (all > 2 && same == 0) {
                return false;
            }
        }
        return all >= 2 && same * 10 >= all * 8;
    }

    private void skip(Grid.Row row, String kind) {
        for (Cell cell : row.own()) {
            ledger.skip(kind, block, grid, cell);
        }
    }

    /** A row with one text: a group's heading, a note, or more of the row above. */
    private void single(Grid.Row row, Cell cell) {
        String text = cell.text();
        boolean across = cell.columns() * 2 > grid.columns().size();
        Field field = mapping.field(cell.column());
        boolean numbered =
                Numbering.of(text).filter(number -> number.level() <= 3).isPresent();
        boolean groupColumn = field == Field.ID || field == Field.SECTION;
        boolean heads = across || (groupColumn && Numbering.value(text).isEmpty());
        if (NOTE.matcher(text).matches()) {
            ledger.skip("note", block, grid, cell);
        } else if (text.length() <= LONGEST_SECTION && !text.endsWith("。") && (heads || numbered)) {
            sections.heading(text);
            ledger.place(block, cell);
        } else if (heads) {
            ledger.skip("note", block, grid, cell);
        } else if (groupColumn) {
            ledger.skip("number-only", block, grid, cell);
        } else {
            task(row);
        }
    }

    private void task(Grid.Row row) {
        List<Integer> titles = mapping.of(Field.TITLE);
        List<Integer> ids = mapping.of(Field.ID);
        String title = titles.isEmpty() ? "" : row.text(titles.get(0));
        boolean ownTitle = !title.isEmpty() && !row.continues(titles.get(0));
        String id = ids.isEmpty() ? "" : row.text(ids.get(0));
        boolean ownId = !id.isEmpty() && !row.continues(ids.get(0));
        boolean sharedId = !id.isEmpty() && !ownId;
        readSectionColumns(row);

        if (drafts.isEmpty() && parted.isPresent() && isRestOf(parted.get(), row)) {
            reader.append(row, parted.get());
            parted = Optional.empty();
            return;
        }
        Optional<Draft> above = drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
        boolean newTask = ownTitle || ownId;
        if (!newTask && above.isPresent()) {
            boolean assigned = hasOwn(row, Field.DUE) || hasOwn(row, Field.LEAD) || hasOwn(row, Field.RESPONSIBLE);
            if (!assigned && row.number() - lastRow <= FARTHEST) {
                reader.append(row, above.get());
                lastRow = row.number();
                return;
            }
            if (!assigned) {
                skip(row, "other");
                return;
            }
        }
        if (!newTask && above.isPresent() && isMilestone(row)) {
            milestone(row, above.get());
            lastRow = row.number();
            return;
        }
        Draft draft = new Draft(block, reader.place(row, 0));
        draft.section = sections.text();
        draft.topSection = sections.top();
        draft.number = ownId ? id : "";
        draft.title = title;
        if (!newTask && above.isPresent() && title.isEmpty()) {
            draft.title = above.get().title;
        }
        boolean below = above.isPresent() && !newTask && !above.get().number.isEmpty();
        if (above.isPresent() && !ownId && (sharedId || below)) {
            draft.number = above.get().number;
            draft.partOfNumber = true;
            above.get().partOfNumber = true;
            if (!newTask) {
                ledger.doubt("sub-row", draft.place, first(row), draft.number);
            }
        }
        reader.fill(row, draft);
        if (draft.text(Field.DUE).isEmpty()) {
            // Without a deadline of its own, a task is due with the last of its periods.
            draft.put(Field.DUE, draft.lastPeriod, draft.place);
        }
        if (draft.title.isEmpty()) {
            untitled(row, draft);
        }
        if (draft.title.isEmpty()) {
            skip(row, "no-title");
            return;
        }
        drafts.add(draft);
        lastRow = row.number();
    }

    /** Whether a page parted a row: the rest of it has no number, and no deadline where the task has one. */
    private boolean isRestOf(Draft draft, Grid.Row row) {
        List<Integer> ids = mapping.of(Field.ID);
        boolean numbered = !ids.isEmpty() && !draft.number.isEmpty();
        boolean due = mapping.has(Field.DUE) && !draft.text(Field.DUE).isEmpty();
        return numbered
                && due
                && row.text(ids.get(0)).isEmpty()
                && !hasOwn(row, Field.DUE)
                && row.own().stream().noneMatch(cell -> mapping.field(cell.column()) == Field.SECTION);
    }

    /** Whether a row below a task says only what of it is due on another day: 阶段目标 and its date, the rest is shared. */
    private boolean isMilestone(Grid.Row row) {
        if (row.number() - lastRow > FARTHEST || hasOwn(row, Field.LEAD) || hasOwn(row, Field.RESPONSIBLE)) {
            return false;
        }
        boolean date = false;
        boolean text = false;
        for (Cell cell : row.own()) {
            Field field = mapping.field(cell.column());
            date |= field == Field.DUE && Deadlines.isDeadline(cell.text());
            text |= field == Field.DESCRIPTION || field == Field.MEASURES || field == Field.GOAL;
        }
        return date && text;
    }

    /** The first row of a task with steps is a step as well; the last one's date is the task's. */
    private void milestone(Grid.Row row, Draft draft) {
        Draft step = new Draft(block, reader.place(row, 0));
        reader.fill(row, step);
        List<Draft> steps = new ArrayList<>();
        if (draft.milestones.isEmpty() && !draft.text(Field.DUE).isEmpty()) {
            steps.add(draft);
        }
        steps.add(step);
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (Cell cell : row.own()) {
            Field field = mapping.field(cell.column());
            if (STEP_FIELDS.contains(field)) {
                fields.add(field);
            }
        }
        draft.inSteps.addAll(fields);
        for (Draft each : steps) {
            draft.milestones.add(new ImportedTask.Step(stepTitle(each, fields), each.text(Field.DUE)));
        }
        String status = draft.text(Field.STATUS);
        if (!status.isEmpty() && !status.equals(step.text(Field.STATUS))) {
            draft.texts.remove(Field.STATUS);
            ledger.doubt("status-of-step", draft.place(Field.STATUS), status, draft.title);
        }
        draft.texts.put(Field.DUE, step.text(Field.DUE));
        draft.places.put(Field.DUE, step.place(Field.DUE));
        draft.reported = step.reported.or(() -> draft.reported);
        step.reports.forEach((period, texts) ->
                texts.forEach((field, text) -> draft.report(period, field, text, step.place(field))));
        step.own.forEach(
                (key, text) -> draft.own.merge(key, text, (old, more) -> old.equals(more) ? old : old + "\n" + more));
        ledger.doubt("milestone", step.place, stepTitle(step, fields), draft.title);
    }

    /** What a step says, taken out of it: it stands in the milestone then. */
    private static String stepTitle(Draft draft, Set<Field> fields) {
        List<String> texts = new ArrayList<>();
        for (Field field : fields) {
            String text = draft.text(field);
            if (!text.isEmpty()) {
                texts.add(text.replace("\n", ""));
            }
        }
        return String.join("；", texts);
    }

    /** A row without a title has what it describes for one. */
    private void untitled(Grid.Row row, Draft draft) {
        for (Field field : List.of(Field.DESCRIPTION, Field.MEASURES, Field.GOAL)) {
            String text = draft.text(field);
            if (draft.title.isEmpty() && !text.isEmpty()) {
                draft.title = text;
                draft.texts.remove(field);
                ledger.doubt("no-title", reader.place(row, 0), text, text);
            }
        }
    }

    private static String first(Grid.Row row) {
        return row.own().get(0).text();
    }

    private boolean hasOwn(Grid.Row row, Field field) {
        for (int number : mapping.of(field)) {
            if (!row.text(number).isEmpty() && !row.continues(number)) {
                return true;
            }
        }
        return false;
    }

    /** The section as a column has it: merged, repeated, or named only once. */
    private void readSectionColumns(Grid.Row row) {
        List<String> texts = new ArrayList<>();
        boolean none = false;
        for (int number : mapping.of(Field.SECTION)) {
            String text = row.text(number);
            row.at(number).ifPresent(cell -> ledger.place(block, cell));
            none |= SectionCell.isNone(text);
            if (!text.isEmpty() && !SectionCell.isNone(text)) {
                texts.add(SectionCell.section(Departments.join(text)));
            }
        }
        if (none || !texts.isEmpty() || sectionsRepeat) {
            sections.column(texts);
        }
    }
}
