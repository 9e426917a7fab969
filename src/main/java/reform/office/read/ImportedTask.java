package reform.office.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Status;

/**
 * A task as a document states it.
 *
 * @param due as written; empty where the document has none
 * @param more further keys of the task, with their texts, in order
 */
public record ImportedTask(
        String id,
        Optional<String> section,
        String title,
        Optional<String> description,
        Optional<String> due,
        List<String> lead,
        List<String> responsible,
        Optional<Status> status,
        OptionalInt progress,
        Map<String, String> more) {

    public ImportedTask {
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        more = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(more));
    }
}
