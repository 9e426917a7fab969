package reform.store.edit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Change;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * What the coverage-guided fuzzer runs ({@code mvn -Pfuzz verify -Dfuzz.seconds=600}): bytes are read as a list, and
 * where they are one, every task is marked. Reading never throws; a change is made as meant or refused. What the fuzzer
 * finds becomes a case of {@code HostileInputTest}.
 */
public final class ListFuzz {
    private ListFuzz() {}

    /** The entry point that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        ParsedList parsed = TaskListReader.parse(YamlSource.of("fuzz.yaml", data), "fuzz");
        Optional<TaskList> list = parsed.result().list();
        if (list.isEmpty()) {
            return;
        }
        for (Task task : list.get().tasks()) {
            mark(parsed, list.get(), task);
        }
    }

    private static void mark(ParsedList parsed, TaskList list, Task task) {
        Update update = new Update(
                LocalDate.of(2022, 6, 30),
                Optional.of(Status.DONE),
                OptionalInt.of(100),
                Optional.empty(),
                Optional.empty(),
                Optional.of("市教育局"),
                Optional.of("a: b # c\nd"),
                Optional.empty());
        List<Change> changes = List.of(
                new Change.SetStatus(task.id(), Status.DONE),
                new Change.SetProgress(task.id(), 100),
                new Change.AddUpdate(task.id(), update));
        try {
            ListEdit written = ListEdit.of(parsed, list, changes);
            String text = new String(written.after().bytes(), StandardCharsets.UTF_8);
            ReadResult again =
                    TaskListReader.read("fuzz.yaml", "fuzz", written.after().bytes());
            if (!again.list().equals(Optional.of(Change.applyAll(changes, list)))) {
                throw new AssertionError("the edited text says something else:\n" + text);
            }
        } catch (WriteRefused e) {
            // Not editable safely: nothing would be written.
        }
    }
}
