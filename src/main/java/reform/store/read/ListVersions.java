package reform.store.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;

/**
 * Versions of one list, read two by two to tell what changed. A commit changes few tasks of many, so only those are read
 * that are not written alike in both, and each way that a task has been written is read once. That the rest is valid is
 * known of a version that was read whole, and from then on from one version to the next.
 *
 * <p>Where the tasks begin and end is guessed from the lines. The reader of what is left confirms the guess; where it
 * does not, or where a task may mean something else because another one changed, both versions are read whole.
 */
public final class ListVersions {
    private static final int BLOCK = 4096;
    private static final byte[] KEY = "tasks:".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final Map<String, Task> known = new HashMap<>();
    private byte[] knownHead = {};
    private Optional<TaskList> frame = Optional.empty();
    /** A version that is a valid list as a whole; empty where none is known. */
    private byte[] valid = {};
    /** The ids of its tasks. */
    private final Set<TaskId> ids = new HashSet<>();

    /** @param name the list's name */
    public ListVersions(String name) {
        this.name = name;
    }

    /** Compares two versions. */
    public VersionPair compare(byte[] before, byte[] after) {
        boolean backwards = Arrays.equals(valid, after);
        if (!backwards && !Arrays.equals(valid, before) && goTo(before).isEmpty()) {
            Optional<TaskList> old = whole(before);
            if (old.isEmpty()) {
                return new VersionPair(old, whole(after));
            }
        }
        Optional<VersionPair> pair = goTo(backwards ? before : after);
        if (pair.isEmpty()) {
            return new VersionPair(whole(before), whole(after));
        }
        return backwards ? pair.get().turned() : pair.get();
    }

    /** A whole version; empty where it is not a valid list. */
    public Optional<TaskList> whole(byte[] content) {
        Optional<TaskList> list = read(content);
        if (list.isPresent()) {
            valid = content;
            ids.clear();
            list.get().tasks().forEach(task -> ids.add(task.id()));
        }
        return list;
    }

    private Optional<TaskList> read(byte[] content) {
        return TaskListReader.read(name, name, content).list();
    }

    /**
     * What differs between the valid version and another one, which is the valid version then. The other is valid where
     * that of it can be read which is not written alike in both, and no id is in it twice. Empty where it may not be
     * valid: one of both has to be read whole then.
     */
    private Optional<VersionPair> goTo(byte[] other) {
        Optional<VersionPair> pair = part(valid, other);
        if (pair.isEmpty()) {
            return pair;
        }
        pair.get().before().orElseThrow().tasks().forEach(task -> ids.remove(task.id()));
        boolean unique = true;
        for (Task task : pair.get().after().orElseThrow().tasks()) {
            unique &= ids.add(task.id());
        }
        valid = unique ? other : new byte[0];
        return unique ? pair : Optional.empty();
    }

    /** Both versions without what they share at the start and at the end. */
    private Optional<VersionPair> part(byte[] before, byte[] after) {
        int first = firstTask(before);
        int prefix = Arrays.mismatch(before, after);
        if (first < 0 || prefix <= first) {
            return Optional.empty();
        }
        byte[] dash = dash(before, first);
        int start = lastStart(before, dash, first, prefix);
        int suffix = suffix(before, after, prefix);
        int end = nextStart(before, dash, before.length - suffix);
        int otherEnd = after.length - (before.length - end);
        List<String> old = tasks(before, dash, start, end);
        List<String> current = tasks(after, dash, start, otherEnd);
        removeShared(old, current);
        if (endsBefore(before, first, before.length)
                || endsBefore(after, start, otherEnd)
                || mayDefineAnchor(old)
                || mayDefineAnchor(current)) {
            return Optional.empty();
        }
        byte[] head = Arrays.copyOf(before, first);
        if (!Arrays.equals(head, knownHead)) {
            knownHead = head;
            known.clear();
            frame = Optional.empty();
        }
        Optional<TaskList> left = read(old);
        Optional<TaskList> right = read(current);
        return left.isPresent() && right.isPresent() ? Optional.of(new VersionPair(left, right)) : Optional.empty();
    }

    /** The offset of the first task's line; negative where the tasks are not lines of their own. */
    private static int firstTask(byte[] text) {
        int line = 0;
        while (line < text.length && !Arrays.equals(text, line, Math.min(line + KEY.length, text.length), KEY, 0, 6)) {
            line = nextLine(text, line);
        }
        int at = line + KEY.length;
        while (at < text.length && text[at] != '\n') {
            if (text[at] != ' ' && text[at] != '\r') {
                return -1;
            }
            at++;
        }
        at++;
        int dash = at;
        while (dash < text.length && text[dash] == ' ') {
            dash++;
        }
        return dash + 1 < text.length && text[dash] == '-' && text[dash + 1] == ' ' ? at : -1;
    }

    private static int nextLine(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, text.length);
    }

    /** What every task's line starts with. */
    private static byte[] dash(byte[] text, int first) {
        int at = first;
        while (text[at] == ' ') {
            at++;
        }
        return Arrays.copyOfRange(text, first, at + 2);
    }

    private static boolean startsAt(byte[] text, byte[] dash, int line) {
        return line + dash.length <= text.length
                && (line == 0 || text[line - 1] == '\n')
                && Arrays.equals(text, line, line + dash.length, dash, 0, dash.length);
    }

    /** The last start of a task in what both versions share. */
    private static int lastStart(byte[] text, byte[] dash, int first, int shared) {
        int at = shared - dash.length;
        while (at > first && !startsAt(text, dash, at)) {
            at--;
        }
        return Math.max(at, first);
    }

    /** The first start of a task from an offset on, or the end of the text. */
    private static int nextStart(byte[] text, byte[] dash, int from) {
        int at = from;
        while (at < text.length && !startsAt(text, dash, at)) {
            at++;
        }
        return at;
    }

    /** How many bytes both share at their ends, beside what they share at their starts. */
    private static int suffix(byte[] one, byte[] other, int prefix) {
        int most = Math.min(one.length, other.length) - prefix;
        int shared = 0;
        while (shared + BLOCK <= most
                && Arrays.equals(
                        one,
                        one.length - shared - BLOCK,
                        one.length - shared,
                        other,
                        other.length - shared - BLOCK,
                        other.length - shared)) {
            shared += BLOCK;
        }
        while (shared < most && one[one.length - shared - 1] == other[other.length - shared - 1]) {
            shared++;
        }
        // The line in which the shared end begins may be another one in each.
        return Math.max(0, shared - 1);
    }

    /** The texts of the tasks from one start to another. */
    private static List<String> tasks(byte[] text, byte[] dash, int start, int end) {
        List<String> tasks = new ArrayList<>();
        int at = start;
        while (at < end) {
            int next = Math.min(nextStart(text, dash, at + 1), end);
            tasks.add(new String(text, at, next - at, StandardCharsets.UTF_8).stripTrailing());
            at = next;
        }
        return tasks;
    }

    /** Takes those away that are in both, each as often. */
    private static void removeShared(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>(2 * one.size());
        one.forEach(task -> counts.merge(task, 1, Integer::sum));
        Map<String, Integer> shared = new HashMap<>();
        other.removeIf(task -> {
            boolean both = counts.merge(task, -1, Integer::sum) >= 0;
            if (both) {
                shared.merge(task, 1, Integer::sum);
            }
            return both;
        });
        one.removeIf(task -> shared.merge(task, -1, Integer::sum) >= 0);
    }

    /** Whether a line among the tasks is none of theirs: other entries of the list follow. */
    private static boolean endsBefore(byte[] text, int start, int end) {
        for (int line = start; line < end; line = nextLine(text, line)) {
            if (" #-\r\n".indexOf(text[line]) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether other tasks may refer to something in these. */
    private static boolean mayDefineAnchor(List<String> tasks) {
        for (String task : tasks) {
            if (task.indexOf('&') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The list with these tasks alone. */
    private Optional<TaskList> read(List<String> texts) {
        List<String> unread =
                texts.stream().filter(text -> !known.containsKey(text)).toList();
        if (!unread.isEmpty() || frame.isEmpty()) {
            Optional<TaskList> read = read(text(unread));
            if (read.isEmpty() || read.get().tasks().size() != unread.size()) {
                return Optional.empty();
            }
            frame = read;
            for (int i = 0; i < unread.size(); i++) {
                known.put(unread.get(i), read.get().tasks().get(i));
            }
        }
        return frame.map(list -> list.withTasks(texts.stream().map(known::get).toList()));
    }

    private byte[] text(List<String> tasks) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (tasks.isEmpty()) {
            int key = knownHead.length;
            while (!Arrays.equals(knownHead, key - KEY.length, key, KEY, 0, KEY.length)) {
                key--;
            }
            text.write(knownHead, 0, key);
            text.writeBytes(" []\n".getBytes(StandardCharsets.UTF_8));
        } else {
            text.writeBytes(knownHead);
            tasks.forEach(task -> text.writeBytes((task + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return text.toByteArray();
    }
}
