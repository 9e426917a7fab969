package reform.render.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.change.FieldChange;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.HeadField;
import reform.change.TaskChange;
import reform.message.Messages;
import reform.model.Extension;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.render.change.ChangeLines.Line;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.UpdateWording;
import reform.render.wording.Wording;
import reform.report.LogEntry;

/**
 * What an entry of a log says of one task, or of several that came or went together.
 *
 * @param id the task's, as the command line names it; empty where it is not one task
 * @param title the task's; what stands first on the line
 * @param what in short: {@code in progress -> done, 60% -> 100%}
 * @param note what somebody wrote to it
 * @param lines what else changed
 */
record LogItem(String id, String title, StyledText what, Optional<String> note, List<Line> lines) {
    /** As many tasks that came or went in one commit are named each; more are named by their ids. */
    private static final int FEW = 3;

    /** Makes items in a language. */
    static final class Maker {
        private final Messages messages;
        private final Wording wording;
        private final ChangeLines lines;
        private final boolean severalLists;

        Maker(Messages messages, boolean severalLists) {
            this.messages = messages;
            this.wording = new Wording(messages);
            this.lines = new ChangeLines(messages);
            this.severalLists = severalLists;
        }

        List<LogItem> of(LogEntry entry, boolean shorten) {
            return entry instanceof LogEntry.Told told ? List.of(of(told)) : of((LogEntry.Edited) entry, shorten);
        }

        private LogItem of(LogEntry.Told told) {
            Update update = told.update();
            List<String> note = new UpdateWording(messages).said(update);
            return item(
                    told.list(),
                    told.task(),
                    StyledText.of(what(told.changes(), Optional.of(update))),
                    note.isEmpty() ? Optional.empty() : Optional.of(String.join("  ", note)),
                    List.of());
        }

        private List<LogItem> of(LogEntry.Edited edited, boolean shorten) {
            List<LogItem> items = new ArrayList<>();
            for (HeadField field : edited.head()) {
                items.add(heading(messages.text("diff.head-changed", messages.text("diff.head." + field.word()))));
            }
            addWhole(edited, TaskChange.Added.class, "log.added", items);
            addWhole(edited, TaskChange.Removed.class, "log.removed", items);
            for (TaskChange change : edited.tasks()) {
                if (change instanceof TaskChange.Edited task) {
                    items.add(of(edited.list(), task, shorten));
                }
            }
            return items;
        }

        private static LogItem heading(String text) {
            return new LogItem("", text, StyledText.EMPTY, Optional.empty(), List.of());
        }

        /** Tasks that came, or went. */
        private void addWhole(
                LogEntry.Edited edited, Class<? extends TaskChange> kind, String key, List<LogItem> items) {
            List<TaskChange> changes =
                    edited.tasks().stream().filter(kind::isInstance).toList();
            if (changes.size() > FEW) {
                List<TaskId> ids = changes.stream().map(TaskChange::id).toList();
                items.add(heading(messages.count(key, changes.size(), IdRanges.of(ids))));
                return;
            }
            Style style = kind == TaskChange.Added.class ? Style.GREEN : Style.ALERT;
            for (TaskChange change : changes) {
                StyledText what = StyledText.of(messages.text(key + ".word"), style);
                items.add(item(edited.list(), change.task(), what, Optional.empty(), List.of()));
            }
        }

        private LogItem of(TaskList list, TaskChange.Edited change, boolean shorten) {
            List<FieldChange> others = change.fields().stream()
                    .filter(field -> !(field instanceof StatusChanged
                            || field instanceof ProgressChanged
                            || field instanceof DeadlineChanged))
                    .toList();
            return item(
                    list,
                    change.task(),
                    StyledText.of(what(change.fields(), Optional.empty())),
                    Optional.empty(),
                    lines.of(new TaskChange.Edited(change.before(), change.task(), others), shorten));
        }

        private LogItem item(TaskList list, Task task, StyledText what, Optional<String> note, List<Line> more) {
            String id = task.id().text();
            return new LogItem(severalLists ? list.name() + ":" + id : id, task.title(), what, note, more);
        }

        /** Status, progress and deadline: from what to what where they changed, else what the update reports. */
        private String what(List<FieldChange> changes, Optional<Update> update) {
            List<String> parts = new ArrayList<>();
            String step = update.flatMap(Update::step)
                    .map(key -> messages.text("show.for-step", wording.step(key)))
                    .orElse("");
            find(changes, StatusChanged.class)
                    .map(change -> fromTo(wording.status(change.from()), wording.status(change.to())))
                    .or(() -> update.flatMap(Update::status).map(wording::status))
                    .ifPresent(text -> parts.add(text + step));
            find(changes, ProgressChanged.class)
                    .map(change -> progress(change, update.isPresent()))
                    .or(() -> update.filter(each -> each.progress().isPresent())
                            .map(each -> each.progress().getAsInt() + "%"))
                    .ifPresent(parts::add);
            find(changes, DeadlineChanged.class)
                    .map(change -> new Extension(change.from(), change.to()))
                    .or(() -> update.flatMap(Update::extension))
                    .ifPresent(moved -> parts.add(messages.text(
                            "log.deadline",
                            orNone(moved.from().text()),
                            orNone(moved.to().text()))));
            return String.join(messages.text("log.and"), parts);
        }

        private static <F extends FieldChange> Optional<F> find(List<FieldChange> changes, Class<F> kind) {
            return changes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
        }

        private String progress(ProgressChanged change, boolean told) {
            String to = change.to().isPresent() ? change.to().getAsInt() + "%" : messages.text("diff.none");
            if (change.from().isPresent()) {
                return fromTo(change.from().getAsInt() + "%", to);
            }
            return told ? to : fromTo(messages.text("diff.none"), to);
        }

        private String fromTo(String from, String to) {
            return messages.text("show.from-to", from, to);
        }

        private String orNone(String text) {
            return text.isEmpty() ? messages.text("diff.none") : text;
        }
    }
}
