package reform.render.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.render.table.CellForm;
import reform.render.table.Column;
import reform.render.table.CsvWriter;
import reform.render.table.MarkdownTable;
import reform.render.table.Table;
import reform.render.table.TableLayout;
import reform.render.table.TableRenderer;
import reform.render.table.TsvWriter;
import reform.render.text.DisplayWidth;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.ShellWord;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.ListTitle;
import reform.render.wording.TaskName;
import reform.render.wording.Wording;
import reform.report.Group;
import reform.report.Grouping;
import reform.report.Listing;

/** A listing as rows: for people in a terminal, in Markdown, or for programs as CSV and TSV. */
public final class ListingTable {
    /** Below so many columns of the terminal a task may take two lines. */
    private static final int NARROW = 72;

    private final Listing listing;
    private final List<ShownColumn> columns;
    private final Wording wording;

    /** @param columns those asked for; without any, the usual ones of the format */
    public ListingTable(Listing listing, List<ShownColumn> columns, Messages messages) {
        this.listing = listing;
        this.columns = List.copyOf(columns);
        this.wording = new Wording(messages);
    }

    /**
     * What stands below the rows in a terminal.
     *
     * @param text what they are
     * @param command what may be done next
     */
    public record Foot(String text, String command) {}

    /** Aligned text; in a terminal with the list's title above and the count below. */
    public void writeText(OutputProfile profile, boolean headed, Appendable out) throws IOException {
        rows(profile, headed, out);
        if (profile.terminal()) {
            out.append(footer(profile));
        }
    }

    /** The same with something else below than the count. */
    public void writeText(OutputProfile profile, boolean headed, Foot foot, Appendable out) throws IOException {
        rows(profile, headed, out);
        if (profile.terminal()) {
            out.append(footer(profile, foot.text(), foot.command()));
        }
    }

    private void rows(OutputProfile profile, boolean headed, Appendable out) throws IOException {
        Paint paint = new Paint(profile);
        if (profile.terminal()) {
            title(profile, paint, out);
        }
        List<ShownColumn> shown = shown();
        Table table = headed ? table(shown) : table(shown).withoutHeader();
        TableRenderer renderer = new TableRenderer(profile);
        if (profile.width().isPresent()) {
            renderer.write(fitting(renderer, table, shown, profile.width().getAsInt()), out);
        } else {
            renderer.write(table, out);
        }
    }

    /** The rows that people read, for a page. */
    public Table forPages() {
        return table(shown());
    }

    public void writeMarkdown(Appendable out) throws IOException {
        MarkdownTable.write(table(shown()), out);
    }

    /** With a byte order mark it is for a person at a spreadsheet, and speaks Chinese where the person does. */
    public void writeCsv(boolean headed, boolean bom, CellForm form, Appendable out) throws IOException {
        CsvWriter.write(values(headed, bom && wording.chinese()), bom, form, out);
    }

    public void writeTsv(boolean headed, CellForm form, Appendable out) throws IOException {
        TsvWriter.write(values(headed, false), form, out);
    }

    private void title(OutputProfile profile, Paint paint, Appendable out) throws IOException {
        String day = wording.messages().text("list.as-of", listing.asOf());
        for (TaskList list : listing.lists()) {
            String title = ListTitle.of(list, listing.lists());
            if (profile.width().isPresent()) {
                int room = profile.width().getAsInt() - DisplayWidth.of(day) - 2;
                title = room < 8 ? title : DisplayWidth.cut(title, room);
            }
            out.append(paint.text(title, Style.BOLD)).append("  ").append(paint.text(day, Style.DIM));
            out.append('\n');
        }
        out.append('\n');
    }

    private String footer(OutputProfile profile) {
        Messages messages = wording.messages();
        int count = listing.tasks().size();
        String text = listing.overdueOnly()
                ? messages.count("list.overdue", listing.matching().size(), listing.total(), listing.longestOverdue())
                        + (count < listing.matching().size() ? messages.text("list.first", count) : "")
                : messages.count("list.tasks", count, listing.total(), listing.overdue());
        return count == 0
                ? footer(profile, text, "")
                : footer(
                        profile,
                        text,
                        "reform show "
                                + ShellWord.of(TaskName.of(listing.tasks().get(0), listing.severalLists())));
    }

    private static String footer(OutputProfile profile, String text, String next) {
        StringBuilder line = new StringBuilder("\n").append(text);
        if (!next.isEmpty()) {
            boolean fits =
                    DisplayWidth.of(text + "  " + next) <= profile.width().orElse(Integer.MAX_VALUE);
            line.append(fits ? "  " : "\n").append(new Paint(profile).text(next, Style.DIM));
        }
        return line.append('\n').toString();
    }

    /** The usual columns; days overdue only where a task is overdue, the list only where there are several. */
    private List<ShownColumn> shown() {
        if (!columns.isEmpty()) {
            return columns;
        }
        List<ShownColumn> usual = new ArrayList<>();
        usual.add(TaskColumn.ID);
        usual.add(TaskColumn.LIGHT);
        usual.add(TaskColumn.DUE_DATE);
        if (listing.overdue() > 0) {
            usual.add(TaskColumn.DAYS_OVERDUE);
        }
        usual.add(TaskColumn.STATUS);
        usual.add(TaskColumn.LEAD);
        usual.add(TaskColumn.TITLE);
        return usual;
    }

    private List<Column> columns(List<ShownColumn> shown) {
        List<Column> headed = new ArrayList<>(shown.size());
        for (ShownColumn column : shown) {
            headed.add(column.column(wording.messages()));
        }
        return headed;
    }

    private Table table(List<ShownColumn> shown) {
        Messages messages = wording.messages();
        Table.Builder table = Table.of(columns(shown));
        // The one row of a task that is in several groups.
        IdentityHashMap<AssessedTask, Table.Cells> shared = new IdentityHashMap<>();
        boolean first = true;
        for (Group group : listing.groups()) {
            if (listing.grouping() != Grouping.NONE) {
                if (!first) {
                    table.blank();
                }
                table.heading(StyledText.of(wording.group(listing.grouping(), group), Style.BOLD)
                        .plus("  " + messages.count("list.group", group.tasks().size()), Style.DIM));
                first = false;
            }
            for (AssessedTask task : group.tasks()) {
                table.row(
                        listing.grouping() == Grouping.DEPARTMENT
                                ? shared.computeIfAbsent(task, each -> new Table.Cells(cells(each, shown)))
                                : new Table.Cells(cells(task, shown)));
            }
        }
        return table.build();
    }

    /**
     * The table as it fits: with departments by their short names where a text would be cut otherwise; in a narrow
     * terminal, where a column would be left out even so, with a line for the title above the line of the others.
     */
    private TableRenderer.Laid fitting(TableRenderer renderer, Table table, List<ShownColumn> shown, int width) {
        TableRenderer.Laid laid = renderer.lay(table);
        if (laid.isWhole()) {
            return laid;
        }
        Table brief = inShortNames(table, shown);
        TableRenderer.Laid shorter = renderer.lay(brief);
        boolean titled = shown.contains(TaskColumn.ID) && shown.contains(TaskColumn.TITLE);
        return titled && width < NARROW && !shorter.hasAllColumns() ? renderer.lay(inTwoLines(brief, shown)) : shorter;
    }

    private Table inShortNames(Table table, List<ShownColumn> shown) {
        List<Table.Row> rows = new ArrayList<>(table.rows().size());
        Iterator<AssessedTask> tasks = tasks();
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Cells cells) {
                AssessedTask task = tasks.next();
                List<StyledText> brief = new ArrayList<>(cells.cells());
                for (int c = 0; c < brief.size(); c++) {
                    Optional<StyledText> shorter = shown.get(c).brief(task, wording);
                    if (shorter.isPresent()) {
                        StyledText text = shorter.get();
                        brief.set(c, isSettled(task) ? StyledText.of(text.text(), Style.DIM) : text);
                    }
                }
                rows.add(new Table.Cells(brief));
            } else {
                rows.add(row);
            }
        }
        return new Table(table.columns(), rows, table.headed());
    }

    /** The id and the title on a line, everything else below, under the names of its columns. */
    private static Table inTwoLines(Table table, List<ShownColumn> shown) {
        int id = shown.indexOf(TaskColumn.ID);
        int title = shown.indexOf(TaskColumn.TITLE);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(table.columns().get(id).header()));
        for (int c = 0; c < shown.size(); c++) {
            if (c != id && c != title) {
                columns.add(table.columns().get(c));
            }
        }
        int ids = DisplayWidth.of(table.columns().get(id).header());
        for (Table.Row row : table.rows()) {
            ids = row instanceof Table.Cells cells
                    ? Math.max(ids, cells.cells().get(id).width())
                    : ids;
        }
        List<Table.Row> rows = new ArrayList<>(table.rows().size() * 2);
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Cells cells) {
                StyledText name = cells.cells().get(id);
                rows.add(new Table.Heading(StyledText.of(" ".repeat(ids - name.width()))
                        .plus(name)
                        .plus(" ".repeat(TableLayout.GAP), Style.PLAIN)
                        .plus(cells.cells().get(title))));
                List<StyledText> others = new ArrayList<>();
                others.add(StyledText.of(" ".repeat(ids)));
                for (int c = 0; c < shown.size(); c++) {
                    if (c != id && c != title) {
                        others.add(cells.cells().get(c));
                    }
                }
                rows.add(new Table.Cells(others));
            } else {
                rows.add(row);
            }
        }
        return new Table(columns, rows, table.headed());
    }

    private Iterator<AssessedTask> tasks() {
        List<AssessedTask> tasks = new ArrayList<>();
        for (Group group : listing.groups()) {
            tasks.addAll(group.tasks());
        }
        return tasks.iterator();
    }

    private static boolean isSettled(AssessedTask task) {
        return task.task().judged() && task.assessment().light().isEmpty();
    }

    private List<StyledText> cells(AssessedTask task, List<ShownColumn> shown) {
        List<StyledText> cells = new ArrayList<>(shown.size());
        boolean settled = isSettled(task);
        // A column of its own for the list leaves the ids plain.
        boolean withList = listing.severalLists() && !shown.contains(TaskColumn.LIST);
        for (ShownColumn column : shown) {
            StyledText cell = column.cell(task, wording, withList);
            cells.add(settled ? StyledText.of(cell.text(), Style.DIM) : cell);
        }
        return cells;
    }

    /**
     * The values for programs; without {@code --columns}, what a spreadsheet of the list needs.
     *
     * @param inWords whether headers and values are in the person's words, instead of those of the file
     */
    private Table values(boolean headed, boolean inWords) {
        List<ShownColumn> wanted = columns;
        if (wanted.isEmpty()) {
            wanted = new ArrayList<>(List.of(
                    TaskColumn.ID,
                    new TextColumn(TaskField.SECTION),
                    TaskColumn.TITLE,
                    TaskColumn.DUE,
                    TaskColumn.DUE_DATE,
                    TaskColumn.LEAD,
                    TaskColumn.RESPONSIBLE,
                    TaskColumn.STATUS,
                    TaskColumn.PROGRESS,
                    TaskColumn.TIMELINESS,
                    TaskColumn.DAYS_OVERDUE,
                    TaskColumn.LIGHT,
                    TaskColumn.LAST_UPDATE));
            if (listing.severalLists()) {
                wanted.add(0, TaskColumn.LIST);
            }
        }
        Table.Builder table = Table.of(wanted.stream()
                .map(column -> inWords ? column.column(wording.messages()) : Column.left(column.key()))
                .toList());
        for (AssessedTask task : listing.tasks()) {
            List<StyledText> row = new ArrayList<>(wanted.size());
            for (ShownColumn column : wanted) {
                row.add(StyledText.of(inWords ? column.value(task, wording) : column.value(task)));
            }
            table.row(row);
        }
        return headed ? table.build() : table.build().withoutHeader();
    }
}
