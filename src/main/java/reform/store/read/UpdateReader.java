package reform.store.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.NearestWord;
import reform.model.OwnValues;
import reform.model.Rule;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.DeadlineStep;
import reform.policy.Replay;
import reform.policy.TaskSteps;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** Reads the updates of a task, and checks that they tell one story with the task itself. */
public final class UpdateReader {
    public static final FieldNames KEYS = FieldNames.of(keys());
    static final FieldNames DUE_KEYS = FieldNames.of("from", "to");

    private static final List<UpdateText> TEXTS = List.of(UpdateText.values());

    private final ValueReader values;
    private final DeadlineCells deadlines;
    private final Problems problems;
    /** Those of the task that was read last, in the order of its updates. */
    private final List<MappingReader> read = new ArrayList<>();

    UpdateReader(ValueReader values, DeadlineCells deadlines, Problems problems) {
        this.values = values;
        this.deadlines = deadlines;
        this.problems = problems;
    }

    private static String[] keys() {
        List<String> keys = new ArrayList<>(List.of("date", "status", "progress", "due", "for"));
        for (UpdateText field : UpdateText.values()) {
            keys.add(field.key());
        }
        return keys.toArray(String[]::new);
    }

    List<Update> read(MappingReader task, List<Mapping> mappings, Status status) {
        read.clear();
        List<Update> updates = new ArrayList<>(mappings.size());
        Optional<LocalDate> previous = Optional.empty();
        boolean closed = false;
        Optional<Scalar> unproven = Optional.empty();
        for (Mapping mapping : mappings) {
            MappingReader fields = MappingReader.of(mapping, KEYS, problems);
            Optional<Update> update = read(fields);
            if (update.isEmpty()) {
                closed = true; // Unknown: a complaint about missing evidence would be a guess.
                continue;
            }
            updates.add(update.get());
            read.add(fields);
            LocalDate date = update.get().date();
            if (previous.isPresent() && date.isBefore(previous.get())) {
                fields.scalar("date")
                        .ifPresent(at -> problems.add(at, Rule.UPDATES_OUT_OF_ORDER, date, latest(updates)));
            }
            previous = Optional.of(date);
            if (update.get().status().equals(Optional.of(Status.CLOSED))) {
                closed = true;
                // Evidence may come with a later update.
                unproven = update.get().evidence().isEmpty() ? fields.scalar("status") : Optional.empty();
            }
        }
        unproven.ifPresent(at -> problems.add(at, Rule.MISSING_EVIDENCE));
        if (status == Status.CLOSED && !closed) {
            task.scalar("status").ifPresent(at -> problems.add(at, Rule.MISSING_EVIDENCE));
        }
        return updates;
    }

    /**
     * Whether the last update that states a field says the same as the task that was read last.
     *
     * @param fields of the task
     * @param list the head of its list
     */
    void check(MappingReader fields, TaskList list, Task task) {
        if (task.doneInVain()) {
            fields.scalar("status")
                    .ifPresent(at -> problems.add(
                            at, Rule.DONE_WITHOUT_END, task.deadline().text()));
        }
        Replay replay = Replay.of(task);
        int status = -1;
        int progress = -1;
        int extension = -1;
        for (int i = 0; i < task.updates().size(); i++) {
            Update update = task.updates().get(i);
            status = replay.statusOf(update).isPresent() ? later(task, status, i) : status;
            progress = update.progress().isPresent() ? later(task, progress, i) : progress;
            extension = update.extension().isPresent() ? later(task, extension, i) : extension;
            if (update.step().isPresent()) {
                checkStep(list, task, i);
            }
        }
        if (status >= 0 && !task.doneInVain()) {
            checkStatus(fields, task, status);
        }
        if (progress >= 0) {
            checkProgress(fields, task, progress);
        }
        if (extension >= 0) {
            checkExtension(fields, task, extension);
        }
    }

    /** The later one of two updates; of one day, the one further down. */
    private static int later(Task task, int last, int next) {
        return last < 0
                        || !task.updates()
                                .get(next)
                                .date()
                                .isBefore(task.updates().get(last).date())
                ? next
                : last;
    }

    private void checkStatus(MappingReader fields, Task task, int last) {
        Update update = task.updates().get(last);
        if (update.status().get() != task.status()) {
            Optional<Scalar> own = fields.scalar("status");
            Scalar said = read.get(last).scalar("status").get();
            problems.add(
                    own.orElse(said),
                    Rule.STATUS_MISMATCH,
                    said.text().strip(),
                    update.date(),
                    own.map(scalar -> scalar.text().strip())
                            .orElse(task.status().word()));
        }
    }

    private void checkStep(TaskList list, Task task, int place) {
        Update update = task.updates().get(place);
        String key = update.step().get();
        if (!TaskSteps.isStep(list, task, update.date(), key)) {
            List<String> keys = new ArrayList<>();
            for (DeadlineStep step : TaskSteps.reportable(list, task, update.date())) {
                keys.add(step.key());
            }
            Scalar at = read.get(place).scalar("for").get();
            problems.add(at, Rule.UNKNOWN_STEP, key, NearestWord.of(key, keys).orElse(""));
        }
    }

    private void checkProgress(MappingReader fields, Task task, int last) {
        Update update = task.updates().get(last);
        if (!update.progress().equals(task.progress())) {
            Optional<Scalar> own = fields.scalar("progress");
            Scalar said = read.get(last).scalar("progress").get();
            problems.add(
                    own.orElse(said),
                    Rule.PROGRESS_MISMATCH,
                    said.text().strip(),
                    update.date(),
                    own.map(scalar -> scalar.text().strip()).orElse(""));
        }
    }

    /** The day of the update before the last. */
    private static LocalDate latest(List<Update> updates) {
        return updates.get(updates.size() - 2).date();
    }

    private Optional<Update> read(MappingReader fields) {
        Optional<LocalDate> date = fields.day("date");
        if (fields.node("date").isEmpty()) {
            fields.missing("date");
        }
        Optional<Status> status = values.status(fields);
        OptionalInt progress = values.progress(fields);
        Optional<Mapping> due = fields.mapping("due");
        Optional<Extension> extension = due.isPresent() ? extension(due.get()) : Optional.empty();
        Optional<String> step = fields.text("for");
        Map<UpdateText, String> texts = new EnumMap<>(UpdateText.class);
        for (UpdateText field : TEXTS) {
            Optional<String> text = fields.text(field.key());
            if (text.isPresent()) {
                texts.put(field, text.get());
            }
        }
        OwnValues own = fields.own().isEmpty() ? OwnValues.NONE : OwnColumnReader.values(fields.own());
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Update(
                        date.get(), status, values.ownWord(fields), progress, extension, step, Texts.of(texts), own));
    }

    private Optional<Extension> extension(Mapping mapping) {
        MappingReader fields = MappingReader.of(mapping, DUE_KEYS, problems);
        requireEnd(fields, "from");
        requireEnd(fields, "to");
        Optional<Deadline> from = deadlines.readFormer(fields, "from");
        Optional<Deadline> to = deadlines.read(fields, "to");
        return from.isPresent() && to.isPresent() ? Optional.of(new Extension(from.get(), to.get())) : Optional.empty();
    }

    private static void requireEnd(MappingReader fields, String key) {
        if (fields.node(key).isEmpty()) {
            fields.missing(key);
        }
    }

    /** The deadline in force is that of the last extension. */
    private void checkExtension(MappingReader fields, Task task, int last) {
        Deadline extended = task.updates().get(last).extension().get().to();
        if (!task.deadline().meansTheSame(extended)) {
            fields.node("due")
                    .ifPresent(at -> problems.add(
                            at, Rule.EXTENSION_MISMATCH, task.deadline().text().strip(), extended.text()));
        }
    }
}
