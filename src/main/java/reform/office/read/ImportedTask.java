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
        Map<String, String> more) {

    /** A step on the way: what is due, and when, in the document's words. */
    public record Step(String title, String due) {}

    public ImportedTask {
        milestones = List.copyOf(milestones);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        more = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(more));
    }
}
