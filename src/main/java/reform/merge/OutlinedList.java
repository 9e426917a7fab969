package reform.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Departments;
import reform.model.LetterForm;
import reform.model.Policy;
import reform.model.TaskList;
import reform.model.WorkCalendar;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.Remainder;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * A list and the pieces that its text is made of.
 *
 * @param pieces the entries of its head, {@code tasks} among them, and the rest of the text as the last one, without a
 *     key; empty where the text can't be taken apart so
 * @param remainder what the text holds beside the list
 */
public record OutlinedList(ReadResult result, Optional<List<SourceFragment>> pieces, Remainder remainder) {

    /**
     * Reads a list.
     *
     * @param file the file's name for messages
     */
    public static OutlinedList read(String file, String name, byte[] bytes) {
        ParsedList parsed = TaskListReader.parse(YamlSource.of(file, bytes), name);
        Optional<List<SourceFragment>> pieces =
                parsed.result().list().isPresent() ? ListOutline.of(parsed) : Optional.empty();
        return new OutlinedList(parsed.result(), pieces, Remainder.of(parsed));
    }

    /** What stands for a list that was not there yet: it says nothing. */
    public static OutlinedList none(String file, String name) {
        TaskList list = new TaskList(
                name,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                Map.of(),
                WorkCalendar.WEEKS,
                Policy.DEFAULT,
                LetterForm.NONE,
                new Departments(List.of()),
                List.of());
        YamlSource source = YamlSource.of(file, new byte[0]);
        ReadResult result = new ReadResult(source, Optional.of(list), List.of());
        return new OutlinedList(
                result, Optional.of(List.of()), Remainder.of(new ParsedList(result, Optional.empty(), false)));
    }
}
