package reform.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One task of the list, as the file states it.
 *
 * @param texts its title, and the other texts that it has
 * @param start the day it starts, from which a length of time such as 30日内 counts
 * @param milestones steps on the way, beside those that the deadline's own text names
 * @param lead 牵头部门, canonical names; the first answers for the task; may be empty
 * @param responsible 责任部门, canonical names in the document's order
 * @param statusWord the list's own word for the status (待验收), where the file has one: kept and shown, and nothing by which
 *     tasks are compared
 * @param progress percent, 0 to 100
 * @param own what it has in the office's own columns
 * @param updates oldest first, as in the file
 * @param unread the cells that can't be read, by their fields; such a task is shown and not judged
 */
public record Task(
        TaskId id,
        Texts<TaskField> texts,
        Deadline deadline,
        Optional<LocalDate> start,
        List<PlannedMilestone> milestones,
        List<String> lead,
        List<String> responsible,
        Status status,
        Optional<String> statusWord,
        OptionalInt progress,
        OwnValues own,
        List<Update> updates,
        List<UnreadCell> unread) {

    public Task {
        milestones = List.copyOf(milestones);
        unread = unread.size() < 2 ? List.copyOf(unread) : byField(unread);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        updates = List.copyOf(updates);
    }

    /** In an order of their own, so that tasks are equal that differ in no cell. */
    private static List<UnreadCell> byField(List<UnreadCell> cells) {
        List<UnreadCell> sorted = new ArrayList<>(cells);
        sorted.sort((one, other) -> one.field().compareTo(other.field()));
        return List.copyOf(sorted);
    }

    /** A task whose status is a word of the format. */
    public Task(
            TaskId id,
            Texts<TaskField> texts,
            Deadline deadline,
            Optional<LocalDate> start,
            List<PlannedMilestone> milestones,
            List<String> lead,
            List<String> responsible,
            Status status,
            OptionalInt progress,
            OwnValues own,
            List<Update> updates,
            List<UnreadCell> unread) {
        this(
                id,
                texts,
                deadline,
                start,
                milestones,
                lead,
                responsible,
                status,
                Optional.empty(),
                progress,
                own,
                updates,
                unread);
    }

    /** A task that says no more than every task does. */
    public Task(
            TaskId id,
            Texts<TaskField> texts,
            Deadline deadline,
            List<String> lead,
            List<String> responsible,
            Status status,
            OptionalInt progress,
            List<Update> updates) {
        this(
                id,
                texts,
                deadline,
                Optional.empty(),
                List.of(),
                lead,
                responsible,
                status,
                progress,
                OwnValues.NONE,
                updates,
                List.of());
    }

    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    /** Whether it is the same as another one to the last word, also in those by which tasks are not compared. */
    public boolean isSame(Task other) {
        boolean same = equals(other) && statusWord.equals(other.statusWord);
        for (int i = 0; same && i < updates.size(); i++) {
            Update update = other.updates.get(i);
            same = updates.get(i).statusWord().equals(update.statusWord())
                    && updates.get(i).own().equals(update.own());
        }
        return same;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Task that
                && id.equals(that.id)
                && texts.equals(that.texts)
                && deadline.equals(that.deadline)
                && start.equals(that.start)
                && milestones.equals(that.milestones)
                && lead.equals(that.lead)
                && responsible.equals(that.responsible)
                && status == that.status
                && progress.equals(that.progress)
                && own.equals(that.own)
                && updates.equals(that.updates)
                && unread.equals(that.unread);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The task in a few words; blank where the file has none. */
    public String title() {
        return texts.get(TaskField.TITLE).orElse("");
    }

    public Optional<String> section() {
        return texts.get(TaskField.SECTION);
    }

    public Optional<String> description() {
        return texts.get(TaskField.DESCRIPTION);
    }

    /** The department that answers for the task, under which it is counted once. */
    public Optional<String> firstLead() {
        return lead.isEmpty() ? Optional.empty() : Optional.of(lead.get(0));
    }

    /** Whether the deadline has one step a year. */
    public boolean yearly() {
        return deadline.due() instanceof Due.Recurring recurring && recurring.rhythm() == Rhythm.YEARLY;
    }

    /** Whether every cell of it could be read, so that it can be told how it stands. */
    public boolean judged() {
        return unread.isEmpty();
    }

    /** Whether it comes in steps that are due on days of their own: a recurring one, or one with milestones. */
    public boolean stepwise() {
        return deadline.recurring()
                || !milestones.isEmpty()
                || !deadline.milestones().isEmpty();
    }

    /** What a cell holds that could not be read; empty where it could. */
    public Optional<String> written(String field) {
        for (UnreadCell cell : unread) {
            if (cell.field().equals(field)) {
                return Optional.of(cell.text());
            }
        }
        return Optional.empty();
    }

    private List<UnreadCell> unreadBut(String field) {
        if (written(field).isEmpty()) {
            return unread;
        }
        List<UnreadCell> others = new ArrayList<>(unread);
        others.removeIf(cell -> cell.field().equals(field));
        return others;
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

    /**
     * Whether the status stands in a word already, and not in one that nobody can read.
     *
     * @param word of the list's own; empty for any word
     */
    public boolean saysStatusIn(Optional<String> word) {
        return written("status").isEmpty() && (word.isEmpty() || word.equals(statusWord));
    }

    /** What a field holds, to compare it with what it holds elsewhere. */
    public Object value(TaskField field) {
        return switch (field) {
            case DUE -> deadline;
            case START -> start;
            case MILESTONES -> milestones;
            case LEAD -> lead;
            case RESPONSIBLE -> responsible;
            case STATUS -> status;
            case PROGRESS -> progress;
            case OWN -> own;
            case UPDATES -> updates;
            default -> texts.get(field);
        };
    }

    /** This task with a field as another task has it; that a cell of it can't be read stays. */
    public Task with(TaskField field, Task other) {
        return new Task(
                id,
                field.isText() ? texts.with(field, other.texts.get(field)) : texts,
                (field == TaskField.DUE ? other : this).deadline,
                (field == TaskField.START ? other : this).start,
                (field == TaskField.MILESTONES ? other : this).milestones,
                (field == TaskField.LEAD ? other : this).lead,
                (field == TaskField.RESPONSIBLE ? other : this).responsible,
                (field == TaskField.STATUS ? other : this).status,
                (field == TaskField.STATUS ? other : this).statusWord,
                (field == TaskField.PROGRESS ? other : this).progress,
                (field == TaskField.OWN ? other : this).own,
                (field == TaskField.UPDATES ? other : this).updates,
                unread);
    }

    /** This task with another status, in a word of the format. */
    public Task withStatus(Status other) {
        return withStatus(other, Optional.empty());
    }

    /**
     * This task with another status.
     *
     * @param word the list's own word for it, if it is one of these
     */
    public Task withStatus(Status other, Optional<String> word) {
        return with(texts, deadline, other, word, progress, updates, unreadBut("status"));
    }

    public Task withProgress(OptionalInt percent) {
        return with(texts, deadline, status, statusWord, percent, updates, unreadBut("progress"));
    }

    public Task withDeadline(Deadline other) {
        return with(texts, other, status, statusWord, progress, updates, unreadBut("due"));
    }

    /** This task with another text in a field, or without one. */
    public Task withText(TaskField field, Optional<String> text) {
        return with(texts.with(field, text), deadline, status, statusWord, progress, updates, unreadBut(field.key()));
    }

    public Task withStart(Optional<LocalDate> day) {
        return with(day, lead, responsible, own, unreadBut("start"));
    }

    public Task withLead(List<String> others) {
        return with(start, others, responsible, own, unreadBut("lead"));
    }

    public Task withResponsible(List<String> others) {
        return with(start, lead, others, own, unreadBut("responsible"));
    }

    /** This task with other steps on the way. */
    public Task withMilestones(List<PlannedMilestone> others) {
        return new Task(
                id,
                texts,
                deadline,
                start,
                others,
                lead,
                responsible,
                status,
                statusWord,
                progress,
                own,
                updates,
                unreadBut("milestones"));
    }

    /** This task with other values in the office's own columns. */
    public Task withOwn(OwnValues others) {
        return with(start, lead, responsible, others, unread);
    }

    public Task withUpdates(List<Update> others) {
        return with(texts, deadline, status, statusWord, progress, others, unread);
    }

    /** The same task with what updates tell of, as of another day. */
    public Task reported(Deadline due, Status stated, OptionalInt percent, List<Update> history) {
        Optional<String> word = stated == status ? statusWord : Optional.empty();
        return with(texts, due, stated, word, percent, history, unread);
    }

    /** This task with its deadlines as another has them, read from the same words: those in force, and on the way to it. */
    public Task counted(Task other) {
        return new Task(
                id,
                texts,
                other.deadline,
                start,
                other.milestones,
                lead,
                responsible,
                status,
                statusWord,
                progress,
                own,
                other.updates,
                other.unread);
    }

    private Task with(
            Texts<TaskField> words,
            Deadline due,
            Status stated,
            Optional<String> statedWord,
            OptionalInt percent,
            List<Update> history,
            List<UnreadCell> cells) {
        return new Task(
                id, words, due, start, milestones, lead, responsible, stated, statedWord, percent, own, history, cells);
    }

    private Task with(
            Optional<LocalDate> day,
            List<String> leading,
            List<String> supporting,
            OwnValues columns,
            List<UnreadCell> cells) {
        return new Task(
                id,
                texts,
                deadline,
                day,
                milestones,
                leading,
                supporting,
                status,
                statusWord,
                progress,
                columns,
                updates,
                cells);
    }
}
