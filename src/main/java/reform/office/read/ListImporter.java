package reform.office.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Department;
import reform.model.Departments;
import reform.model.Rule;
import reform.model.Status;
import reform.office.source.Block;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.Remark;
import reform.office.source.Source;
import reform.office.source.UnreadableSource;
import reform.policy.deadline.DayBeside;

/** Finds the work list of a document: in tables or sheets, which may go on in others, else in numbered paragraphs. */
public final class ListImporter {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern NOT_BEGUN =
            Pattern.compile("^(?:目前)?(?:暂|尚|还)?(?:未|没有)(?:正式)?(?:启动|开展|开工|开始|实施|动工|进行)");

    /**
     * What the person said.
     *
     * @param columns fields by the header or name of a column
     * @param tables names of the only tables or sheets to read; all where there are none
     * @param today the day of reading, for what is reported without a day
     */
    public record Wishes(Map<String, Field> columns, List<String> tables, LocalDate today) {
        public Wishes {
            Map<String, Field> normal = new HashMap<>();
            columns.forEach((header, field) -> normal.put(HeaderWords.normal(header), field));
            columns = Map.copyOf(normal);
            tables = List.copyOf(tables);
        }
    }

    private final Source source;
    private final String file;
    private final Wishes wishes;
    private final Predicate<String> isTaskKey;
    /** Fields by the header of a column, where somebody said so. */
    private final Map<String, Field> columns;

    private final HeaderWords words = new HeaderWords();
    private final Ledger ledger = new Ledger();
    private final Registry registry = new Registry();
    private final List<Plan.Part> parts = new ArrayList<>();
    /** Cells that say the same are read once. */
    private final Map<String, DepartmentNamesInText.Roles> roles = new HashMap<>();

    private List<Block> blocks;
    /** How many tasks are taken for begun because something was reported of them. */
    private int begun;

    private ListImporter(Source source, String file, Wishes wishes, Predicate<String> isTaskKey) {
        this.source = source;
        this.file = file;
        this.wishes = wishes;
        this.isTaskKey = isTaskKey;
        this.columns = new HashMap<>(new WorkbookStamp(source.stamp()).columns());
        this.columns.putAll(wishes.columns());
        this.blocks = source.blocks();
    }

    /**
     * Makes a list of a document.
     *
     * @param file the name of the document, without its folder
     * @param isTaskKey whether a list knows a key of tasks; what it does not know is kept under a key of the office's own
     */
    public static WorkList read(Source source, String file, Wishes wishes, Predicate<String> isTaskKey)
            throws NoListFound, UnreadableSource {
        return new ListImporter(source, file, wishes, isTaskKey).read();
    }

    private WorkList read() throws NoListFound, UnreadableSource {
        if (source.format().equals("txt")) {
            blocks = CellLines.find(blocks, words).orElse(blocks);
        }
        blocks = TaskCards.find(blocks, words).orElse(blocks);
        ListTables found = new ListTables(source, blocks, wishes.tables(), columns, isTaskKey, words, ledger);
        List<ListTable> tables = found.find();
        List<Draft> drafts = new ArrayList<>();
        Map<Integer, TableTasks> readers = new LinkedHashMap<>();
        Optional<TableTasks> before = Optional.empty();
        Set<List<String>> known = new HashSet<>();
        for (ListTable table : tables) {
            List<List<String>> rows = table.assignments();
            if (!rows.isEmpty() && known.containsAll(rows)) {
                ledger.doubt("repeated-table", new Plan.Place(table.grid().name(), 0, ""), "", "");
                continue;
            }
            known.addAll(rows);
            String caption = found.caption(table, tables);
            boolean goesOn = ListTables.saysContinued(caption) || (caption.isEmpty() && !table.hasHeader());
            TableTasks reader =
                    new TableTasks(table.block(), table.grid(), table.mapping(), goesOn ? "" : caption, ledger);
            before.filter(each -> goesOn).ifPresent(reader::goOnFrom);
            readers.put(table.block(), reader);
            List<Draft> read = reader.read();
            parts.add(part(table, reader, read.size()));
            drafts.addAll(read);
            before = Optional.of(reader);
        }
        if (drafts.isEmpty() && wishes.tables().isEmpty()) {
            parts.clear();
            ParagraphTasks paragraphs = new ParagraphTasks(blocks, 0, ledger);
            drafts.addAll(paragraphs.read());
            if (!drafts.isEmpty()) {
                int count = (int)
                        blocks.stream().filter(Paragraph.class::isInstance).count();
                parts.add(new Plan.Part("paragraphs", "", true, count, drafts.size(), List.of(), List.of()));
            }
        }
        if (drafts.isEmpty()) {
            throw nothingFound(tables);
        }
        otherParts(readers.keySet());
        return list(drafts, tables);
    }

    private NoListFound nothingFound(List<ListTable> tables) {
        List<String> headed = tables.stream()
                .filter(ListTable::hasHeader)
                .map(table -> table.grid().name())
                .toList();
        if (!headed.isEmpty()) {
            return new NoListFound("no-rows", headed);
        }
        List<String> names = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                names.add(grid.name());
            }
        }
        if (!wishes.tables().isEmpty()) {
            return new NoListFound("no-such-table", wishes.tables(), names);
        }
        return names.isEmpty() ? new NoListFound("no-list") : new NoListFound("no-header", names);
    }

    private Plan.Part part(ListTable table, TableTasks reader, int tasks) {
        List<Plan.Column> columns = new ArrayList<>();
        table.mapping()
                .columns()
                .forEach((number, column) -> columns.add(new Plan.Column(
                        table.grid().label(number),
                        column.header(),
                        column.field().word(),
                        column.field() == Field.SKIP ? "" : reader.keys().get(number),
                        column.why(),
                        column.confidence())));
        return new Plan.Part(
                "table",
                table.grid().name(),
                true,
                table.grid().rows().size(),
                tasks,
                table.mapping().headers(),
                columns);
    }

    private void otherParts(Set<Integer> used) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid && !used.contains(i)) {
                parts.add(new Plan.Part("table", grid.name(), false, grid.rows().size(), 0, List.of(), List.of()));
            }
        }
    }

    private WorkList list(List<Draft> drafts, List<ListTable> tables) {
        ListHead head = new ListHead(blocks, tables, file, ledger);
        String title = head.title();
        Optional<String> document = head.document();
        Optional<String> issued = head.issued();
        for (Draft draft : drafts) {
            draft.title = titleOnOneLine(draft.title);
        }
        List<String> ids = new Identification(drafts, ledger).ids();
        drafts.forEach(this::readDepartments);
        OptionalInt year = year(drafts, title, document, issued);
        List<ImportedTask> tasks = new ArrayList<>();
        ReportDays days = reportDays(drafts, tables, head, title, document);
        Deadlines deadlines = new Deadlines(year, issued.map(LocalDate::parse));
        for (int i = 0; i < drafts.size(); i++) {
            tasks.add(task(drafts.get(i), ids.get(i), deadlines, days));
        }
        if (begun > 0) {
            ledger.doubt("begun", new Plan.Place("", 0, ""), Integer.toString(begun), Status.IN_PROGRESS.word());
        }
        List<Department> departments = registry.departments(title);
        source.remarks().forEach(this::remark);
        Plan.Sum sum = ledger.close(blocks);
        int sections = (int) tasks.stream()
                .map(ImportedTask::section)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        Plan plan = new Plan(
                1,
                new Plan.ReportContext(file, source.format(), source.encoding()),
                new Plan.Head(
                        title,
                        document,
                        issued,
                        year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty(),
                        tasks.stream()
                                .flatMap(task -> task.reports().stream())
                                .map(ImportedTask.Report::date)
                                .max(LocalDate::compareTo)
                                .map(LocalDate::toString),
                        tasks.size(),
                        sections),
                parts,
                registry.plans(departments),
                ledger.doubts(),
                ledger.skipped(),
                sum);
        return new WorkList(title, document, issued, year, departments, tasks, plan);
    }

    /** Without the line ends that a narrow cell makes, and blanks between Chinese characters. */
    private static String oneLine(String text) {
        return Departments.join(text);
    }

    /** The same, but a blank that the author put beside a Latin word stays. */
    private static String titleOnOneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=\\S)[ \\t]+(?=\\S)")) {
            boolean latin = !line.isEmpty() && (line.charAt(line.length() - 1) < 0x80 || word.charAt(0) < 0x80);
            line.append(latin ? " " : "").append(oneLine(word));
        }
        return line.toString();
    }

    private void remark(Remark remark) {
        ledger.doubt(
                remark.kind().word(), new Plan.Place(remark.block(), remark.row(), remark.column()), remark.text(), "");
    }

    private void readDepartments(Draft draft) {
        String level = "";
        for (Field field : List.of(Field.LEAD, Field.RESPONSIBLE)) {
            String text = draft.text(field);
            if (text.isEmpty()) {
                continue;
            }
            String before = level;
            DepartmentNamesInText.Roles read = roles.computeIfAbsent(
                    field + before + "/" + text, key -> DepartmentNamesInText.read(text, field == Field.LEAD, before));
            level = read.level();
            registry.add(read);
            draft.lead.addAll(read.lead());
            for (String name : read.responsible()) {
                if (!draft.responsible.contains(name)) {
                    draft.responsible.add(name);
                }
            }
            for (String name : read.assumed()) {
                ledger.doubt("department-level", draft.place(field), name, before + name);
            }
            for (String doubt : read.doubts()) {
                ledger.doubt("department", draft.place(field), text, doubt);
            }
        }
    }

    /** The days of what was reported; the document is searched for them only where something was. */
    private ReportDays reportDays(
            List<Draft> drafts, List<ListTable> tables, ListHead head, String title, Optional<String> document) {
        Set<String> periods = new LinkedHashSet<>();
        drafts.forEach(draft -> periods.addAll(draft.reports.keySet()));
        OptionalInt year = OptionalInt.empty();
        for (String text : List.of(title, document.orElse(""), file)) {
            Matcher figures = YEAR.matcher(text);
            if (year.isEmpty() && figures.find()) {
                year = OptionalInt.of(Integer.parseInt(figures.group(1)));
            }
        }
        ReportDays days = new ReportDays(wishes.today(), year, ledger);
        if (!periods.isEmpty()) {
            List<ReportDays.Line> lines = new ArrayList<>(List.of(new ReportDays.Line(title, () -> {})));
            lines.addAll(head.lines());
            List<String> names = new ArrayList<>(
                    tables.stream().map(table -> table.grid().name()).toList());
            names.add(file);
            days.find(lines, names);
            days.alike(periods);
        }
        return days;
    }

    /** What columns say of the same day is one report. */
    private static List<ImportedTask.Report> reports(Draft draft, ReportDays days) {
        Map<LocalDate, Map<Field, String>> byDay = new TreeMap<>();
        draft.reports.forEach((period, texts) -> {
            LocalDate day = draft.reported.filter(own -> period.isEmpty()).orElseGet(() -> days.of(period));
            Map<Field, String> report = byDay.computeIfAbsent(day, key -> new EnumMap<>(Field.class));
            texts.forEach((field, text) -> report.merge(field, text, (one, more) -> one + "\n" + more));
        });
        List<ImportedTask.Report> reports = new ArrayList<>();
        byDay.forEach((day, texts) -> reports.add(new ImportedTask.Report(
                day,
                Optional.ofNullable(texts.get(Field.NOTE)),
                Optional.ofNullable(texts.get(Field.PROBLEM)),
                Optional.ofNullable(texts.get(Field.NEXT)))));
        return reports;
    }

    private ImportedTask task(Draft draft, String id, Deadlines deadlines, ReportDays days) {
        List<String> lead = canonical(draft.lead, draft, Field.LEAD, true);
        List<String> responsible = canonical(draft.responsible, draft, Field.RESPONSIBLE, false);
        String due = Deadlines.oneLine(draft.text(Field.DUE));
        Optional<DayBeside> beside = DayBeside.of(due);
        if (!due.isEmpty() && beside.isEmpty()) {
            checkDeadline(due, draft.place(Field.DUE), deadlines);
        }
        Map<String, String> more = new LinkedHashMap<>();
        for (Field field : List.of(Field.START, Field.LEADER, Field.OWNER, Field.GOAL, Field.MEASURES, Field.SOURCE)) {
            String text = draft.text(field);
            if (!text.isEmpty() && !draft.inSteps.contains(field)) {
                more.put(isTaskKey.test(field.word()) ? field.word() : "x-" + field.word(), text);
            }
        }
        more.putAll(draft.own);
        List<ImportedTask.Step> steps = new ArrayList<>(draft.milestones);
        steps.addAll(draft.planned);
        for (ImportedTask.Step step : draft.planned) {
            if (step.day().isEmpty()) {
                checkDeadline(step.due(), draft.place(Field.MILESTONES), deadlines);
            }
        }
        Optional<Status> status = status(draft, more);
        OptionalInt progress = progress(draft, more);
        if (status.isEmpty() && progress.isPresent() && progress.getAsInt() > 0) {
            status = Optional.of(progress.getAsInt() == 100 ? Status.DONE : Status.IN_PROGRESS);
        }
        List<ImportedTask.Report> reports = reports(draft, days);
        if (status.isEmpty()
                && reports.stream()
                        .anyMatch(report ->
                                report.note().filter(ListImporter::isBegun).isPresent())) {
            // Who reports what was done has begun.
            status = Optional.of(Status.IN_PROGRESS);
            begun++;
        }
        return new ImportedTask(
                id,
                draft.section.isEmpty() ? Optional.empty() : Optional.of(draft.section),
                draft.title,
                Optional.of(draft.text(Field.DESCRIPTION))
                        .filter(text -> !text.isEmpty() && !draft.inSteps.contains(Field.DESCRIPTION)),
                beside.map(DayBeside::text).or(() -> Optional.of(due).filter(text -> !text.isEmpty())),
                beside.map(DayBeside::day),
                lead,
                responsible,
                status,
                progress,
                steps,
                more,
                reports);
    }

    private static boolean isBegun(String note) {
        return !NOT_BEGUN.matcher(note).find();
    }

    private List<String> canonical(List<String> names, Draft draft, Field field, boolean leads) {
        List<String> canonical = new ArrayList<>();
        for (String name : names) {
            String full = registry.canonical(name);
            if (!full.equals(name) && !Departments.fold(full).equals(Departments.fold(name))) {
                ledger.doubt("department-level", draft.place(field), name, full);
            }
            if (!canonical.contains(full)) {
                canonical.add(full);
                registry.count(full, leads);
            }
        }
        return canonical;
    }

    private void checkDeadline(String due, Plan.Place place, Deadlines deadlines) {
        Deadlines.Reading reading = deadlines.read(due);
        if (reading.finding().isPresent()) {
            boolean needsYear = reading.finding().get().rule() == Rule.DUE_NEEDS_YEAR;
            String kind =
                    needsYear ? "deadline-needs-year" : reading.meaning().isEmpty() ? "deadline-not-read" : "deadline";
            ledger.doubt(kind, place, due, reading.meaning());
        }
    }

    /** A word that is no status is kept as the office's own. */
    private Optional<Status> status(Draft draft, Map<String, String> more) {
        String text = oneLine(draft.text(Field.STATUS));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Status> status = StatusWords.find(text);
        if (status.isEmpty()) {
            more.put("x-status", text);
            ledger.doubt("status", draft.place(Field.STATUS), text, "");
        }
        return status;
    }

    private OptionalInt progress(Draft draft, Map<String, String> more) {
        String text = Numbering.figures(oneLine(draft.text(Field.PROGRESS)));
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            boolean percent = text.endsWith("%") || text.endsWith("％");
            double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
            double share = !percent && number <= 1 && text.indexOf('.') >= 0 ? number * 100 : number;
            if (share >= 0 && share <= 100) {
                return OptionalInt.of((int) Math.round(share));
            }
        } catch (NumberFormatException e) {
            // Kept as it is.
        }
        more.put("x-progress", text);
        ledger.doubt("progress", draft.place(Field.PROGRESS), text, "");
        return OptionalInt.empty();
    }

    /** The year that deadlines such as 12月底 belong to: of the title, the document's number or its day. */
    private OptionalInt year(List<Draft> drafts, String title, Optional<String> document, Optional<String> issued) {
        boolean needed = false;
        Deadlines without = new Deadlines(OptionalInt.empty(), issued.map(LocalDate::parse));
        for (Draft draft : drafts) {
            needed |= needsYear(without.read(Deadlines.oneLine(draft.text(Field.DUE))));
            for (ImportedTask.Step step : draft.planned) {
                needed |= needsYear(without.read(step.due()));
            }
        }
        if (!needed) {
            return OptionalInt.empty();
        }
        for (String text : List.of(title, document.orElse(""), issued.orElse(""), file)) {
            Matcher year = YEAR.matcher(text);
            if (year.find()) {
                ledger.doubt("year", new Plan.Place("", 0, ""), text, year.group(1));
                return OptionalInt.of(Integer.parseInt(year.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean needsYear(Deadlines.Reading reading) {
        return reading.finding()
                .filter(finding -> finding.rule() == Rule.DUE_NEEDS_YEAR)
                .isPresent();
    }
}
