package reform.office.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Status;

/**
 * A task as a document states it.
 *
 * @param due as written; empty where the document has none
 * @param day that stands beside the words of the deadline, and holds
 * @param milestones steps on the way
 * @param more further keys of the task, with their texts, in order
 * @param reports in the order of their days
 */
public record ImportedTask(
        String id,
        Optional<String> section,
        String title,
        Optional<String> description,
        Optional<String> due,
        Optional<LocalDate> day,
        List<String> lead,
        List<String> responsible,
        Optional<Status> status,
        OptionalInt progress,
        List<Step> milestones,
        Map<String, String> more,
        List<Report> reports) {

    /**
     * A step on the way: what is due, and when, in the document's words.
     *
     * @param day that stands beside the words of its deadline, and holds
     * @param key what updates name it by, where the document has one
     */
    public record Step(String title, String due, Optional<LocalDate> day, Optional<String> key) {
        public Step(String title, String due) {
            this(title, due, Optional.empty(), Optional.empty());
        }

        /** The deadline as a cell has it, with its day. */
        public String dueWithDay() {
            return day.map(last -> due + "（" + last + "）").orElse(due);
        }
    }

    /** What is reported of a task on a day: what was done, what stands in the way, what comes next. */
    public record Report(LocalDate date, Optional<String> note, Optional<String> problem, Optional<String> next) {}

    public ImportedTask {
        milestones = List.copyOf(milestones);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        reports = List.copyOf(reports);
        more = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(more));
    }
}
