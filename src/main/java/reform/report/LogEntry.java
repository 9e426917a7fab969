package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.change.FieldChange;
import reform.change.HeadField;
import reform.change.TaskChange;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** Something that happened to tasks of a list. */
public sealed interface LogEntry {

    TaskList list();

    /** The day that it happened on. */
    LocalDate day();

    /** The commit that brought it into the history; empty where that is not known, or not done yet. */
    Optional<Revision> revision();

    /**
     * What an update of a task tells.
     *
     * @param changes of status, progress and deadline, as far as the update changed them
     * @param committed false where the update is known to be in no commit yet
     */
    record Told(
            TaskList list,
            Task task,
            Update update,
            List<FieldChange> changes,
            Optional<Revision> revision,
            boolean committed)
            implements LogEntry {
        public Told {
            changes = List.copyOf(changes);
        }

        @Override
        public LocalDate day() {
            return update.date();
        }
    }

    /**
     * What a commit changed, or somebody who has not committed yet, beside what updates tell.
     *
     * @param head what changed beside the tasks
     */
    record Edited(
            TaskList list, LocalDate day, Optional<Revision> revision, List<HeadField> head, List<TaskChange> tasks)
            implements LogEntry {
        public Edited {
            head = List.copyOf(head);
            tasks = List.copyOf(tasks);
        }
    }
}
