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
import reform.yaml.YamlSource;

/**
 * Versions of one list, each told from the one before it. A commit changes few tasks of many, so only those are read that
 * are not written alike in both. That the rest is valid is known of a version that was read whole, and from then on from
 * one version to the next.
 *
 * <p>Where the tasks begin and end is guessed from the lines. The reader of what is left confirms the guess; where it
 * does not, or where a task may mean something else because another one changed, a version is read whole.
 */
public final class ListVersions {
    private static final int BLOCK = 4096;
    private static final byte[] KEY = "tasks:".getBytes(StandardCharsets.UTF_8);

    private final String name;
    /** The version that was looked at last, of those that are valid lists. */
    private Optional<Version> last = Optional.empty();
    /** The ids of its tasks. */
    private final Set<TaskId> ids = new HashSet<>();

    /**
     * A valid list.
     *
     * @param simple whether what stands between two starts is a task for certain
     * @param starts where the lines of each task begin, and where those of the last one end; empty where there is no telling
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and millions of bytes long.
    private record Version(byte[] text, TaskList list, boolean simple, int[] starts) {}

    /** @param name the list's name */
    public ListVersions(String name) {
        this.name = name;
    }

    /** Versions of a list of which one was read. */
    public static ListVersions of(String name, ParsedList version) {
        ListVersions versions = new ListVersions(name);
        versions.begin(version);
        return versions;
    }

    /** Compares two versions. */
    public VersionPair compare(byte[] before, byte[] after) {
        boolean backwards = last.isPresent() && Arrays.equals(last.get().text(), after);
        if (!backwards && whole(before).isEmpty()) {
            return new VersionPair(Optional.empty(), whole(after));
        }
        Optional<VersionPair> pair = goTo(backwards ? before : after);
        if (pair.isEmpty()) {
            return new VersionPair(whole(before), whole(after));
        }
        return backwards ? pair.get().turned() : pair.get();
    }

    /** A whole version; empty where it is not a valid list. */
    public Optional<TaskList> whole(byte[] content) {
        if (goTo(content).isPresent()) {
            return last.map(Version::list);
        }
        ParsedList read = read(content);
        begin(read);
        return read.result().list().isPresent() ? last.map(Version::list) : Optional.empty();
    }

    /** Takes a version that was read, from which the next one is to be told. */
    private void begin(ParsedList read) {
        Optional<TaskList> list = read.result().list();
        if (list.isPresent()) {
            byte[] text = read.source().bytes();
            List<Task> tasks = shared(list.get().tasks());
            last = Optional.of(
                    new Version(text, list.get().withTasks(tasks), read.simple(), starts(text, tasks.size())));
            ids.clear();
            tasks.forEach(task -> ids.add(task.id()));
        }
    }

    /** The tasks as the last version has them, where it has the same: many versions take little more room than one. */
    private List<Task> shared(List<Task> tasks) {
        Map<TaskId, Task> before = new HashMap<>();
        last.ifPresent(version -> version.list().tasks().forEach(task -> before.put(task.id(), task)));
        List<Task> shared = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            Task same = before.getOrDefault(task.id(), task);
            shared.add(same.isSame(task) ? same : task);
        }
        return shared;
    }

    private ParsedList read(byte[] content) {
        return TaskListReader.parseOnDemand(YamlSource.of(name, content), name);
    }

    /**
     * What differs between the last version and another one, which is the last one then. The other is valid where that of
     * it can be read which is not written alike in both, and no id is in it twice. Empty where it may not be valid: it has
     * to be read whole then.
     */
    private Optional<VersionPair> goTo(byte[] text) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Version from = last.get();
        int prefix = Arrays.mismatch(from.text(), text);
        if (prefix < 0) {
            return Optional.of(pair(from, List.of(), List.of()));
        }
        int[] starts = from.starts();
        if (starts.length == 0 || prefix <= starts[0]) {
            return Optional.empty();
        }
        byte[] dash = dash(text, starts[0]);
        int first = Math.max(0, lastUpTo(prefix - dash.length, starts));
        int end = 1 + lastUpTo(from.text().length - suffix(from.text(), text, prefix) - 1, starts);
        int[] between = starts(text, dash, starts[first], text.length - (from.text().length - starts[end]));
        return between.length == 0 ? Optional.empty() : goTo(text, first, end, between);
    }

    /**
     * The same.
     *
     * @param first the first task that may not be written alike in both
     * @param end the first of those at the end that are written alike again
     * @param between where the other version's tasks in between begin, and where the last of them ends
     */
    private Optional<VersionPair> goTo(byte[] text, int first, int end, int[] between) {
        Version from = last.orElseThrow();
        List<String> old = texts(from.text(), from.starts(), first, end);
        List<String> current = texts(text, between, 0, between.length - 1);
        Map<String, Task> tasks = new HashMap<>();
        for (int i = first; i < end; i++) {
            tasks.put(old.get(i - first), from.list().tasks().get(i));
        }
        Set<String> distinct = new HashSet<>(current);
        boolean unique = distinct.size() == current.size() && tasks.size() == old.size();
        List<String> fresh =
                current.stream().filter(each -> !tasks.containsKey(each)).toList();
        old.removeIf(distinct::contains);
        if (!unique || mayDefineAnchor(old) || mayDefineAnchor(fresh)) {
            return Optional.empty();
        }
        List<Task> gone = old.stream().map(tasks::get).toList();
        Optional<List<Task>> come = read(from, fresh);
        if (come.isEmpty() || !(from.simple() || read(from, old).equals(Optional.of(gone)))) {
            return Optional.empty();
        }
        for (int i = 0; i < fresh.size(); i++) {
            tasks.put(fresh.get(i), come.get().get(i));
        }
        List<Task> all = new ArrayList<>(from.list().tasks().subList(0, first));
        current.forEach(each -> all.add(tasks.get(each)));
        all.addAll(from.list().tasks().subList(end, from.starts().length - 1));
        last = Optional.of(new Version(
                text, from.list().withTasks(all), from.simple(), joined(from.starts(), first, between, end)));
        if (!changeIds(gone, come.get())) {
            last = Optional.empty();
            return Optional.empty();
        }
        return Optional.of(pair(from, gone, come.get()));
    }

    private static VersionPair pair(Version frame, List<Task> before, List<Task> after) {
        return new VersionPair(
                Optional.of(frame.list().withTasks(before)),
                Optional.of(frame.list().withTasks(after)));
    }

    /** Whether no id is there twice, now that some tasks are gone and others have come. */
    private boolean changeIds(List<Task> gone, List<Task> come) {
        gone.forEach(task -> ids.remove(task.id()));
        boolean unique = true;
        for (Task task : come) {
            unique &= ids.add(task.id());
        }
        return unique;
    }

    /** The places of all tasks, of which some are others now. */
    private static int[] joined(int[] starts, int first, int[] between, int end) {
        int behind = first + between.length - 1;
        int[] joined = Arrays.copyOf(starts, behind + starts.length - end);
        System.arraycopy(between, 0, joined, first, between.length);
        int shift = between[between.length - 1] - starts[end];
        for (int i = end; i < starts.length; i++) {
            joined[behind + i - end] = starts[i] + shift;
        }
        return joined;
    }

    /** Where the lines of the tasks begin in a whole version, and where the text ends; nothing where there is no telling. */
    private static int[] starts(byte[] text, int tasks) {
        int first = firstTask(text);
        int[] starts = first < 0 ? new int[0] : starts(text, dash(text, first), first, text.length);
        return starts.length == tasks + 1 ? starts : new int[0];
    }

    /** The starts of tasks up to an end, and that; nothing where a line is none of a task's: other entries of the list follow. */
    private static int[] starts(byte[] text, byte[] dash, int first, int end) {
        int[] starts = new int[16];
        int count = 0;
        for (int line = first; line < end; line = nextLine(text, line)) {
            boolean start = Arrays.equals(text, line, Math.min(line + dash.length, end), dash, 0, dash.length);
            if (start) {
                starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                starts[count++] = line;
            } else if (count == 0 || " #-\r\n".indexOf(text[line]) < 0) {
                return new int[0];
            }
        }
        starts[count] = end;
        return Arrays.copyOf(starts, count == 0 ? 0 : count + 1);
    }

    /** The place of the last of ascending numbers that is not above a bound; -1 where all are. */
    private static int lastUpTo(int bound, int[] numbers) {
        int place = Arrays.binarySearch(numbers, bound);
        return place >= 0 ? place : -place - 2;
    }

    /** The texts of the tasks from one place to another, without blank lines behind them. */
    private static List<String> texts(byte[] text, int[] starts, int first, int end) {
        List<String> texts = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            String task = new String(text, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
            texts.add(task.stripTrailing());
        }
        return texts;
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
        int first = Math.min(at + 1, text.length);
        int dash = indent(text, first);
        while (dash < text.length && "#\r\n".indexOf(text[dash]) >= 0) {
            first = nextLine(text, first);
            dash = indent(text, first);
        }
        return dash + 1 < text.length && text[dash] == '-' && text[dash + 1] == ' ' ? first : -1;
    }

    /** Where the blanks end that a line begins with. */
    private static int indent(byte[] text, int line) {
        int at = line;
        while (at < text.length && text[at] == ' ') {
            at++;
        }
        return at;
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
        return Arrays.copyOfRange(text, first, indent(text, first) + 2);
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

    /** Whether other tasks may refer to something in these. */
    private static boolean mayDefineAnchor(List<String> tasks) {
        for (String task : tasks) {
            if (task.indexOf('&') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads tasks below the head of a version; empty where they are not as many and as simple as they seemed. */
    private Optional<List<Task>> read(Version below, List<String> texts) {
        if (texts.isEmpty()) {
            return Optional.of(List.of());
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(below.text(), 0, below.starts()[0]);
        texts.forEach(task -> text.writeBytes((task + "\n").getBytes(StandardCharsets.UTF_8)));
        ParsedList read = read(text.toByteArray());
        List<Task> tasks = read.result().list().map(TaskList::tasks).orElse(List.of());
        boolean asExpected = tasks.size() == texts.size() && (read.simple() || !below.simple());
        return asExpected ? Optional.of(tasks) : Optional.empty();
    }
}
