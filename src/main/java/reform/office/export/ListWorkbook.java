package reform.office.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Department;
import reform.model.Extension;
import reform.model.MappedList;
import reform.model.Status;
import reform.model.Task;
import reform.model.Update;
import reform.office.xlsx.SheetTable;
import reform.office.xlsx.WorkbookWriter;
import reform.policy.AssessedTask;
import reform.policy.DeadlineStep;
import reform.policy.Light;

/**
 * A list as a workbook: a sheet of tasks, with what the day makes of them, and sheets of their updates, their steps and the
 * departments. A hidden sheet says from which state of the list it was made, so that it can come back.
 */
public final class ListWorkbook {
    private static final int TEXT = 56;
    private static final int NAME = 36;
    private static final int SHORT = 22;
    private static final int NARROW = 12;

    private final ExportedList list;

    private ListWorkbook(ExportedList list) {
        this.list = list;
    }

    public static byte[] write(ExportedList list) {
        return new ListWorkbook(list).write();
    }

    private byte[] write() {
        List<ExportColumn> columns = ExportColumn.all(list);
        List<SheetTable> sheets = new ArrayList<>();
        sheets.add(tasks(columns));
        addIfAny(sheets, updates());
        addIfAny(sheets, steps());
        addIfAny(sheets, departments());
        List<List<String>> hidden = list.snapshot()
                .map(snapshot -> Stamp.rows(list, snapshot, columns))
                .orElse(List.of());
        return new WorkbookWriter(list.list().title(), false).write(sheets, Stamp.SHEET, hidden);
    }

    private static void addIfAny(List<SheetTable> sheets, SheetTable sheet) {
        if (!sheet.rows().isEmpty()) {
            sheets.add(sheet);
        }
    }

    private SheetTable tasks(List<ExportColumn> columns) {
        List<String> above = new ArrayList<>(List.of(list.list().title()));
        above.add(list.text(
                "workbook.as-of",
                list.wording().date(list.asOf()),
                list.wording().messages().count("export.tasks", list.tasks().size()),
                list.list()
                        .document()
                        .map(number -> list.text("number", number))
                        .orElse("")));
        int frozen = 0;
        for (int i = 0; i < columns.size(); i++) {
            frozen = columns.get(i).key().equals("title") ? i + 1 : frozen;
        }
        return new SheetTable(
                list.text("sheet.tasks"),
                above,
                columns.stream().map(this::column).toList(),
                new MappedList<>(list.tasks(), task -> row(columns, task)),
                frozen);
    }

    private List<Object> row(List<ExportColumn> columns, AssessedTask task) {
        List<Object> row = new ArrayList<>(columns.size());
        columns.forEach(column -> row.add(value(column, task)));
        return row;
    }

    private Object value(ExportColumn column, AssessedTask task) {
        Object value = column.value().apply(task);
        if (column.kind() == ExportColumn.Kind.PERCENT && value instanceof Integer percent) {
            return new SheetTable.Percent(percent);
        }
        if (column.kind() == ExportColumn.Kind.LIGHT) {
            return signal(task.assessment().light());
        }
        // A number as a number, so that the program sorts 2 before 10.
        if (column.kind() == ExportColumn.Kind.ID && value.toString().matches("0|[1-9]\\d{0,8}")) {
            return Integer.valueOf(value.toString());
        }
        return value;
    }

    private Object signal(Optional<Light> light) {
        if (light.isEmpty()) {
            return "";
        }
        SheetTable.Colour colour =
                switch (light.get()) {
                    case RED -> SheetTable.Colour.RED;
                    case YELLOW -> SheetTable.Colour.YELLOW;
                    case GREEN -> SheetTable.Colour.GREEN;
                };
        return new SheetTable.Signal(list.wording().light(light.get()), colour);
    }

    private SheetTable.Column column(ExportColumn column) {
        return switch (column.kind()) {
            case ID, DATE, PERCENT, COUNT, LIGHT -> new SheetTable.Column(column.header(), NARROW, true);
            case STATUS -> new SheetTable.Column(column.header(), NARROW, true, statuses(), false);
            case NAME -> new SheetTable.Column(column.header(), NAME, false);
            case TEXT -> new SheetTable.Column(column.header(), TEXT, false);
            case SHORT -> new SheetTable.Column(column.header(), SHORT, false);
        };
    }

    private List<String> statuses() {
        List<String> words = new ArrayList<>();
        for (Status status : Status.values()) {
            words.add(list.wording().status(status));
        }
        return words;
    }

    private String header(String key) {
        return list.text("column." + key);
    }

    private record UpdateOf(Task task, Update update) {}

    private SheetTable updates() {
        List<UpdateOf> updates = new ArrayList<>();
        for (AssessedTask assessed : list.tasks()) {
            assessed.task().updates().forEach(update -> updates.add(new UpdateOf(assessed.task(), update)));
        }
        List<SheetTable.Column> columns = List.of(
                new SheetTable.Column(header("id"), NARROW, true),
                new SheetTable.Column(header("title"), NAME, false),
                new SheetTable.Column(header("date"), NARROW, true),
                new SheetTable.Column(header("status"), NARROW, true),
                new SheetTable.Column(header("progress"), NARROW, true),
                new SheetTable.Column(header("note"), TEXT, false),
                new SheetTable.Column(header("problem"), NAME, false),
                new SheetTable.Column(header("next"), NAME, false),
                new SheetTable.Column(header("from"), SHORT, false),
                new SheetTable.Column(header("to"), SHORT, false),
                new SheetTable.Column(header("step"), SHORT, false),
                new SheetTable.Column(header("by"), SHORT, false),
                new SheetTable.Column(header("evidence"), SHORT, false));
        return new SheetTable(list.text("sheet.updates"), List.of(), columns, new MappedList<>(updates, this::row), 2);
    }

    private List<Object> row(UpdateOf of) {
        Update update = of.update();
        Object progress = update.progress().isPresent()
                ? new SheetTable.Percent(update.progress().getAsInt())
                : "";
        return List.of(
                of.task().id().text(),
                of.task().title(),
                update.date(),
                update.status().map(list.wording()::status).orElse(""),
                progress,
                update.note().orElse(""),
                update.problem().orElse(""),
                update.next().orElse(""),
                update.extension().map(Extension::from).map(each -> each.text()).orElse(""),
                update.extension().map(Extension::to).map(each -> each.text()).orElse(""),
                update.step().map(list.wording()::step).orElse(""),
                update.by().orElse(""),
                update.evidence().orElse(""));
    }

    private record StepOf(AssessedTask task, DeadlineStep step) {}

    private SheetTable steps() {
        List<StepOf> steps = new ArrayList<>();
        for (AssessedTask assessed : list.tasks()) {
            assessed.assessment().steps().all().forEach(step -> steps.add(new StepOf(assessed, step)));
        }
        List<SheetTable.Column> columns = List.of(
                new SheetTable.Column(header("id"), NARROW, true),
                new SheetTable.Column(header("title"), NAME, false),
                new SheetTable.Column(header("step"), NAME, false),
                new SheetTable.Column(header("dueDate"), NARROW, true),
                new SheetTable.Column(header("met"), NARROW, true));
        return new SheetTable(list.text("sheet.steps"), List.of(), columns, new MappedList<>(steps, this::row), 2);
    }

    private List<Object> row(StepOf of) {
        DeadlineStep step = of.step();
        boolean missed = of.task().assessment().steps().isMissed(step);
        return List.of(
                of.task().task().id().text(),
                of.task().task().title(),
                list.wording().step(step),
                step.due(),
                list.text("step." + (step.met() ? "met" : missed ? "missed" : "ahead")));
    }

    /** How many tasks a department leads, and how they stand. */
    private static final class Load {
        private int leads;
        private int settled;
        private int overdue;
        private int supports;
    }

    private SheetTable departments() {
        Map<String, Load> loads = new LinkedHashMap<>();
        for (Department department : list.list().departments().all()) {
            loads.put(department.name(), new Load());
        }
        for (AssessedTask assessed : list.tasks()) {
            Task task = assessed.task();
            for (int i = 0; i < task.lead().size(); i++) {
                Load load = loads.computeIfAbsent(task.lead().get(i), name -> new Load());
                load.leads += i == 0 ? 1 : 0;
                load.supports += i == 0 ? 0 : 1;
                load.settled += i == 0 && task.settled() ? 1 : 0;
                load.overdue += i == 0 && assessed.assessment().overdue() ? 1 : 0;
            }
            task.responsible().forEach(name -> loads.computeIfAbsent(name, any -> new Load()).supports++);
        }
        List<List<Object>> rows = new ArrayList<>();
        loads.forEach((name, load) -> {
            Optional<Department> known = list.list().departments().find(name);
            rows.add(List.of(
                    name,
                    known.flatMap(Department::key).orElse(""),
                    load.leads,
                    load.settled,
                    load.overdue,
                    load.supports,
                    known.map(department -> String.join("、", department.aliases()))
                            .orElse(""),
                    known.flatMap(Department::english).orElse("")));
        });
        List<SheetTable.Column> columns = List.of(
                new SheetTable.Column(header("department"), NAME, false),
                new SheetTable.Column(header("key"), SHORT, false),
                new SheetTable.Column(header("leads"), NARROW, true),
                new SheetTable.Column(header("settled"), NARROW, true),
                new SheetTable.Column(header("overdue"), NARROW, true),
                new SheetTable.Column(header("supports"), NARROW, true),
                new SheetTable.Column(header("aliases"), NAME, false),
                new SheetTable.Column(header("english"), NAME, false));
        return new SheetTable(list.text("sheet.departments"), List.of(), columns, rows, 1);
    }
}
