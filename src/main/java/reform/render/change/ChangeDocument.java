package reform.render.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.FieldChange;
import reform.change.FieldChange.CellChanged;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.DepartmentsChanged;
import reform.change.FieldChange.MilestonesChanged;
import reform.change.FieldChange.OwnChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.StartChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.FieldChange.TextChanged;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.change.TaskChange;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
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
        List<Map<String, Object>> fields = new ArrayList<>();
        if (change instanceof TaskChange.Edited edited) {
            edited.fields().forEach(field -> add(field, fields));
        }
        document.put("fields", fields);
        return document;
    }

    private static void add(FieldChange change, List<Map<String, Object>> fields) {
        String name = change.field().key();
        if (change instanceof StatusChanged status) {
            fields.add(field(name, status.from().word(), status.to().word()));
        } else if (change instanceof ProgressChanged progress) {
            fields.add(field(name, progress.from(), progress.to()));
        } else if (change instanceof DeadlineChanged deadline) {
            fields.add(field(name, TaskDocument.due(deadline.from()), TaskDocument.due(deadline.to())));
        } else if (change instanceof StartChanged start) {
            fields.add(field(name, start.from(), start.to()));
        } else if (change instanceof MilestonesChanged milestones) {
            fields.add(field(name, milestones(milestones.from()), milestones(milestones.to())));
        } else if (change instanceof DepartmentsChanged departments) {
            fields.add(field(name, departments.from(), departments.to()));
        } else if (change instanceof TextChanged text) {
            fields.add(field(name, text.from(), text.to()));
        } else if (change instanceof OwnChanged own) {
            for (String key : own.keys()) {
                fields.add(field(key, own(own.from(), key), own(own.to(), key)));
            }
        } else if (change instanceof UpdatesAdded added) {
            fields.add(field(name, List.of(), updates(added.updates())));
        } else if (change instanceof UpdatesRemoved removed) {
            fields.add(field(name, updates(removed.updates()), List.of()));
        } else if (change instanceof CellChanged cell) {
            fields.add(field(name, written(cell.from()), written(cell.to())));
        }
    }

    private static Optional<String> written(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static List<Map<String, Object>> milestones(List<PlannedMilestone> milestones) {
        return milestones.stream().map(TaskDocument::milestone).toList();
    }

    private static Optional<Object> own(OwnValues values, String key) {
        return values.get(key).map(TaskDocument::value);
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
