package reform.report;

import java.util.List;
import java.util.Optional;
import reform.policy.AssessedTask;

/**
 * Tasks that share something.
 *
 * @param key what they share: a department, a status word, a year, a section; empty for tasks that have none
 */
public record Group(Optional<String> key, List<AssessedTask> tasks) {

    public Group {
        tasks = List.copyOf(tasks);
    }
}
