package reform.office.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.Remark;
import reform.office.source.Source;
import reform.office.source.UnreadableSource;
import reform.policy.deadline.DayBeside;

/** Finds the work list of a document: in tables or sheets, which may go on in others, else in numbered paragraphs. */
public final class ListImporter {
    private static final Pattern TITLE = Pattern.compile(
            ".*(?:清单|台账|台帐|分工表|任务表|一览表|计划表|分解表|分工|分解|方案|计划|要点|安排|任务|措施|意见|事项|目录|项目表|表|通报|通知|报告|情况|list|plan)(?:[（(].*[）)])?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT =
            Pattern.compile("[\\u4e00-\\u9fff]{1,10}[〔\\[［（(]\\s*(20\\d\\d)\\s*[〕\\]］）)]\\s*\\d{1,4}\\s*号");
    private static final Pattern DAY =
            Pattern.compile("^[（(]?\\s*(20\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*[）)]?$");
    private static final Pattern ATTACHMENT = Pattern.compile("^附\\s*[件表]\\s*\\d*\\s*[:：]?\\s*");
    /** 续表, （续表2）, 表1（续）: above a table that goes on where the one before it ended. */
    private static final Pattern CONTINUED = Pattern.compile(
            "[（(]?(?:[续接]上?表|续)\\s*[-—]?\\s*[0-9一二三四五六七八九十]{0,3}[）)]?|.{0,40}[（(][续接]上?表?\\s*[0-9一二三四五六七八九十]{0,3}[）)]");
    /** What may stand between a heading and its table. */
    private static final Pattern BETWEEN =
            Pattern.compile("[（(]?单位[:：].{0,20}|[—–－-]\\s*\\d{1,4}\\s*[—–－-]|第\\s*\\d{1,4}\\s*页.{0,12}");
    /** What LibreOffice writes above the table of a sheet in a page. */
    private static final Pattern SHEET = Pattern.compile("^Sheet\\s*\\d+\\s*:\\s*");

    private static final Pattern ANY_SHEET =
            Pattern.compile("(?i)(sheet|工作表|表|任务|任务表|清单|任务清单|工作清单)\\s*[0-9一二三四五六七八九十]*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
    private static final Pattern NOT_BEGUN =
            Pattern.compile("^(?:目前)?(?:暂|尚|还)?(?:未|没有)(?:正式)?(?:启动|开展|开工|开始|实施|动工|进行)");
    /** 哈尔滨学院2026年度重点工作 */
    private static final Pattern WORDS = Pattern.compile("(?=.*\\p{IsHan}{4})[\\p{IsHan}A-Za-z0-9 “”《》〈〉（）()·—、-]+");

    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 8;
    private static final int MOST_COLUMNS = 300;
    private static final Set<Field> LATER_FIELDS =
            Set.of(Field.START, Field.GOAL, Field.MEASURES, Field.LEADER, Field.OWNER, Field.SOURCE);

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

    /** A grid that is read, with what its columns hold. */
    private record Table(int block, Grid grid, Mapping mapping) {}

    private final Source source;
    private final String file;
    private final Wishes wishes;
    private final Predicate<String> isTaskKey;
    private final WorkbookStamp stamp;
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
        this.stamp = new WorkbookStamp(source.stamp());
        this.columns = new HashMap<>(stamp.columns());
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
        List<Table> tables = tables();
        List<Draft> drafts = new ArrayList<>();
        Map<Integer, TableTasks> readers = new LinkedHashMap<>();
        Optional<TableTasks> before = Optional.empty();
        for (Table table : tables) {
            String caption = caption(table, tables);
            boolean goesOn = CONTINUED.matcher(caption).matches() || (caption.isEmpty() && !hasHeader(table));
            TableTasks reader = new TableTasks(
                    table.block(), table.block(), table.grid(), table.mapping(), goesOn ? "" : caption, ledger);
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

    private NoListFound nothingFound(List<Table> tables) {
        List<String> headed = tables.stream()
                .filter(ListImporter::hasHeader)
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

    /** A sheet of hundreds of columns is no work list, whatever it is called. */
    private boolean isWished(Grid grid) {
        return grid.columns().size() <= MOST_COLUMNS
                && (wishes.tables().isEmpty()
                        ? stamp.sheet()
                                .filter(name -> !name.equals(grid.name()))
                                .isEmpty()
                        : wishes.tables().contains(grid.name()));
    }

    /** The tables that hold tasks: with a header of their own, or going on in that of the table before. */
    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        Set<Integer> headless = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Grid grid) || !isWished(grid)) {
                continue;
            }
            Optional<Mapping> mapping = Mapping.find(grid, words, columns);
            if (mapping.isPresent()) {
                tables.add(new Table(i, grid, supported(mapping.get())));
            } else {
                headless.add(i);
                continuation(grid, tables).ifPresent(each -> tables.add(new Table(blocks.indexOf(grid), grid, each)));
            }
        }
        if (tables.isEmpty()) {
            for (int i : headless.stream().sorted().toList()) {
                Grid grid = (Grid) blocks.get(i);
                Mapping.byContents(grid)
                        .ifPresent(mapping -> tables.add(new Table(blocks.indexOf(grid), grid, mapping)));
            }
        }
        // Beside tables with deadlines or departments, one without either is no list of tasks.
        boolean assigned = tables.stream().anyMatch(table -> isAssigned(table.mapping()));
        if (assigned) {
            tables.removeIf(table -> !isAssigned(table.mapping()));
        }
        return tables;
    }

    private static boolean isAssigned(Mapping mapping) {
        return mapping.has(Field.DUE) || mapping.has(Field.LEAD) || mapping.has(Field.RESPONSIBLE);
    }

    /** The columns of the table before, where a table has as many and no header: a page break parted it. */
    private static Optional<Mapping> continuation(Grid grid, List<Table> tables) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Table before = tables.get(tables.size() - 1);
        List<Integer> old = before.grid().columns();
        boolean asMany = old.size() == grid.columns().size();
        // A column that is blank in all rows of a part is none of its columns.
        boolean fewer = !grid.columns().isEmpty()
                && old.containsAll(grid.columns())
                && grid.columns().get(0).equals(old.get(0))
                && grid.columns().size() * 2 > old.size();
        if (!asMany && !fewer) {
            return Optional.empty();
        }
        Map<Integer, Mapping.Column> columns = new HashMap<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            int like = asMany ? old.get(i) : grid.columns().get(i);
            Mapping.Column column = before.mapping().columns().get(like);
            columns.put(grid.columns().get(i), column.as(column.field(), "neighbours"));
        }
        return Optional.of(new Mapping(List.of(), columns));
    }

    /** Fields that lists do not know yet are the office's own columns. */
    private Mapping supported(Mapping mapping) {
        Map<Integer, Mapping.Column> columns = new HashMap<>();
        mapping.columns().forEach((number, column) -> {
            boolean later = LATER_FIELDS.contains(column.field())
                    && !isTaskKey.test(column.field().word());
            columns.put(number, later ? column.as(Field.OWN, column.why()) : column);
        });
        return new Mapping(mapping.headers(), columns);
    }

    /** Several tables are groups of the list: by the name of the sheet, or by the line above. */
    private String caption(Table table, List<Table> tables) {
        boolean sheets = source.format().equals("xlsx")
                || source.format().equals("xls")
                || source.format().equals("ods");
        long groups = tables.stream()
                .filter(each -> hasHeader(each) || (!sheets && isNumbered(lineAbove(each))))
                .count();
        if (groups < 2) {
            return "";
        }
        if (sheets) {
            return ofSheet(table.grid().name());
        }
        OptionalInt above = lineAbove(table);
        if (above.isEmpty()) {
            return "";
        }
        Paragraph paragraph = (Paragraph) blocks.get(above.getAsInt());
        String text = Departments.join(paragraph.text());
        Matcher sheet = SHEET.matcher(text);
        boolean ofSheet = sheet.lookingAt();
        boolean first = table.block() == tables.get(0).block();
        boolean notTheTitle =
                isNumbered(above) || ofSheet || CONTINUED.matcher(text).matches() || (!first && hasHeader(table));
        if (text.length() > LONGEST_TITLE || text.endsWith("。") || !notTheTitle) {
            return "";
        }
        ledger.place(above.getAsInt(), paragraph);
        return ofSheet
                ? ofSheet(sheet.replaceFirst(""))
                : ATTACHMENT.matcher(text).replaceFirst("");
    }

    private static boolean hasHeader(Table table) {
        return !table.mapping().headers().isEmpty();
    }

    private boolean isNumbered(OptionalInt line) {
        return line.isPresent()
                && blocks.get(line.getAsInt()) instanceof Paragraph paragraph
                && Numbering.of(paragraph.text()).isPresent();
    }

    /** The paragraph that stands right above a table. */
    private OptionalInt lineAbove(Table table) {
        int above = table.block() - 1;
        while (above >= 0
                && blocks.get(above) instanceof Paragraph paragraph
                && BETWEEN.matcher(paragraph.text()).matches()) {
            above--;
        }
        return above >= 0 && blocks.get(above) instanceof Paragraph ? OptionalInt.of(above) : OptionalInt.empty();
    }

    /** A sheet that only says what sheets are groups nothing. */
    private static String ofSheet(String name) {
        return ANY_SHEET.matcher(name).matches() ? "" : name;
    }

    private Plan.Part part(Table table, TableTasks reader, int tasks) {
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

    private WorkList list(List<Draft> drafts, List<Table> tables) {
        String title = title(tables);
        Optional<String> document = document(tables);
        Optional<String> issued = issued(tables);
        for (Draft draft : drafts) {
            draft.title = titleOnOneLine(draft.title);
        }
        List<String> ids = new Identification(drafts, ledger).ids();
        drafts.forEach(this::readDepartments);
        OptionalInt year = year(drafts, title, document, issued);
        List<ImportedTask> tasks = new ArrayList<>();
        ReportDays days = reportDays(drafts, tables, title, document);
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
    private ReportDays reportDays(List<Draft> drafts, List<Table> tables, String title, Optional<String> document) {
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
            lines.addAll(lines(tables));
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

    /** The title: the line above the first table that sounds like one, a row above its header, the name of the file. */
    private String title(List<Table> tables) {
        int end = tables.isEmpty() ? firstNumbered() : tables.get(0).block();
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < end; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && isTitle(paragraph.text())) {
                best = Optional.of(i);
            }
        }
        if (best.isPresent() && blocks.get(best.get()) instanceof Paragraph paragraph) {
            ledger.place(best.get(), paragraph);
            return bareTitle(paragraph.text());
        }
        if (!tables.isEmpty()) {
            for (ReportDays.Line line : aboveHeader(tables.get(0))) {
                if (isTitle(line.text())) {
                    line.place().run();
                    return bareTitle(line.text());
                }
            }
            String name = tables.get(0).grid().name();
            if (name.length() > 3 && TITLE.matcher(name).matches()) {
                return name;
            }
        }
        return longestLine(tables, end).orElseGet(this::nameOfFile);
    }

    private Optional<String> longestLine(List<Table> tables, int end) {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            int block = i;
            // What stands at the head of pages has no number.
            if (blocks.get(i) instanceof Paragraph paragraph && paragraph.number() > 0) {
                lines.add(new ReportDays.Line(paragraph.text(), () -> ledger.place(block, paragraph)));
            }
        }
        for (Table table : tables.subList(0, Math.min(1, tables.size()))) {
            for (Grid.Row row : rowsAboveHeader(table)) {
                if (row.own().size() == 1) {
                    Cell cell = row.own().get(0);
                    lines.add(new ReportDays.Line(cell.text(), () -> ledger.place(table.block(), cell)));
                }
            }
        }
        Optional<ReportDays.Line> longest = lines.stream()
                .filter(line -> couldBeTitle(line.text()))
                .max(Comparator.comparingInt(line -> line.text().length()));
        longest.ifPresent(line -> line.place().run());
        return longest.map(line -> bareTitle(line.text()));
    }

    private String nameOfFile() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private int firstNumbered() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph
                    && Numbering.of(paragraph.text()).isPresent()) {
                return i;
            }
        }
        return blocks.size();
    }

    private static boolean isTitle(String text) {
        String bare = bareTitle(text);
        return bare.length() >= 4
                && bare.length() <= LONGEST_TITLE
                && TITLE.matcher(bare).matches()
                && Numbering.of(bare).isEmpty()
                && bare.indexOf('：') < 0
                && bare.indexOf('。') < 0;
    }

    /** A line of words alone that stands above the list. */
    private static boolean couldBeTitle(String text) {
        String bare = bareTitle(text);
        return bare.length() >= SHORTEST_TITLE
                && bare.length() <= LONGEST_TITLE
                && WORDS.matcher(bare).matches()
                && Numbering.of(bare).isEmpty()
                && !DOCUMENT.matcher(bare).find()
                && day(bare).isEmpty();
    }

    private static String bareTitle(String text) {
        return ATTACHMENT.matcher(Departments.join(text)).replaceFirst("");
    }

    private Optional<String> document(List<Table> tables) {
        for (ReportDays.Line line : lines(tables)) {
            Matcher matcher = DOCUMENT.matcher(line.text());
            if (line.text().length() <= LONGEST_TITLE && matcher.find()) {
                if (matcher.group().length() + 2 >= line.text().length()) {
                    line.place().run();
                }
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private Optional<String> issued(List<Table> tables) {
        for (ReportDays.Line line : lines(tables)) {
            Optional<LocalDate> day = day(line.text());
            if (day.isPresent()) {
                line.place().run();
                return Optional.of(day.get().toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The paragraphs, and what stands above the headers of tables. */
    private List<ReportDays.Line> lines(List<Table> tables) {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int block = i;
            if (blocks.get(i) instanceof Paragraph paragraph) {
                lines.add(new ReportDays.Line(oneLine(paragraph.text()), () -> ledger.place(block, paragraph)));
            }
        }
        tables.forEach(table -> lines.addAll(aboveHeader(table)));
        return lines;
    }

    private List<ReportDays.Line> aboveHeader(Table table) {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (Grid.Row row : rowsAboveHeader(table)) {
            List<Cell> cells = row.own();
            if (cells.size() > 1) {
                // 报送时间： in one cell, the day in the next.
                String whole = String.join(" ", cells.stream().map(Cell::text).toList());
                lines.add(new ReportDays.Line(oneLine(whole), () -> {}));
            }
            for (Cell cell : cells) {
                lines.add(new ReportDays.Line(oneLine(cell.text()), () -> ledger.place(table.block(), cell)));
            }
        }
        return lines;
    }

    private static List<Grid.Row> rowsAboveHeader(Table table) {
        int first = table.mapping().firstRow(table.grid())
                - table.mapping().headers().size();
        return table.grid().rows().subList(0, Math.max(0, first));
    }
}
