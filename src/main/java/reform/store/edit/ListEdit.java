package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Change;
import reform.model.TaskList;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.ItemsOnDemand;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlSource;

/**
 * An edit of a list's text that says what was meant.
 *
 * @param list what the edited text says
 * @param edits in the order of the file; none where nothing changes
 * @param reread the edited text, where it was read again as a whole; else the edits are inside of single tasks
 */
public record ListEdit(
        ParsedList before, YamlSource after, TaskList list, List<TextEdit> edits, Optional<ParsedList> reread) {
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
            return new ListEdit(before, source, intended, edits, Optional.of(before));
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
        if (head.isEmpty() && TaskCheck.passes(before, edits, intended)) {
            return new ListEdit(before, edited, intended, edits, Optional.empty());
        }
        ParsedList reread = TaskListReader.parseOnDemand(YamlSource.of(source.file(), edited.bytes()), intended.name());
        if (!EditCheck.passes(before, reread, edits, intended, said)) {
            throw WriteRefused.of(WriteRefused.Reason.NOT_EDITABLE, source.file());
        }
        return new ListEdit(before, edited, intended, edits, Optional.of(reread));
    }

    /** What a reading of the edited text would give, but for the problems where it was not read; empty where none can tell. */
    public Optional<ParsedList> parsed() {
        if (reread.isPresent()) {
            return reread;
        }
        YamlSource source = after.saying(TextEdit.apply(edits, before.source().text()));
        return ItemsOnDemand.edited(before.root().orElseThrow(), source, edits)
                .map(root -> new ParsedList(
                        new ReadResult(source, Optional.of(list), List.of()), Optional.of(root), before.simple()));
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
}
