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
        Optional<Resolution<Filter>> meant = meant(typed);
        return meant.isPresent()
                ? meant.get()
                : new Resolution.Unknown<>(asTyped(narrow(typed.strip())).nearest());
    }

    /** Whether a word names tasks, of one list or several. What may have been meant instead takes 30 ms among 10,000. */
    public boolean isKnown(String typed) {
        return meant(typed).isPresent();
    }

    private Optional<Resolution<Filter>> meant(String typed) {
        String word = typed.strip();
        String narrow = narrow(word);
        Optional<Resolution<Filter>> meant = asTyped(word).meant();
        return meant.isPresent() || narrow.equals(word)
                ? meant
                : asTyped(narrow).meant();
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

    private Word asTyped(String word) {
        for (TaskList list : lists) {
            if (word.startsWith(list.name() + ":")) {
                return new Word(word.substring(list.name().length() + 1), List.of(list), Optional.of(list.name()));
            }
        }
        return new Word(word, lists, Optional.empty());
    }

    /** What was typed of an id or a range, and where it is looked for: in the list that was named, else in all. */
    private record Word(String text, List<TaskList> lists, Optional<String> name) {
        /** Empty where no task is meant. */
        Optional<Resolution<Filter>> meant() {
            List<String> holding = new ArrayList<>();
            if (!text.isEmpty()) {
                TaskId id = new TaskId(text);
                for (TaskList list : lists) {
                    if (list.task(id).isPresent()) {
                        holding.add(list.name() + ":" + text);
                    }
                }
                if (!holding.isEmpty()) {
                    return Optional.of(only(new Filter.HasId(name, id), holding));
                }
            }
            Optional<Filter.IdRange> range = range(text, lists, name);
            if (range.isPresent()) {
                for (TaskList list : lists) {
                    if (holdsSome(list, range.get())) {
                        holding.add(list.name() + ":" + text);
                    }
                }
            }
            return holding.isEmpty() ? Optional.empty() : Optional.of(only(range.get(), holding));
        }

        /** A figure is near to every other one: only an id with letters is likely to be a slip of another. */
        List<String> nearest() {
            if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return List.of();
            }
            List<String> ids = new ArrayList<>();
            for (TaskList list : lists) {
                for (Task task : list.tasks()) {
                    ids.add(task.id().text());
                }
            }
            String bare = bare(text);
            return ids.contains(bare)
                    ? List.of(bare)
                    : NearestWord.of(text, ids).stream().toList();
        }
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
