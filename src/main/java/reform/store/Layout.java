package reform.store;

import java.util.List;
import reform.store.YamlNode.Mapping;
import reform.store.YamlNode.Sequence;

/** The look of a file's text: lines, columns of chars, indentation, and where new pieces go. */
final class Layout {
    private final String text;
    private final String lineBreak;

    Layout(YamlSource source) {
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

    /** Whether a node ends with a block scalar that takes in the blank lines behind it ({@code |+}). */
    boolean keepsBlankLines(YamlNode node) {
        YamlNode last = node;
        while (!(last instanceof YamlNode.Scalar scalar)) {
            if (last instanceof Sequence sequence
                    && !sequence.flow()
                    && !sequence.items().isEmpty()) {
                last = sequence.items().get(sequence.items().size() - 1);
            } else if (last instanceof Mapping mapping && !mapping.flow()) {
                last = mapping.entries().get(mapping.entries().size() - 1).value();
            } else {
                return false;
            }
        }
        boolean block = scalar.style() == YamlNode.Style.LITERAL || scalar.style() == YamlNode.Style.FOLDED;
        return block
                && text.substring(scalar.contentStart(), Math.min(text.length(), scalar.contentStart() + 3))
                        .contains("+");
    }

    /** A new line with this many blanks. */
    String newLine(int indent) {
        return lineBreak + " ".repeat(indent);
    }

    /** The edit that puts an item into brackets or braces, behind the others. */
    TextEdit intoFlow(
            YamlNode collection, List<? extends YamlNode> starts, List<? extends YamlNode> ends, String item) {
        if (ends.isEmpty()) {
            return TextEdit.insertion(collection.end() - 1, item);
        }
        int last = ends.size() - 1;
        int end = ends.get(last).end();
        String rest = text.substring(end, lineEnd(end));
        boolean comma = rest.strip().startsWith(",");
        if ((comma ? rest.strip().substring(1) : rest).strip().startsWith("#")) {
            // The comment stays behind its item. What has no comma gets one, and what has one keeps it at the end.
            String next = newLine(column(starts.get(last).start())) + item + (comma ? "," : "");
            return new TextEdit(end, end + rest.length(), (comma ? "" : ",") + rest + next);
        }
        return TextEdit.insertion(end, separator(collection, starts, ends, last) + item);
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

    TextEdit intoFlow(Sequence sequence, String item) {
        return intoFlow(sequence, sequence.items(), sequence.items(), item);
    }

    TextEdit intoFlow(Mapping mapping, String entry) {
        return intoFlow(
                mapping,
                mapping.entries().stream().map(YamlNode.Entry::key).toList(),
                mapping.entries().stream().map(YamlNode.Entry::value).toList(),
                entry);
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
}
