package reform.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Properties;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/**
 * Reads the part of YAML that lists are nearly always written in, several times faster than the parser does: indented
 * mappings with plain keys, sequences, plain, quoted and block scalars, and flow collections on one line.
 *
 * <p>It gives the tree that {@link YamlParser} builds from the parser's events, to the last offset, or none: whatever
 * is wrong, unusual or only doubtful (anchors, tags, tabs, directives, a key twice) is left to the parser. What is and
 * what is not YAML is therefore decided there alone; a random test and the fuzz profile compare the two.
 *
 * <p>What it is for, in ms on JDK 17 (the benchmarks {@code tree.*} of the profile {@code bench}): 98 for 10,000 tasks,
 * where SnakeYAML's events take 785, its tree 917 and Jackson's 1,911; and for the first 29 tasks of a process, before
 * anything is compiled or comes from an archive, 6 beside 140, 205 and 788.
 */
public final class FastYamlParser {
    private static final int DEEPEST = 50;
    /** The depth of what is in no other collection. */
    private static final int ROOT = 1;

    private static final int MOST_ENTRIES = 64;
    private static final int LONGEST_KEY = 100;
    /** What a plain scalar begins with nowhere, or not always. */
    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    /** The chars of the text. None is below a blank but line breaks and the 0 behind the last. */
    private final char[] text;

    private final int length;
    /** Where these chars begin in the text that the tree is of. */
    private final int origin;

    /** For each key the one that followed it last in a mapping; that after none is the first. */
    private final Map<String, String> followers = new HashMap<>();

    private final StringBuilder folded = new StringBuilder();
    /** Takes the items of the sequence in the root that comes next. */
    private Optional<Items> taker = Optional.empty();
    /** Where those begin that it took. */
    private final List<Integer> starts = new ArrayList<>();

    private int at;
    private int lineStart;
    private int depth;

    private FastYamlParser(YamlSource source) {
        TextDecoder.Decoded decoded = source.decoded();
        require(decoded.usual());
        this.text = decoded.chars();
        this.length = decoded.length();
        this.origin = 0;
    }

    /** @param lines of a text that was read as a whole */
    private FastYamlParser(char[] lines, int origin) {
        this.text = lines;
        this.length = lines.length - 1;
        this.origin = origin;
    }

    /** The tree of a text; empty where the parser has to read it. */
    public static Optional<YamlNode> compose(YamlSource source) {
        try {
            return Optional.of(new FastYamlParser(source).document());
        } catch (Unusual e) {
            return Optional.empty();
        }
    }

    /** Takes the mappings of a list one by one. */
    public interface Items {
        /**
         * The list begins.
         *
         * @param before what stands before it in the text
         * @return whether it is wanted
         */
        boolean begin(Mapping before);

        void add(Mapping item);
    }

    /**
     * The tree of a text that ends with a list of mappings, which are handed over one by one, and read once more when the
     * tree is asked for them: kept, those of 100,000 tasks take 170 MB.
     *
     * @param key the list's key in the root
     * @return empty where what was handed over is worth nothing, and the text is still to be read as a whole
     */
    public static Optional<Mapping> read(YamlSource source, String key, Items items) {
        try {
            return new FastYamlParser(source).items(source, key, items);
        } catch (Unusual e) {
            return Optional.empty();
        }
    }

    /** The mapping that is an item of a list and starts at a place, from its lines in a text that was read before. */
    private static Mapping item(String text, int start, int end) {
        int line = text.lastIndexOf('\n', start) + 1;
        char[] lines = new char[end - line + 1];
        text.getChars(line, end, lines, 0);
        FastYamlParser yaml = new FastYamlParser(lines, line);
        yaml.at = start - line;
        return (Mapping) yaml.item(0);
    }

    /**
     * The one mapping that a text holds as the item of a sequence, with its dash. Where the lines of an item stand in a
     * text that {@link #compose} has read, they say the same there: an item ends where a line does not stand right of
     * its dash, and what comes before and after has no bearing on it.
     */
    public static Optional<Mapping> item(YamlSource source) {
        try {
            FastYamlParser yaml = new FastYamlParser(source);
            yaml.toContent();
            require(yaml.at < yaml.length && yaml.atDash());
            Sequence items = yaml.sequence(yaml.column());
            require(yaml.at == yaml.length && items.items().size() == 1);
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

    private YamlNode document() {
        toRoot();
        YamlNode root = mapping(0);
        require(at == length);
        return root;
    }

    private Optional<Mapping> items(YamlSource source, String name, Items items) {
        toRoot();
        depth = ROOT;
        int start = at;
        List<Entry> entries = new ArrayList<>();
        Scalar key = key(entries);
        while (!key.text().equals(name)) {
            entries.add(new Entry(key, value(0)));
            toContent();
            require(at < length && column() == 0);
            key = key(entries);
        }
        if (!items.begin(new Mapping(start, key.start(), Properties.NONE, false, List.copyOf(entries)))) {
            return Optional.empty();
        }
        taker = Optional.of(items);
        YamlNode list = value(0);
        require(taker.isEmpty() && at == length);
        entries.add(new Entry(key, ItemsOnDemand.sequence(list, source, starts, FastYamlParser::item)));
        return Optional.of(new Mapping(start, list.end(), Properties.NONE, false, List.copyOf(entries)));
    }

    private void toRoot() {
        toContent();
        if (column() == 0 && text[at] == '-' && text[at + 1] == '-' && text[at + 2] == '-') {
            at += 3;
            require(isBlank(at));
            endOfLine();
            toContent();
        }
        require(column() == 0 && atKey());
    }

    // Lines

    private int column() {
        return at - lineStart;
    }

    private boolean isBreak(int place) {
        return text[place] == '\n' || text[place] == '\r';
    }

    /** Whether a line or the text ends here. */
    private boolean isEnd(int place) {
        return text[place] < ' ';
    }

    private boolean isBlank(int place) {
        return text[place] <= ' ';
    }

    /** Goes behind the break that stands here. */
    private void nextLine() {
        if (text[at] == '\r') {
            at++;
            require(text[at] == '\n');
        }
        at++;
        lineStart = at;
    }

    private void spaces() {
        int place = at;
        while (text[place] == ' ') {
            place++;
        }
        at = place;
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
        while (text[place] >= ' ') {
            place++;
        }
        at = place;
    }

    /** Goes to the first char that is neither blank nor comment, from the start or the end of a line. */
    private void toContent() {
        spaces();
        while (at < length && (text[at] == '#' || text[at] < ' ')) {
            if (text[at] == '#') {
                comment();
            } else {
                nextLine();
                spaces();
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
        while (isKeyChar(text[end]) && end - at < LONGEST_KEY) {
            end++;
        }
        return end > at && text[at] != '-' && isColon(end) ? end : -1;
    }

    /** Whether the colon behind a key stands here. */
    private boolean isColon(int place) {
        return text[place] == ':' && isBlank(place + 1);
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
        return text[at] == '-' && isBlank(at + 1);
    }

    /** The key that stands here, another one than those before it; goes behind its colon. */
    private Scalar key(List<Entry> before) {
        String key = keyText(
                before.isEmpty() ? "" : before.get(before.size() - 1).key().text());
        for (int i = 0; i < before.size(); i++) {
            require(!before.get(i).key().text().equals(key));
        }
        require(before.size() < MOST_ENTRIES);
        int start = at;
        at += key.length() + 1;
        return node(start, at - 1, Style.PLAIN, key);
    }

    /**
     * The text of the key that stands here. Keys come in the same order again and again: the one that followed the same
     * key before is looked for first.
     */
    private String keyText(String previous) {
        String likely = followers.get(previous);
        if (likely != null && isKey(likely)) {
            return likely;
        }
        int colon = keyEnd();
        require(colon > 0);
        String key = new String(text, at, colon - at);
        followers.put(previous, key);
        return key;
    }

    private boolean isKey(String key) {
        int end = at + key.length();
        if (end >= length || !isColon(end)) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (text[at + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
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
        } while (at < length && column() == indent);
        require(at == length || column() < indent);
        depth--;
        int end = entries.get(entries.size() - 1).value().end();
        return new Mapping(origin + start, end, Properties.NONE, false, List.copyOf(entries));
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
        boolean below = at < length && column() >= indent;
        if (below && atDash()) {
            return sequence(column());
        }
        if (below && column() > indent) {
            return atKey() ? mapping(column()) : scalar(indent, false);
        }
        return node(colon, colon, Style.PLAIN, "");
    }

    /** The sequence whose first dash stands here. */
    private Sequence sequence(int indent) {
        require(++depth < DEEPEST);
        int start = at;
        int end;
        Optional<Items> taking = Optional.empty();
        if (depth == ROOT + 1) {
            taking = taker;
            taker = Optional.empty();
        }
        List<YamlNode> items = new ArrayList<>();
        do {
            at++;
            spaces();
            require(!isEnd(at) && text[at] != '#' && !atDash());
            YamlNode item = item(indent);
            end = item.end();
            if (taking.isPresent()) {
                require(item instanceof Mapping);
                starts.add(item.start());
                taking.get().add((Mapping) item);
            } else {
                items.add(item);
            }
            toContent();
        } while (at < length && column() == indent && atDash());
        require(at == length || column() <= indent);
        depth--;
        return new Sequence(origin + start, end, Properties.NONE, false, List.copyOf(items));
    }

    private YamlNode item(int indent) {
        return atKey() ? mapping(column()) : scalar(indent, false);
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

    private Scalar node(int start, int end, Style style, String value) {
        return new Scalar(origin + start, origin + end, Properties.NONE, style, value);
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
        return node(start, end, Style.PLAIN, value);
    }

    /** Goes to the end of what this line holds of a plain scalar, and to its comment; returns the first's place. */
    private int plainLine() {
        int end = at;
        int place = at;
        while (true) {
            char c = text[place];
            if (c > ':') {
                end = ++place;
            } else if (c == ' ') {
                place++;
            } else if (c < ' ' || (c == '#' && end < place)) {
                break;
            } else {
                require(c != ':' || !isBlank(place + 1));
                end = ++place;
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
        boolean more = isBreak(at) && breaks() > 0 && !isEnd(at);
        more = more && column() > indent && text[at] != '#';
        at = end;
        lineStart = line;
        return more;
    }

    /** Goes to the next line that is not blank, from the end of one; returns how many line breaks lie between. */
    private int breaks() {
        int count = 0;
        spaces();
        while (isBreak(at)) {
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
            require(at < length);
            char c = text[at];
            if (c == quote && !(quote == '\'' && text[at + 1] == quote)) {
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
        return node(start, at, style, value);
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
        require(at < length && column() > 0);
    }

    private void escape() {
        int which = "\"\\/nt".indexOf(text[at + 1]);
        require(which >= 0);
        folded.append("\"\\/\n\t".charAt(which));
        at += 2;
    }

    /** A block scalar that is clipped or stripped, without lines that are indented further where it is folded. */
    private Scalar block(int indent) {
        int start = at;
        boolean literal = text[at++] == '|';
        boolean strip = text[at] == '-';
        if (strip) {
            at++;
        }
        spaces();
        require(isBreak(at));
        nextLine();
        int column = blockColumn();
        require(column > indent);
        folded.setLength(0);
        int end = at;
        int breaks = 0;
        boolean broken = true;
        while (broken && at < length) {
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
            broken = at < length;
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
        return node(start, end, literal ? Style.LITERAL : Style.FOLDED, folded.toString());
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
            require(at < length);
            items.add(scalar(0, true));
            separator(']');
        }
        at++;
        depth--;
        return new Sequence(origin + start, origin + at, Properties.NONE, true, List.copyOf(items));
    }

    private Mapping flowMapping() {
        require(++depth < DEEPEST);
        int start = at++;
        List<Entry> entries = new ArrayList<>();
        spaces();
        while (!at('}')) {
            Scalar key = key(entries);
            spaces();
            entries.add(new Entry(key, scalar(0, true)));
            separator('}');
        }
        at++;
        depth--;
        return new Mapping(origin + start, origin + at, Properties.NONE, true, List.copyOf(entries));
    }

    private boolean at(char c) {
        return text[at] == c;
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
        while (text[at] != ',' && text[at] != ']' && text[at] != '}') {
            char c = text[at];
            require(c >= ' ' && c != '[' && c != '{' && c != '#' && c != ':');
            at++;
            if (c != ' ') {
                end = at;
            }
        }
        require(end > start);
        return node(start, end, Style.PLAIN, new String(text, start, end - start));
    }
}
