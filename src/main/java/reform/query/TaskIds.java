package reform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import reform.model.NearestWord;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * The ids of one or several lists, as people name them: {@code 10}, {@code A-3}, {@code reform:10}, and ranges such as
 * {@code 1-5}, {@code A-3-A-12}, {@code 1..5}. An id that holds a hyphen itself wins over a range; the ends of a range
 * are ids or, where a number is missing from the list, figures.
 */
public final class TaskIds {
    private static final String DASHES = "‐‑‒–—―－～~〜至到";

    private final List<TaskList> lists;

    public TaskIds(Collection<TaskList> lists) {
        this.lists = List.copyOf(lists);
    }

    /**
     * The tasks meant, at least one; ambiguous when several lists hold such tasks and no list is named. Where none is
     * meant, full-width letters and figures and Chinese dashes are taken for those of ASCII.
     */
    public Resolution<Filter> resolve(String typed) {
        Resolution<Filter> resolution = asTyped(typed.strip());
        String narrow = narrow(typed.strip());
        return resolution instanceof Resolution.Unknown<Filter> && !narrow.equals(typed.strip())
                ? asTyped(narrow)
                : resolution;
    }

    private static String narrow(String word) {
        StringBuilder narrow = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean wide = c >= '\uff01' && c <= '\uff5e' && c != '～';
            char folded = wide ? (char) (c - ('\uff01' - '!')) : DASHES.indexOf(c) >= 0 ? '-' : c;
            // A Chinese dash is two characters long.
            if (folded != '-' || c == '-' || narrow.length() == 0 || narrow.charAt(narrow.length() - 1) != '-') {
                narrow.append(folded);
            }
        }
        return narrow.toString();
    }

    private Resolution<Filter> asTyped(String word) {
        for (TaskList list : lists) {
            if (word.startsWith(list.name() + ":")) {
                return resolve(word.substring(list.name().length() + 1), List.of(list), Optional.of(list.name()));
            }
        }
        return resolve(word, lists, Optional.empty());
    }

    private static Resolution<Filter> resolve(String word, List<TaskList> lists, Optional<String> name) {
        List<String> holding = new ArrayList<>();
        if (!word.isEmpty()) {
            TaskId id = new TaskId(word);
            for (TaskList list : lists) {
                if (list.task(id).isPresent()) {
                    holding.add(list.name() + ":" + word);
                }
            }
            if (!holding.isEmpty()) {
                return only(new Filter.HasId(name, id), holding);
            }
        }
        Optional<Filter.IdRange> range = range(word, lists, name);
        if (range.isPresent()) {
            for (TaskList list : lists) {
                if (holdsSome(list, range.get())) {
                    holding.add(list.name() + ":" + word);
                }
            }
            if (!holding.isEmpty()) {
                return only(range.get(), holding);
            }
        }
        return new Resolution.Unknown<>(nearest(word, lists));
    }

    private static Resolution<Filter> only(Filter filter, List<String> holding) {
        return holding.size() == 1 ? new Resolution.Found<>(filter) : new Resolution.Ambiguous<>(holding);
    }

    private static Optional<Filter.IdRange> range(String word, List<TaskList> lists, Optional<String> name) {
        int dots = word.indexOf("..");
        if (dots > 0 && dots + 2 < word.length()) {
            return Optional.of(range(word, dots, dots + 2, name));
        }
        for (int hyphen = word.indexOf('-', 1); hyphen > 0; hyphen = word.indexOf('-', hyphen + 1)) {
            if (hyphen + 1 < word.length()) {
                Filter.IdRange range = range(word, hyphen, hyphen + 1, name);
                if (isEnd(range.first(), lists) && isEnd(range.last(), lists)) {
                    return Optional.of(range);
                }
            }
        }
        return Optional.empty();
    }

    private static Filter.IdRange range(String word, int endOfFirst, int startOfLast, Optional<String> name) {
        return new Filter.IdRange(
                name, new TaskId(word.substring(0, endOfFirst)), new TaskId(word.substring(startOfLast)));
    }

    private static boolean isEnd(TaskId id, List<TaskList> lists) {
        for (TaskList list : lists) {
            if (list.task(id).isPresent()) {
                return true;
            }
        }
        return id.text().chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    }

    private static boolean holdsSome(TaskList list, Filter.IdRange range) {
        for (Task task : list.tasks()) {
            if (range.holds(task.id())) {
                return true;
            }
        }
        return false;
    }

    /** A figure is near to every other one: only an id with letters is likely to be a slip of another. */
    private static List<String> nearest(String word, List<TaskList> lists) {
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                ids.add(task.id().text());
            }
        }
        String bare = bare(word);
        return ids.contains(bare)
                ? List.of(bare)
                : NearestWord.of(word, ids).stream().toList();
    }

    /** An id without what people put around one in a text: {@code #5}, 第5项. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && "#＃第".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "项号条.、".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }
}
