package reform.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/**
 * The instances of a yearly task that are open on a day. An instance is met by an update {@code done} that is for its
 * year or, without a year, dated in it.
 *
 * @param missed the years of unmet instances that were due before the day, ascending
 * @param due the last day of the earliest unmet instance: the first missed one, else the next to come
 */
record YearlyInstances(List<Integer> missed, LocalDate due) {

    static YearlyInstances of(TaskList list, Task task, Deadline.Yearly deadline, LocalDate day) {
        Set<Integer> met = metYears(task);
        List<Integer> missed = new ArrayList<>();
        int year = firstYear(list, deadline, day);
        while (met.contains(year) || deadline.lastDay().atYear(year).isBefore(day)) {
            if (!met.contains(year)) {
                missed.add(year);
            }
            year++;
        }
        return new YearlyInstances(missed, deadline.lastDay().atYear(missed.isEmpty() ? year : missed.get(0)));
    }

    private static int firstYear(TaskList list, Deadline.Yearly deadline, LocalDate day) {
        if (deadline.firstYear().isPresent()) {
            return deadline.firstYear().getAsInt();
        }
        return list.issued().map(LocalDate::getYear).orElseGet(() -> list.year().orElse(day.getYear()));
    }

    private static Set<Integer> metYears(Task task) {
        Set<Integer> met = new HashSet<>();
        for (Update update : task.updates()) {
            if (update.status().filter(status -> status == Status.DONE).isPresent()) {
                met.add(update.year());
            }
        }
        return met;
    }
}
