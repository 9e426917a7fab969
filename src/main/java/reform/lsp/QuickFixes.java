package reform.lsp;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Extension;
import reform.model.OwnValues;
import reform.model.Problem;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.DayParser;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.store.edit.ListEdit;
import reform.store.edit.WriteRefused;
import reform.store.read.KnownKeys;
import reform.store.read.TaskListReader;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/** Ways to mend what is wrong with a list. */
public final class QuickFixes {
    private final ListDocument document;
    private final String text;
    private final Surroundings surroundings;
    private final Messages messages;
    private final List<Fix> fixes = new ArrayList<>();

    private QuickFixes(ListDocument document, Surroundings surroundings) {
        this.document = document;
        this.text = document.text().text();
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
    }

    /** The fixes of the problems that a piece of the text touches; the best of a problem first. */
    public static List<Fix> between(ListDocument document, int start, int end, Surroundings surroundings) {
        QuickFixes fixes = new QuickFixes(document, surroundings);
        if (document.parsed().root().isPresent()) {
            document.problems(start, end).forEach(fixes::find);
        }
        return fixes.fixes;
    }

    private void find(Problem problem) {
        switch (problem.finding().rule()) {
            case UNKNOWN_KEY -> unknownKey(problem);
            case BAD_STATUS, DEPARTMENT_BY_OTHER_NAME, UNKNOWN_STEP, BAD_TIMEZONE ->
                replace(problem, argument(problem, 1));
            case UNKNOWN_DEPARTMENT -> {
                replace(problem, argument(problem, 1));
                register(problem);
            }
            case SEVERAL_DEPARTMENTS -> part(problem);
            case DUPLICATE_ID -> replace(problem, TaskPlace.nextId(document));
            case MISSING_KEY -> insert(problem, argument(problem, 0));
            case MISSING_DUE -> insert(problem, "due");
            case MISSING_LEAD -> insert(problem, "lead");
            case MISSING_EVIDENCE -> insertEvidence(problem);
            case UPDATES_OUT_OF_ORDER -> sort(problem);
            case STATUS_MISMATCH, PROGRESS_MISMATCH, EXTENSION_MISMATCH -> agree(problem);
            case BAD_DUE,
                    NO_SUCH_DAY,
                    NO_SUCH_MONTH,
                    DUE_NEEDS_YEAR,
                    DUE_NEEDS_START,
                    DUE_WITHOUT_RULE,
                    DUE_CONTRADICTS,
                    DUE_AMBIGUOUS,
                    DUE_VAGUE,
                    DUE_WITHOUT_DATE -> writeDay(problem);
            default -> {}
        }
    }

    private static String argument(Problem problem, int place) {
        List<String> arguments = problem.finding().arguments();
        return place < arguments.size() ? arguments.get(place) : "";
    }

    private void add(Problem problem, String title, TextEdit... edits) {
        fixes.add(new Fix(title, Optional.of(problem), List.of(edits)));
    }

    // A word for another

    private Optional<NodePlace> place(Problem problem) {
        int start = document.start(problem);
        // Behind its anchor or tag a value begins later than it is said to.
        return NodePlace.at(document, start).filter(place -> place.scalar().start() == start);
    }

    private void replace(Problem problem, String word) {
        Optional<NodePlace> place = place(problem);
        if (!word.isEmpty() && place.isPresent()) {
            Scalar scalar = place.get().scalar();
            if (!scalar.isBlock()) {
                add(
                        problem,
                        messages.text("lsp.fix.replace", word),
                        new TextEdit(
                                scalar.contentStart(),
                                scalar.end(),
                                ScalarWriter.value(
                                        word, scalar.style(), place.get().inFlow())));
            }
        }
    }

    private void unknownKey(Problem problem) {
        String key = argument(problem, 0);
        String nearest = argument(problem, 1);
        Optional<NodePlace> place = place(problem);
        boolean taken = place.flatMap(NodePlace::mapping)
                .flatMap(mapping -> TaskPlace.entry(mapping, nearest))
                .isPresent();
        if (!taken) {
            replace(problem, nearest);
        }
        boolean own = place.isPresent()
                && (place.get().path().equals(List.of("tasks", key))
                        || place.get().path().equals(List.of("tasks", "updates", key)));
        if (own && OwnValues.isKey(OwnValues.PREFIX + key)) {
            replace(problem, OwnValues.PREFIX + key);
        }
    }

    // Departments

    /** Adds a department to the registry. */
    private void register(Problem problem) {
        String name = argument(problem, 0);
        Optional<Entry> entry = document.parsed().root().flatMap(root -> TaskPlace.entry(root, "departments"));
        if (entry.isEmpty()
                || !(entry.get().value() instanceof Sequence registry)
                || registry.items().isEmpty()) {
            return;
        }
        YamlNode last = registry.items().get(registry.items().size() - 1);
        boolean braces = last instanceof Mapping mapping && mapping.flow();
        boolean flow = registry.flow() || braces;
        String department = (flow ? "{name: " : "name: ") + ScalarWriter.text(name, flow) + (flow ? "}" : "");
        TextEdit edit = registry.flow()
                ? TextEdit.insertion(last.end(), ", " + department)
                : TextEdit.insertion(
                        endOfLine(last.end()), lineBreak() + blanks(registry.contentStart()) + "- " + department);
        add(problem, messages.text("lsp.fix.register", name), edit);
    }

    /** Writes a cell with several names as the list it should be; those that only support go where these belong. */
    private void part(Problem problem) {
        Optional<NodePlace> place = place(problem);
        if (place.isEmpty() || place.get().scalar().isBlock()) {
            return;
        }
        Scalar scalar = place.get().scalar();
        List<String> names = names(argument(problem, 1));
        List<String> supporting = names(argument(problem, 2));
        List<TextEdit> edits = new ArrayList<>();
        if (!place.get().inList()) {
            edits.add(new TextEdit(scalar.contentStart(), scalar.end(), "[" + String.join(", ", names) + "]"));
        } else {
            String between = place.get().inFlow() ? ", " : lineBreak() + blanks(dash(scalar.start())) + "- ";
            edits.add(new TextEdit(scalar.contentStart(), scalar.end(), String.join(between, names)));
        }
        if (!supporting.isEmpty()) {
            Optional<Mapping> task = place.get().mapping();
            if (!place.get().where().equals("tasks/lead")
                    || task.isEmpty()
                    || TaskPlace.entry(task.get(), "responsible").isPresent()) {
                return;
            }
            String value = "[" + String.join(", ", supporting) + "]";
            edits.add(insertion(task.get(), "responsible", value, List.of("tasks")));
        }
        fixes.add(new Fix(
                messages.text("lsp.fix.list", "[" + String.join(", ", names) + "]"),
                Optional.of(problem),
                TextEdit.inOrder(edits)));
    }

    /** The names of a proposal: {@code [市教育局, 市财政局]}. */
    private static List<String> names(String proposal) {
        List<String> names = new ArrayList<>();
        if (proposal.length() > 2) {
            for (String name : proposal.substring(1, proposal.length() - 1).split(", ")) {
                names.add(ScalarWriter.text(name, true));
            }
        }
        return names;
    }

    private int dash(int offset) {
        return text.lastIndexOf('-', offset);
    }

    // Keys

    /** Puts a key that is missing where the format has it: with what it must be, or with room for it. */
    private void insert(Problem problem, String key) {
        int start = document.start(problem);
        Optional<Found> found = mapping(document.parsed().root().orElseThrow(), start, List.of());
        if (found.isEmpty() || TaskPlace.entry(found.get().mapping(), key).isPresent()) {
            return;
        }
        String value =
                switch (key) {
                    case "id" -> TaskPlace.nextId(document);
                    case "date" -> day().toString();
                    case "tasks" -> "[]";
                    default -> "";
                };
        add(
                problem,
                messages.text("lsp.fix.insert", value.isEmpty() ? key + ":" : key + ": " + value),
                insertion(found.get().mapping(), key, value, found.get().path()));
    }

    private void insertEvidence(Problem problem) {
        Optional<NodePlace> place = place(problem);
        if (place.isPresent() && place.get().where().equals("tasks/updates/status")) {
            Mapping update = place.get().mapping().orElseThrow();
            if (TaskPlace.entry(update, "evidence").isEmpty()) {
                add(
                        problem,
                        messages.text("lsp.fix.insert", "evidence:"),
                        insertion(update, "evidence", "", List.of("tasks", "updates")));
            }
        }
    }

    /** A mapping, and the keys that lead to it. */
    private record Found(Mapping mapping, List<String> path) {}

    /** The mapping whose keys begin at an offset. */
    private static Optional<Found> mapping(YamlNode node, int offset, List<String> path) {
        if (node.start() > offset || node.end() < offset) {
            return Optional.empty();
        }
        if (node instanceof Mapping mapping) {
            if (mapping.contentStart() == offset) {
                return Optional.of(new Found(mapping, path));
            }
            for (Entry entry : mapping.entries()) {
                List<String> further = new ArrayList<>(path);
                further.add(entry.key().text());
                Optional<Found> found = mapping(entry.value(), offset, further);
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                Optional<Found> found = mapping(item, offset, path);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A key with its value behind the last of those that come before it in the format. */
    private TextEdit insertion(Mapping mapping, String key, String value, List<String> path) {
        List<String> order = KnownKeys.at(path);
        Optional<Entry> before = Optional.empty();
        for (Entry entry : mapping.entries()) {
            int place = order.indexOf(entry.key().text());
            if (place >= 0 && place < order.indexOf(key)) {
                before = Optional.of(entry);
            }
        }
        String entry = key + ": " + value;
        if (mapping.flow()) {
            return before.isPresent()
                    ? TextEdit.insertion(endOf(before.get()), ", " + entry)
                    : TextEdit.insertion(
                            mapping.contentStart() + 1,
                            entry + (mapping.entries().isEmpty() ? "" : ", "));
        }
        String indent = blanks(mapping.entries().get(0).key().start());
        return before.isPresent()
                ? TextEdit.insertion(endOfLine(endOf(before.get())), lineBreak() + indent + entry)
                : TextEdit.insertion(mapping.contentStart(), entry + lineBreak() + indent);
    }

    private static int endOf(Entry entry) {
        return Math.max(entry.key().end(), entry.value().end());
    }

    // History

    /** Puts the updates of a task in the order of their days, each with the comments above and beside it. */
    private void sort(Problem problem) {
        Optional<TaskPlace> task = TaskPlace.at(document, document.start(problem));
        Optional<TaskList> list = document.list();
        if (list.isEmpty()
                || task.flatMap(TaskPlace::task).isEmpty()
                || !(task.get().entry("updates").map(Entry::value).orElse(null) instanceof Sequence updates)) {
            return;
        }
        List<Dated> items = new ArrayList<>();
        int behind = endOfLine(task.get().entry("updates").get().key().end());
        behind = Math.min(
                text.length(), behind + YamlSource.breakAt(text, behind).length());
        for (YamlNode item : updates.items()) {
            Optional<LocalDate> day = item instanceof Mapping mapping
                    ? DayParser.parse(TaskPlace.text(mapping, "date")).day()
                    : Optional.empty();
            if (day.isEmpty()) {
                return;
            }
            int start = updates.flow() ? item.start() : behind;
            int end = updates.flow() ? item.end() : endOfLine(item.end());
            items.add(new Dated(day.get(), start, end));
            behind = Math.min(text.length(), end + YamlSource.breakAt(text, end).length());
        }
        List<Dated> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(Dated::day));
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Dated old = items.get(i);
            if (!sorted.get(i).equals(old)) {
                edits.add(new TextEdit(
                        old.start(),
                        old.end(),
                        text.substring(sorted.get(i).start(), sorted.get(i).end())));
            }
        }
        if (isSorted(edits, list.get(), task.get().task().get())) {
            fixes.add(new Fix(messages.text("lsp.fix.sort"), Optional.of(problem), edits));
        }
    }

    /** A piece of the text that tells of a day. */
    private record Dated(LocalDate day, int start, int end) {}

    /** Whether a text with these edits is the list with the updates of a task in their order, and nothing else. */
    private boolean isSorted(List<TextEdit> edits, TaskList list, Task task) {
        List<Update> updates = new ArrayList<>(task.updates());
        updates.sort(Comparator.comparing(Update::date));
        Task sorted = task.withUpdates(updates);
        TaskList meant = list.withTasks(list.tasks().stream()
                .map(each -> each.id().equals(task.id()) ? sorted : each)
                .toList());
        byte[] edited = TextEdit.apply(edits, text).getBytes(StandardCharsets.UTF_8);
        return TaskListReader.read(list.name() + ".yaml", list.name(), edited)
                .list()
                .equals(Optional.of(meant));
    }

    /** Has the task say what its last update says. */
    private void agree(Problem problem) {
        Optional<TaskList> list = document.list();
        Optional<Task> task = TaskPlace.at(document, document.start(problem)).flatMap(TaskPlace::task);
        if (list.isEmpty() || task.isEmpty()) {
            return;
        }
        Optional<Change> change = change(problem, list.get(), task.get());
        if (change.isPresent()) {
            try {
                List<TextEdit> edits = ListEdit.of(document.parsed(), list.get(), List.of(change.get()))
                        .edits();
                String key = change.get() instanceof Change.SetDeadline
                        ? "due"
                        : change.get() instanceof Change.SetStatus ? "status" : "progress";
                String word = argument(problem, change.get() instanceof Change.SetDeadline ? 1 : 0);
                fixes.add(new Fix(messages.text("lsp.fix.set", key, word), Optional.of(problem), edits));
            } catch (WriteRefused e) {
                // The file is of a shape that the editor does not understand: a person has to.
            }
        }
    }

    private static Optional<Change> change(Problem problem, TaskList list, Task task) {
        String said = argument(problem, 0);
        return switch (problem.finding().rule()) {
            case STATUS_MISMATCH ->
                Optional.ofNullable(list.statuses().get(said))
                        .or(() -> Status.ofWord(said))
                        .map(status -> new Change.SetStatus(task.id(), status));
            case PROGRESS_MISMATCH ->
                said.matches("[0-9]{1,3}[%％]?")
                        ? Optional.of(new Change.SetProgress(task.id(), Integer.parseInt(said.replaceAll("[%％]", ""))))
                        : Optional.empty();
            default -> {
                Optional<Extension> last = Optional.empty();
                for (Update update : task.updates()) {
                    last = update.extension().isPresent() ? update.extension() : last;
                }
                yield last.map(extension -> new Change.SetDeadline(task.id(), extension.to()));
            }
        };
    }

    // Deadlines

    /** Writes the day beside the words of a deadline: the one they seem to mean, or room for it. */
    private void writeDay(Problem problem) {
        Optional<NodePlace> place = place(problem);
        if (place.isEmpty()
                || place.get().isKey()
                || !(place.get().where().equals("tasks/due")
                        || place.get().where().equals("tasks/milestones/due"))
                || place.get().scalar().isBlock()) {
            return;
        }
        Scalar scalar = place.get().scalar();
        String day = meant(problem).map(LocalDate::toString).orElse("");
        String written = "{text: " + ScalarWriter.text(scalar.text(), scalar.style(), true) + ", date: " + day + "}";
        add(
                problem,
                day.isEmpty() ? messages.text("lsp.fix.day") : messages.text("lsp.fix.this-day", day),
                new TextEdit(scalar.contentStart(), scalar.end(), written));
    }

    private Optional<LocalDate> meant(Problem problem) {
        return switch (problem.finding().rule()) {
            case DUE_AMBIGUOUS, DUE_VAGUE ->
                DayParser.parse(argument(problem, 1)).day();
            case NO_SUCH_DAY ->
                DayParser.parse(argument(problem, 2) + "-" + argument(problem, 1))
                        .day();
            case BAD_DUE -> {
                String without = argument(problem, 0).replace(argument(problem, 1), "");
                DeadlineContext context =
                        document.list().map(DeadlineContext::of).orElse(DeadlineContext.NONE);
                yield without.isBlank()
                        ? Optional.empty()
                        : DeadlineReader.read(without, context).deadline().last();
            }
            default -> Optional.empty();
        };
    }

    // Lines

    private LocalDate day() {
        return surroundings.clock().apply(document.latestList().stream().toList());
    }

    private String lineBreak() {
        return document.source().lineBreak();
    }

    private int lineStart(int offset) {
        return document.text().lineStart(document.text().line(offset));
    }

    private int endOfLine(int offset) {
        return YamlSource.lineEnd(text, offset);
    }

    /** As many blanks as stand before an offset on its line, whatever stands there. */
    private String blanks(int offset) {
        return " ".repeat(offset - lineStart(offset));
    }
}
