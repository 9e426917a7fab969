package reform.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import reform.merge.SourceFragment.Form;
import reform.store.read.ParsedList;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/**
 * Takes the text of a list apart: into the entries of its head, its tasks, their entries, their updates. What is written
 * in a way that can't be taken apart stays whole.
 */
final class ListOutline {
    private static final List<String> SEQUENCES = List.of("tasks", "departments", "updates", "lead", "responsible");

    private final YamlSource source;
    private final String text;
    private final String lineBreak;

    private ListOutline(YamlSource source) {
        this.source = source;
        this.text = source.text();
        this.lineBreak = source.lineBreak();
    }

    /**
     * Takes a list apart that has just been read.
     *
     * @return the entries of its head, {@code tasks} among them, and the rest of the text as the last piece, without a
     *     key; empty where the list is not a mapping on lines of its own
     */
    static Optional<List<SourceFragment>> of(ParsedList list) {
        ListOutline outline = new ListOutline(list.source());
        return list.root().filter(outline::isBlock).map(root -> {
            int end = outline.split(root.end(), outline.text.length(), 0);
            List<SourceFragment> pieces = new ArrayList<>(outline.entries(root, 0, end, false));
            int last = outline.text.length();
            pieces.add(outline.piece("", "", 0, true, new Span(end, last, last), Form.WHOLE, List::of));
            return pieces;
        });
    }

    /** Whether each key starts a line, or the first one the line of its dash. */
    private boolean isBlock(Mapping mapping) {
        if (mapping.flow()
                || !mapping.properties().isEmpty()
                || mapping.entries().isEmpty()) {
            return false;
        }
        int column = column(mapping.entries().get(0).key().start());
        for (int i = 0; i < mapping.entries().size(); i++) {
            int start = mapping.entries().get(i).key().start();
            if (column(start) != column || (i > 0 && !isIndentation(lineStart(start), start))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The entries of a mapping, which share the text from a place to another among them.
     *
     * @param from where the first one's lines begin, or the first one itself where it is inline
     */
    private List<SourceFragment> entries(Mapping mapping, int from, int to, boolean inline) {
        List<Entry> entries = mapping.entries();
        List<SourceFragment> pieces = new ArrayList<>(entries.size());
        int start = from;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            int end = to;
            if (i + 1 < entries.size()) {
                int next = entries.get(i + 1).key().start();
                end = split(entry.value().end(), lineStart(next), column(next));
            }
            pieces.add(entry(entry, start, end, inline && i == 0));
            start = end;
        }
        return pieces;
    }

    private SourceFragment entry(Entry entry, int from, int to, boolean inline) {
        int start = entry.key().start();
        int column = column(start);
        String key = entry.key().text();
        String lead = inline ? "" : text.substring(from, lineStart(start));
        if (SEQUENCES.contains(key) && entry.value() instanceof Sequence sequence && isBlock(sequence, start)) {
            int first = nextLine(start);
            return piece(
                    key,
                    lead,
                    column,
                    inline,
                    new Span(start, first, to),
                    Form.BLOCK,
                    () -> items(sequence, dashes(sequence), first, to, key.equals("tasks")));
        }
        int end = Math.max(entry.value().end(), entry.key().end());
        return SEQUENCES.contains(key)
                ? piece(
                        key,
                        lead,
                        column,
                        inline,
                        new Span(start, end, to),
                        Form.FLOW,
                        () -> flowItems(entry.value(), column))
                : piece(
                        key,
                        lead,
                        column,
                        inline,
                        new Span(start, end, comment(entry.value(), end), to),
                        Form.WHOLE,
                        List::of);
    }

    private SourceFragment piece(
            String key,
            String lead,
            int column,
            boolean inline,
            Span span,
            Form form,
            Supplier<List<SourceFragment>> inside) {
        return new SourceFragment(
                key,
                lead,
                column,
                inline,
                text.substring(span.start(), span.end()),
                span.body() - span.start(),
                span.comment() - span.start(),
                form,
                inside);
    }

    /**
     * Where a piece stands, by offsets.
     *
     * @param body the end of what it says itself: its value, or its key where its parts follow
     * @param comment where a comment on that may begin
     */
    private record Span(int start, int body, int comment, int end) {
        Span(int start, int body, int end) {
            this(start, body, body, end);
        }
    }

    /** Where a comment may stand behind a value that ends at a place: a block of text has it in the line of its header. */
    private int comment(YamlNode value, int end) {
        if (!(value instanceof Scalar scalar) || !scalar.isBlock()) {
            return end;
        }
        int header = value.contentStart() + 1;
        while (header < end && "+-123456789".indexOf(text.charAt(header)) >= 0) {
            header++;
        }
        return header;
    }

    private boolean isBlock(Sequence sequence, int key) {
        return !sequence.flow()
                && sequence.properties().isEmpty()
                && !sequence.items().isEmpty()
                && lineStart(sequence.start()) > key
                && dashes(sequence).size() == sequence.items().size();
    }

    /** Where each item's dash stands; fewer than items where one can't be found. */
    private List<Integer> dashes(Sequence sequence) {
        int column = column(sequence.start());
        List<Integer> dashes = new ArrayList<>(sequence.items().size());
        int least = sequence.start();
        for (YamlNode item : sequence.items()) {
            int line = lineStart(item.start());
            while (line + column >= least && !isDash(line, column)) {
                line = lineStart(Math.max(0, line - 1));
            }
            if (line + column < least || !isDash(line, column)) {
                return dashes;
            }
            dashes.add(line + column);
            least = Math.max(item.end(), line + column + 1);
        }
        return dashes;
    }

    private boolean isDash(int line, int column) {
        int at = line + column;
        return at < text.length() && text.charAt(at) == '-' && isIndentation(line, at);
    }

    private List<SourceFragment> items(Sequence sequence, List<Integer> dashes, int from, int to, boolean tasks) {
        List<SourceFragment> pieces = new ArrayList<>(dashes.size());
        int start = from;
        for (int i = 0; i < dashes.size(); i++) {
            YamlNode item = sequence.items().get(i);
            int dash = dashes.get(i);
            int end = to;
            if (i + 1 < dashes.size()) {
                int next = dashes.get(i + 1);
                end = split(Math.max(item.end(), dash + 1), lineStart(next), column(next));
            }
            pieces.add(item(item, tasks, start, dash, end));
            start = end;
        }
        return pieces;
    }

    private SourceFragment item(YamlNode item, boolean task, int from, int dash, int to) {
        String lead = text.substring(from, lineStart(dash));
        int column = column(dash);
        String key = task && item.resolved() instanceof Mapping mapping ? id(mapping) : "";
        if (task && item instanceof Mapping mapping && isBlock(mapping)) {
            int first = mapping.entries().get(0).key().start();
            boolean inline = lineStart(first) == lineStart(dash);
            int inside = inline ? first : nextLine(dash);
            return piece(
                    key,
                    lead,
                    column,
                    false,
                    new Span(dash, inside, to),
                    Form.BLOCK,
                    () -> fields(mapping, inside, to, inline));
        }
        int end = Math.max(item.end(), dash + 1);
        return task && item instanceof Mapping mapping
                ? piece(
                        key,
                        lead,
                        column,
                        false,
                        new Span(dash, end, to),
                        Form.FLOW,
                        () -> flowEntries(mapping, column + 2))
                : piece(key, lead, column, false, new Span(dash, end, comment(item, end), to), Form.WHOLE, List::of);
    }

    /** The entries of a task, and what stands below them, which is the task's, not the last entry's. */
    private List<SourceFragment> fields(Mapping task, int from, int to, boolean inline) {
        int column = column(task.entries().get(0).key().start());
        int end = split(task.end(), to, column);
        List<SourceFragment> pieces = entries(task, from, end, inline);
        pieces.add(piece("", "", column, true, new Span(end, to, to), Form.WHOLE, List::of));
        return pieces;
    }

    private static String id(Mapping task) {
        for (Entry entry : task.entries()) {
            if (entry.key().text().equals("id") && entry.value().resolved() instanceof Scalar scalar) {
                return scalar.text().strip();
            }
        }
        return "";
    }

    /** The entries of a task in braces, as lines of their own would say them. */
    private List<SourceFragment> flowEntries(Mapping mapping, int column) {
        List<SourceFragment> pieces = new ArrayList<>();
        if (!mapping.flow() || !mapping.properties().isEmpty() || hasComment(mapping)) {
            return pieces;
        }
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            boolean first = pieces.isEmpty();
            int end = Math.max(entry.value().end(), entry.key().end());
            String body = text.substring(entry.key().start(), end);
            pieces.add(new SourceFragment(
                    key,
                    "",
                    column,
                    first,
                    body + lineBreak,
                    body.length(),
                    body.length(),
                    SEQUENCES.contains(key) ? Form.FLOW : Form.WHOLE,
                    () -> SEQUENCES.contains(key) ? flowItems(entry.value(), column) : List.of()));
        }
        return pieces;
    }

    /** The items of a sequence in brackets, or a single value, as lines of their own would say them. */
    private List<SourceFragment> flowItems(YamlNode value, int column) {
        List<YamlNode> items = List.of(value);
        if (value instanceof Sequence sequence) {
            items = sequence.flow() && sequence.properties().isEmpty() ? sequence.items() : List.of();
        } else if (!(value instanceof Scalar scalar) || scalar.isNull() || scalar.isBlock()) {
            items = List.of();
        }
        List<SourceFragment> pieces = new ArrayList<>();
        if (hasComment(value)) {
            return pieces;
        }
        for (YamlNode item : items) {
            String body = "- " + text.substring(item.start(), item.end());
            pieces.add(new SourceFragment(
                    "", "", column + 2, false, body + lineBreak, body.length(), body.length(), Form.WHOLE, List::of));
        }
        return pieces;
    }

    /** Whether a comment stands between the values in brackets. */
    private boolean hasComment(YamlNode node) {
        int at = node.start();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (isCommented(at, entry.key().start())
                        || isCommented(entry.key().end(), entry.value().start())
                        || hasComment(entry.value())) {
                    return true;
                }
                at = Math.max(entry.value().end(), entry.key().end());
            }
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (isCommented(at, item.start()) || hasComment(item)) {
                    return true;
                }
                at = item.end();
            }
        } else {
            return false;
        }
        return isCommented(at, node.end());
    }

    private boolean isCommented(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '#') {
                return true;
            }
        }
        return false;
    }

    /**
     * Parts the lines between a value and the next piece: comments indented deeper than that piece belong to the value,
     * the others, with the blank lines before them, to the piece.
     *
     * @param from the end of the value
     * @param to where the next piece's line begins
     */
    private int split(int from, int to, int column) {
        int line = Math.min(to, nextLine(from));
        int blank = -1;
        while (line < to) {
            int at = line;
            while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            boolean empty = at >= to || YamlSource.isBreak(text.charAt(at));
            if (empty && blank < 0) {
                blank = line;
            } else if (!empty && (text.charAt(at) != '#' || at - line <= column)) {
                return blank < 0 ? line : blank;
            } else if (!empty) {
                blank = -1;
            }
            line = nextLine(at);
        }
        return blank < 0 ? to : blank;
    }

    private int nextLine(int offset) {
        int end = source.lineEnd(offset);
        if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !YamlSource.isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int column(int offset) {
        return offset - lineStart(offset);
    }

    private boolean isIndentation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
