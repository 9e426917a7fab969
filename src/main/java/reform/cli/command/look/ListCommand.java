package reform.cli.command.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.cli.config.Configuration;
import reform.cli.options.CellOptions;
import reform.cli.options.FilterOption;
import reform.cli.options.FilterParser;
import reform.cli.options.HtmlPage;
import reform.cli.options.Numbers;
import reform.cli.options.OutputOptions;
import reform.cli.options.Selection;
import reform.cli.options.YamlExtract;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.cli.syntax.WordLists;
import reform.model.OwnValues;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.query.TaskOrder;
import reform.query.Vocabulary;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.page.ListingPage;
import reform.render.task.ListingTable;
import reform.render.task.OwnValueColumn;
import reform.render.task.ShownColumn;
import reform.render.wording.TaskName;
import reform.report.Grouping;
import reform.report.Listing;
import reform.store.read.ReadResult;

/** {@code list}: the tasks that match, a line each. */
public final class ListCommand extends LookCommand {
    private final CellOptions cells = new CellOptions();
    private final List<String> columns = new ArrayList<>();
    private Optional<String> sort = Optional.empty();
    private Optional<String> groupBy = Optional.empty();
    private OptionalInt limit = OptionalInt.empty();
    private boolean count;
    private boolean exitCode;

    public ListCommand() {
        super(
                Format.TABLE,
                Format.JSON,
                Format.JSONL,
                Format.CSV,
                Format.TSV,
                Format.MARKDOWN,
                Format.HTML,
                Format.YAML,
                Format.IDS);
    }

    @Override
    public void define(Syntax syntax) {
        super.define(syntax);
        syntax.section("output")
                .value(
                        ValueKind.COLUMNS,
                        value -> columns.addAll(List.of(value.split(WordLists.SEPARATORS))),
                        "--columns")
                .value(ValueKind.KEYS, value -> sort = Optional.of(value), "--sort")
                .value(ValueKind.GROUPING, value -> groupBy = Optional.of(value), "--group-by")
                .value(ValueKind.N, value -> limit = OptionalInt.of(Numbers.natural("--limit", value)), "--limit")
                .flag(() -> count = true, "--count")
                .flag(() -> exitCode = true, "--exit-code");
        cells.define(syntax);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Grouping grouping = groupBy.map(ListCommand::grouping).orElse(Grouping.NONE);
        List<ReadResult> read = Selection.results(session, selection);
        Selection selected = Selection.of(session, selection, ListLoader.shown(session, read, selection.strict()));
        List<ShownColumn> shown = columns(session, format, selected.lists());
        List<AssessedTask> tasks = order(session, format, selected.lists()).sort(selected.tasks());
        List<AssessedTask> matching = tasks;
        boolean found = !matching.isEmpty();
        if (limit.isPresent() && limit.getAsInt() < tasks.size()) {
            tasks = tasks.subList(0, limit.getAsInt());
        }
        Listing listing = new Listing(
                selected.lists(),
                selected.day(),
                matching,
                tasks,
                grouping,
                selected.all(),
                selection.isOnly(FilterOption.OVERDUE));
        if (count) {
            output.write(session, tasks.size() + "\n");
        } else {
            if (!found && (format == Format.TABLE || format == Format.MARKDOWN)) {
                session.say(selected.nothing(session.messages()));
            } else {
                output.write(session, text(session, output, cells, read, listing, shown));
            }
        }
        return exitCode && found ? ExitCode.NO : ExitCode.SUCCESS;
    }

    /** The listing in the format asked for. */
    static OutputText text(
            Session session,
            OutputOptions output,
            CellOptions cells,
            List<ReadResult> read,
            Listing listing,
            List<ShownColumn> shown)
            throws IOException {
        OutputText out = output.text(session);
        ListingTable table = new ListingTable(listing, shown, session.messages());
        switch (output.format()) {
            case JSON -> Json.write(TaskDocument.of(listing), out.utf8());
            case JSONL -> Json.writeLines(TaskDocument.tasks(listing.tasks()), out.utf8());
            case YAML -> YamlExtract.write(read, listing.tasks(), out);
            case CSV -> table.writeCsv(cells.headed(), cells.bom(), cells.form(), out);
            case TSV -> table.writeTsv(cells.headed(), cells.form(), out);
            case MARKDOWN -> table.writeMarkdown(out);
            case HTML ->
                HtmlPage.write(
                        session, "list", new ListingPage(listing, table, !shown.isEmpty(), session.messages()), out);
            case IDS -> {
                for (AssessedTask task : listing.tasks()) {
                    out.append(TaskName.of(task, listing.severalLists())).append('\n');
                }
            }
            default -> table.writeText(output.profile(session), cells.headed(), out);
        }
        return out;
    }

    private List<ShownColumn> columns(Session session, Format format, List<TaskList> lists) {
        if (!columns.isEmpty()) {
            return columns.stream().map(key -> column(key, lists)).toList();
        }
        Optional<String> configured = configured(session, format, "columns");
        List<ShownColumn> shown = new ArrayList<>();
        for (String key :
                configured.isEmpty() ? new String[0] : configured.get().split(",")) {
            // What is configured is for all lists: not each has every column of the office's own.
            shown.add(
                    OwnValues.isKey(key)
                            ? SpokenNames.column(key, lists).orElseGet(() -> new OwnValueColumn(key, lists))
                            : column(key, lists));
        }
        return shown;
    }

    /** What the configuration says; only where people read, so that no program is given other columns than before. */
    private static Optional<String> configured(Session session, Format format, String key) {
        boolean forPeople = format == Format.TABLE || format == Format.MARKDOWN;
        Optional<Configuration.Chosen> chosen =
                session.settings().configuration().value(key);
        return forPeople && chosen.isPresent() ? Optional.of(chosen.get().value()) : Optional.empty();
    }

    /** The order asked for; overdue tasks stand longest first unless another is; else the file's. */
    private TaskOrder order(Session session, Format format, List<TaskList> lists) {
        Optional<String> wanted = sort.or(() -> configured(session, format, "sort")
                .map(words -> withoutUnknown(words, lists))
                .filter(words -> !words.isEmpty()));
        if (wanted.isEmpty()) {
            return selection.has(FilterOption.OVERDUE) ? TaskOrder.MOST_OVERDUE_FIRST : TaskOrder.AS_IN_FILE;
        }
        List<TaskOrder.Key> keys = new ArrayList<>();
        for (String word : wanted.get().split(WordLists.SEPARATORS)) {
            keys.add(FilterParser.found(
                    FilterParser.meant("sort", word, SpokenNames.sortKey(word, lists)),
                    "sort",
                    word,
                    () -> Vocabulary.sortKeys().words()));
        }
        return new TaskOrder(keys);
    }

    /** The configured keys without columns of the office's own that these lists don't have. */
    private static String withoutUnknown(String words, List<TaskList> lists) {
        Set<String> own = SpokenNames.ownKeys(lists);
        List<String> known = new ArrayList<>();
        for (String word : words.split(WordLists.SEPARATORS)) {
            String key = word.strip().startsWith("-") ? word.strip().substring(1) : word.strip();
            if (!OwnValues.isKey(key) || own.contains(key)) {
                known.add(word);
            }
        }
        return String.join(",", known);
    }

    static ShownColumn column(String key, List<TaskList> lists) {
        return SpokenNames.column(key, lists)
                .orElseThrow(() -> Failure.unknownWord(
                        "cli.bad-column",
                        key,
                        SpokenNames.columns(lists).stream()
                                .map(ShownColumn::key)
                                .toList()));
    }

    private static Grouping grouping(String word) {
        return SpokenNames.grouping(word)
                .orElseThrow(() -> Failure.unknownWord(
                        "cli.bad-grouping",
                        word,
                        List.of(Grouping.values()).stream()
                                .filter(grouping -> grouping != Grouping.NONE)
                                .map(Grouping::word)
                                .toList()));
    }
}
