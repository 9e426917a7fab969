package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.office.source.Block;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.Source;

/** Finds the tables of a document that hold its list, and what stands above each. */
final class ListTables {
    /** 续表, （续表2）, 表1（续）: above a table that goes on where the one before it ended. */
    private static final Pattern CONTINUED = Pattern.compile(
            "[（(]?(?:[续接]上?表|续)\\s*[-—]?\\s*[0-9一二三四五六七八九十]{0,3}[）)]?|.{0,40}[（(][续接]上?表?\\s*[0-9一二三四五六七八九十]{0,3}[）)]");
    /** What may stand between a heading and its table. */
    private static final Pattern BETWEEN =
            Pattern.compile("[（(]?单位[:：].{0,20}|[—–－-]\\s*\\d{1,4}\\s*[—–－-]|第\\s*\\d{1,4}\\s*页.{0,12}");
    /** What LibreOffice writes above the table of a sheet in a page. */
    private static final Pattern SHEET = Pattern.compile("^Sheet\\s*\\d+\\s*:\\s*");

    private static final Pattern ANY_SHEET =
            Pattern.compile("(?i)(sheet|工作表|表|任务|任务表|清单|任务清单|工作清单|总表|汇总|汇总表|总清单)\\s*[0-9一二三四五六七八九十]*");
    private static final Set<Field> LATER_FIELDS =
            Set.of(Field.START, Field.GOAL, Field.MEASURES, Field.LEADER, Field.OWNER, Field.SOURCE);

    private static final int LONGEST_CAPTION = 60;
    private static final int MOST_COLUMNS = 300;

    private final List<Block> blocks;
    private final List<String> wanted;
    private final Map<String, Field> columns;
    private final Predicate<String> isTaskKey;
    private final HeaderWords words;
    private final WorkbookStamp stamp;
    private final Ledger ledger;
    /** Whether tables are sheets, with names. */
    private final boolean sheets;

    /**
     * Prepares to look through a document.
     *
     * @param wanted names of the only tables or sheets to read; all where there are none
     * @param columns fields by the header of a column, where somebody said so
     * @param isTaskKey whether a list knows a key of tasks
     */
    ListTables(
            Source source,
            List<Block> blocks,
            List<String> wanted,
            Map<String, Field> columns,
            Predicate<String> isTaskKey,
            HeaderWords words,
            Ledger ledger) {
        this.blocks = blocks;
        this.wanted = wanted;
        this.columns = columns;
        this.isTaskKey = isTaskKey;
        this.words = words;
        this.stamp = new WorkbookStamp(source.stamp());
        this.ledger = ledger;
        this.sheets = Set.of("xlsx", "xls", "ods").contains(source.format());
    }

    /** Whether a caption says that the table above goes on. */
    static boolean saysContinued(String caption) {
        return CONTINUED.matcher(caption).matches();
    }

    /** A sheet of hundreds of columns is no work list, whatever it is called. */
    private boolean isWished(Grid grid) {
        return grid.columns().size() <= MOST_COLUMNS
                && (wanted.isEmpty()
                        ? stamp.sheet()
                                .filter(name -> !name.equals(grid.name()))
                                .isEmpty()
                        : wanted.contains(grid.name()));
    }

    /** The tables that hold tasks: with a header of their own, or going on in that of the table before. */
    List<ListTable> find() {
        List<ListTable> tables = new ArrayList<>();
        Set<Integer> headless = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Grid grid) || !isWished(grid)) {
                continue;
            }
            Optional<Mapping> mapping = Mapping.find(grid, words, columns);
            if (mapping.isPresent()) {
                tables.add(new ListTable(i, grid, supported(mapping.get())));
            } else {
                headless.add(i);
                continuation(grid, tables)
                        .ifPresent(each -> tables.add(new ListTable(blocks.indexOf(grid), grid, each)));
            }
        }
        if (tables.isEmpty()) {
            for (int i : headless.stream().sorted().toList()) {
                Grid grid = (Grid) blocks.get(i);
                Mapping.byContents(grid)
                        .ifPresent(mapping -> tables.add(new ListTable(blocks.indexOf(grid), grid, mapping)));
            }
        }
        // Beside tables with deadlines or departments, one without either is no list of tasks.
        boolean assigned = tables.stream().anyMatch(table -> isAssigned(table.mapping()));
        if (assigned) {
            tables.removeIf(table -> !isAssigned(table.mapping()));
        }
        return tables;
    }

    private static boolean isAssigned(Mapping mapping) {
        return mapping.has(Field.DUE) || mapping.has(Field.LEAD) || mapping.has(Field.RESPONSIBLE);
    }

    /** The columns of the table before, where a table has as many and no header: a page break parted it. */
    private static Optional<Mapping> continuation(Grid grid, List<ListTable> tables) {
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        ListTable before = tables.get(tables.size() - 1);
        List<Integer> old = before.grid().columns();
        boolean asMany = old.size() == grid.columns().size();
        // A column that is blank in all rows of a part is none of its columns.
        boolean fewer = !grid.columns().isEmpty()
                && old.containsAll(grid.columns())
                && grid.columns().get(0).equals(old.get(0))
                && grid.columns().size() * 2 > old.size();
        if (!asMany && !fewer) {
            return Optional.empty();
        }
        Map<Integer, TableColumn> columns = new HashMap<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            int like = asMany ? old.get(i) : grid.columns().get(i);
            TableColumn column = before.mapping().columns().get(like);
            columns.put(grid.columns().get(i), column.as(column.field(), "neighbours"));
        }
        return Optional.of(new Mapping(List.of(), columns));
    }

    /** Fields that lists do not know yet are the office's own columns. */
    private Mapping supported(Mapping mapping) {
        Map<Integer, TableColumn> columns = new HashMap<>();
        mapping.columns().forEach((number, column) -> {
            boolean later = LATER_FIELDS.contains(column.field())
                    && !isTaskKey.test(column.field().word());
            columns.put(number, later ? column.as(Field.OWN, column.why()) : column);
        });
        return new Mapping(mapping.headers(), columns);
    }

    /** Several tables are groups of the list: by the name of the sheet, or by the line above. */
    String caption(ListTable table, List<ListTable> tables) {
        long groups = tables.stream()
                .filter(each -> each.hasHeader() || (!sheets && isNumbered(lineAbove(each))))
                .count();
        if (groups < 2) {
            return "";
        }
        if (sheets) {
            return ofSheet(table.grid().name());
        }
        OptionalInt above = lineAbove(table);
        if (above.isEmpty()) {
            return "";
        }
        Paragraph paragraph = (Paragraph) blocks.get(above.getAsInt());
        String text = Departments.join(paragraph.text());
        Matcher sheet = SHEET.matcher(text);
        boolean ofSheet = sheet.lookingAt();
        boolean first = table.block() == tables.get(0).block();
        boolean notTheTitle = isNumbered(above) || ofSheet || saysContinued(text) || (!first && table.hasHeader());
        if (text.length() > LONGEST_CAPTION || text.endsWith("。") || !notTheTitle) {
            return "";
        }
        ledger.place(above.getAsInt(), paragraph);
        return ofSheet ? ofSheet(sheet.replaceFirst("")) : ListHead.withoutAttachment(text);
    }

    private boolean isNumbered(OptionalInt line) {
        return line.isPresent()
                && blocks.get(line.getAsInt()) instanceof Paragraph paragraph
                && Numbering.of(paragraph.text()).isPresent();
    }

    /** The paragraph that stands right above a table. */
    private OptionalInt lineAbove(ListTable table) {
        int above = table.block() - 1;
        while (above >= 0
                && blocks.get(above) instanceof Paragraph paragraph
                && BETWEEN.matcher(paragraph.text()).matches()) {
            above--;
        }
        return above >= 0 && blocks.get(above) instanceof Paragraph ? OptionalInt.of(above) : OptionalInt.empty();
    }

    /** A sheet that only says what sheets are groups nothing. */
    private static String ofSheet(String name) {
        return ANY_SHEET.matcher(name).matches() ? "" : name;
    }
}
