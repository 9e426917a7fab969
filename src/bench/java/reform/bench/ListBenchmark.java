package reform.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;
import reform.merge.ConflictMarkers;
import reform.merge.OutlinedList;
import reform.merge.TextMerge;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Status;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.query.TaskOrder;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.task.ListingTable;
import reform.render.task.ShownColumn;
import reform.render.task.TaskColumn;
import reform.render.text.OutputProfile;
import reform.report.Grouping;
import reform.report.Listing;
import reform.store.edit.ListEdit;
import reform.store.edit.WriteRefused;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.yaml.FastYamlParser;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlParser;
import reform.yaml.YamlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What each step of a command takes, on the shipped list and on one of 10,000 tasks made of it. A start runs a step once,
 * in code that no compiler has seen: {@code -Dbench.options="-bm ss -wi 0 -i 1 -f 20"} measures that, where figures for 29
 * tasks are about whole processes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmn16m", "-XX:MaxTenuringThreshold=0", "-XX:TieredStopAtLevel=1"})
public class ListBenchmark {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final List<ShownColumn> COLUMNS = List.of(
            TaskColumn.ID,
            TaskColumn.LIGHT,
            TaskColumn.DUE_DATE,
            TaskColumn.DAYS_OVERDUE,
            TaskColumn.STATUS,
            TaskColumn.LEAD,
            TaskColumn.TITLE);

    @Param({"29", "10000"})
    private int tasks;

    private byte[] bytes;
    private String text;
    private ParsedList parsed;
    private TaskList list;
    private Listing listing;
    private OutlinedList base;
    private OutlinedList ours;
    private OutlinedList theirs;

    @Setup
    public void read() throws IOException, WriteRefused {
        text = text(Files.readString(Path.of("data/reform.yaml")), tasks);
        bytes = text.getBytes(StandardCharsets.UTF_8);
        parsed = parse();
        list = parsed.result().list().orElseThrow();
        List<AssessedTask> sorted = assess();
        listing = new Listing(List.of(list), DAY, sorted, sorted, Grouping.NONE, sorted.size(), false);
        base = outline(bytes);
        ours = outline(edit("3", Status.DONE).after().bytes());
        theirs = outline(edit("20", Status.BLOCKED).after().bytes());
    }

    /** The shipped tasks again and again. */
    private static String text(String shipped, int count) {
        int start = shipped.indexOf("\n  - id: ") + 1;
        String[] items = shipped.substring(start).split("(?m)^(?=  - id: )");
        StringBuilder text = new StringBuilder(shipped.substring(0, start));
        for (int i = 0; i < count; i++) {
            text.append(items[i % items.length].replaceFirst("^  - id: \\d+", "  - id: " + (i + 1)));
        }
        return text.toString();
    }

    private ParsedList parse() {
        return TaskListReader.parse(YamlSource.of("reform.yaml", bytes), "reform");
    }

    private static OutlinedList outline(byte[] content) {
        return OutlinedList.read("reform.yaml", "reform", content);
    }

    private ListEdit edit(String id, Status status) throws WriteRefused {
        return ListEdit.of(parsed, list, List.of(new Change.SetStatus(new TaskId(id), status)));
    }

    // Reading, from the bytes on: the whole of it, and its first step by different parsers.

    @Benchmark
    public ReadResult readToTasks() {
        return TaskListReader.read("reform.yaml", "reform", bytes);
    }

    @Benchmark
    public Optional<YamlNode> treeByOwnParser() {
        return FastYamlParser.compose(YamlSource.of("reform.yaml", bytes));
    }

    /** With the places of all values, which messages and edits need. */
    @Benchmark
    public Optional<YamlNode> treeBySnakeYamlEvents() {
        YamlSource source = YamlSource.of("reform.yaml", bytes);
        return YamlParser.compose(source, new Problems(source));
    }

    /** The library's own tree: its places are those of lines and columns. */
    @Benchmark
    public Optional<Node> treeOfSnakeYaml() {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new Compose(settings).composeString(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Without places, so good for nothing but comparison. */
    @Benchmark
    public JsonNode treeOfJackson() {
        return YAMLMapper.shared().readTree(bytes);
    }

    @Benchmark
    public List<AssessedTask> assess() {
        return TaskOrder.MOST_OVERDUE_FIRST.sort(Assessor.of(list, DAY));
    }

    /** With the check that the edited text says what was meant. */
    @Benchmark
    public ListEdit editOneTask() throws WriteRefused {
        return edit("7", Status.DONE);
    }

    @Benchmark
    public ByteArrayOutputStream renderJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(TaskDocument.of(listing), out);
        return out;
    }

    @Benchmark
    public StringBuilder renderTable() throws IOException {
        StringBuilder out = new StringBuilder();
        new ListingTable(listing, COLUMNS, new Messages(Language.CHINESE))
                .writeText(OutputProfile.terminal(100, true), true, out);
        return out;
    }

    @Benchmark
    public TextMerge mergeTwoChanges() {
        return TextMerge.of(base, ours, theirs, ConflictMarkers.DEFAULT).orElseThrow();
    }
}
