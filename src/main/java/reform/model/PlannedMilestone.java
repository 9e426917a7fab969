package reform.model;

import java.util.Optional;

/**
 * 阶段目标: a step on the way, as {@code milestones:} of a task states it.
 *
 * @param key what an update names it by; without one it is named by its place
 */
public record PlannedMilestone(Optional<String> key, Deadline deadline, Optional<String> title) {
    /**
     * What updates name the step by.
     *
     * @param place the place among the steps of its task, from 1
     */
    public String name(int place) {
        return key.orElse("m" + place);
    }

    // Written out, as in TaskId.

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedMilestone that
                && key.equals(that.key)
                && deadline.equals(that.deadline)
                && title.equals(that.title);
    }

    @Override
    public int hashCode() {
        return deadline.hashCode();
    }
}
