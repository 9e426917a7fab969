package reform.render.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Task;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.DeadlineStep;

/** Deadlines in words: as written, the day where the wording does not say it, missed steps, what it was before extensions. */
public final class DeadlineWording {
    /** What deadlines of documents end in. */
    private static final String BEFORE = "前";

    private final Wording wording;
    private final Messages messages;
    private final boolean letter;

    private DeadlineWording(Wording wording, boolean letter) {
        this.wording = wording;
        this.messages = wording.messages();
        this.letter = letter;
    }

    /** For screens and tables: {@code 2021年 (2021-12-31); extended once, was 2021年6月}. */
    public static DeadlineWording ofScreens(Wording wording) {
        return new DeadlineWording(wording, false);
    }

    /** For letters: days in full, and none of what recurs, which has no one day. */
    public static DeadlineWording ofLetters(Wording wording) {
        return new DeadlineWording(wording, true);
    }

    /** As written, with its last day; that there is none. */
    public String of(Deadline deadline) {
        return of(deadline, deadline.last());
    }

    /** As written, its day, and what it was before extensions. */
    public String of(AssessedTask task) {
        return extended(task, withDay(task));
    }

    /** As written, its day, the steps that were missed, and what it was before extensions. */
    public String withMissedSteps(AssessedTask task) {
        return extended(task, missed(task, withDay(task)));
    }

    /** The day with the steps that were missed, and what it was before extensions; without one day, all that is known. */
    public String day(AssessedTask task) {
        Optional<LocalDate> day = task.task().deadline().last();
        return day.isEmpty() || hasManyDays(task.task())
                ? withMissedSteps(task)
                : extended(task, missed(task, date(day.get())));
    }

    private String missed(AssessedTask task, String text) {
        List<DeadlineStep> missed = task.assessment().steps().missed();
        return missed.isEmpty() ? text : messages.text("word.deadline-missed", text, wording.steps(missed));
    }

    private String withDay(AssessedTask assessed) {
        Task task = assessed.task();
        if (task.written("due").isPresent()) {
            return wording.unread(task.deadline().text());
        }
        if (hasManyDays(task)) {
            return of(task.deadline(), Optional.empty());
        }
        // Of a task with milestones its own day: the earliest of them that is not met stands among the steps.
        return of(task.deadline(), task.deadline().last().or(assessed.assessment()::dueDate));
    }

    private boolean hasManyDays(Task task) {
        return letter && task.deadline().due() instanceof Due.Recurring;
    }

    private String of(Deadline deadline, Optional<LocalDate> day) {
        String written = deadline.text();
        if (day.isEmpty()) {
            return written.isEmpty() ? messages.text("word.no-date") : written;
        }
        String date = date(day.get());
        if (written.isEmpty() || written.equals(day.get().toString())) {
            return date;
        }
        // 2026年3月15日前 says its day itself.
        return letter && (written.equals(date) || written.equals(date + BEFORE))
                ? written
                : messages.text("word.deadline", written, date);
    }

    private String extended(AssessedTask task, String text) {
        Assessment assessment = task.assessment();
        if (assessment.extensions() == 0) {
            return text;
        }
        String key = letter ? "notice.extended" : "word.deadline-extended";
        return messages.count(key, assessment.extensions(), text, original(task));
    }

    private String original(AssessedTask task) {
        Optional<LocalDate> day = task.assessment().originalDueDate();
        if (letter && day.isPresent()) {
            return date(day.get());
        }
        return task.task().updates().stream()
                .flatMap(update -> update.extension().stream())
                .map(extension -> extension.from().text())
                .findFirst()
                .orElse(day.map(this::date).orElse(""));
    }

    private String date(LocalDate day) {
        return letter ? wording.date(day) : day.toString();
    }
}
