package reform.query;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.AssessedTask;
import reform.policy.DateRange;
import reform.policy.Light;

/** Which tasks are meant: one record for each criterion, and how they combine. */
public sealed interface Filter {

    boolean matches(AssessedTask task);

    /** Whether a task may match, as far as its id alone tells: what may not need not be assessed. */
    default boolean mayMatch(TaskList list, TaskId id) {
        return true;
    }

    /** Every filter matches; all tasks when there is none. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(AssessedTask task) {
            for (Filter filter : filters) {
                if (!filter.matches(task)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean mayMatch(TaskList list, TaskId id) {
            for (Filter filter : filters) {
                if (!filter.mayMatch(list, id)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one filter matches; no task when there is none. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(AssessedTask task) {
            for (Filter filter : filters) {
                if (filter.matches(task)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean mayMatch(TaskList list, TaskId id) {
            for (Filter filter : filters) {
                if (filter.mayMatch(list, id)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Filter filter) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return !filter.matches(task);
        }
    }

    /** This id, of the list with this name where one was given. */
    record HasId(Optional<String> list, TaskId id) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return mayMatch(task.list(), task.task().id());
        }

        @Override
        public boolean mayMatch(TaskList each, TaskId other) {
            return isNamed(list, each) && other.equals(id);
        }
    }

    /** Ids from the first to the last, both inclusive, in the order of {@link TaskId}. */
    record IdRange(Optional<String> list, TaskId first, TaskId last) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return mayMatch(task.list(), task.task().id());
        }

        @Override
        public boolean mayMatch(TaskList each, TaskId id) {
            return isNamed(list, each) && holds(id);
        }

        boolean holds(TaskId id) {
            return id.compareTo(first) >= 0 && id.compareTo(last) <= 0;
        }
    }

    /** The department leads or is responsible. */
    record Involves(String department) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return names(task.task().lead(), department) || names(task.task().responsible(), department);
        }
    }

    record Lead(String department) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return names(task.task().lead(), department);
        }
    }

    record Responsible(String department) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return names(task.task().responsible(), department);
        }
    }

    /** Due in these days: the task, or the step of it that runs. */
    record Due(DateRange days) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.isDue(days::contains);
        }
    }

    /** Due strictly before the day. */
    record DueBefore(LocalDate day) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.isDue(due -> due.isBefore(day));
        }
    }

    /** Due strictly after the day. */
    record DueAfter(LocalDate day) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.isDue(due -> due.isAfter(day));
        }
    }

    /** Unsettled, and due from the day on until this much later, both days inclusive. */
    record DueWithin(LocalDate day, Period time) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            LocalDate last = day.plus(time);
            return !task.task().settled() && task.isDue(due -> !due.isBefore(day) && !due.isAfter(last));
        }
    }

    record Overdue() implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.assessment().overdue();
        }
    }

    record HasStatus(Status status) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.task().status() == status;
        }
    }

    /** Nothing more is expected of the task. */
    record Settled() implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.task().settled();
        }
    }

    record HasLight(Light light) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.assessment().light().filter(shown -> shown == light).isPresent();
        }
    }

    record Yearly() implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.task().yearly();
        }
    }

    record Stale() implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.assessment().stale();
        }
    }

    /** A field holds the text, in any case. */
    record Holds(TaskField field, String text) implements Filter {
        @Override
        public boolean matches(AssessedTask task) {
            return task.task()
                    .texts()
                    .get(field)
                    .filter(whole -> lower(whole).contains(lower(text)))
                    .isPresent();
        }
    }

    /** The pattern is found in a text of the task, in a column of the office's own, or in what an update says. */
    record Grep(Pattern pattern) implements Filter {
        private static final List<UpdateText> SAID = List.of(UpdateText.NOTE, UpdateText.PROBLEM, UpdateText.NEXT);

        @Override
        public boolean matches(AssessedTask assessed) {
            Task task = assessed.task();
            for (TaskField field : TaskField.texts()) {
                if (task.texts().get(field).filter(this::isFound).isPresent()) {
                    return true;
                }
            }
            for (String key : task.own().keys()) {
                if (isFound(task.own().get(key).orElseThrow().text())) {
                    return true;
                }
            }
            for (Update update : task.updates()) {
                for (UpdateText field : SAID) {
                    if (update.texts().get(field).filter(this::isFound).isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isFound(String text) {
            return pattern.matcher(text).find();
        }
    }

    private static boolean isNamed(Optional<String> name, TaskList list) {
        return name.isEmpty() || name.get().equals(list.name());
    }

    private static boolean names(List<String> departments, String name) {
        String folded = Departments.fold(name);
        for (String department : departments) {
            if (Departments.fold(department).equals(folded)) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
