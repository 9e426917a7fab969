package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Change;
import reform.model.TaskList;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlSource;

/**
 * An edit of a list's text that says what was meant.
 *
 * @param list what the edited text says
 * @param edits in the order of the file; none where nothing changes
 */
public record ListEdit(YamlSource before, YamlSource after, TaskList list, List<TextEdit> edits) {
    /** What Java puts where bytes make no character. */
    private static final char REPLACEMENT = '\ufffd';

    public ListEdit {
        edits = List.copyOf(edits);
    }

    /**
     * The edit of one text.
     *
     * @throws WriteRefused when the edited text would not say what is meant
     */
    public static ListEdit of(ParsedList before, TaskList list, List<Change> changes) throws WriteRefused {
        return of(before, list, changes, Optional.empty());
    }

    /**
     * The same, where the head is to say something else of how the document behind the list is read as well.
     *
     * @param columns see {@link ImportColumns}; what can't be edited stays
     */
    public static ListEdit of(
            ParsedList before, TaskList list, List<Change> changes, Optional<Map<String, String>> columns)
            throws WriteRefused {
        YamlSource source = before.source();
        Mapping root = before.root().orElseThrow();
        TaskList intended = Change.applyAll(changes, list);
        List<TextEdit> edits = new ArrayList<>(edits(source, root, list, changes));
        Optional<TextEdit> head = columns.flatMap(wanted -> ImportColumns.edit(before, wanted));
        if (head.isPresent()) {
            edits.add(head.get());
            edits = TextEdit.inOrder(edits);
        }
        Optional<Map<String, String>> said = head.isPresent() ? columns : Optional.empty();
        if (edits.isEmpty()) {
            return new ListEdit(source, source, intended, edits);
        }
        if (edits.stream().anyMatch(edit -> bringsRubbish(source, edit))) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_UTF8, source.file());
        }
        YamlSource edited;
        try {
            edited = source.edited(edits);
        } catch (IllegalArgumentException e) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
        boolean tasksAlone = head.isEmpty() && TaskCheck.passes(before, edits, intended);
        if (!tasksAlone && !passes(before, edited, edits, intended, said)) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
        return new ListEdit(source, edited, intended, edits);
    }

    private static List<TextEdit> edits(YamlSource source, Mapping root, TaskList list, List<Change> changes)
            throws WriteRefused {
        try {
            return TaskListEditor.edits(source, root, list, changes).stream()
                    .filter(edit ->
                            !source.text().substring(edit.start(), edit.end()).equals(edit.text()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
    }

    /** Whether a text was read in another encoding than its own; what the file has of that kind already, it may keep. */
    private static boolean bringsRubbish(YamlSource source, TextEdit edit) {
        return edit.text().indexOf(REPLACEMENT) >= 0
                && source.text().substring(edit.start(), edit.end()).indexOf(REPLACEMENT) < 0;
    }

    /** Reads the edited text again as a whole, from its bytes. */
    private static boolean passes(
            ParsedList before,
            YamlSource edited,
            List<TextEdit> edits,
            TaskList intended,
            Optional<Map<String, String>> columns) {
        YamlSource source = YamlSource.of(edited.file(), edited.bytes());
        return EditCheck.passes(before, TaskListReader.parse(source, intended.name()), edits, intended, columns);
    }
}
