package reform.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids that no task of a list has, of the kind that its tasks have: 12 after 11, 4.6 after 4.5, A-008 after A-007. */
public final class FreeIds {
    /** A longer run of digits is a name, not a number to count on from. */
    private static final int MOST_DIGITS = 9;

    private final List<TaskId> used;
    /** The last number of the ids with a beginning, those given out among them. */
    private final Map<String, Long> lastNumbers = new HashMap<>();

    /** @param used in the order of the list */
    public FreeIds(Collection<TaskId> used) {
        this.used = List.copyOf(used);
    }

    public static FreeIds of(TaskList list) {
        return new FreeIds(list.tasks().stream().map(Task::id).toList());
    }

    /**
     * The id for a new task. Where some ids are numbers it is the number behind the greatest; else it is like the last id
     * that ends with a number.
     */
    public TaskId next() {
        TaskId last = null;
        for (TaskId id : used) {
            if (endsWithNumber(id.text())) {
                if (beginning(id.text()).isEmpty()) {
                    return like(id);
                }
                last = id;
            }
        }
        return last == null ? behind("", 1) : like(last);
    }

    /** The next id that begins as this one does. */
    public TaskId like(TaskId id) {
        String text = id.text();
        if (!endsWithNumber(text)) {
            return behind(text + "-", 1);
        }
        String beginning = beginning(text);
        boolean padded = text.charAt(beginning.length()) == '0';
        return behind(beginning, padded ? text.length() - beginning.length() : 1);
    }

    private TaskId behind(String beginning, int digits) {
        long next = lastNumbers.computeIfAbsent(beginning, this::lastNumber) + 1;
        lastNumbers.put(beginning, next);
        String number = Long.toString(next);
        return new TaskId(beginning + "0".repeat(Math.max(0, digits - number.length())) + number);
    }

    private long lastNumber(String beginning) {
        long last = 0;
        for (TaskId id : used) {
            String text = id.text();
            if (text.startsWith(beginning) && text.length() > beginning.length()) {
                String rest = text.substring(beginning.length());
                if (endsWithNumber(rest) && beginning(rest).isEmpty()) {
                    last = Math.max(last, Long.parseLong(rest));
                }
            }
        }
        return last;
    }

    private static boolean endsWithNumber(String id) {
        int digits = id.length() - beginning(id).length();
        return digits > 0 && digits <= MOST_DIGITS;
    }

    private static String beginning(String id) {
        int end = id.length();
        while (end > 0 && id.charAt(end - 1) >= '0' && id.charAt(end - 1) <= '9') {
            end--;
        }
        return id.substring(0, end);
    }
}
