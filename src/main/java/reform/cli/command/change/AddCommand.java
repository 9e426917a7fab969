package reform.cli.command.change;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import reform.action.SetFields.Assignment;
import reform.cli.command.Command;
import reform.cli.options.ChangeOptions;
import reform.cli.options.FilterParser;
import reform.cli.session.ListLoader;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.cli.syntax.WordLists;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Departments;
import reform.model.Finding;
import reform.model.FreeIds;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Severity;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.policy.DayParser;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReading;
import reform.policy.deadline.TypedDeadline;
import reform.render.text.TerminalText;
import reform.render.wording.ProblemText;
import reform.store.file.ListFile;

/** {@code add}: a new task at the end of the list. */
public final class AddCommand extends Command {
    private final ChangeOptions options = new ChangeOptions();
    private final List<String> words = new ArrayList<>();
    private final List<String> lead = new ArrayList<>();
    private final List<String> responsible = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private final Map<TaskField, String> texts = new EnumMap<>(TaskField.class);
    private OwnValues own = OwnValues.NONE;
    private Optional<String> due = Optional.empty();
    private Optional<LocalDate> start = Optional.empty();
    private Optional<String> status = Optional.empty();

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.TEXT, value -> texts.put(TaskField.TITLE, value), "--title")
                .value(ValueKind.DEADLINE, value -> due = Optional.of(value), "--due")
                .value(ValueKind.DATE, value -> start = Optional.of(day(value)), "--start")
                .value(ValueKind.DEPARTMENT, value -> names(value, lead), "--lead")
                .value(ValueKind.DEPARTMENT, value -> names(value, responsible), "--responsible")
                .value(ValueKind.NEW_ID, value -> id = Optional.of(value), "--id")
                .value(ValueKind.STATUS, value -> status = Optional.of(value), "-s", "--status");
        for (TaskField field : TaskField.texts()) {
            if (field != TaskField.TITLE) {
                ValueKind kind = ValueKind.ofField(field);
                syntax.value(kind, value -> texts.put(field, value), "--" + field.key());
            }
        }
        options.defineNote(syntax);
        options.define(syntax);
        syntax.words("[TITLE] [FIELD=VALUE...]", words);
    }

    private static LocalDate day(String text) {
        return DayParser.parse(text).day().orElseThrow(() -> Failure.usage("cli.bad-date", text));
    }

    private static void names(String value, List<String> target) {
        for (String name : value.split(WordLists.SEPARATORS, -1)) {
            String joined = Departments.join(name);
            if (!joined.isEmpty()) {
                target.add(joined);
            }
        }
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        ListFile file = ListLoader.fileToChange(ListLoader.named(ListLoader.files(session), id.orElse("")));
        takeWords();
        complete(session, file);
        require("--title", Optional.ofNullable(texts.get(TaskField.TITLE)));
        require("--due", due);
        if (lead.isEmpty()) {
            throw Failure.usage("change.needs", "--lead");
        }
        Supplier<Optional<String>> by = options.by(session);
        ListUpdater writing = new ListUpdater(session, options.dryRun());
        writing.write(file, list -> {
            Task task = recorded(task(list, file, session), session.day(List.of(list)), by);
            if (task.doneInVain()) {
                throw Failure.usage("change.done-recurs.new", task.deadline().text());
            }
            writing.says(session.messages().text("change.added", task.id() + "  " + TerminalText.clean(task.title())));
            return List.of(new Change.AddTask(task));
        });
        return ExitCode.SUCCESS;
    }

    /** The words without an option are the title, but for those that set will take as well: x-得分=5. */
    private void takeWords() {
        List<String> title = new ArrayList<>();
        for (String word : words) {
            SetCommand.read(word).ifPresentOrElse(this::take, () -> title.add(word));
        }
        String joined = String.join(" ", title);
        if (!joined.isBlank() && texts.put(TaskField.TITLE, joined) != null) {
            throw Failure.usage("change.two-titles", joined);
        }
    }

    private void take(Assignment assignment) {
        Optional<String> value = assignment.values().stream().findFirst();
        TaskField field = assignment.target().field();
        if (value.isEmpty()) {
            return;
        }
        switch (field) {
            case DUE -> due = value;
            case START -> start = value.map(AddCommand::day);
            case LEAD -> lead.addAll(assignment.values());
            case RESPONSIBLE -> responsible.addAll(assignment.values());
            case OWN -> own = own.with(assignment.target().key(), value.map(OwnValue::of));
            default -> texts.put(field, value.get());
        }
    }

    /** Asks for what a task must have and was not given, where somebody can answer. */
    private void complete(Session session, ListFile file) throws IOException {
        if (!session.host().screen().in()) {
            return;
        }
        if (texts.getOrDefault(TaskField.TITLE, "").isBlank()) {
            session.answer(session.messages().text("change.ask-title"))
                    .ifPresent(answer -> texts.put(TaskField.TITLE, answer));
        }
        if (due.filter(text -> !text.isBlank()).isEmpty()) {
            due = askDue(session, file);
        }
        if (lead.isEmpty()) {
            session.answer(session.messages().text("change.ask-lead")).ifPresent(answer -> names(answer, lead));
        }
    }

    /** Asks until the answer is a deadline, or nothing. */
    private static Optional<String> askDue(Session session, ListFile file) throws IOException {
        Optional<TaskList> list = file.read(session.host().in()).list();
        DeadlineContext context = list.map(DeadlineContext::of).orElse(DeadlineContext.NONE);
        LocalDate today = session.today(list.stream().toList());
        while (true) {
            Optional<String> answer = session.answer(session.messages().text("change.ask-due", today.getYear()))
                    .filter(text -> !text.isBlank());
            if (answer.isEmpty()) {
                return answer;
            }
            DeadlineReading reading = TypedDeadline.read(answer.get(), context, today);
            if (reading.isRead()) {
                return answer;
            }
            session.say(ProblemText.typed(reading.findings().get(0), session.messages()));
        }
    }

    /** The task with an update that says who added it, and when, where there is something to say of it. */
    private Task recorded(Task task, LocalDate today, Supplier<Optional<String>> by) {
        return options.note().isEmpty() && !options.hasUpdate()
                ? task
                : task.withUpdates(List.of(new Update(
                                options.day(today),
                                status.isPresent() ? Optional.of(task.status()) : Optional.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                by.get(),
                                options.note(),
                                Optional.empty())
                        .withStatusWord(task.statusWord())));
    }

    private static void require(String option, Optional<String> value) {
        if (value.filter(text -> !text.isBlank()).isEmpty()) {
            throw Failure.usage("change.needs", option);
        }
    }

    private Task task(TaskList list, ListFile file, Session session) {
        Task task = new Task(
                id.map(text -> freeId(list, ListLoader.idOf(file, text)))
                        .orElseGet(() -> FreeIds.of(list).next()),
                texts(),
                deadline(list, session),
                canonical(list, lead),
                canonical(list, responsible),
                status.map(word -> FilterParser.newStatus(List.of(list), word)).orElse(Status.NOT_STARTED),
                OptionalInt.empty(),
                List.of());
        Optional<String> word = status.map(String::strip).filter(list.statuses()::containsKey);
        return task.withStart(start).withStatus(task.status(), word).withOwn(own);
    }

    /** As the reader takes them: without the blanks around them, and absent where they are blank. */
    private Texts<TaskField> texts() {
        Texts<TaskField> tidy = Texts.none();
        for (Map.Entry<TaskField, String> text : texts.entrySet()) {
            if (!text.getValue().isBlank()) {
                tidy = tidy.with(text.getKey(), Optional.of(text.getValue().strip()));
            }
        }
        return tidy;
    }

    private static TaskId freeId(TaskList list, String text) {
        if (!TaskId.isValid(text.strip())) {
            throw Failure.usage("change.bad-id", text);
        }
        TaskId id = new TaskId(text.strip());
        Optional<Task> taken = list.task(id);
        if (taken.isPresent()) {
            throw Failure.usage(
                    "change.taken", id, taken.get().title(), FreeIds.of(list).next());
        }
        return id;
    }

    private Deadline deadline(TaskList list, Session session) {
        DeadlineReading reading = TypedDeadline.read(
                due.orElseThrow(), DeadlineContext.of(list).startingOn(start), session.today(List.of(list)));
        for (Finding finding : reading.findings()) {
            String text = ProblemText.typed(finding, session.messages());
            if (finding.rule().severity() == Severity.ERROR) {
                throw Failure.usage("change.bad-deadline", text);
            }
            session.say(text);
        }
        return reading.deadline();
    }

    private static List<String> canonical(TaskList list, List<String> names) {
        LinkedHashSet<String> canonical = new LinkedHashSet<>();
        for (String name : names) {
            canonical.add(FilterParser.departmentOf(list, name));
        }
        return List.copyOf(canonical);
    }
}
