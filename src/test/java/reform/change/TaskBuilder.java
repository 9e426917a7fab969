package reform.change;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.Update;
import reform.policy.TestLists;

/** A task for tests, with one field or another of its own. */
final class TaskBuilder {
    private final String id;
    private Optional<String> section = Optional.empty();
    private String title = "推进中高职衔接";
    private Optional<String> description = Optional.empty();
    private Deadline deadline = TestLists.due("2021年");
    private List<String> lead = List.of("市教育局");
    private List<String> responsible = List.of("市发展改革委");
    private Status status = Status.NOT_STARTED;
    private OptionalInt progress = OptionalInt.empty();
    private List<Update> updates = List.of();

    TaskBuilder(String id) {
        this.id = id;
    }

    TaskBuilder section(String text) {
        section = Optional.of(text);
        return this;
    }

    TaskBuilder title(String text) {
        title = text;
        return this;
    }

    TaskBuilder description(String text) {
        description = Optional.of(text);
        return this;
    }

    TaskBuilder due(String text) {
        deadline = TestLists.due(text);
        return this;
    }

    TaskBuilder lead(String... names) {
        lead = List.of(names);
        return this;
    }

    TaskBuilder responsible(String... names) {
        responsible = List.of(names);
        return this;
    }

    TaskBuilder status(Status other) {
        status = other;
        return this;
    }

    TaskBuilder progress(int percent) {
        progress = OptionalInt.of(percent);
        return this;
    }

    TaskBuilder updates(Update... all) {
        updates = List.of(all);
        return this;
    }

    Task build() {
        return new Task(
                new TaskId(id),
                TestLists.texts(section, title, description),
                deadline,
                lead,
                responsible,
                status,
                progress,
                updates);
    }

    @Override
    public String toString() {
        return build().toString();
    }
}
