package reform.render.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Language;
import reform.message.Messages;
import reform.model.OwnColumn;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.policy.Replay;
import reform.policy.Timeliness;
import reform.query.Concern;
import reform.report.Group;
import reform.report.Grouping;

/** The words of the field in a language: statuses, lights, days, lists of names. */
public final class Wording {
    private static final int MOST_STEPS = 6;

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

    /** The status of a task, in the list's own word where the file has one. */
    public String status(Task task) {
        return task.statusWord().isPresent() ? task.statusWord().get() : status(task.status());
    }

    public String light(Light light) {
        return messages.text("word.light." + light.word());
    }

    public String timeliness(Timeliness timeliness) {
        return messages.text("word.timeliness." + timeliness.word());
    }

    /** What a field of a task is called in a sentence. */
    public String field(TaskField field) {
        return messages.text("word.field." + field.key());
    }

    /** The same at the beginning of a line. */
    public String label(TaskField field) {
        String name = field(field);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a field of a task holds, on one line; empty where it holds nothing, and of the history. */
    public String field(TaskField field, Task task) {
        return switch (field) {
            case TITLE -> task.title();
            case DUE -> task.deadline().cell();
            case START -> task.start().map(LocalDate::toString).orElse("");
            case MILESTONES -> milestones(task.milestones());
            case LEAD -> names(task.lead());
            case RESPONSIBLE -> names(task.responsible());
            case STATUS -> status(task.status());
            case PROGRESS -> task.progress().isPresent() ? task.progress().getAsInt() + "%" : "";
            case OWN, UPDATES -> "";
            default -> task.texts().get(field).orElse("");
        };
    }

    /** What a column of the office's own is called: as the head of a list has it, else its key without {@code x-}. */
    public String own(String key, List<TaskList> lists) {
        for (TaskList list : lists) {
            for (OwnColumn column : list.columns()) {
                Optional<String> name =
                        chinese() ? column.title() : column.english().or(column::title);
                if (column.key().equals(key) && name.isPresent()) {
                    return name.get();
                }
            }
        }
        return own(key);
    }

    /** A key of the office's own where nothing names it. */
    static String own(String key) {
        return key.substring(OwnValues.PREFIX.length());
    }

    /** The status, with the progress where one is reported: {@code in progress, 60%}. */
    public String statusAndProgress(Task task) {
        return statusAndProgress(status(task), task.progress());
    }

    /** The title, with the steps that were missed. */
    public String title(AssessedTask task) {
        List<DeadlineStep> missed = task.assessment().steps().missed();
        return missed.isEmpty()
                ? task.task().title()
                : task.task().title() + messages.text("word.missed", steps(missed));
    }

    /** The last note or problem with its day; without one, what the last update reports, since a day alone says nothing. */
    public String lastWord(Task task) {
        List<Update> updates = Replay.inOrder(task.updates());
        String reported = "";
        for (int i = updates.size() - 1; i >= 0; i--) {
            Update update = updates.get(i);
            Optional<String> words = update.texts().get(UpdateText.PROBLEM).or(update::note);
            if (words.isPresent()) {
                return update.date() + " " + words.get();
            }
            if (reported.isEmpty()
                    && (update.status().isPresent() || update.progress().isPresent())) {
                reported = update.date() + " " + statusAndProgress(update);
            }
        }
        return reported;
    }

    private String statusAndProgress(Update update) {
        return update.status().isPresent()
                ? statusAndProgress(reported(update), update.progress())
                : progress(update.progress());
    }

    /** The status that an update reports, in the list's own word where the file has one; blank where it reports none. */
    String reported(Update update) {
        return update.statusWord()
                .orElseGet(() -> update.status().map(this::status).orElse(""));
    }

    private String statusAndProgress(String status, OptionalInt percent) {
        return percent.isPresent() ? messages.text("word.status-progress", status, percent.getAsInt()) : status;
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

    /** Why a task is to be chased, in words; empty where it is not. */
    public String concern(AssessedTask task) {
        Optional<Concern> concern = Concern.of(task);
        if (concern.isEmpty()) {
            return "";
        }
        Assessment assessment = task.assessment();
        String key = "word.concern." + concern.get().word();
        String since = assessment.lastUpdate().map(LocalDate::toString).orElse("");
        return switch (concern.get()) {
            case OVERDUE -> messages.count(key, assessment.daysOverdue());
            case DUE_SOON ->
                messages.text(key, assessment.dueDate().map(LocalDate::toString).orElse(""));
            case BEHIND -> messages.count(key, assessment.behind().orElse(0));
            case BLOCKED -> assessment.lastUpdate().isPresent() ? messages.text(key, since) : status(Status.BLOCKED);
            case STALE -> messages.text(assessment.lastUpdate().isPresent() ? key : key + ".never", since);
        };
    }

    /** Names one after the other: Chinese ones are parted by 、 in Chinese. */
    public String names(List<String> names) {
        return String.join(messages.text("word.and-so-on"), names);
    }

    /** A cell that can't be read: as it is written, with a mark. */
    public String unread(String written) {
        return written.isEmpty() ? messages.text("word.unread-blank") : messages.text("word.unread", written.strip());
    }

    /** Steps one after the other: of years, with one word for them all; of many, the first and the last. */
    public String steps(List<DeadlineStep> steps) {
        if (steps.size() > MOST_STEPS) {
            return messages.text(
                    "word.steps-many", step(steps.get(0)), step(steps.get(steps.size() - 1)), steps.size());
        }
        List<String> names = new ArrayList<>(steps.size());
        boolean years = true;
        for (DeadlineStep step : steps) {
            names.add(step.key());
            years &= isYear(step.key());
        }
        if (years) {
            return messages.text("word.step-years", names(names));
        }
        names.clear();
        for (DeadlineStep step : steps) {
            names.add(step(step));
        }
        return names(names);
    }

    /** A step by the title it has, or by its time. */
    public String step(DeadlineStep step) {
        return step.title().isPresent() ? step.title().get() : step(step.key());
    }

    /** The step of a key: {@code 2026-Q1} is the first quarter; a word that names no time stays as it is. */
    public String step(String key) {
        if (isYear(key)) {
            return messages.text("word.step-year", key);
        }
        int dash = key.indexOf('-');
        if (dash != 4 || !isYear(key.substring(0, dash)) || key.length() > 8) {
            return key;
        }
        String part = key.substring(dash + 1);
        char kind = part.charAt(0);
        String name = kind == 'Q' || kind == 'H' || kind == 'W' ? "word.step-" + kind : "word.step-month";
        String number = part.substring(name.endsWith("month") ? 0 : 1);
        return messages.text(name, key.substring(0, dash), number.startsWith("0") ? number.substring(1) : number, key);
    }

    private static boolean isYear(String key) {
        boolean year = key.length() == 4;
        for (int i = 0; i < key.length(); i++) {
            year &= key.charAt(i) >= '0' && key.charAt(i) <= '9';
        }
        return year;
    }

    /** Milestones as the file states them: {@code 2021年6月底前 出台方案}. */
    public String milestones(List<PlannedMilestone> milestones) {
        List<String> texts = new ArrayList<>(milestones.size());
        for (PlannedMilestone milestone : milestones) {
            texts.add((milestone.deadline().text() + " "
                            + milestone.title().orElse(milestone.key().orElse("")))
                    .strip());
        }
        return names(texts);
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
