package reform.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.change.FieldChange;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.change.TaskChange;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.Update;
import reform.policy.Replay;
import reform.report.ListHistory.Step;

/**
 * Tells the history of a list so that no change is told twice: what an update says is told by the update, on its own
 * day, and what is left of a commit by the commit. An update and the field that it speaks of may also come in different
 * commits, in either order.
 */
final class HistoryBuilder {
    /** An update of a task. */
    private record UpdateOf(TaskId task, Update update) {}

    private record FieldOf(TaskId task, ReportedField field) {}

    /** How an update came into the file: by which step, and what it changed. */
    private record Recorded(int step, List<FieldChange> changes) {}

    /** A field that a step changed with no update that tells of it. */
    private record ByHand(int step, FieldChange change) {}

    private final ListHistory history;
    private final Map<TaskId, Task> now = new HashMap<>();
    private final Map<UpdateOf, Recorded> records = new HashMap<>();
    private final Map<FieldOf, ByHand> byHand = new HashMap<>();
    /** What an update says of a field that the task itself does not say yet. */
    private final Map<FieldOf, Object> ahead = new HashMap<>();

    private final List<Map<TaskId, TaskChange>> left = new ArrayList<>();

    private HistoryBuilder(ListHistory history) {
        this.history = history;
        history.list().tasks().forEach(task -> now.put(task.id(), task));
    }

    /** All that happened, the newest first; of what happened on one day, what was recorded last. */
    static List<LogEntry> of(ListHistory history) {
        HistoryBuilder telling = new HistoryBuilder(history);
        for (Step step : history.steps()) {
            telling.read(step);
        }
        return telling.entries();
    }

    private void read(Step step) {
        Map<TaskId, TaskChange> changes = new LinkedHashMap<>();
        left.add(changes);
        for (TaskChange change : step.diff().tasks()) {
            if (change instanceof TaskChange.Edited edited) {
                List<FieldChange> rest = read(edited);
                if (!rest.isEmpty()) {
                    changes.put(change.id(), new TaskChange.Edited(edited.before(), edited.task(), rest));
                }
            } else {
                changes.put(change.id(), change);
                if (change instanceof TaskChange.Added) {
                    record(change.id(), changes(change.task()));
                }
            }
        }
    }

    private void record(TaskId task, Map<Update, List<FieldChange>> changes) {
        changes.forEach((update, fields) ->
                records.putIfAbsent(new UpdateOf(task, update), new Recorded(left.size() - 1, fields)));
    }

    /** Notes what updates tell of a change; what is left of it. */
    private List<FieldChange> read(TaskChange.Edited edited) {
        List<Update> added =
                edited.field(UpdatesAdded.class).map(UpdatesAdded::updates).orElse(List.of());
        Map<Update, List<FieldChange>> told = told(added);
        Map<ReportedField, FieldChange> rest = new HashMap<>();
        for (ReportedField field : ReportedField.values()) {
            read(field, edited, told).ifPresent(change -> rest.put(field, change));
        }
        record(edited.id(), told);

        boolean rewritten = edited.field(UpdatesRemoved.class).isPresent();
        List<FieldChange> fields = new ArrayList<>();
        for (FieldChange change : edited.fields()) {
            Optional<ReportedField> field = ReportedField.of(change);
            if (field.isPresent()) {
                if (rest.containsKey(field.get())) {
                    fields.add(rest.get(field.get()));
                }
            } else if (change instanceof UpdatesAdded) {
                List<Update> gone = rewritten ? added : withoutThoseOfNow(edited.id(), added);
                if (!gone.isEmpty()) {
                    fields.add(new UpdatesAdded(gone));
                }
            } else {
                fields.add(change);
            }
        }
        return fields;
    }

    private List<Update> withoutThoseOfNow(TaskId id, List<Update> updates) {
        Task task = now.get(id);
        return task == null
                ? updates
                : updates.stream()
                        .filter(update -> !task.updates().contains(update))
                        .toList();
    }

    private static Map<Update, List<FieldChange>> told(Collection<Update> updates) {
        Map<Update, List<FieldChange>> told = new HashMap<>();
        updates.forEach(update -> told.put(update, new ArrayList<>()));
        return told;
    }

    /** Notes what the updates of a step tell of a field; how the field changed beside that. */
    private Optional<FieldChange> read(
            ReportedField field, TaskChange.Edited edited, Map<Update, List<FieldChange>> told) {
        FieldOf key = new FieldOf(edited.id(), field);
        Object before = field.of(edited.before());
        Object after = field.of(edited.task());
        Chain chain = new Chain(field, before, edited.task(), told.keySet());
        chain.changes().forEach((update, change) -> told.get(update).add(change));
        for (Update update : chain.repeating()) {
            ByHand hand = byHand.get(key);
            if (hand != null
                    && !update.date().isAfter(history.steps().get(hand.step()).day())) {
                told.get(update).add(hand.change());
                forget(edited.id(), byHand.remove(key));
            }
        }
        if (before.equals(after)) {
            if (!field.same(chain.end(), after)) {
                ahead.put(key, chain.end());
            }
            return Optional.empty();
        }
        Object toldAhead = ahead.remove(key);
        byHand.remove(key);
        if (field.same(chain.end(), after) || (toldAhead != null && field.same(toldAhead, after))) {
            // The same deadline in other words is not told by an update that does not speak of it.
            return chain.isEmpty() && field.same(before, after)
                    ? Optional.of(field.change(before, after))
                    : Optional.empty();
        }
        FieldChange change = field.change(chain.end(), after);
        byHand.put(key, new ByHand(left.size() - 1, change));
        return Optional.of(change);
    }

    /** Takes back what was left of an earlier step, since an update tells of it now. */
    private void forget(TaskId id, ByHand hand) {
        Map<TaskId, TaskChange> changes = left.get(hand.step());
        if (changes.get(id) instanceof TaskChange.Edited edited) {
            List<FieldChange> fields = new ArrayList<>(edited.fields());
            fields.remove(hand.change());
            if (fields.isEmpty()) {
                changes.remove(id);
            } else {
                changes.put(id, new TaskChange.Edited(edited.before(), edited.task(), fields));
            }
        }
    }

    /** What each update of a task changed, by the updates alone. */
    private static Map<Update, List<FieldChange>> changes(Task task) {
        Map<Update, List<FieldChange>> told = told(task.updates());
        for (ReportedField field : ReportedField.values()) {
            new Chain(field, field.beforeAnyUpdate(task), task, told.keySet())
                    .changes()
                    .forEach((update, change) -> told.get(update).add(change));
        }
        return told;
    }

    /** What the new updates of a task say of a field, one after the other. */
    private static final class Chain {
        private final Map<Update, FieldChange> changes = new HashMap<>();
        private final List<Update> repeating = new ArrayList<>();
        private Object end;

        /**
         * Follows a field.
         *
         * @param before what it was before the new updates
         */
        Chain(ReportedField field, Object before, Task after, Set<Update> added) {
            Replay replay = Replay.of(after);
            List<Update> updates = Replay.inOrder(after.updates());
            int lastKnown = updates.size() - 1;
            while (lastKnown >= 0
                    && (added.contains(updates.get(lastKnown))
                            || field.reported(replay, updates.get(lastKnown)).isEmpty())) {
                lastKnown--;
            }
            end = before;
            // Until the last update that was known, a new one tells of the past and does not change what holds.
            Object past = field.beforeAnyUpdate(after);
            for (int i = 0; i < updates.size(); i++) {
                Update update = updates.get(i);
                Optional<Object> reported = field.reported(replay, update);
                if (reported.isPresent()) {
                    Object from = i > lastKnown ? end : past;
                    if (added.contains(update)) {
                        tell(field, update, from, reported.get());
                    }
                    past = reported.get();
                    end = i > lastKnown ? past : end;
                }
            }
        }

        private void tell(ReportedField field, Update update, Object from, Object to) {
            if (update.extension().isPresent() && field == ReportedField.DUE) {
                changes.put(update, field.change(update.extension().get().from(), to));
            } else if (!field.same(from, to)) {
                changes.put(update, field.change(from, to));
            }
            if (field.same(from, to)) {
                repeating.add(update);
            }
        }

        Map<Update, FieldChange> changes() {
            return changes;
        }

        /** The updates that say what was so already. */
        List<Update> repeating() {
            return repeating;
        }

        /** What the last of the updates leaves the field at. */
        Object end() {
            return end;
        }

        boolean isEmpty() {
            return changes.isEmpty() && repeating.isEmpty();
        }
    }

    /** An entry, and where it stands among those of its day. */
    private record Placed(LogEntry entry, int step) {}

    private List<LogEntry> entries() {
        List<Placed> entries = new ArrayList<>();
        for (Task task : history.list().tasks()) {
            addUpdates(task, entries);
        }
        for (int i = 0; i < left.size(); i++) {
            Step step = history.steps().get(i);
            if (!left.get(i).isEmpty() || !step.diff().head().isEmpty()) {
                LogEntry entry = new LogEntry.Edited(
                        history.list(),
                        step.day(),
                        step.revision(),
                        step.diff().head(),
                        List.copyOf(left.get(i).values()));
                entries.add(new Placed(entry, i));
            }
        }
        entries.sort(HistoryBuilder::latestFirst);
        return entries.stream().map(Placed::entry).toList();
    }

    private static int latestFirst(Placed a, Placed b) {
        int days = b.entry().day().compareTo(a.entry().day());
        return days == 0 ? Integer.compare(b.step(), a.step()) : days;
    }

    /** The updates of a task, the last in the file first. */
    private void addUpdates(Task task, List<Placed> entries) {
        Map<Update, List<FieldChange>> replayed = Map.of();
        Set<Update> seen = new HashSet<>();
        for (int i = task.updates().size() - 1; i >= 0; i--) {
            Update update = task.updates().get(i);
            Recorded known = records.get(new UpdateOf(task.id(), update));
            if (known == null && replayed.isEmpty()) {
                replayed = changes(task);
            }
            boolean again = !seen.add(update);
            List<FieldChange> changes = again ? List.of() : known == null ? replayed.get(update) : known.changes();
            Optional<Revision> revision = known == null
                    ? Optional.empty()
                    : history.steps().get(known.step()).revision();
            boolean committed = known == null || revision.isPresent();
            LogEntry entry = new LogEntry.Told(history.list(), task, update, changes, revision, committed);
            entries.add(new Placed(entry, known == null ? -1 : known.step()));
        }
    }
}
