package reform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.store.YamlNode.Entry;
import reform.store.YamlNode.Mapping;
import reform.store.YamlNode.Properties;
import reform.store.YamlNode.Scalar;
import reform.store.YamlNode.Sequence;
import reform.store.YamlNode.Style;

/**
 * Reads the part of YAML that lists are nearly always written in, several times faster than the parser does: indented
 * mappings with plain keys, sequences, plain, quoted and block scalars, and flow collections on one line.
 *
 * <p>It gives the tree that {@link YamlComposer} builds from the parser's events, to the last offset, or none: whatever
 * is wrong, unusual or only doubtful (anchors, tags, tabs, directives, a key twice) is left to the parser. What is and
 * what is not YAML is therefore decided there alone; a random test and the fuzz profile compare the two.
 */
final class SimpleYaml {
    private static final int DEEPEST = 50;
    private static final int MOST_ENTRIES = 64;
    private static final int LONGEST_KEY = 100;
    /** What a plain scalar begins with nowhere, or not always. */
    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    private final char[] text;
    private final Map<String, String> keys = new HashMap<>();
    private final StringBuilder folded = new StringBuilder();
    private int at;
    private int lineStart;
    private int depth;

    private SimpleYaml(String text) {
        this.text = text.toCharArray();
        requireUsualCharacters();
    }

    /** The tree of a text; empty where the parser has to read it. */
    static Optional<YamlNode> compose(String text) {
        try {
            return Optional.of(new SimpleYaml(text).document());
        } catch (Unusual e) {
            return Optional.empty();
        }
    }

    /**
     * The one mapping that a text holds as the item of a sequence, with its dash. Where the lines of an item stand in a
     * text that {@link #compose} has read, they say the same there: an item ends where a line does not stand right of
     * its dash, and what comes before and after has no bearing on it.
     */
    static Optional<Mapping> item(String text) {
        try {
            SimpleYaml yaml = new SimpleYaml(text);
            yaml.toContent();
            Sequence items = yaml.sequence(yaml.column());
            require(yaml.at == text.length() && items.items().size() == 1);
            return items.items().get(0) instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        } catch (Unusual e) {
            return Optional.empty();
        }
    }

    /** Ends the reading of a text that the parser has to read. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /** Leaves alone a text with tabs, and with marks and line breaks in whose reading the versions of YAML differ. */
    private void requireUsualCharacters() {
        for (char c : text) {
            require((c >= ' ' || c == '\n' || c == '\r')
                    && c != '\u0085'
                    && c != '\u2028'
                    && c != '\u2029'
                    && c != '\ufeff');
        }
    }

    private YamlNode document() {
        toContent();
        if (column() == 0 && at + 3 <= text.length && text[at] == '-' && text[at + 1] == '-' && text[at + 2] == '-') {
            at += 3;
            require(at == text.length || text[at] == ' ' || isBreak(at));
            endOfLine();
            toContent();
        }
        require(column() == 0 && atKey());
        YamlNode root = mapping(0);
        require(at == text.length);
        return root;
    }

    // Lines

    private int column() {
        return at - lineStart;
    }

    private boolean isBreak(int place) {
        return text[place] == '\n' || text[place] == '\r';
    }

    private boolean isEnd(int place) {
        return place == text.length || isBreak(place);
    }

    private boolean isBlank(int place) {
        return isEnd(place) || text[place] == ' ';
    }

    /** Goes behind the break that stands here. */
    private void nextLine() {
        if (text[at] == '\r') {
            at++;
            require(at < text.length && text[at] == '\n');
        }
        at++;
        lineStart = at;
    }

    private void spaces() {
        while (at < text.length && text[at] == ' ') {
            at++;
        }
    }

    /** From a place in a line to its end, where nothing but a comment may stand. */
    private void endOfLine() {
        int from = at;
        spaces();
        if (!isEnd(at)) {
            require(text[at] == '#' && at > from);
            comment();
        }
    }

    private void comment() {
        int place = at;
        while (!isEnd(place)) {
            place++;
        }
        at = place;
    }

    /** Goes to the first char that is neither blank nor comment, from the start or the end of a line. */
    private void toContent() {
        while (true) {
            spaces();
            if (at == text.length) {
                return;
            }
            if (text[at] == '#') {
                comment();
            } else if (!isBreak(at)) {
                return;
            } else {
                nextLine();
            }
            if (at == text.length) {
                return;
            }
        }
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw new Unusual();
        }
    }

    // Blocks

    /** Whether a mapping's key stands here. */
    private boolean atKey() {
        return keyEnd() > at;
    }

    /** The place of the colon behind the key that stands here, or -1. */
    private int keyEnd() {
        int end = at;
        while (end < text.length && isKeyChar(text[end]) && end - at < LONGEST_KEY) {
            end++;
        }
        boolean key = end > at && end < text.length && text[end] == ':' && isBlank(end + 1) && text[at] != '-';
        return key ? end : -1;
    }

    private static boolean isKeyChar(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || (c >= '\u4e00' && c <= '\u9fff');
    }

    private boolean atDash() {
        return at < text.length && text[at] == '-' && isBlank(at + 1);
    }

    /** The key that stands here, another one than those before it; goes behind its colon. */
    private Scalar key(List<Entry> before) {
        int colon = keyEnd();
        require(colon > 0 && before.size() < MOST_ENTRIES);
        String key = new String(text, at, colon - at);
        String known = keys.putIfAbsent(key, key);
        Scalar scalar = new Scalar(at, colon, Properties.NONE, Style.PLAIN, known == null ? key : known);
        for (Entry entry : before) {
            require(!entry.key().text().equals(key));
        }
        at = colon + 1;
        return scalar;
    }

    /** The mapping whose first key stands here, and where all others stand in the same column. */
    private Mapping mapping(int indent) {
        require(++depth < DEEPEST);
        int start = at;
        List<Entry> entries = new ArrayList<>();
        do {
            Scalar key = key(entries);
            entries.add(new Entry(key, value(indent)));
            toContent();
        } while (at < text.length && column() == indent);
        require(at == text.length || column() < indent);
        depth--;
        int end = entries.get(entries.size() - 1).value().end();
        return new Mapping(start, end, Properties.NONE, false, List.copyOf(entries));
    }

    /** What stands behind a colon. */
    private YamlNode value(int indent) {
        int colon = at;
        spaces();
        if (!isEnd(at) && text[at] != '#') {
            require(!atDash());
            return scalar(indent, false);
        }
        if (!isEnd(at)) {
            require(at > colon);
            comment();
        }
        toContent();
        boolean below = at < text.length && column() >= indent;
        if (below && atDash()) {
            return sequence(column());
        }
        if (below && column() > indent) {
            return atKey() ? mapping(column()) : scalar(indent, false);
        }
        return new Scalar(colon, colon, Properties.NONE, Style.PLAIN, "");
    }

    /** The sequence whose first dash stands here. */
    private Sequence sequence(int indent) {
        require(++depth < DEEPEST);
        int start = at;
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            spaces();
            require(!isEnd(at) && text[at] != '#' && !atDash());
            items.add(atKey() ? mapping(column()) : scalar(indent, false));
            toContent();
        } while (at < text.length && column() == indent && atDash());
        require(at == text.length || column() <= indent);
        depth--;
        return new Sequence(start, items.get(items.size() - 1).end(), Properties.NONE, false, List.copyOf(items));
    }

    // Values

    /**
     * The value that starts here, and behind which, unless it is in a flow collection, its line ends.
     *
     * @param indent the column that the lines of the value stand right of
     */
    private YamlNode scalar(int indent, boolean flow) {
        char first = text[at];
        YamlNode value;
        if (first == '"' || first == '\'') {
            value = quoted(first, flow);
        } else if (first == '[') {
            value = flowSequence();
        } else if (first == '{') {
            value = flowMapping();
        } else if (flow) {
            return plainInFlow();
        } else {
            return first == '|' || first == '>' ? block(indent) : plain(indent);
        }
        if (!flow) {
            endOfLine();
        }
        return value;
    }

    private void requirePlainStart() {
        char first = text[at];
        require(INDICATORS.indexOf(first) < 0 && !(first == '-' && isBlank(at + 1)));
    }

    /** A scalar without quotes, on one line or several. */
    private Scalar plain(int indent) {
        requirePlainStart();
        int start = at;
        int end = plainLine();
        String value = new String(text, start, end - start);
        if (continues(indent)) {
            folded.setLength(0);
            folded.append(value);
            do {
                fold(breaks());
                int from = at;
                end = plainLine();
                folded.append(text, from, end - from);
            } while (continues(indent));
            value = folded.toString();
        }
        endOfLine();
        return new Scalar(start, end, Properties.NONE, Style.PLAIN, value);
    }

    /** Goes to the end of what this line holds of a plain scalar, and to its comment; returns the first's place. */
    private int plainLine() {
        int end = at;
        for (int place = at; !isEnd(place); place++) {
            char c = text[place];
            if (c != ' ') {
                if (c == '#' && end < place) {
                    break;
                }
                require(c != ':' || !isBlank(place + 1));
                end = place + 1;
            }
        }
        at = end;
        return end;
    }

    /** Whether the plain scalar that ends here goes on in the next line that is not blank. */
    private boolean continues(int indent) {
        int end = at;
        int line = lineStart;
        spaces();
        boolean more = at < text.length && isBreak(at) && breaks() > 0 && !isEnd(at);
        more = more && column() > indent && text[at] != '#';
        at = end;
        lineStart = line;
        return more;
    }

    /** Goes to the next line that is not blank, from the end of one; returns how many line breaks lie between. */
    private int breaks() {
        int count = 0;
        spaces();
        while (at < text.length && isBreak(at)) {
            nextLine();
            count++;
            spaces();
        }
        return count;
    }

    /** One line break is a blank; of several, the first is dropped. */
    private void fold(int breaks) {
        if (breaks == 1) {
            folded.append(' ');
        } else {
            folded.append("\n".repeat(breaks - 1));
        }
    }

    private Scalar quoted(char quote, boolean flow) {
        int start = at++;
        int from = at;
        boolean raw = true;
        while (true) {
            require(at < text.length);
            char c = text[at];
            if (c == quote && !(quote == '\'' && at + 1 < text.length && text[at + 1] == quote)) {
                break;
            }
            if (raw && (c == quote || (c == '\\' && quote == '"') || isBreak(at))) {
                raw = false;
                folded.setLength(0);
                folded.append(text, from, at - from);
            }
            if (isBreak(at)) {
                require(!flow);
                foldQuoted(from);
            } else if (c == quote) {
                folded.append(quote);
                at += 2;
            } else if (c == '\\' && quote == '"') {
                escape();
            } else {
                if (!raw) {
                    folded.append(c);
                }
                at++;
            }
        }
        String value = raw ? new String(text, from, at - from) : folded.toString();
        at++;
        Style style = quote == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
        return new Scalar(start, at, Properties.NONE, style, value);
    }

    /** A line break in quotes, with the blanks around it. */
    private void foldQuoted(int from) {
        int blank = at;
        while (blank > from && text[blank - 1] == ' ') {
            blank--;
            folded.setLength(folded.length() - 1);
        }
        fold(breaks());
        // At the start of a line, three dashes or dots would end the document.
        require(at < text.length && column() > 0);
    }

    private void escape() {
        require(at + 1 < text.length);
        int which = "\"\\/nt".indexOf(text[at + 1]);
        require(which >= 0);
        folded.append("\"\\/\n\t".charAt(which));
        at += 2;
    }

    /** A block scalar that is clipped or stripped, without lines that are indented further where it is folded. */
    private Scalar block(int indent) {
        int start = at;
        boolean literal = text[at++] == '|';
        boolean strip = at < text.length && text[at] == '-';
        if (strip) {
            at++;
        }
        spaces();
        require(at < text.length && isBreak(at));
        nextLine();
        int column = blockColumn();
        require(column > indent);
        folded.setLength(0);
        int end = at;
        int breaks = 0;
        boolean broken = true;
        while (broken && at < text.length) {
            spaces();
            if (column() < column && !isEnd(at)) {
                break;
            }
            if (isEnd(at)) {
                require(column() <= column);
            } else {
                require(literal || column() == column);
                if (literal) {
                    folded.append("\n".repeat(breaks));
                } else if (breaks > 0) {
                    fold(breaks);
                }
                int from = lineStart + column;
                comment();
                folded.append(text, from, at - from);
                end = at;
                breaks = 0;
            }
            broken = at < text.length;
            if (broken) {
                nextLine();
                breaks++;
            }
        }
        require(broken);
        at = lineStart;
        if (!strip) {
            folded.append('\n');
        }
        while (text[end - 1] == ' ') {
            end--;
        }
        return new Scalar(start, end, Properties.NONE, literal ? Style.LITERAL : Style.FOLDED, folded.toString());
    }

    /** The column of the first line of a block scalar. */
    private int blockColumn() {
        spaces();
        require(!isEnd(at));
        int column = column();
        at = lineStart;
        return column;
    }

    // Flow collections, on one line

    private Sequence flowSequence() {
        require(++depth < DEEPEST);
        int start = at++;
        List<YamlNode> items = new ArrayList<>();
        spaces();
        while (!at(']')) {
            require(at < text.length);
            items.add(scalar(0, true));
            separator(']');
        }
        at++;
        depth--;
        return new Sequence(start, at, Properties.NONE, true, List.copyOf(items));
    }

    private Mapping flowMapping() {
        require(++depth < DEEPEST);
        int start = at++;
        List<Entry> entries = new ArrayList<>();
        spaces();
        while (!at('}')) {
            Scalar key = key(entries);
            spaces();
            require(at < text.length);
            entries.add(new Entry(key, scalar(0, true)));
            separator('}');
        }
        at++;
        depth--;
        return new Mapping(start, at, Properties.NONE, true, List.copyOf(entries));
    }

    private boolean at(char c) {
        return at < text.length && text[at] == c;
    }

    private void separator(char end) {
        spaces();
        if (at(',')) {
            at++;
            spaces();
        } else {
            require(at(end));
        }
    }

    private Scalar plainInFlow() {
        requirePlainStart();
        require(text[at] != '-');
        int start = at;
        int end = at;
        while (at < text.length && text[at] != ',' && text[at] != ']' && text[at] != '}') {
            require(!isBreak(at) && text[at] != '[' && text[at] != '{' && text[at] != '#' && text[at] != ':');
            if (text[at++] != ' ') {
                end = at;
            }
        }
        require(end > start);
        return new Scalar(start, end, Properties.NONE, Style.PLAIN, new String(text, start, end - start));
    }
}
