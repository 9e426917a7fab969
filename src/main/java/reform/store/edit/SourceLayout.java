package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlSource;

/** The look of a file's text: lines, columns of chars, indentation, and where new pieces go. */
final class SourceLayout {
    private final String text;
    private final String lineBreak;

    SourceLayout(YamlSource source) {
        this.text = source.text();
        this.lineBreak = source.lineBreak();
    }

    String text() {
        return text;
    }

    /** The line break of the file. */
    String lineBreak() {
        return lineBreak;
    }

    int lineStart(int offset) {
        int start = offset;
        while (start > 0 && !YamlSource.isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The end of the line of an offset, before its break. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !YamlSource.isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The chars before an offset on its line. */
    int column(int offset) {
        return offset - lineStart(offset);
    }

    /** The dash of the block sequence item that starts at an offset, whatever comments stand between. */
    int dashBefore(int item) {
        int at = item - 1;
        while (at > 0) {
            int start = lineStart(at);
            int dash = at;
            while (dash >= start && text.charAt(dash) <= ' ') {
                dash--;
            }
            if (dash >= start && text.charAt(dash) == '-') {
                return dash;
            }
            // A line of blanks or a comment between the dash and its item; or a comment behind the dash.
            int first = start;
            while (first < at && text.charAt(first) == ' ') {
                first++;
            }
            if (first < at && text.charAt(first) == '-') {
                return first;
            }
            at = start - 1;
        }
        return item;
    }

    /**
     * The lines of an item of a block sequence, as an edit that takes them out: those of the comments right above its
     * dash, its own, and those of comments right below that are indented further. Where blank lines part the items, one
     * of the two gaps goes as well.
     *
     * @param staying the place of the last item before it that stays, -1 where there is none
     */
    TextEdit withoutItem(Sequence sequence, int place, int staying) {
        List<YamlNode> items = sequence.items();
        YamlNode item = items.get(place);
        int dash = dashBefore(item.start());
        int above = place == 0 ? 0 : items.get(place - 1).end();
        int from = lineStart(dash);
        while (from > 0
                && lineBefore(from) >= above
                && isCommentLine(lineBefore(from))
                && indentation(lineBefore(from)) <= column(dash)) {
            from = lineBefore(from);
        }
        int to = nextLine(Math.max(item.end() - 1, dash));
        while (isCommentLine(to) && indentation(to) > column(dash)) {
            to = nextLine(to);
        }
        boolean kept = staying >= 0 && keepsBlankLines(items.get(staying));
        if (kept || (place + 1 < items.size() && (place == 0 || isBlankLine(lineBefore(from))))) {
            // Behind a block scalar that keeps blank lines, those would become part of it.
            while (isBlankLine(to)) {
                to = nextLine(to);
            }
        }
        return new TextEdit(from, to, "");
    }

    /** Where the line before one ends, before its break. */
    int endOfLineBefore(int start) {
        return lineEnd(lineBefore(start));
    }

    /** Where the line before one starts; the line itself where it is the first. */
    private int lineBefore(int start) {
        if (start == 0) {
            return 0;
        }
        boolean pair = start > 1 && text.charAt(start - 1) == '\n' && text.charAt(start - 2) == '\r';
        return lineStart(start - (pair ? 2 : 1));
    }

    private int indentation(int start) {
        return firstInLine(start) - start;
    }

    int nextLine(int offset) {
        int end = lineEnd(offset);
        if (end >= text.length()) {
            return end;
        }
        return end + (text.startsWith("\r\n", end) ? 2 : 1);
    }

    private int firstInLine(int start) {
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private boolean isCommentLine(int start) {
        int at = firstInLine(start);
        return at < text.length() && text.charAt(at) == '#';
    }

    boolean isBlankLine(int start) {
        int at = firstInLine(start);
        return at < text.length() && YamlSource.isBreak(text.charAt(at));
    }

    /** Whether a node ends with a block scalar that takes in the blank lines behind it ({@code |+}). */
    boolean keepsBlankLines(YamlNode node) {
        Optional<YamlNode.Scalar> last = lastBlockScalar(node);
        return last.isPresent() && chomping(last.get()) == '+';
    }

    /**
     * Whether a node ends with a block scalar whose last line is the file's and has no line break, so that what is put
     * behind it would give its value one.
     */
    boolean endsUnbroken(YamlNode node) {
        if (text.isEmpty() || YamlSource.isBreak(text.charAt(text.length() - 1))) {
            return false;
        }
        Optional<YamlNode.Scalar> last = lastBlockScalar(node);
        return last.isPresent()
                && chomping(last.get()) != '-'
                && lineEnd(last.get().end()) == text.length();
    }

    /** The edit that makes such a scalar say in its header that its value does not end with a line break. */
    TextEdit stripping(YamlNode node) {
        int header = lastBlockScalar(node).orElseThrow().contentStart() + 1;
        int keep = text.indexOf('+', header);
        return keep >= 0 && keep <= header + 1 ? new TextEdit(keep, keep + 1, "-") : TextEdit.insertion(header, "-");
    }

    private static Optional<YamlNode.Scalar> lastBlockScalar(YamlNode node) {
        YamlNode last = node;
        while (!(last instanceof YamlNode.Scalar scalar)) {
            if (last instanceof Sequence sequence
                    && !sequence.flow()
                    && !sequence.items().isEmpty()) {
                last = sequence.items().get(sequence.items().size() - 1);
            } else if (last instanceof Mapping mapping && !mapping.flow()) {
                last = mapping.entries().get(mapping.entries().size() - 1).value();
            } else {
                return Optional.empty();
            }
        }
        return scalar.isBlock() ? Optional.of(scalar) : Optional.empty();
    }

    /** The sign in the header of a block scalar, {@code -} or {@code +}; a blank where it has none. */
    private char chomping(YamlNode.Scalar block) {
        for (int at = block.contentStart() + 1; at < text.length() && at < block.contentStart() + 3; at++) {
            char c = text.charAt(at);
            if (c == '-' || c == '+') {
                return c;
            }
            if (c < '1' || c > '9') {
                break;
            }
        }
        return ' ';
    }

    /** Edits whose lines end like those they come to. */
    List<TextEdit> withLocalBreaks(List<TextEdit> edits) {
        List<TextEdit> local = new ArrayList<>(edits.size());
        for (TextEdit edit : edits) {
            String usual = YamlSource.breakAt(text, edit.start());
            local.add(usual.isEmpty() ? edit : new TextEdit(edit.start(), edit.end(), withBreaks(edit.text(), usual)));
        }
        return local;
    }

    private static String withBreaks(String text, String usual) {
        StringBuilder lines = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!YamlSource.isBreak(c)) {
                lines.append(c);
            } else if (!(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                lines.append(usual);
            }
        }
        return lines.toString();
    }

    /** A new line with this many blanks. */
    String newLine(int indent) {
        return lineBreak + " ".repeat(indent);
    }

    /** The edits that put items into brackets or braces, behind those there are. */
    private List<TextEdit> intoFlow(
            YamlNode collection, List<? extends YamlNode> starts, List<? extends YamlNode> ends, List<String> items) {
        if (ends.isEmpty()) {
            return List.of(TextEdit.insertion(collection.end() - 1, String.join(", ", items)));
        }
        int last = ends.size() - 1;
        int end = ends.get(last).end();
        int lineEnd = lineEnd(end);
        String rest = text.substring(end, lineEnd).strip();
        boolean comma = rest.startsWith(",");
        if ((comma ? rest.substring(1).strip() : rest).startsWith("#")) {
            // The comment stays behind its item. What has no comma gets one, and what has one keeps it at the end.
            int first = last;
            while (first > 0
                    && lineStart(starts.get(first - 1).start())
                            == lineStart(starts.get(last).start())) {
                first--;
            }
            String line = newLine(column(starts.get(first).start()));
            TextEdit next = TextEdit.insertion(lineEnd, line + String.join("," + line, items) + (comma ? "," : ""));
            return comma ? List.of(next) : List.of(TextEdit.insertion(end, ","), next);
        }
        String separator = separator(collection, starts, ends, last);
        return List.of(TextEdit.insertion(end, separator + String.join(separator, items)));
    }

    private String separator(
            YamlNode collection, List<? extends YamlNode> starts, List<? extends YamlNode> ends, int last) {
        int from = last > 0 ? ends.get(last - 1).end() : collection.contentStart() + 1;
        String between = text.substring(from, starts.get(last).start());
        String separator = last > 0 ? between : "," + (between.isEmpty() ? " " : between);
        if (!separator.isBlank() && separator.strip().equals(",") && separator.charAt(0) == ',') {
            return separator;
        }
        return ", ";
    }

    List<TextEdit> intoFlow(Sequence sequence, List<String> items) {
        return intoFlow(sequence, sequence.items(), sequence.items(), items);
    }

    /** The edits that put items into brackets, ahead of the one at a place if there is one. */
    List<TextEdit> intoFlow(Sequence sequence, int place, List<String> added) {
        List<YamlNode> items = sequence.items();
        if (place == items.size()) {
            return intoFlow(sequence, added);
        }
        int start = items.get(place).start();
        int behind =
                place == 0 ? sequence.contentStart() + 1 : items.get(place - 1).end();
        boolean parted =
                place == 0 || text.substring(behind, lineEnd(behind)).strip().startsWith(",");
        if (parted && lineStart(start) > behind) {
            // Lines of their own, above the comments of the one that follows.
            String line = newLine(column(start));
            return List.of(TextEdit.insertion(lineEnd(behind), line + String.join("," + line, added) + ","));
        }
        return List.of(TextEdit.insertion(start, String.join(", ", added) + ", "));
    }

    List<TextEdit> intoFlow(Mapping mapping, List<String> added) {
        return intoFlow(
                mapping,
                mapping.entries().stream().map(YamlNode.Entry::key).toList(),
                mapping.entries().stream().map(YamlNode.Entry::value).toList(),
                added);
    }

    /** The end of a line that goes on with blanks only; otherwise the place itself. */
    int endOfBlanks(int offset) {
        int end = lineEnd(offset);
        return text.substring(offset, end).isBlank() ? end : offset;
    }

    /** Whether a blank or a tab stands before a place. */
    boolean isBlankBefore(int place) {
        return place > 0 && (text.charAt(place - 1) == ' ' || text.charAt(place - 1) == '\t');
    }

    /** Whether something, a comment maybe, stands behind a node on its line. */
    boolean hasTextBehind(YamlNode node) {
        return !text.substring(node.end(), lineEnd(node.end())).isBlank();
    }

    /** The comment in the header of a block scalar. */
    Optional<String> headerComment(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || !scalar.isBlock()) {
            return Optional.empty();
        }
        int header = lineEnd(scalar.contentStart());
        int comment = text.indexOf('#', scalar.contentStart());
        return comment >= 0 && comment < header ? Optional.of(text.substring(comment, header)) : Optional.empty();
    }

    /** The first place from an offset on that is neither blank nor in a comment. */
    int skipComments(int offset) {
        int at = offset;
        while (at < text.length() - 1 && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return at;
    }

    /** Whether a colon stands behind a key: in braces one that says nothing may go without. */
    boolean hasColon(YamlNode.Entry entry) {
        int at = entry.key().end();
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
            at = text.charAt(at) == '#' ? lineEnd(at) : at + 1;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    /** Where an entry starts: at its key, or at the question mark before that. */
    int start(YamlNode.Entry entry, boolean inBraces) {
        int start = entry.key().start();
        int at = start - 1;
        while (at >= 0
                && (text.charAt(at) == ' '
                        || text.charAt(at) == '\t'
                        || (inBraces && YamlSource.isBreak(text.charAt(at))))) {
            at--;
        }
        return at >= 0 && at < start - 1 && text.charAt(at) == '?' ? at : start;
    }

    /** The end of the last of the blank lines behind a line, before its break; of the line itself where there are none. */
    int endOfBlankLines(int lineEnd) {
        int end = lineEnd;
        while (end < text.length() && isBlankLine(nextLine(end))) {
            end = lineEnd(nextLine(end));
        }
        return end;
    }

    /** The edit that takes out a value and the blanks between it and its colon. */
    TextEdit withoutValue(YamlNode value) {
        int start = value.start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        // Not on the colon's line: the indentation stays, the line becomes blank.
        boolean afterColon = start > 0 && text.charAt(start - 1) == ':';
        return new TextEdit(afterColon ? start : value.start(), value.end(), "");
    }

    /** The edit that takes out the lines of something, with the break before them. */
    TextEdit withoutLines(int start, int end) {
        int line = lineStart(start);
        int from = line;
        if (from > 0) {
            from--;
            if (from > 0 && text().charAt(from) == '\n' && text().charAt(from - 1) == '\r') {
                from--;
            }
        }
        return new TextEdit(from, lineEnd(end), "");
    }

    /** An entry, or the one before it where that ends the file in such a way that nothing should come behind it. */
    int unbroken(List<Entry> entries, int after) {
        return after > 0 && endsUnbroken(entries.get(after).value()) ? after - 1 : after;
    }

    /** Whether empty brackets hold comments, which must not go with them. */
    boolean hasCommentInside(YamlNode node) {
        return node instanceof Sequence sequence
                && sequence.flow()
                && sequence.items().isEmpty()
                && text().substring(sequence.contentStart(), sequence.end()).indexOf('#') >= 0;
    }
}
