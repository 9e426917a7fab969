package reform.render.wording;

import java.util.List;
import reform.model.TaskList;

/** What a list is called beside others: by its title, and by its name as well where another has the same title. */
public final class ListTitle {
    private ListTitle() {}

    /**
     * The title, told apart from those of the other lists.
     *
     * @param lists those that are shown together
     */
    public static String of(TaskList list, List<TaskList> lists) {
        boolean shared = lists.stream()
                .anyMatch(other ->
                        !other.name().equals(list.name()) && other.title().equals(list.title()));
        return shared ? list.title() + " (" + list.name() + ")" : list.title();
    }
}
