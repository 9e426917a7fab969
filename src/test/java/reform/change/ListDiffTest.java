package reform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static reform.policy.TestLists.due;
import static reform.policy.TestLists.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.DepartmentsChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.FieldChange.TextChanged;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.model.LetterForm;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;

class ListDiffTest {
    private static final Update FIRST = note("2021-03-05", "签约");
    private static final Update SECOND = note("2021-06-05", "招生");
    private static final Task TASK = new TaskBuilder("10").updates(FIRST).build();

    private static Update note(String date, String text) {
        return new Update(
                LocalDate.parse(date),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.empty());
    }

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of(
                        builder().section("改革"),
                        new TextChanged(TaskField.SECTION, Optional.empty(), Optional.of("改革"))),
                Arguments.of(
                        builder().title("新"),
                        new TextChanged(TaskField.TITLE, Optional.of("推进中高职衔接"), Optional.of("新"))),
                Arguments.of(
                        builder().description("新"),
                        new TextChanged(TaskField.DESCRIPTION, Optional.empty(), Optional.of("新"))),
                Arguments.of(builder().due("2022年"), new DeadlineChanged(due("2021年"), due("2022年"))),
                Arguments.of(
                        builder().lead("市财政局", "市教育局"),
                        new DepartmentsChanged(Role.LEAD, List.of("市教育局"), List.of("市财政局", "市教育局"))),
                Arguments.of(
                        builder().responsible(),
                        new DepartmentsChanged(Role.RESPONSIBLE, List.of("市发展改革委"), List.of())),
                Arguments.of(builder().status(Status.DONE), new StatusChanged(Status.NOT_STARTED, Status.DONE)),
                Arguments.of(builder().progress(60), new ProgressChanged(OptionalInt.empty(), OptionalInt.of(60))),
                Arguments.of(builder().updates(FIRST, SECOND), new UpdatesAdded(List.of(SECOND))),
                Arguments.of(builder().updates(FIRST, FIRST), new UpdatesAdded(List.of(FIRST))),
                Arguments.of(builder().updates(), new UpdatesRemoved(List.of(FIRST))));
    }

    private static TaskBuilder builder() {
        return new TaskBuilder("10").updates(FIRST);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void namesTheFieldThatChanged(TaskBuilder after, FieldChange expected) {
        ListDiff diff = ListDiff.between(list(TASK), list(after.build()));
        assertThat(diff.tasks()).containsExactly(new TaskChange.Edited(TASK, after.build(), List.of(expected)));
        assertThat(diff.head()).isEmpty();
    }

    @Test
    void departmentsTellWhoCameAndWhoWent() {
        DepartmentsChanged change = new DepartmentsChanged(Role.LEAD, List.of("甲", "乙"), List.of("乙", "丙"));
        assertThat(change.added()).containsExactly("丙");
        assertThat(change.removed()).containsExactly("甲");
    }

    @Test
    void anUpdateThatWasRewrittenIsRemovedAndAdded() {
        TaskChange.Edited edited =
                ListDiff.task(TASK, builder().updates(SECOND).build()).orElseThrow();
        assertThat(edited.fields())
                .containsExactly(new UpdatesRemoved(List.of(FIRST)), new UpdatesAdded(List.of(SECOND)));
        assertThat(edited.field(UpdatesAdded.class)).contains(new UpdatesAdded(List.of(SECOND)));
        assertThat(edited.field(StatusChanged.class)).isEmpty();
    }

    @Test
    void tasksComeInTheOrderOfTheNewerListAndRemovedOnesLast() {
        Task added = new TaskBuilder("3").build();
        Task changed = new TaskBuilder("2").title("新").build();
        Task removed = new TaskBuilder("1").build();
        ListDiff diff = ListDiff.between(list(removed, new TaskBuilder("2").build(), TASK), list(TASK, added, changed));
        assertThat(diff.tasks())
                .extracting(TaskChange::id)
                .containsExactly(new TaskId("3"), new TaskId("2"), removed.id());
        assertThat(diff.tasks().get(0)).isEqualTo(new TaskChange.Added(added));
        assertThat(diff.tasks().get(2)).isEqualTo(new TaskChange.Removed(removed));
    }

    @Test
    void theSameListsDoNotDiffer() {
        assertThat(ListDiff.between(list(TASK), list(TASK)).isEmpty()).isTrue();
        assertThat(ListDiff.between(list(TASK, new TaskBuilder("2").build()), list(new TaskBuilder("2").build(), TASK))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void namesWhatChangedInTheHead() {
        TaskList list = list(TASK);
        TaskList after = new TaskList(
                list.name(),
                "新",
                Optional.of("沈政发〔2020〕12号"),
                list.issued(),
                list.source(),
                list.zone(),
                list.year(),
                list.columns(),
                list.statuses(),
                list.calendar(),
                list.policy(),
                LetterForm.NONE,
                list.departments(),
                list.tasks());
        assertThat(ListDiff.between(list, after).head()).containsExactly(HeadField.TITLE, HeadField.DOCUMENT);
    }
}
