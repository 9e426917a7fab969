package reform.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.Rule;
import reform.model.Status;
import reform.model.Update;
import reform.store.YamlNode.Mapping;
import reform.store.YamlNode.Scalar;

/** Reads the updates of a task, and checks that they tell one story with the task itself. */
final class UpdateReader {
    static final Keys KEYS = Keys.of("date", "status", "progress", "due", "for", "by", "note", "evidence");
    static final Keys DUE_KEYS = Keys.of("from", "to");

    private final TaskReader tasks;
    private final Problems problems;

    UpdateReader(TaskReader tasks, Problems problems) {
        this.tasks = tasks;
        this.problems = problems;
    }

    List<Update> read(Fields task, List<Mapping> mappings, Status status, Optional<Deadline> deadline) {
        List<Update> updates = new ArrayList<>(mappings.size());
        Optional<LocalDate> previous = Optional.empty();
        boolean closed = false;
        Optional<Scalar> unproven = Optional.empty();
        for (Mapping mapping : mappings) {
            Fields fields = Fields.of(mapping, KEYS, problems);
            Optional<Update> update = read(fields);
            if (update.isEmpty()) {
                closed = true; // Unknown: a complaint about missing evidence would be a guess.
                continue;
            }
            updates.add(update.get());
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
        if (deadline.isPresent()) {
            checkExtension(task, updates, deadline.get());
        }
        return updates;
    }

    /** The day of the update before the last. */
    private static LocalDate latest(List<Update> updates) {
        return updates.get(updates.size() - 2).date();
    }

    private Optional<Update> read(Fields fields) {
        Optional<LocalDate> date = fields.day("date");
        if (fields.node("date").isEmpty()) {
            fields.missing("date");
        }
        Optional<Status> status = tasks.status(fields);
        OptionalInt progress = tasks.progress(fields);
        Optional<Mapping> due = fields.mapping("due");
        Optional<Extension> extension = due.isPresent() ? extension(due.get()) : Optional.empty();
        OptionalInt forYear = fields.integer("for", TaskReader.MIN_YEAR, TaskReader.MAX_YEAR, Rule.BAD_YEAR);
        Optional<String> by = fields.text("by");
        Optional<String> note = fields.text("note");
        Optional<String> evidence = fields.text("evidence");
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(new Update(date.get(), status, progress, extension, forYear, by, note, evidence));
    }

    private Optional<Extension> extension(Mapping mapping) {
        Fields fields = Fields.of(mapping, DUE_KEYS, problems);
        Optional<Deadline> from = end(fields, "from");
        Optional<Deadline> to = end(fields, "to");
        return from.isPresent() && to.isPresent() ? Optional.of(new Extension(from.get(), to.get())) : Optional.empty();
    }

    private Optional<Deadline> end(Fields fields, String key) {
        if (fields.node(key).isEmpty()) {
            fields.missing(key);
        }
        Optional<Scalar> scalar = fields.scalar(key);
        return scalar.isPresent() ? tasks.deadline(scalar.get()) : Optional.empty();
    }

    /** The deadline in force is that of the last extension. */
    private void checkExtension(Fields task, List<Update> updates, Deadline deadline) {
        for (int i = updates.size() - 1; i >= 0; i--) {
            Optional<Extension> extension = updates.get(i).extension();
            if (extension.isPresent()) {
                Deadline last = extension.get().to();
                if (!sameMeaning(deadline, last)) {
                    task.scalar("due")
                            .ifPresent(at -> problems.add(
                                    at, Rule.EXTENSION_MISMATCH, at.text().strip(), last.text()));
                }
                return;
            }
        }
    }

    /** Whether two texts set the same deadline: {@code 2022年} and {@code 2022-12-31} do. */
    private static boolean sameMeaning(Deadline a, Deadline b) {
        if (a instanceof Deadline.Dated one && b instanceof Deadline.Dated other) {
            return one.last().equals(other.last());
        }
        if (a instanceof Deadline.Yearly one && b instanceof Deadline.Yearly other) {
            return one.lastDay().equals(other.lastDay());
        }
        return a.getClass() == b.getClass();
    }
}
