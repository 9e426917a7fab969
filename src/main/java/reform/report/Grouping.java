package reform.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.Status;
import reform.policy.AssessedTask;

/** By what tasks are grouped. */
public enum Grouping {
    NONE {
        @Override
        Set<String> keys(AssessedTask task) {
            return Set.of();
        }
    },
    /** By every department that leads or is responsible: a task stands in several groups. */
    DEPARTMENT {
        @Override
        Set<String> keys(AssessedTask task) {
            Set<String> names = new LinkedHashSet<>(task.task().lead());
            names.addAll(task.task().responsible());
            return names;
        }
    },
    /** By the department that answers for the task. */
    LEAD {
        @Override
        Set<String> keys(AssessedTask task) {
            return set(task.task().firstLead());
        }
    },
    STATUS {
        @Override
        Set<String> keys(AssessedTask task) {
            return Set.of(task.task().status().word());
        }
    },
    /** By the year of the due date. */
    YEAR {
        @Override
        Set<String> keys(AssessedTask task) {
            return set(task.assessment().dueDate().map(date -> Integer.toString(date.getYear())));
        }
    },
    SECTION {
        @Override
        Set<String> keys(AssessedTask task) {
            return set(task.task().section());
        }
    },
    /** By the list, where several are read. */
    LIST {
        @Override
        Set<String> keys(AssessedTask task) {
            return Set.of(task.list().name());
        }
    };

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The groups that a task belongs to; none where it has no such thing. */
    abstract Set<String> keys(AssessedTask task);

    /** The word on the command line and in JSON. */
    public String word() {
        return word;
    }

    /**
     * The tasks by group. Groups stand in the order of their first task, years and statuses in their own, tasks
     * without a group last; tasks keep their order inside a group.
     */
    public List<Group> group(List<AssessedTask> tasks) {
        if (this == NONE) {
            return List.of(new Group(Optional.empty(), tasks));
        }
        Map<String, List<AssessedTask>> byKey = new LinkedHashMap<>();
        List<AssessedTask> without = new ArrayList<>();
        for (AssessedTask task : tasks) {
            Set<String> keys = keys(task);
            if (keys.isEmpty()) {
                without.add(task);
            }
            for (String key : keys) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(task);
            }
        }
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, members) -> groups.add(new Group(Optional.of(key), members)));
        if (this == YEAR) {
            groups.sort((a, b) -> a.key().orElse("").compareTo(b.key().orElse("")));
        } else if (this == STATUS) {
            groups.sort((a, b) -> statusOf(a).compareTo(statusOf(b)));
        }
        if (!without.isEmpty()) {
            groups.add(new Group(Optional.empty(), without));
        }
        return List.copyOf(groups);
    }

    private static Status statusOf(Group group) {
        return group.tasks().get(0).task().status();
    }

    private static Set<String> set(Optional<String> key) {
        return key.isPresent() ? Set.of(key.get()) : Set.of();
    }
}
