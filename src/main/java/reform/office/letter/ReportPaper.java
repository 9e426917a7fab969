package reform.office.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.office.docx.WordDocument;
import reform.office.docx.WordStyle;
import reform.office.docx.WordTable;

/**
 * A report in Markdown, be it by the built-in template or the office's own, as a document: headings with Chinese numbers,
 * paragraphs, tables.
 */
public final class ReportPaper {
    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +(.*)$");
    private static final Pattern RULE = Pattern.compile("^\\|?(?: *:?-{3,}:? *\\|)+ *(?::?-{3,}:?)? *$");
    private static final Pattern ITEM = Pattern.compile("^[-*] +(.*)$");
    /** The day behind the words of a deadline goes into a line of its own, where nothing breaks it. */
    private static final Pattern DAY_BEHIND = Pattern.compile("(?<=\\S)\\s?([（(]\\d{4}-\\d{2}-\\d{2}[）)])$");

    private static final String ESCAPED = "\\`*_{}[]<>|~$&#+-=.)!(";
    private static final String NUMERALS = "一二三四五六七八九";
    private static final int LONGEST_SUBTITLE = 40;
    private static final int MOST_UPRIGHT = 9;
    /** Texts of so many half characters stand in the middle of their column. */
    private static final int LONGEST_SHORT = 12;

    private final List<String> lines;
    private final Set<String> small;
    private final Set<String> leftOut;
    private final boolean chinese;
    private WordDocument document = new WordDocument(WordDocument.Page.UPRIGHT, "");
    private boolean wide;
    private int headings;
    private boolean begun;

    private ReportPaper(String markdown, Set<String> small, Set<String> leftOut, boolean chinese) {
        this.lines = markdown.lines().toList();
        this.small = Set.copyOf(small);
        this.leftOut = Set.copyOf(leftOut);
        this.chinese = chinese;
    }

    /**
     * Writes a report.
     *
     * @param small paragraphs in small print
     * @param leftOut paragraphs that a paper does not have
     * @param chinese whether headings have Chinese numbers
     */
    public static byte[] write(String markdown, Set<String> small, Set<String> leftOut, boolean chinese) {
        return new ReportPaper(markdown, small, leftOut, chinese).write();
    }

    private byte[] write() {
        String title = "";
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            title = title.isEmpty() && heading.matches() ? plain(heading.group(2)) : title;
            wide |= RULE.matcher(line).matches() && cells(line).size() > (chinese ? MOST_UPRIGHT : MOST_UPRIGHT - 2);
        }
        document = new WordDocument(wide ? WordDocument.Page.TURNED : WordDocument.Page.UPRIGHT, title);
        for (int i = 0; i < lines.size(); ) {
            if (isTable(i)) {
                i = table(i);
            } else {
                line(lines.get(i).strip(), standsAboveTable(i));
                i++;
            }
        }
        return document.bytes();
    }

    private boolean standsAboveTable(int line) {
        int next = line + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && isTable(next);
    }

    /** @param aboveTable whether the line is to stand on the page on which a table begins */
    private void line(String line, boolean aboveTable) {
        Matcher heading = HEADING.matcher(line);
        String text = plain(line);
        if (line.isEmpty() || leftOut.contains(text)) {
            return;
        }
        if (heading.matches()) {
            heading(heading.group(1).length(), plain(heading.group(2)));
            return;
        }
        boolean subtitle = begun && headings == 0 && text.length() <= LONGEST_SUBTITLE && !text.endsWith("。");
        begun = begun && subtitle && line.startsWith("**");
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            document.paragraph(WordStyle.BODY, plain(item.group(1)));
        } else if (aboveTable) {
            document.paragraphWithNext(WordStyle.BODY, text);
        } else {
            document.paragraph(
                    small.contains(text) ? WordStyle.NOTE : subtitle ? WordStyle.SUBTITLE : WordStyle.BODY, text);
        }
    }

    private void heading(int level, String text) {
        // 新增逾期 · 3 项
        int dot = text.indexOf(" · ");
        String count = dot < 0 ? "" : text.substring(dot + 3);
        String words = dot < 0
                ? text
                : text.substring(0, dot) + (chinese ? "（" + count.replace(" ", "") + "）" : " (" + count + ")");
        if (level == 1) {
            document.paragraph(WordStyle.TITLE, words);
            begun = true;
        } else if (level == 2) {
            headings++;
            document.paragraph(WordStyle.HEADING, chinese ? numeral(headings) + "、" + words : headings + ". " + words);
        } else {
            document.paragraph(WordStyle.SUBHEADING, words);
        }
    }

    /** 一 to 九十九. */
    private static String numeral(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? NUMERALS.substring(tens - 1, tens) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? NUMERALS.substring(ones - 1, ones) : "");
    }

    /** Writes the table that begins in a line; the number of the line behind it. */
    private int table(int first) {
        List<String> headers = cells(lines.get(first));
        List<List<String>> rows = rows(first);
        List<List<String>> alike = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (i != first && isTable(i) && cells(lines.get(i)).equals(headers)) {
                alike.addAll(rows(i));
            }
        }
        List<List<String>> all = new ArrayList<>(rows);
        all.addAll(alike);
        List<WordTable.Column> columns = columns(headers, cells(lines.get(first + 1)), all);
        List<WordTable.Row> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new WordTable.Cells(row)));
        document.table(new WordTable(columns, cells, alike)).paragraph(WordStyle.NOTE, "");
        begun = false;
        return first + 2 + rows.size();
    }

    private boolean isTable(int first) {
        return lines.get(first).startsWith("|")
                && first + 1 < lines.size()
                && RULE.matcher(lines.get(first + 1)).matches();
    }

    /** The rows of the table that begins in a line, with a cell for each column. */
    private List<List<String>> rows(int first) {
        int columns = cells(lines.get(first)).size();
        List<List<String>> rows = new ArrayList<>();
        for (int i = first + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            List<String> cells = new ArrayList<>(cells(lines.get(i)));
            cells.replaceAll(cell -> DAY_BEHIND.matcher(cell).replaceFirst("\n$1"));
            while (cells.size() < columns) {
                cells.add("");
            }
            rows.add(cells.subList(0, columns));
        }
        return rows;
    }

    private static List<WordTable.Column> columns(List<String> headers, List<String> rules, List<List<String>> rows) {
        List<WordTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            int column = i;
            boolean number = i < rules.size() && rules.get(i).endsWith(":");
            boolean isShort = rows.stream().allMatch(row -> width(row.get(column)) <= LONGEST_SHORT);
            columns.add(new WordTable.Column(
                    headers.get(i), number || isShort ? WordTable.Alignment.CENTRE : WordTable.Alignment.LEFT));
        }
        return columns;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                cell.append(c).append(line.charAt(++i));
            } else if (c == '|') {
                cells.add(plain(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    /** A text without the signs of Markdown. */
    private static String plain(String markdown) {
        String text = markdown.strip();
        if (text.startsWith("**") && text.endsWith("**") && text.length() > 4) {
            text = text.substring(2, text.length() - 2);
        }
        StringBuilder plain = new StringBuilder();
        text = text.replace("<br>", "\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
            plain.append(escape ? text.charAt(++i) : c);
        }
        return plain.toString().strip();
    }
}
