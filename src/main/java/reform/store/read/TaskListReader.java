package reform.store.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.model.Departments;
import reform.model.Finding;
import reform.model.LetterForm;
import reform.model.Problem;
import reform.model.Rule;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.WorkCalendar;
import reform.model.Zone;
import reform.yaml.FastYamlParser;
import reform.yaml.Merged;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlParser;
import reform.yaml.YamlSource;

/**
 * Reads a list from its file, in the format of {@code data-format.md}, and finds everything that is wrong with it in
 * one pass. Time and memory are bounded by the file's length, whatever it holds.
 */
public final class TaskListReader {
    /** The version of the format that is read and written. */
    static final int FORMAT = 1;

    static final FieldNames KEYS = FieldNames.of(
            "format",
            "title",
            "document",
            "issued",
            "source",
            "timezone",
            "year",
            "columns",
            "statuses",
            "holidays",
            "workdays",
            "policy",
            "letters",
            "import",
            "departments",
            "tasks");

    static final FieldNames LETTER_KEYS = FieldNames.of("letterhead", "from", "number", "contact");

    private final String name;
    private final Problems problems;

    private TaskListReader(YamlSource source, String name) {
        this.name = name;
        this.problems = new Problems(source);
    }

    /**
     * Reads a list.
     *
     * @param file the file's name for messages
     * @param name the list's name: the file's without folder and {@code .yaml}
     */
    public static ReadResult read(String file, String name, byte[] bytes) {
        return read(YamlSource.of(file, bytes), name);
    }

    /** Whether tasks have a key of this name in the format. */
    public static boolean isTaskKey(String key) {
        return TaskReader.KEYS.place(key) >= 0;
    }

    static ReadResult read(YamlSource source, String name) {
        ReadResult result = parseOnDemand(source, name).result();
        source.forgetChars();
        return result;
    }

    /**
     * Reads a list and keeps the tree. Where its tasks come last, as they nearly always do, that has each task when it is
     * asked for it.
     */
    public static ParsedList parseOnDemand(YamlSource source, String name) {
        TaskListReader reader = new TaskListReader(source, name);
        TaskByTask tasks = reader.new TaskByTask();
        Optional<Mapping> root =
                source.problem().isEmpty() ? FastYamlParser.read(source, "tasks", tasks) : Optional.empty();
        return root.isPresent()
                ? new ParsedList(reader.result(tasks.read.map(Tasks::list)), root, true)
                : parse(source, name);
    }

    private ReadResult result(Optional<TaskList> list) {
        return new ReadResult(
                problems.source(), problems.hasFileErrors() ? Optional.empty() : list, problems.inOrder());
    }

    /** Reads a list and keeps the whole tree, for those who look at all of it. */
    public static ParsedList parse(YamlSource source, String name) {
        if (source.problem().isPresent()) {
            ReadResult fault = new ReadResult(
                    source, Optional.empty(), List.of(source.problem().get()));
            return new ParsedList(fault, Optional.empty(), false);
        }
        TaskListReader reader = new TaskListReader(source, name);
        Optional<YamlNode> simple = FastYamlParser.compose(source);
        Optional<YamlNode> tree = simple.isPresent() ? simple : YamlParser.compose(source, reader.problems);
        if (simple.isEmpty()) {
            Optional<Problem> marks = ConflictMarks.problem(source, reader.problems.hasErrors());
            if (marks.isPresent()) {
                return new ParsedList(
                        new ReadResult(source, Optional.empty(), List.of(marks.get())), Optional.empty(), false);
            }
        }
        Optional<Mapping> root = reader.root(tree);
        Optional<TaskList> list = root.isPresent() ? reader.read(root.get()) : Optional.empty();
        return new ParsedList(reader.result(list), root, simple.isPresent());
    }

    /**
     * Reads a task by itself, as one of a list.
     *
     * @param list the list, without errors
     * @param source what the task stands in
     * @return empty where it has errors
     */
    public static Optional<Task> readTask(ParsedList list, YamlSource source, Mapping task) {
        Problems problems = new Problems(source);
        // What is wrong with the registry stands in the list's own text, and has been told.
        Problems ofHead = new Problems(list.source());
        MappingReader root = MappingReader.unchecked(list.root().orElseThrow(), KEYS, ofHead);
        DepartmentReader departments =
                DepartmentReader.read(root.mappings("departments"), ofHead).reportingTo(problems);
        TaskList head = list.result().list().orElseThrow();
        Optional<Task> read =
                new TaskReader(departments, head, problems).read(MappingReader.of(task, TaskReader.KEYS, problems));
        return problems.hasFileErrors() ? Optional.empty() : read;
    }

    private Optional<Mapping> root(Optional<YamlNode> root) {
        if (root.isEmpty() || MappingReader.isNull(root.get())) {
            if (!problems.hasErrors()) {
                problems.add(0, 0, Finding.of(Rule.EMPTY_FILE));
            }
            return Optional.empty();
        }
        if (!(root.get() instanceof Mapping mapping)) {
            problems.add(root.get(), Rule.WRONG_TYPE, "root", "");
            return Optional.empty();
        }
        return Optional.of(mapping);
    }

    private Optional<TaskList> read(Mapping mapping) {
        Optional<Scalar> other = otherFormat(mapping);
        if (other.isPresent()) {
            // What else would seem wrong may be right in that format.
            problems.add(other.get(), Rule.UNSUPPORTED_FORMAT, other.get().text(), FORMAT);
            return Optional.empty();
        }
        MappingReader fields = MappingReader.of(mapping, KEYS, problems);
        Tasks tasks = new Tasks(fields);
        if (!fields.has("tasks")) {
            fields.missing("tasks");
        }
        for (YamlNode item : fields.items("tasks")) {
            tasks.add(item);
        }
        return Optional.of(tasks.list());
    }

    private Optional<Scalar> otherFormat(Mapping mapping) {
        Optional<Scalar> format =
                MappingReader.unchecked(mapping, KEYS, problems).scalar("format");
        boolean known = format.isEmpty()
                || MappingReader.integer(format.get().text(), FORMAT, FORMAT).isPresent();
        return known ? Optional.empty() : format;
    }

    /** The list without its tasks. */
    private TaskList head(MappingReader fields, String title, DepartmentReader departments) {
        Optional<String> document = fields.text("document");
        Optional<String> source = fields.text("source");
        LetterForm letters = letters(fields);
        problems.inFile();
        OptionalInt year = fields.integer("year", ValueReader.MIN_YEAR, ValueReader.MAX_YEAR, Rule.BAD_YEAR);
        return new TaskList(
                name,
                title,
                document,
                fields.day("issued"),
                source,
                zone(fields),
                year,
                OwnColumnReader.columns(fields, problems),
                statuses(fields),
                calendar(fields),
                PolicyReader.read(fields, problems),
                letters,
                new Departments(departments.registry()),
                List.of());
    }

    private LetterForm letters(MappingReader fields) {
        Optional<Mapping> mapping = fields.has("letters") ? fields.mapping("letters") : Optional.empty();
        if (mapping.isEmpty()) {
            return LetterForm.NONE;
        }
        MappingReader letters = MappingReader.of(mapping.get(), LETTER_KEYS, problems);
        return new LetterForm(
                letters.text("letterhead"), letters.text("from"), letters.text("number"), letters.text("contact"));
    }

    /** The list's own words for statuses: {@code statuses: {待验收: in-progress}}. */
    private Map<String, Status> statuses(MappingReader fields) {
        Optional<Mapping> mapping = fields.has("statuses") ? fields.mapping("statuses") : Optional.empty();
        if (mapping.isEmpty()) {
            return Map.of();
        }
        Map<String, Status> statuses = new HashMap<>();
        for (YamlNode.Entry entry : Merged.entries(mapping.get())) {
            String word = entry.key().text().strip();
            if (!(entry.value().resolved() instanceof Scalar meaning)) {
                problems.add(entry.value(), Rule.WRONG_TYPE, "text", word);
                continue;
            }
            Optional<Status> status = new ValueReader(Map.of(), problems).status(meaning);
            if (!word.isEmpty() && status.isPresent()) {
                statuses.put(word, status.get());
            }
        }
        return statuses;
    }

    private WorkCalendar calendar(MappingReader fields) {
        return fields.has("holidays") || fields.has("workdays")
                ? new WorkCalendar(days(fields, "holidays"), days(fields, "workdays"))
                : WorkCalendar.WEEKS;
    }

    private Set<LocalDate> days(MappingReader fields, String key) {
        Set<LocalDate> days = new HashSet<>();
        for (Scalar scalar : fields.scalars(key)) {
            Optional<LocalDate> day = MappingReader.day(scalar, problems);
            if (day.isPresent()) {
                days.add(day.get());
            }
        }
        return days;
    }

    private Optional<Zone> zone(MappingReader fields) {
        Optional<Scalar> scalar = fields.scalar("timezone");
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String zone = scalar.get().text().strip();
        Optional<Zone> known = Zone.of(zone);
        if (known.isEmpty()) {
            problems.add(
                    scalar.get(),
                    Rule.BAD_TIMEZONE,
                    zone,
                    NamedZones.nearest(zone).orElse(""));
        }
        return known;
    }

    /** Takes the tasks from the parser. */
    private final class TaskByTask implements FastYamlParser.Items {
        private Optional<Tasks> read = Optional.empty();

        @Override
        public boolean begin(Mapping before) {
            boolean known = otherFormat(before).isEmpty();
            if (known) {
                read = Optional.of(new Tasks(MappingReader.of(before, KEYS, problems)));
            }
            return known;
        }

        @Override
        public void add(Mapping item) {
            read.orElseThrow().add(item);
        }
    }

    /** The tasks, one after the other, and the head by which they are read. */
    private final class Tasks {
        private final TaskList head;
        private final TaskReader reader;
        private final List<Task> tasks = new ArrayList<>();
        /** Where each id so far stands. */
        private final Map<String, YamlNode> ids = new HashMap<>();

        /** @param fields those of the root */
        Tasks(MappingReader fields) {
            problems.inNames();
            String title = fields.requiredText("title").orElse(name);
            DepartmentReader departments = DepartmentReader.read(fields.mappings("departments"), problems);
            this.head = head(fields, title, departments);
            this.reader = new TaskReader(departments, head, problems);
        }

        /** @param item a mapping, or an alias of one */
        void add(YamlNode item) {
            MappingReader task = MappingReader.of((Mapping) item.resolved(), TaskReader.KEYS, problems);
            Optional<Task> read = reader.read(task);
            if (read.isPresent()) {
                tasks.add(read.get());
            }
            checkUnique(item, task);
        }

        private void checkUnique(YamlNode item, MappingReader task) {
            Optional<YamlNode.Entry> id = task.entry("id");
            if (id.isPresent() && id.get().value().resolved() instanceof Scalar scalar) {
                // An id that comes from an alias or a merged mapping is told of where it is used.
                YamlNode value = id.get().value();
                YamlNode place = value.start() >= item.start() && value.end() <= item.end() ? value : item;
                String text = scalar.text().strip();
                YamlNode first = ids.putIfAbsent(text, place);
                if (first != null) {
                    problems.add(place, Rule.DUPLICATE_ID, text, problems.line(first));
                }
            }
        }

        TaskList list() {
            return head.withTasks(tasks);
        }
    }
}
