package reform.store.read;

import java.util.List;

/** The keys that the mappings of a list may have, by where they stand in it. */
public final class KnownKeys {
    private KnownKeys() {}

    /**
     * The keys of a mapping in the order of the format, without those of the office's own; none where no mapping stands.
     *
     * @param path the keys that lead there from the root; the items of lists add nothing
     */
    public static List<String> at(List<String> path) {
        if (path.size() == 2 && path.get(0).equals("columns")) {
            return OwnColumnReader.KEYS.inOrder();
        }
        return switch (String.join("/", path)) {
            case "" -> TaskListReader.KEYS.inOrder();
            case "letters" -> TaskListReader.LETTER_KEYS.inOrder();
            case "policy" -> PolicyReader.KEYS.inOrder();
            case "policy/behind" -> PolicyReader.BEHIND_KEYS.inOrder();
            case "departments" -> DepartmentReader.KEYS.inOrder();
            case "departments/contact" -> DepartmentReader.CONTACT_KEYS.inOrder();
            case "tasks" -> TaskReader.KEYS.inOrder();
            case "tasks/milestones" -> MilestoneReader.KEYS.inOrder();
            case "tasks/updates" -> UpdateReader.KEYS.inOrder();
            case "tasks/updates/due" -> UpdateReader.DUE_KEYS.inOrder();
            case "tasks/due", "tasks/milestones/due", "tasks/updates/due/from", "tasks/updates/due/to" ->
                DeadlineCells.KEYS.inOrder();
            default -> List.of();
        };
    }
}
