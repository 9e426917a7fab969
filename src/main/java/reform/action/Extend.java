package reform.action;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Extension;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.model.WorkCalendar;
import reform.policy.Postponement;
import reform.policy.Replay;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReading;
import reform.policy.deadline.TypedDeadline;
import reform.render.wording.ProblemText;

/**
 * 延期: a new deadline; the old one stays in the history.
 *
 * @param until the deadline as documents write it, or with a day beside its words (主汛期前（2026-06-15）), or by how much it
 *     moves: {@code +30d}
 * @param force whether also a deadline that is not later is good, and one of a settled task
 */
public record Extend(String until, boolean force, Optional<String> note) implements Action {

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        String name = context.name(list, task);
        Task before = Replay.of(task).on(context.on());
        String wanted = Postponement.parse(until)
                .map(by -> moved(by, context.id(list, task), before, list.calendar()))
                .orElse(until);
        DeadlineContext head = DeadlineContext.of(list).startingOn(task.start());
        DeadlineReading reading = TypedDeadline.read(wanted, head, context.on());
        if (!reading.isRead()) {
            throw new Refusal(
                    "change.bad-deadline", ProblemText.typed(reading.findings().get(0), context.messages()));
        }
        Deadline deadline = reading.deadline();
        if (deadline.equals(before.deadline())) {
            String left = note.isPresent() ? context.messages().text("change.note-left") : "";
            return Decision.nothing(context.messages().text("change.already", name, wanted) + left);
        }
        if (!force) {
            refuseUnlessLater(context.id(list, task), before, deadline, context);
        } else if (before.withDeadline(deadline).doneInVain()) {
            throw new Refusal("change.done-recurs", context.id(list, task), task.title(), wanted);
        }
        Update update = new Update(
                context.on(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(new Extension(before.deadline(), deadline)),
                Optional.empty(),
                context.by(),
                note,
                Optional.empty());
        return Decision.record(
                update,
                context.messages().text("change.extended", name, shown(before.deadline()), shown(deadline))
                        + (deadline.last()
                                        .filter(day -> day.isBefore(context.on()))
                                        .isPresent()
                                ? context.messages().text("change.extended-past")
                                : "")
                        + Action.dropped(list, before, deadline, context));
    }

    /** The day that the deadline in force comes to, written as that one is. */
    private static String moved(Postponement by, String id, Task task, WorkCalendar calendar) {
        LocalDate last = task.deadline()
                .last()
                .orElseThrow(() -> new Refusal(
                        "change.nothing-to-move", id, task.deadline().text(), task.title()));
        LocalDate day = by.from(last, calendar);
        return task.deadline().text().indexOf('年') >= 0
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日前"
                : day.toString();
    }

    private static void refuseUnlessLater(String id, Task task, Deadline deadline, Context context) {
        refuseSettled(id, task, context);
        if (deadline.due() instanceof Due.Undated) {
            throw new Refusal(
                    "change.no-date", id, deadline.text(), context.on().getYear() + 1);
        }
        Optional<LocalDate> before = task.deadline().last();
        Optional<LocalDate> after = deadline.last();
        if (before.isPresent() && after.isPresent() && !after.get().isAfter(before.get())) {
            throw new Refusal("change.not-later", id, shown(deadline), shown(task.deadline()));
        }
    }

    /**
     * What can be told before a date is asked for.
     *
     * @param id as it is typed
     * @throws Refusal when the task is settled on the day
     */
    public static void refuseSettled(String id, Task task, Context context) {
        Task then = Replay.of(task).on(context.on());
        if (then.settled()) {
            throw new Refusal(
                    "change.extend-settled", id, task.title(), context.wording().status(then.status()));
        }
    }

    private static String shown(Deadline deadline) {
        String text = deadline.text();
        return deadline.last()
                .map(LocalDate::toString)
                .filter(date -> !date.equals(text))
                .map(date -> text + " (" + date + ")")
                .orElse(text);
    }
}
