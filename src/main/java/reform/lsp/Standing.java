package reform.lsp;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.Assessor;

/** How a task stands, in few words. */
final class Standing {
    private final Surroundings surroundings;
    private final AssessedTask assessed;

    private Standing(Surroundings surroundings, AssessedTask assessed) {
        this.surroundings = surroundings;
        this.assessed = assessed;
    }

    static Standing of(TaskList list, Task task, Surroundings surroundings) {
        return new Standing(surroundings, Assessor.of(list, task, surroundings.day(list)));
    }

    AssessedTask assessed() {
        return assessed;
    }

    /** The day and how far it is: {@code 2021-12-31, 181 days overdue}; without a day, that there is none. */
    String deadline() {
        Messages messages = surroundings.messages();
        Assessment assessment = assessed.assessment();
        if (!assessed.task().judged()) {
            return messages.text("show.not-judged");
        }
        if (assessment.dueDate().isEmpty()) {
            return messages.text("word.no-date");
        }
        List<String> words = new ArrayList<>(List.of(assessment.dueDate().get().toString()));
        if (assessment.overdue()) {
            words.add(messages.count("show.overdue", assessment.daysOverdue()));
        } else if (assessed.task().settled()) {
            assessment
                    .timeliness()
                    .ifPresent(each -> words.add(surroundings.wording().timeliness(each)));
        } else {
            long days = ChronoUnit.DAYS.between(
                    surroundings.day(assessed.list()), assessment.dueDate().get());
            words.add(days == 0 ? messages.text("lsp.due-today") : messages.count("lsp.days-left", days));
        }
        return String.join(messages.text("lsp.comma"), words);
    }

    /** The light; empty where there is none. */
    Optional<String> light() {
        return assessed.task().judged()
                ? assessed.assessment()
                        .light()
                        .map(light -> surroundings.wording().light(light))
                : Optional.empty();
    }

    /** The light, the status and what to chase beside the days overdue: {@code red; not started}. */
    String state() {
        List<String> words = new ArrayList<>();
        light().ifPresent(words::add);
        words.add(surroundings.wording().statusAndProgress(assessed.task()));
        String concern = assessed.task().judged() ? surroundings.wording().concern(assessed) : "";
        if (!concern.isEmpty() && !assessed.assessment().overdue()) {
            words.add(concern);
        }
        return String.join(surroundings.messages().text("lsp.semicolon"), words);
    }

    /** The day and light that stand behind a deadline: {@code 2021-12-31 red}; empty where there is neither. */
    String hint() {
        String day = assessed.assessment().dueDate().map(Object::toString).orElse("");
        boolean written = assessed.task().deadline().text().strip().equals(day);
        return ((written ? "" : day) + " " + light().orElse("")).strip();
    }
}
