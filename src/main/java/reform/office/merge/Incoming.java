package reform.office.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Status;
import reform.office.read.ImportedTask;
import reform.office.read.WorkList;

/**
 * A task as a source states it now.
 *
 * @param id empty where the source has none
 * @param cells texts by the keys of the file; a blank one says nothing
 * @param lead names, as the source has them
 * @param steps on the way
 * @param reports of what was done
 * @param status of a task that is new; that of one of the list stays
 * @param progress the same
 */
public record Incoming(
        String id,
        String title,
        Map<String, String> cells,
        List<String> lead,
        List<String> responsible,
        List<ImportedTask.Step> steps,
        List<ImportedTask.Report> reports,
        Optional<Status> status,
        OptionalInt progress) {
    public Incoming {
        cells = new LinkedHashMap<>(cells);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        steps = List.copyOf(steps);
        reports = List.copyOf(reports);
    }

    /** A row of an exported workbook, which has the other things on sheets of their own. */
    static Incoming ofRow(
            String id, String title, Map<String, String> cells, List<String> lead, List<String> responsible) {
        return new Incoming(
                id, title, cells, lead, responsible, List.of(), List.of(), Optional.empty(), OptionalInt.empty());
    }

    /** The tasks of a document. */
    public static List<Incoming> of(WorkList list, boolean numbered) {
        return list.tasks().stream().map(task -> of(task, numbered)).toList();
    }

    private static Incoming of(ImportedTask task, boolean numbered) {
        Map<String, String> cells = new LinkedHashMap<>();
        task.section().ifPresent(text -> cells.put("section", text));
        cells.put("title", task.title());
        task.description().ifPresent(text -> cells.put("description", text));
        task.due()
                .ifPresent(text -> cells.put(
                        "due", task.day().map(day -> text + "（" + day + "）").orElse(text)));
        cells.putAll(task.more());
        return new Incoming(
                numbered ? task.id() : "",
                task.title(),
                cells,
                task.lead(),
                task.responsible(),
                task.milestones(),
                task.reports(),
                task.status(),
                task.progress());
    }
}
