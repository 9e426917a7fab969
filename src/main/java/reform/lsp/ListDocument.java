package reform.lsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.lsp.text.OpenText;
import reform.lsp.text.Range;
import reform.model.Problem;
import reform.model.TaskList;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * A list that is open in an editor, as it is typed. Immutable but for what is read once it is asked for; for one thread.
 */
public final class ListDocument {
    private final String name;
    private final OpenText text;
    private final int version;
    /** What keeps the bytes on the disk from being UTF-8: then its text in the editor is not what the file holds. */
    private final Optional<Problem> fault;

    private final Optional<TaskList> before;
    private Optional<ParsedList> parsed = Optional.empty();

    private ListDocument(String name, OpenText text, int version, Optional<Problem> fault, Optional<TaskList> before) {
        this.name = name;
        this.text = text;
        this.version = version;
        this.fault = fault;
        this.before = before;
    }

    /** A file that has just been opened; {@code name} is its list's, the file's without folder and {@code .yaml}. */
    public static ListDocument opened(String name, OpenText text, int version) {
        return new ListDocument(name, text, version, Optional.empty(), Optional.empty());
    }

    /** The same file with another text. */
    public ListDocument with(OpenText other, int number) {
        Optional<TaskList> last = parsed.isPresent() ? latestList() : before;
        return new ListDocument(name, other, number, fault, last);
    }

    /** The same file, when its bytes were looked at: an editor shows text where {@code check} finds none. */
    public ListDocument onDisk(byte[] bytes) {
        boolean same = text.isIn(bytes);
        Optional<Problem> found =
                same ? Optional.empty() : YamlSource.of(name, bytes).problem();
        ListDocument document = new ListDocument(name, text, version, found, before);
        document.parsed = parsed;
        return document;
    }

    public OpenText text() {
        return text;
    }

    /** The number that the editor gives to this state of the file. */
    public int version() {
        return version;
    }

    /** What the text says, with its tree. */
    public ParsedList parsed() {
        if (parsed.isEmpty()) {
            parsed = Optional.of(TaskListReader.parse(YamlSource.ofText(name + ".yaml", text.text()), name));
        }
        return parsed.get();
    }

    YamlSource source() {
        return parsed().source();
    }

    /** The list that the text is; empty where it is none just now. */
    public Optional<TaskList> list() {
        return parsed().result().list();
    }

    /**
     * The list that the text is or was last; where it never was one, what its head says. A text that nobody has read,
     * since the next key was there before, is not read for this.
     */
    public Optional<TaskList> latestList() {
        Optional<TaskList> read = parsed.isPresent() || before.isEmpty() ? list() : Optional.empty();
        return read.or(() -> before).or(this::head);
    }

    private Optional<TaskList> head() {
        String whole = text.text();
        int tasks = whole.startsWith("tasks:") ? 0 : whole.indexOf("\ntasks:") + 1;
        if (tasks == 0) {
            return Optional.empty();
        }
        byte[] bytes = (whole.substring(0, tasks) + "tasks: []\n").getBytes(StandardCharsets.UTF_8);
        return TaskListReader.read(name + ".yaml", name, bytes).list();
    }

    /** Everything that {@code check} finds in the file, in its order. */
    public List<Problem> problems() {
        return fault.isPresent() ? List.of(fault.get()) : parsed().result().problems();
    }

    /** The place of a problem of this document. */
    public Range range(Problem problem) {
        return text.range(start(problem), end(problem));
    }

    int start(Problem problem) {
        return text.offset(problem.line() - 1, problem.column() - 1);
    }

    int end(Problem problem) {
        return text.offset(problem.line() - 1, problem.column() - 1 + problem.length());
    }

    /** The problems that a piece of the text touches; where something is missing, the line that says so. */
    List<Problem> problems(int start, int end) {
        List<Problem> found = new ArrayList<>();
        for (Problem problem : problems()) {
            boolean touches = problem.length() == 0
                    ? problem.line() - 1 >= text.line(start) && problem.line() - 1 <= text.line(end)
                    : start(problem) <= end && end(problem) >= start;
            if (touches) {
                found.add(problem);
            }
        }
        return found;
    }
}
