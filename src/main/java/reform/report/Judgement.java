package reform.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import reform.policy.AssessedTask;
import reform.policy.Light;

/**
 * Whether a programme is on time, from its figures.
 *
 * @param figures of all tasks
 * @param expected how many of those in the completion rate are due by the day
 * @param missedSteps how many of the overdue ones are late with a step, while their own deadline is to come, or never comes
 * @param behind how many show red and are not overdue: they are behind the pace
 * @param weekAgo the figures seven days before
 */
public record Judgement(TaskCounts figures, int expected, int missedSteps, int behind, TaskCounts weekAgo) {

    /** The one word. */
    public enum Verdict {
        /** Nothing counts in a rate. */
        NONE("none"),
        /** No task shows red. */
        ON_TIME("on-time"),
        /** As much is done as the deadlines ask for, but not all of what they ask for. */
        PARTLY("partly"),
        /** Less is done than the deadlines ask for. */
        LATE("late");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word in JSON, and in the names of texts. */
        public String word() {
            return word;
        }
    }

    static Judgement of(List<AssessedTask> tasks, TaskCounts figures, LocalDate day, TaskCounts weekAgo) {
        int missedSteps = 0;
        for (AssessedTask task : tasks) {
            missedSteps += task.assessment().overdue()
                            && task.task()
                                    .deadline()
                                    .last()
                                    .filter(last -> last.isBefore(day))
                                    .isEmpty()
                    ? 1
                    : 0;
        }
        return new Judgement(
                figures,
                Trend.expected(tasks, day),
                missedSteps,
                figures.count(Light.RED) - figures.overdue(),
                weekAgo);
    }

    public Verdict verdict() {
        if (figures.rate().counted() == 0) {
            return figures.count(Light.RED) == 0 ? Verdict.NONE : Verdict.PARTLY;
        }
        if (figures.count(Light.RED) == 0) {
            return Verdict.ON_TIME;
        }
        return figures.rate().completed() >= expected ? Verdict.PARTLY : Verdict.LATE;
    }

    /** The rate that the deadlines ask for, rounded half up; empty where nothing counts. */
    public OptionalInt expectedPercent() {
        int counted = figures.rate().counted();
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * expected / counted));
    }
}
