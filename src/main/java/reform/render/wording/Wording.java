package reform.render.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Status;
import reform.model.Task;
import reform.policy.Light;
import reform.policy.Timeliness;
import reform.report.Group;
import reform.report.Grouping;

/** The words of the field in a language: statuses, lights, days, lists of names. */
public final class Wording {
    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public String status(Status status) {
        return messages.text("word.status." + status.word());
    }

    public String light(Light light) {
        return messages.text("word.light." + light.word());
    }

    public String timeliness(Timeliness timeliness) {
        return messages.text("word.timeliness." + timeliness.word());
    }

    /** The status, with the progress where one is reported: {@code in progress, 60%}. */
    public String statusAndProgress(Task task) {
        String status = status(task.status());
        return task.progress().isPresent()
                ? messages.text("word.status-progress", status, task.progress().getAsInt())
                : status;
    }

    /** How far a task has come: {@code 60%}, or that nobody said it. */
    public String progress(OptionalInt percent) {
        return percent.isPresent() ? percent.getAsInt() + "%" : messages.text("word.no-figure");
    }

    /** A day in full, as letters have it: {@code 30 June 2022}, 2022年6月30日. */
    public String date(LocalDate date) {
        return messages.text(
                "word.date", date.getYear(), messages.text("word.month." + date.getMonthValue()), date.getDayOfMonth());
    }

    /** So many days: {@code 546 d}. */
    public String days(long days) {
        return messages.text("word.days", days);
    }

    /** Names one after the other: Chinese ones are parted by 、 in Chinese. */
    public String names(List<String> names) {
        return String.join(messages.text("word.and-so-on"), names);
    }

    /** Years one after the other. */
    public String years(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int year : years) {
            text.append(text.length() == 0 ? "" : messages.text("word.and-so-on"))
                    .append(year);
        }
        return text.toString();
    }

    /** What the tasks of a group share. */
    public String group(Grouping grouping, Group group) {
        Optional<String> key = group.key();
        if (key.isEmpty()) {
            return messages.text("word.group.none." + grouping.word());
        }
        return switch (grouping) {
            case STATUS -> Status.ofWord(key.get()).map(this::status).orElse(key.get());
            case YEAR -> messages.text("word.group.year", key.get());
            default -> key.get();
        };
    }

    public boolean chinese() {
        return messages.language() == Language.CHINESE;
    }
}
