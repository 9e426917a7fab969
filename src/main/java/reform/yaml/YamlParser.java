package reform.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import reform.model.Finding;
import reform.model.Rule;
import reform.yaml.YamlNode.Alias;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Properties;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/**
 * Builds the tree of a file's one document from the events of the YAML parser: those of snakeyaml-engine, which is the
 * parser below Jackson YAML. Jackson's own layer of tokens has nothing that they have not, and costs a start some twenty
 * milliseconds on JDK 25: the constants of its parser are big decimals, whose class sets itself up there.
 *
 * <p>Aliases point at their target and are never copied, so that a file full of them costs no more than its length.
 */
public final class YamlParser {
    /** Deeper nesting is refused. */
    public static final int DEEPEST = 1000;
    /** The most nodes that all aliases of a file may stand for, aliases inside aliases counted each time. */
    static final long MOST_EXPANDED = 10_000_000;
    /** The parser copies its window at every refill: a large one keeps a line of many megabytes from being slow. */
    private static final int WINDOW = 1 << 18;

    private final YamlSource source;
    private final String text;
    private final LineEscapes escapes;
    /** What the parser below is given to read, in which every char of the text has its place. */
    private final String given;

    private final Problems problems;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private long nodes;
    private long expanded;
    private Optional<SyntaxError> error = Optional.empty();

    private YamlParser(YamlSource source, LineEscapes escapes, String given, Problems problems) {
        this.source = source;
        this.text = source.text();
        this.escapes = escapes;
        this.given = given;
        this.problems = problems;
    }

    /** The document's value; empty where the file has none, or where a problem was found that leaves no tree. */
    public static Optional<YamlNode> compose(YamlSource source, Problems problems) {
        LineEscapes escapes = LineEscapes.in(source.text());
        YamlParser parser = new YamlParser(source, escapes, escapes.hidden(), problems);
        boolean whole = parser.run();
        if (parser.error.isPresent()
                && SpacedTabs.mayBeAt(source.text(), parser.error.get().offset())) {
            // YAML lets tabs part things in a line; the parser below does not everywhere. Blanks it takes.
            SpacedTabs tabs = SpacedTabs.in(escapes.hidden());
            parser = new YamlParser(source, escapes, tabs.spaced(), problems);
            whole = parser.run();
            if (whole && parser.root.isPresent()) {
                Optional<String> kept = tabs.keptIn(parser.root.get());
                if (kept.isPresent()) {
                    parser = new YamlParser(source, escapes, kept.get(), problems);
                    whole = parser.run();
                }
            }
        }
        parser.error.ifPresent(error -> error.addTo(problems));
        return whole ? parser.root : Optional.empty();
    }

    private static boolean isTab(String text, int place) {
        return place < text.length() && text.charAt(place) == '\t';
    }

    private static Parser parser(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(Math.min(Math.max(text.length(), 1024), WINDOW))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** Whether the tree is whole. */
    private boolean run() {
        int last = 0;
        try {
            Parser parser = parser(given);
            while (parser.hasNext()) {
                Event event = parser.next();
                last = offset(event.getStartMark());
                if (!accept(event, last, offset(event.getEndMark()))) {
                    return false;
                }
            }
        } catch (RuntimeException e) {
            // The parser reports bad YAML by several exceptions of its own; a hostile file may bring on still others.
            error = Optional.of(SyntaxError.in(source, e, last));
            return false;
        }
        return open.isEmpty();
    }

    private int offset(Optional<Mark> mark) {
        return mark.isPresent() ? source.charOffset(mark.get().getIndex()) : 0;
    }

    private boolean accept(Event event, int start, int end) {
        if (event instanceof ScalarEvent scalar) {
            return expectsKey() ? key(scalar(start, end, scalar.getValue())) : leaf(start, end, scalar.getValue());
        }
        return switch (event.getEventId()) {
            case MappingStart, SequenceStart -> begin((CollectionStartEvent) event, start);
            case MappingEnd, SequenceEnd -> finish(end);
            case Alias ->
                alias(start, end, escapes.shown(((AliasEvent) event).getAlias().getValue(), false));
            case DocumentStart -> document(start);
            default -> true;
        };
    }

    private boolean document(int start) {
        if (root.isPresent()) {
            problems.add(start, start + 3, Finding.of(Rule.SECOND_DOCUMENT));
        }
        return root.isEmpty();
    }

    private boolean expectsKey() {
        return !open.isEmpty() && open.element().expectsKey();
    }

    private String interned(String key) {
        String known = keys.putIfAbsent(key, key);
        return known == null ? key : known;
    }

    private boolean refuseKey(int start, int end) {
        problems.add(start, end, Finding.of(Rule.SYNTAX, "complex-key"));
        return false;
    }

    private boolean begin(CollectionStartEvent event, int start) {
        if (expectsKey()) {
            return refuseKey(start, start + 1);
        }
        if (open.size() >= DEEPEST) {
            problems.add(start, start, Finding.of(Rule.TOO_DEEP, DEEPEST));
            return false;
        }
        nodes++;
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        // In "&a key: value" the anchor is the key's, though the mapping starts at the same place.
        boolean own = event.getAnchor().isPresent() || event.getTag().isPresent();
        Properties properties = own ? properties(start, text.length()) : Properties.NONE;
        int content = properties.isEmpty() ? start : properties.contentStart();
        boolean flow = (content < text.length() && text.charAt(content) == (mapping ? '{' : '['));
        if (!flow && content > 0 && isTab(text, content - 1)) {
            // A collection of lines is indented by what stands before it, and tabs indent nothing.
            problems.add(content - 1, content, Finding.of(Rule.SYNTAX, "tab"));
            return false;
        }
        boolean inFlow = !open.isEmpty() && open.peek().flow;
        open.push(new Frame(mapping, start, properties, flow || inFlow, flow, nodes + expanded - 1));
        remember(properties, Anchor.OPEN);
        return true;
    }

    private boolean finish(int tokenEnd) {
        Frame frame = open.pop();
        // The end of a block collection is a mark at whatever comes next: its last child ends it.
        int end = frame.bracketed ? tokenEnd : frame.lastEnd;
        YamlNode node = frame.mapping
                ? new Mapping(frame.start, end, frame.properties, frame.flow, List.copyOf(frame.entries))
                : new Sequence(frame.start, end, frame.properties, frame.flow, List.copyOf(frame.items));
        long weight = nodes + expanded - frame.weightBefore;
        remember(frame.properties, new Anchor(Optional.of(node), weight));
        add(node);
        return true;
    }

    private void remember(Properties properties, Anchor anchor) {
        if (properties.anchor().isPresent()) {
            anchors.put(properties.anchor().get(), anchor);
        }
    }

    private boolean leaf(int start, int end, String value) {
        nodes++;
        Scalar scalar = scalar(start, end, value);
        remember(scalar.properties(), new Anchor(Optional.of(scalar), 1));
        add(scalar);
        return true;
    }

    private boolean alias(int start, int end, String name) {
        if (expectsKey()) {
            return refuseKey(start, end);
        }
        Anchor anchor = anchors.get(name);
        if (anchor == null || anchor.node().isEmpty()) {
            problems.add(
                    start, end, Finding.of(Rule.SYNTAX, anchor == null ? "undefined-alias" : "cyclic-alias", name));
            return false;
        }
        nodes++;
        expanded += anchor.weight();
        if (expanded > MOST_EXPANDED) {
            problems.add(start, end, Finding.of(Rule.TOO_MANY_ALIASES, MOST_EXPANDED));
            return false;
        }
        add(new Alias(start, end, anchor.node().get()));
        return true;
    }

    private boolean key(Scalar read) {
        Frame frame = open.element();
        Scalar key = new Scalar(read.start(), read.end(), read.properties(), read.style(), interned(read.text()));
        Optional<Scalar> first = frame.first(key.text());
        if (first.isPresent()) {
            problems.add(key, Rule.DUPLICATE_KEY, key.text(), problems.line(first.get()));
        }
        remember(key.properties(), new Anchor(Optional.of(key), 1));
        frame.key = Optional.of(key);
        return true;
    }

    private void add(YamlNode node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.element().add(node);
        }
    }

    private Scalar scalar(int start, int markEnd, String value) {
        Properties properties = properties(start, markEnd);
        int content = properties.isEmpty() ? start : properties.contentStart();
        Style style = content < markEnd ? style(text.charAt(content)) : Style.PLAIN;
        if (style == Style.LITERAL || style == Style.FOLDED) {
            String lines = escapes.shown(
                    endsInContent(markEnd, value) ? value.substring(0, value.length() - 1) : value, false);
            return new Scalar(start, blockEnd(content, markEnd), properties, style, lines);
        }
        return new Scalar(start, markEnd, properties, style, escapes.shown(value, style == Style.DOUBLE_QUOTED));
    }

    /**
     * Whether a block scalar's last line is the last of the file and has no line break. The parser adds one to its value;
     * YAML does not (1.2.2, rule 165), and neither do other readers.
     */
    private boolean endsInContent(int markEnd, String value) {
        if (markEnd < text.length() || !value.endsWith("\n") || YamlSource.isBreak(text.charAt(text.length() - 1))) {
            return false;
        }
        int end = value.length() - 1;
        String last = value.substring(value.lastIndexOf('\n', end - 1) + 1, end);
        String line = text.substring(source.lineStart(source.line(text.length())));
        return last.isBlank() ? !last.isEmpty() && line.endsWith(last) : !line.isBlank();
    }

    private static Style style(char first) {
        return switch (first) {
            case '\'' -> Style.SINGLE_QUOTED;
            case '"' -> Style.DOUBLE_QUOTED;
            case '|' -> Style.LITERAL;
            case '>' -> Style.FOLDED;
            default -> Style.PLAIN;
        };
    }

    /** The parser's mark for the end of a block scalar lies behind the blank lines and the indentation after it. */
    private int blockEnd(int content, int markEnd) {
        int header = content + 1;
        boolean keep = false;
        while (header < markEnd && "+-123456789".indexOf(text.charAt(header)) >= 0) {
            keep |= text.charAt(header) == '+';
            header++;
        }
        int end = markEnd;
        if (keep) {
            while (end > header && text.charAt(end - 1) == ' ') {
                end--;
            }
            if (end > header && YamlSource.isBreak(text.charAt(end - 1))) {
                end -= end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\r' ? 2 : 1;
            }
            return end;
        }
        while (end > header && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** The anchor and tag that a node at this place starts with. */
    private Properties properties(int start, int limit) {
        if (start >= text.length() || (text.charAt(start) != '&' && text.charAt(start) != '!')) {
            return Properties.NONE;
        }
        Optional<String> anchor = Optional.empty();
        Optional<String> tag = Optional.empty();
        int at = start;
        while (at < limit && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            int from = at;
            at = text.startsWith("!<", from) ? text.indexOf('>', from) + 1 : endOfWord(from, limit);
            if (text.charAt(from) == '&') {
                anchor = Optional.of(text.substring(from + 1, at));
            } else {
                tag = Optional.of(text.substring(from, at));
            }
            int blank = skipBlanksAndComments(at);
            at = blank < limit ? blank : at;
            if (blank >= limit) {
                break;
            }
        }
        return new Properties(anchor, tag, at);
    }

    private int endOfWord(int from, int limit) {
        int at = from + 1;
        while (at < limit && text.charAt(at) > ' ' && ",[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int skipBlanksAndComments(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) <= ' ' || (text.charAt(at) == '#' && at > from))) {
            at = text.charAt(at) == '#' ? source.lineEnd(at) : at + 1;
        }
        return at;
    }

    /** @param weight the nodes that an alias to this one stands for; {@code node} is empty while it is being read */
    private record Anchor(Optional<YamlNode> node, long weight) {
        static final Anchor OPEN = new Anchor(Optional.empty(), 0);
    }

    /** A collection that is being read. */
    private static final class Frame {
        private static final int FEW = 16;

        private final boolean mapping;
        private final int start;
        private final Properties properties;
        private final boolean flow;
        private final boolean bracketed;
        private final long weightBefore;
        private final List<YamlNode> items = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int lastEnd;
        private Optional<Scalar> key = Optional.empty();

        Frame(boolean mapping, int start, Properties properties, boolean flow, boolean bracketed, long weightBefore) {
            this.mapping = mapping;
            this.start = start;
            this.properties = properties;
            this.flow = flow;
            this.bracketed = bracketed;
            this.weightBefore = weightBefore;
            this.lastEnd = start;
        }

        boolean expectsKey() {
            return mapping && key.isEmpty();
        }

        void add(YamlNode node) {
            if (mapping) {
                entries.add(new Entry(key.orElseThrow(), node));
                key = Optional.empty();
            } else {
                items.add(node);
            }
            lastEnd = node.end();
        }

        /** The earlier key with this text. */
        Optional<Scalar> first(String text) {
            if (entries.size() >= FEW) {
                if (seen.isEmpty()) {
                    entries.forEach(entry -> seen.add(entry.key().text()));
                }
                if (seen.add(text)) {
                    return Optional.empty();
                }
            }
            for (Entry entry : entries) {
                if (entry.key().text().equals(text)) {
                    return Optional.of(entry.key());
                }
            }
            return Optional.empty();
        }
    }
}
