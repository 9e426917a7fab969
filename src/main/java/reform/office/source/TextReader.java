package reform.office.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads plain text: lines parted by commas, tabs or bars as a table, else line by line. Which it is, the text says.
 *
 * <p>A table that was copied out of a page stands there a cell a line, each after a tab, with a blank line between rows;
 * such lines are left as paragraphs, with their tabs, for whoever knows the header.
 */
final class TextReader {
    private static final char[] SEPARATORS = {'\t', ',', ';', '|', '，'};
    private static final int SAMPLE = 200;
    private static final int SAMPLE_LENGTH = 1 << 18;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_QUOTED = 100_000;

    private final Budget budget;

    private TextReader(Budget budget) {
        this.budget = budget;
    }

    static Source read(TextDecoder.Decoded decoded, Budget budget) throws UnreadableSource {
        TextReader reader = new TextReader(budget);
        String text = decoded.text().replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSource(UnreadableSource.Reason.UNKNOWN_FORMAT);
        }
        List<Remark> remarks = decoded.guessed()
                ? List.of(new Remark(
                        Remark.Kind.GUESSED_ENCODING,
                        "",
                        0,
                        "",
                        decoded.charset().name()))
                : List.of();
        Optional<Character> separator = separator(text);
        List<Block> blocks = separator.isPresent() ? reader.table(text, separator.get()) : reader.lines(text);
        String format = separator.isEmpty() ? "txt" : separator.get() == '\t' ? "tsv" : "csv";
        return new Source(format, Optional.of(decoded.charset().name()), blocks, remarks);
    }

    /** The sign that parts as many cells in most lines. */
    private static Optional<Character> separator(String whole) throws UnreadableSource {
        checkLines(whole);
        String text = whole.substring(0, Math.min(SAMPLE_LENGTH, whole.length()));
        for (char separator : SEPARATORS) {
            List<List<String>> records = new ArrayList<>();
            Records sample = new Records(text, separator);
            while (records.size() < SAMPLE && sample.hasNext()) {
                List<String> record = sample.next();
                if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    records.add(record);
                }
            }
            int widest = 0;
            for (List<String> record : records) {
                widest = Math.max(widest, record.size());
            }
            int wide = 0;
            int begun = 0;
            int sentences = 0;
            for (List<String> record : records) {
                wide += record.size() * 2 > widest && record.size() > 1 ? 1 : 0;
                // Behind a tab at the start stands one cell only: a cell a line.
                begun += record.get(0).isBlank() && record.size() == 2 ? 1 : 0;
                sentences += record.stream().anyMatch(cell -> cell.indexOf('。') >= 0) ? 1 : 0;
            }
            if (separator == '|' && records.stream().anyMatch(TextReader::isRule)) {
                return Optional.of(separator); // However many lines of text stand around a small table.
            }
            boolean chineseComma = separator == '，';
            int least = chineseComma || separator == ',' || separator == ';' ? 3 : 2;
            // Numbered paragraphs have commas too, between the words of their sentences.
            boolean prose = chineseComma && sentences * 2 >= records.size();
            if (widest >= least
                    && !prose
                    && records.size() >= 2
                    && begun * 2 < records.size()
                    && wide * 10 >= records.size() * 7) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /** The line below the header of a table in Markdown. */
    private static boolean isRule(List<String> record) {
        return record.size() > 2
                && record.stream().allMatch(cell -> cell.strip().matches(":?-*:?"))
                && record.stream().anyMatch(cell -> cell.contains("--"));
    }

    private static void checkLines(String text) throws UnreadableSource {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (end - from > LONGEST_LINE) {
                throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
            }
            from = end + 1;
        }
    }

    private List<Block> table(String text, char separator) throws UnreadableSource {
        int tables = 1;
        Grid.Builder grid = new Grid.Builder(Integer.toString(tables), false, budget);
        List<Block> blocks = new ArrayList<>();
        Records records = new Records(text, separator);
        while (records.hasNext()) {
            int number = records.line();
            List<String> record = records.next();
            boolean bars = separator == '|';
            if (bars && record.stream().allMatch(cell -> cell.strip().matches(":?-*:?"))) {
                continue;
            }
            if (bars && record.size() == 1) {
                String line = MarkdownLine.text(record.get(0)).strip();
                if (!line.isEmpty()) {
                    if (!grid.isEmpty()) {
                        // A table ends where text begins.
                        blocks.add(grid.build());
                        grid = new Grid.Builder(Integer.toString(++tables), false, budget);
                    }
                    budget.takeCell(line.length());
                    blocks.add(new Paragraph(number, line));
                }
                continue;
            }
            for (int i = 0; i < record.size(); i++) {
                grid.add(number, i + 1, 1, 1, bars ? MarkdownLine.shown(record.get(i)) : unmasked(record.get(i)));
            }
        }
        if (!grid.isEmpty()) {
            blocks.add(grid.build());
        }
        return blocks;
    }

    /** Without the quote that keeps a cell from being taken for a formula. */
    private static String unmasked(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private List<Block> lines(String text) throws UnreadableSource {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        boolean markdown = text.lines().anyMatch(MarkdownLine::isHeading);
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                budget.takeCell(line.length());
                String shown = markdown ? MarkdownLine.text(line) : line;
                blocks.add(new Paragraph(number, shown.stripTrailing()));
            }
        }
        return blocks;
    }

    /** Records of separated values (RFC 4180): quoted cells may hold separators, quotes and line ends. */
    static final class Records {
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;

        Records(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        boolean hasNext() {
            return at < text.length();
        }

        /** The line that the next record begins in, from 1. */
        int line() {
            return line;
        }

        List<String> next() {
            List<String> record = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean ended = false;
            while (!ended) {
                if (at < text.length() && text.charAt(at) == '"' && cell.isEmpty() && closes(at)) {
                    quoted(cell);
                }
                while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                    if (separator == '|' && isEscapedBar(at)) {
                        cell.append(text.charAt(at++));
                    }
                    cell.append(text.charAt(at++));
                }
                ended = at >= text.length() || text.charAt(at) == '\n';
                record.add(cell.toString());
                cell.setLength(0);
                at++;
            }
            line++;
            return record;
        }

        /** In Markdown a bar behind a backslash parts no cells. */
        private boolean isEscapedBar(int backslash) {
            boolean escapes = text.charAt(backslash) == '\\' && backslash + 1 < text.length();
            return escapes && (text.charAt(backslash + 1) == '|' || text.charAt(backslash + 1) == '\\');
        }

        /** Whether a quote has its partner before a separator or the end of a line. */
        private boolean closes(int from) {
            int quote = from + 1;
            while (true) {
                quote = text.indexOf('"', quote);
                if (quote < 0 || quote - from > LONGEST_QUOTED) {
                    return false;
                }
                char after = quote + 1 < text.length() ? text.charAt(quote + 1) : '\n';
                if (after == '"') {
                    quote += 2;
                } else {
                    return after == separator || after == '\n';
                }
            }
        }

        private void quoted(StringBuilder cell) {
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"') {
                    if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                        at++;
                    } else {
                        at++;
                        return;
                    }
                }
                if (c == '\n') {
                    line++;
                }
                cell.append(c);
                at++;
            }
        }
    }
}
