package reform.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One task of the list, as the file states it.
 *
 * @param lead 牵头部门, canonical names; the first answers for the task; may be empty
 * @param responsible 责任部门, canonical names in the document's order
 * @param progress percent, 0 to 100
 * @param updates oldest first, as in the file
 */
public record Task(
        TaskId id,
        Optional<String> section,
        String title,
        Optional<String> description,
        Deadline deadline,
        List<String> lead,
        List<String> responsible,
        Status status,
        OptionalInt progress,
        List<Update> updates) {

    public Task {
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        updates = List.copyOf(updates);
    }

    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Task that
                && id.equals(that.id)
                && section.equals(that.section)
                && title.equals(that.title)
                && description.equals(that.description)
                && deadline.equals(that.deadline)
                && lead.equals(that.lead)
                && responsible.equals(that.responsible)
                && status == that.status
                && progress.equals(that.progress)
                && updates.equals(that.updates);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The department that answers for the task, under which it is counted once. */
    public Optional<String> firstLead() {
        return lead.isEmpty() ? Optional.empty() : Optional.of(lead.get(0));
    }

    /** Whether the deadline has one instance a year. */
    public boolean yearly() {
        return deadline instanceof Deadline.Yearly;
    }

    /** Whether nothing more is expected of the task: the one definition that lights, filters and rates share. */
    public boolean settled() {
        return settledBy(status);
    }

    /** Whether a status settles this task: not that a step is done of one that recurs without an end. */
    public boolean settledBy(Status reported) {
        return reported.settled() && !(reported == Status.DONE && deadline.recurring() && deadline.endless());
    }

    /**
     * Whether the task says that it is done although its deadline recurs without an end: what is done is a step, which an
     * update reports. Only closing or cancelling ends such a task, and its own {@code status: done} completes nothing.
     */
    public boolean doneInVain() {
        return status == Status.DONE && !settled();
    }

    public Task withStatus(Status other) {
        return new Task(id, section, title, description, deadline, lead, responsible, other, progress, updates);
    }

    public Task withProgress(int percent) {
        return new Task(
                id, section, title, description, deadline, lead, responsible, status, OptionalInt.of(percent), updates);
    }

    public Task withDeadline(Deadline other) {
        return new Task(id, section, title, description, other, lead, responsible, status, progress, updates);
    }

    public Task withUpdates(List<Update> others) {
        return new Task(id, section, title, description, deadline, lead, responsible, status, progress, others);
    }
}
