package reform.office.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.model.Status;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.SaysNothing;
import reform.policy.DayParser;

/** Reads the cells of a row into the task that it makes or goes on, each by what its column holds. */
final class RowReader {
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(?:\\.\\d+)?\\s*[%％]");
    private static final Pattern PERSONS = Pattern.compile("(?:单位|部门).*(?:责任人|负责人|联系人)");
    private static final Pattern PERSON = Pattern.compile("[（(]([\\u4e00-\\u9fff]{2,4})[）)]");
    private static final Pattern ASKS = Pattern.compile("是否|是\\s*[/／、]\\s*否");
    private static final Pattern MARKED = Pattern.compile("[☑☒✔✓√■]\\s*([^☑☒✔✓√■□☐]+)");
    private static final Pattern YES = Pattern.compile("是|已?完成|[√✓✔☑]");
    private static final Pattern NO = Pattern.compile("否|未|未完成|[×✗✘☐□]");
    /** A status, and whatever follows it. */
    private static final Pattern FIRST_CLAUSE =
            Pattern.compile("(?<word>[^。，,；;：:（(\n]+)(?<more>(?:[。，,；;：:（(\n].*)?)", Pattern.DOTALL);

    private final int block;
    private final Grid grid;
    private final Mapping mapping;
    private final Ledger ledger;
    private final Map<Integer, String> keys = new LinkedHashMap<>();

    /** The period that the header of a column of reports names; empty where it names none. */
    private final Map<Integer, String> periods = new HashMap<>();

    RowReader(int block, Grid grid, Mapping mapping, Ledger ledger) {
        this.block = block;
        this.grid = grid;
        this.mapping = mapping;
        this.ledger = ledger;
        nameOwnColumns();
        mapping.columns().forEach((number, each) -> {
            // 下半年工作安排 is of the half to come.
            if (each.field() == Field.NOTE || each.field() == Field.PROBLEM) {
                periods.put(number, ReportDays.ofHeader(each.header()));
            }
        });
    }

    /** The key that each column has in the file. */
    Map<Integer, String> keys() {
        return keys;
    }

    private void nameOwnColumns() {
        mapping.columns().forEach((number, each) -> {
            String key = each.field() == Field.OWN
                    ? OwnKey.of(each.header(), grid.label(number))
                    : each.field().word();
            String free = key;
            for (int i = 2; each.field() == Field.OWN && keys.containsValue(free); i++) {
                free = key + i;
            }
            keys.put(number, free);
        });
    }

    /** What each cell of a row says of the task that the row makes. */
    void fill(Grid.Row row, Draft draft) {
        mapping.columns().forEach((number, each) -> {
            Optional<Cell> cell = row.at(number);
            if (cell.isEmpty() || cell.get().isBlank()) {
                return;
            }
            String text = cell.get().text();
            switch (each.field()) {
                case SECTION -> {
                    return;
                }
                case SKIP -> {
                    ledger.skip("left-out", block, grid, cell.get());
                    return;
                }
                case ID, TITLE -> ledger.place(block, cell.get());
                case OWN -> {
                    draft.own.put(keys.get(number), text);
                    ledger.place(block, cell.get());
                }
                case STATUS -> status(draft, row, number, cell.get());
                case MILESTONES -> milestones(draft, row, number, cell.get());
                case NOTE, PROBLEM, NEXT -> {
                    if (cell.get().column() == number) {
                        report(draft, row, number, cell.get());
                    }
                }
                case REPORTED -> {
                    Optional<LocalDate> day = DayParser.parse(text).day();
                    draft.reported = day;
                    if (day.isEmpty()) {
                        draft.own.put(OwnKey.of(each.header(), grid.label(number)), text);
                        ledger.place(block, cell.get());
                    }
                }
                case START -> {
                    Optional<LocalDate> day = DayParser.parse(text).day();
                    if (day.isPresent()) {
                        draft.put(Field.START, day.get().toString(), place(row, number));
                    } else {
                        draft.own.put(OwnKey.of(each.header(), grid.label(number)), text);
                    }
                    ledger.place(block, cell.get());
                }
                default -> {
                    if (each.field() == Field.LEAD || each.field() == Field.RESPONSIBLE) {
                        text = withoutPersons(text, draft, row, number);
                    }
                    // One cell across two columns says the same of both.
                    if (cell.get().column() == number || !draft.texts.containsValue(text)) {
                        draft.put(each.field(), text, place(row, number));
                    }
                    ledger.place(block, cell.get());
                }
            }
        });
        reportDay(row, draft);
    }

    /** A day on which nothing was reported in words makes no update, and is listed. */
    private void reportDay(Grid.Row row, Draft draft) {
        for (int number : mapping.of(Field.REPORTED)) {
            Optional<Cell> cell = row.at(number);
            if (cell.isPresent() && draft.reported.isPresent()) {
                if (draft.reports.isEmpty()) {
                    ledger.skip("day-only", block, grid, cell.get());
                } else {
                    ledger.place(block, cell.get());
                }
            }
        }
    }

    /** What a column of reports says of a task. A cell with nothing but a status or a share has fields of its own. */
    private void report(Draft draft, Grid.Row row, int number, Cell cell) {
        TableColumn each = mapping.columns().get(number);
        Field field = each.field();
        String text = cell.text();
        if (SaysNothing.is(text)) {
            ledger.skip("says-none", block, grid, cell);
            return;
        }
        if (field == Field.NOTE
                && asks(number)
                && (YES.matcher(text).matches() || NO.matcher(text).matches())) {
            status(draft, row, number, cell);
            return;
        }
        ledger.place(block, cell);
        if (field == Field.NOTE) {
            if (draft.text(Field.PROGRESS).isEmpty()
                    && SHARE.matcher(Numbering.figures(text)).matches()) {
                draft.put(Field.PROGRESS, text, place(row, number));
                return;
            }
            Matcher first = FIRST_CLAUSE.matcher(text);
            boolean status = first.matches()
                    && draft.text(Field.STATUS).isEmpty()
                    && StatusWords.find(first.group("word")).isPresent();
            if (status) {
                draft.put(Field.STATUS, first.group("word"), place(row, number));
                if (first.group("more").isEmpty()) {
                    return;
                }
                ledger.doubt("status-of-note", place(row, number), text, first.group("word"));
            }
        }
        draft.report(periods.getOrDefault(number, ""), field, text, place(row, number));
    }

    /** 是否完成 asks: yes is done, and no says nothing of how far it is. */
    private void status(Draft draft, Grid.Row row, int number, Cell cell) {
        boolean asks = asks(number);
        boolean yes = asks && YES.matcher(cell.text()).matches();
        if (asks && NO.matcher(cell.text()).matches()) {
            ledger.skip("says-none", block, grid, cell);
            return;
        }
        draft.put(Field.STATUS, yes ? Status.DONE.word() : ticked(cell.text()), place(row, number));
        ledger.place(block, cell);
    }

    private boolean asks(int number) {
        return ASKS.matcher(mapping.columns().get(number).header()).find();
    }

    /** The choice that is marked: ☑已完成 □推进中. */
    private static String ticked(String text) {
        Matcher marked = MARKED.matcher(text);
        boolean choice = text.indexOf('□') >= 0 || text.indexOf('☐') >= 0;
        if (!choice || !marked.find()) {
            return text;
        }
        String word = marked.group(1).strip();
        return marked.find() ? text : word;
    }

    /** 责任单位及责任人: 市教育局（张三）. */
    private String withoutPersons(String text, Draft draft, Grid.Row row, int number) {
        if (!PERSONS.matcher(mapping.columns().get(number).header()).find()) {
            return text;
        }
        Matcher person = PERSON.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (person.find()) {
            draft.put(Field.OWNER, person.group(1), place(row, number));
            person.appendReplacement(rest, "");
        }
        return person.appendTail(rest).toString();
    }

    private void milestones(Draft draft, Grid.Row row, int number, Cell cell) {
        String header = mapping.columns().get(number).header();
        Optional<String> period = PeriodHeader.period(header);
        List<ImportedTask.Step> steps = period.isPresent()
                ? List.of(new ImportedTask.Step(Departments.join(cell.text()), period.get()))
                : DatedLines.of(cell.text());
        draft.planned.addAll(steps);
        draft.places.putIfAbsent(Field.MILESTONES, place(row, number));
        draft.lastPeriod = period.orElse(draft.lastPeriod);
        if (steps.isEmpty()) {
            String key = OwnKey.of(header, grid.label(number));
            draft.own.put(key, cell.text());
            ledger.doubt("steps-not-dated", place(row, number), cell.text(), key);
        }
        ledger.place(block, cell);
    }

    /** More of the cells above: a row that a page break parted, or one measure of several. */
    void append(Grid.Row row, Draft draft) {
        for (Cell cell : row.own()) {
            Field field = mapping.field(cell.column());
            String text = cell.text();
            switch (field) {
                case ID, SECTION, STATUS, PROGRESS, SKIP -> {
                    ledger.skip("other", block, grid, cell);
                    continue;
                }
                case TITLE -> draft.title = draft.title + "\n" + text;
                case OWN -> draft.own.merge(keys.get(cell.column()), text, (old, more) -> old + "\n" + more);
                case NOTE, PROBLEM, NEXT ->
                    draft.report(periods.getOrDefault(cell.column(), ""), field, text, place(row, cell.column()));
                case MILESTONES, REPORTED -> {
                    String key = OwnKey.of(mapping.columns().get(cell.column()).header(), grid.label(cell.column()));
                    draft.own.merge(key, text, (old, more) -> old + "\n" + more);
                }
                default -> draft.put(field, text, place(row, cell.column()));
            }
            ledger.place(block, cell);
            ledger.doubt("continued", place(row, cell.column()), text, draft.title);
        }
    }

    Plan.Place place(Grid.Row row, int of) {
        return new Plan.Place(grid.name(), row.number(), of == 0 ? "" : grid.label(of));
    }
}
