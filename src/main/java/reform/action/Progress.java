package reform.action;

import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.Replay;

/**
 * How far a task has come. One that was not started is in progress then.
 *
 * @param points percent, 0 to 100; where it is relative, so many points more, or less
 * @param said what is reported in words
 */
public record Progress(int points, boolean relative, Texts<UpdateText> said) implements Action {
    private static final int ALL = 100;

    /** The percent that a text names, with or without the sign; empty where it is no whole number from 0 to 100. */
    public static OptionalInt percent(String text) {
        OptionalInt number = number(text.strip());
        return number.isPresent() && number.getAsInt() >= 0 ? number : OptionalInt.empty();
    }

    /** What a text says of progress: {@code 60}, {@code 60%}, {@code +10}, {@code -5}; empty for any other. */
    public static Optional<Progress> parse(String text, Texts<UpdateText> said) {
        String typed =
                text.strip().replace('\uff0b', '+').replace('\uff0d', '-').replace('\u2212', '-');
        boolean relative = typed.startsWith("+") || typed.startsWith("-");
        OptionalInt number = number(typed);
        return number.isPresent() ? Optional.of(new Progress(number.getAsInt(), relative, said)) : Optional.empty();
    }

    private static OptionalInt number(String text) {
        boolean sign = text.endsWith("%") || text.endsWith("\uff05");
        try {
            int number = Integer.parseInt((sign ? text.substring(0, text.length() - 1) : text).strip());
            return Math.abs(number) <= ALL ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * What can be told before a figure is asked for.
     *
     * @param id as it is typed
     * @throws Refusal when the task is settled on the day
     */
    public static void refuseSettled(String id, Task task, Context context) {
        Task then = Replay.of(task).on(context.on());
        if (then.settled()) {
            throw new Refusal(
                    "change.progress-settled",
                    id,
                    task.title(),
                    context.wording().status(then.status()));
        }
    }

    @Override
    public Decision decided(TaskList list, Task task, Context context) {
        refuseSettled(context.id(list, task), task, context);
        Task before = Replay.of(task).on(context.on());
        int percent = relative ? before.progress().orElse(0) + points : points;
        if (percent < 0 || percent > ALL) {
            throw new Refusal(
                    "change.progress-beyond",
                    context.id(list, task),
                    task.title(),
                    before.progress().orElse(0),
                    percent);
        }
        boolean starts = before.status() == Status.NOT_STARTED && percent > 0;
        String name = context.name(list, task);
        if (!starts && before.progress().equals(OptionalInt.of(percent)) && said.isEmpty()) {
            return Decision.nothing(context.messages().text("change.already", name, percent + "%"));
        }
        Update update = context.update(
                starts ? Optional.of(Status.IN_PROGRESS) : Optional.empty(),
                OptionalInt.of(percent),
                Optional.empty(),
                said);
        String says = before.progress().isPresent()
                ? context.messages()
                        .text("change.marked", name, before.progress().getAsInt() + "%", percent + "%")
                : context.messages().text("change.progress", name, percent);
        String started = starts
                ? context.messages().text("change.started", context.wording().status(Status.IN_PROGRESS))
                : "";
        return Decision.record(update, says + started);
    }
}
