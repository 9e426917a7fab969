package reform.render.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.change.FieldChange;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.DepartmentsChanged;
import reform.change.FieldChange.DescriptionChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.SectionChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.FieldChange.TitleChanged;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.change.Role;
import reform.change.TaskChange;
import reform.model.Update;
import reform.render.document.TaskDocument;

/** The JSON contract of changes: {@code {"id", "title", "change", "fields": [{"field", "from", "to"}]}}. */
final class ChangeDocument {
    private ChangeDocument() {}

    static Map<String, Object> of(TaskChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", TaskDocument.id(change.id()));
        document.put("title", change.title());
        document.put(
                "change",
                change instanceof TaskChange.Added
                        ? "added"
                        : change instanceof TaskChange.Removed ? "removed" : "edited");
        document.put(
                "fields",
                change instanceof TaskChange.Edited edited
                        ? edited.fields().stream().map(ChangeDocument::field).toList()
                        : List.of());
        return document;
    }

    private static Map<String, Object> field(FieldChange change) {
        if (change instanceof StatusChanged status) {
            return field("status", status.from().word(), status.to().word());
        }
        if (change instanceof ProgressChanged progress) {
            return field("progress", progress.from(), progress.to());
        }
        if (change instanceof DeadlineChanged deadline) {
            return field("due", TaskDocument.due(deadline.from()), TaskDocument.due(deadline.to()));
        }
        if (change instanceof DepartmentsChanged departments) {
            return field(
                    departments.role() == Role.LEAD ? "lead" : "responsible", departments.from(), departments.to());
        }
        if (change instanceof TitleChanged title) {
            return field("title", title.from(), title.to());
        }
        if (change instanceof DescriptionChanged text) {
            return field("description", text.from(), text.to());
        }
        if (change instanceof SectionChanged section) {
            return field("section", section.from(), section.to());
        }
        if (change instanceof UpdatesAdded added) {
            return field("updates", List.of(), updates(added.updates()));
        }
        return field("updates", updates(((UpdatesRemoved) change).updates()), List.of());
    }

    private static List<Map<String, Object>> updates(List<Update> updates) {
        return updates.stream().map(TaskDocument::update).toList();
    }

    private static Map<String, Object> field(String name, Object from, Object to) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", name);
        document.put("from", from);
        document.put("to", to);
        return document;
    }
}
