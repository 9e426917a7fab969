package reform.office.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.office.source.Block;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Paragraph;

/** What a document says of its list as a whole: the title, the number of the document and the day of issue. */
final class ListHead {
    private static final Pattern TITLE = Pattern.compile(
            ".*(?:清单|台账|台帐|分工表|任务表|一览表|计划表|分解表|分工|分解|方案|计划|要点|安排|任务|措施|意见|事项|目录|项目表|表|通报|通知|报告|情况|list|plan)(?:[（(].*[）)])?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT =
            Pattern.compile("[\\u4e00-\\u9fff]{1,10}[〔\\[［（(]\\s*(20\\d\\d)\\s*[〕\\]］）)]\\s*\\d{1,4}\\s*号");
    private static final Pattern DAY =
            Pattern.compile("^[（(]?\\s*(20\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*[）)]?$");
    private static final Pattern ATTACHMENT = Pattern.compile("^附\\s*[件表]\\s*\\d*\\s*[:：]?\\s*");
    /** 哈尔滨学院2026年度重点工作 */
    private static final Pattern WORDS = Pattern.compile("(?=.*\\p{IsHan}{4})[\\p{IsHan}A-Za-z0-9 “”《》〈〉（）()·—、-]+");

    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 8;

    private final List<Block> blocks;
    private final List<ListTable> tables;
    private final String file;
    private final Ledger ledger;

    /** @param file the name of the document, without its folder */
    ListHead(List<Block> blocks, List<ListTable> tables, String file, Ledger ledger) {
        this.blocks = blocks;
        this.tables = tables;
        this.file = file;
        this.ledger = ledger;
    }

    /** A heading without 附件2： before it. */
    static String withoutAttachment(String text) {
        return ATTACHMENT.matcher(text).replaceFirst("");
    }

    /** The title: the line above the first table that sounds like one, a row above its header, the name of the file. */
    String title() {
        int end = tables.isEmpty() ? firstNumbered() : tables.get(0).block();
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < end; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && isTitle(paragraph.text())) {
                best = Optional.of(i);
            }
        }
        if (best.isPresent() && blocks.get(best.get()) instanceof Paragraph paragraph) {
            ledger.place(best.get(), paragraph);
            return bareTitle(paragraph.text());
        }
        if (!tables.isEmpty()) {
            for (ReportDays.Line line : aboveHeader(tables.get(0))) {
                if (isTitle(line.text())) {
                    line.place().run();
                    return bareTitle(line.text());
                }
            }
            String name = tables.get(0).grid().name();
            if (name.length() > 3 && TITLE.matcher(name).matches()) {
                return name;
            }
        }
        return longestLine(end).orElseGet(this::nameOfFile);
    }

    private Optional<String> longestLine(int end) {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            int block = i;
            // What stands at the head of pages has no number.
            if (blocks.get(i) instanceof Paragraph paragraph && paragraph.number() > 0) {
                lines.add(new ReportDays.Line(paragraph.text(), () -> ledger.place(block, paragraph)));
            }
        }
        for (ListTable table : tables.subList(0, Math.min(1, tables.size()))) {
            for (Grid.Row row : table.rowsAboveHeader()) {
                if (row.own().size() == 1) {
                    Cell cell = row.own().get(0);
                    lines.add(new ReportDays.Line(cell.text(), () -> ledger.place(table.block(), cell)));
                }
            }
        }
        Optional<ReportDays.Line> longest = lines.stream()
                .filter(line -> couldBeTitle(line.text()))
                .max(Comparator.comparingInt(line -> line.text().length()));
        longest.ifPresent(line -> line.place().run());
        return longest.map(line -> bareTitle(line.text()));
    }

    private String nameOfFile() {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private int firstNumbered() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph
                    && Numbering.of(paragraph.text()).isPresent()) {
                return i;
            }
        }
        return blocks.size();
    }

    private static boolean isTitle(String text) {
        String bare = bareTitle(text);
        return bare.length() >= 4
                && bare.length() <= LONGEST_TITLE
                && TITLE.matcher(bare).matches()
                && Numbering.of(bare).isEmpty()
                && bare.indexOf('：') < 0
                && bare.indexOf('。') < 0;
    }

    /** A line of words alone that stands above the list. */
    private static boolean couldBeTitle(String text) {
        String bare = bareTitle(text);
        return bare.length() >= SHORTEST_TITLE
                && bare.length() <= LONGEST_TITLE
                && WORDS.matcher(bare).matches()
                && Numbering.of(bare).isEmpty()
                && !DOCUMENT.matcher(bare).find()
                && day(bare).isEmpty();
    }

    private static String bareTitle(String text) {
        return withoutAttachment(Departments.join(text));
    }

    Optional<String> document() {
        for (ReportDays.Line line : lines()) {
            Matcher matcher = DOCUMENT.matcher(line.text());
            if (line.text().length() <= LONGEST_TITLE && matcher.find()) {
                if (matcher.group().length() + 2 >= line.text().length()) {
                    line.place().run();
                }
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    Optional<String> issued() {
        for (ReportDays.Line line : lines()) {
            Optional<LocalDate> day = day(line.text());
            if (day.isPresent()) {
                line.place().run();
                return Optional.of(day.get().toString());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The paragraphs, and what stands above the headers of tables. */
    List<ReportDays.Line> lines() {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int block = i;
            if (blocks.get(i) instanceof Paragraph paragraph) {
                lines.add(
                        new ReportDays.Line(Departments.join(paragraph.text()), () -> ledger.place(block, paragraph)));
            }
        }
        tables.forEach(table -> lines.addAll(aboveHeader(table)));
        return lines;
    }

    private List<ReportDays.Line> aboveHeader(ListTable table) {
        List<ReportDays.Line> lines = new ArrayList<>();
        for (Grid.Row row : table.rowsAboveHeader()) {
            List<Cell> cells = row.own();
            if (cells.size() > 1) {
                // 报送时间： in one cell, the day in the next.
                String whole = String.join(" ", cells.stream().map(Cell::text).toList());
                lines.add(new ReportDays.Line(Departments.join(whole), () -> {}));
            }
            for (Cell cell : cells) {
                lines.add(new ReportDays.Line(Departments.join(cell.text()), () -> ledger.place(table.block(), cell)));
            }
        }
        return lines;
    }
}
