package reform.cli.command.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.cli.options.CellOptions;
import reform.cli.options.Numbers;
import reform.cli.options.Selection;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.cli.syntax.WordLists;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.query.Concern;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.task.ListingTable;
import reform.render.task.ShownColumn;
import reform.render.task.TaskColumn;
import reform.report.Grouping;
import reform.report.Listing;
import reform.store.read.ReadResult;

/** {@code next}: what to chase today. The tasks that {@code review} walks through, in its order, each with the reason. */
public final class NextCommand extends LookCommand {
    private static final int FEW = 10;
    private static final List<ShownColumn> FOR_PEOPLE =
            List.of(TaskColumn.ID, TaskColumn.CONCERN, TaskColumn.LEAD, TaskColumn.TITLE);
    private static final List<ShownColumn> FOR_PROGRAMS = List.of(
            TaskColumn.ID,
            TaskColumn.CONCERN,
            TaskColumn.LIGHT,
            TaskColumn.DUE_DATE,
            TaskColumn.DAYS_OVERDUE,
            TaskColumn.STATUS,
            TaskColumn.PROGRESS,
            TaskColumn.LEAD,
            TaskColumn.TITLE);

    private final CellOptions cells = new CellOptions();
    private final List<String> columns = new ArrayList<>();
    private int limit = FEW;

    public NextCommand() {
        super(
                Format.TABLE,
                Format.JSON,
                Format.JSONL,
                Format.CSV,
                Format.TSV,
                Format.MARKDOWN,
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
                .value(ValueKind.N, value -> limit = Numbers.natural("--limit", value), "--limit");
        cells.define(syntax);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        boolean forPeople = format == Format.TABLE || format == Format.MARKDOWN;
        List<ReadResult> read = Selection.results(session, selection);
        Selection selected = Selection.of(session, selection, ListLoader.shown(session, read, selection.strict()));
        List<ShownColumn> shown = shown(forPeople, selected.lists());
        List<AssessedTask> all = Concern.worstFirst(selected.tasks()).stream()
                .filter(task -> Concern.of(task).isPresent())
                .toList();
        if (all.isEmpty() && forPeople) {
            session.say(
                    selected.all() == 0
                            ? selected.nothing(session.messages())
                            : session.messages().text("list.nothing-to-chase"));
            return ExitCode.SUCCESS;
        }
        List<AssessedTask> first = all.subList(0, Math.min(limit, all.size()));
        Listing listing =
                new Listing(selected.lists(), selected.day(), all, first, Grouping.NONE, selected.all(), false);
        output.write(
                session,
                switch (format) {
                    case JSON, JSONL -> document(session, listing, format);
                    case TABLE -> table(session, listing, shown);
                    default -> ListCommand.text(session, output, cells, read, listing, shown);
                });
        boolean told = format == Format.TABLE && output.isOnScreen(session);
        if (forPeople && !told && first.size() < all.size()) {
            session.say(session.messages().count("list.more-to-chase", all.size() - first.size(), all.size()));
        }
        return ExitCode.SUCCESS;
    }

    /** The table; in a terminal with the way to the rest of them below, or to a review of all. */
    private OutputText table(Session session, Listing listing, List<ShownColumn> shown) throws IOException {
        int first = listing.tasks().size();
        int all = listing.matching().size();
        ListingTable.Foot foot = first < all
                ? new ListingTable.Foot(
                        session.messages().text("list.to-chase-first", first, all), "reform next --limit " + all)
                : new ListingTable.Foot(session.messages().count("list.to-chase", first, all), "reform review");
        OutputText out = output.text(session);
        new ListingTable(listing, shown, session.messages())
                .writeText(output.profile(session), cells.headed(), foot, out);
        return out;
    }

    private List<ShownColumn> shown(boolean forPeople, List<TaskList> lists) {
        if (!columns.isEmpty()) {
            return columns.stream().map(key -> ListCommand.column(key, lists)).toList();
        }
        List<ShownColumn> usual = new ArrayList<>(forPeople ? FOR_PEOPLE : FOR_PROGRAMS);
        if (lists.size() > 1 && !forPeople) {
            usual.add(0, TaskColumn.LIST);
        }
        return usual;
    }

    /** As {@code list} has it, each task with the reason. */
    private OutputText document(Session session, Listing listing, Format format) throws IOException {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (AssessedTask task : listing.tasks()) {
            Map<String, Object> document = new LinkedHashMap<>(TaskDocument.task(task));
            document.put("concern", Concern.of(task).map(Concern::word));
            tasks.add(document);
        }
        OutputText out = output.text(session);
        if (format == Format.JSONL) {
            Json.writeLines(tasks, out.utf8());
        } else {
            Map<String, Object> document = TaskDocument.envelope(listing.lists(), listing.asOf());
            document.put("tasks", tasks);
            Json.write(document, out.utf8());
        }
        return out;
    }
}
