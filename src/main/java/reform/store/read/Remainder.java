package reform.store.read;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.yaml.Problems;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlParser;
import reform.yaml.YamlSource;

/**
 * What a text holds that a list says nothing of: its comments, and the entries under keys that the format has no place
 * for. Each with how often it stands there, wherever; how it is indented makes no difference.
 */
public final class Remainder {
    /** A kind of mapping: what its known keys hold. */
    public enum Kind {
        HEAD,
        POLICY,
        POINTS,
        LETTERS,
        DEPARTMENT,
        TASK,
        UPDATE,
        EXTENSION;

        /** A deadline is from one to another, or a text with its day. */
        private static final FieldNames DUE = FieldNames.of("from", "to", "text", "date");

        private boolean knows(String key) {
            FieldNames keys =
                    switch (this) {
                        case HEAD -> TaskListReader.KEYS;
                        case POLICY -> PolicyReader.KEYS;
                        case POINTS -> PolicyReader.BEHIND_KEYS;
                        case LETTERS -> TaskListReader.LETTER_KEYS;
                        case DEPARTMENT -> DepartmentReader.KEYS;
                        case TASK -> TaskReader.KEYS;
                        case UPDATE -> UpdateReader.KEYS;
                        case EXTENSION -> DUE;
                    };
            return keys.place(key) >= 0;
        }

        /** The kind of the mappings that a known key holds, one or several; its own where it holds none. */
        public Kind inside(String key) {
            return switch (key) {
                case "policy" -> POLICY;
                case "behind" -> POINTS;
                case "letters" -> LETTERS;
                case "departments" -> DEPARTMENT;
                case "tasks" -> TASK;
                case "updates" -> UPDATE;
                case "due", "from", "to" -> EXTENSION;
                default -> this;
            };
        }
    }

    private final String text;
    /** Pieces of the text that are passed over. */
    private final List<TextEdit> without;

    private final Map<String, Integer> counts = new HashMap<>();
    private int at;

    private Remainder(String text, List<TextEdit> without) {
        this.text = text;
        this.without = without;
    }

    /** That of a list that was read. */
    public static Remainder of(ParsedList list) {
        return of(list, List.of());
    }

    /**
     * That of a list without some pieces of its text.
     *
     * @param without by where they start and end
     */
    public static Remainder of(ParsedList list, List<TextEdit> without) {
        Remainder remainder = new Remainder(list.source().text(), without);
        list.root().ifPresent(root -> remainder.mapping(root, Kind.HEAD));
        remainder.comments(remainder.text.length());
        return remainder;
    }

    /**
     * That of a piece of a list's text, an item or an entry.
     *
     * @param text without the indentation of the whole
     * @param kind of the mappings that it consists of
     */
    public static Remainder of(String text, Kind kind) {
        YamlSource source = YamlSource.of("", text.getBytes(StandardCharsets.UTF_8));
        Remainder remainder = new Remainder(source.text(), List.of());
        Problems problems = new Problems(source);
        Optional<YamlNode> root = YamlParser.compose(source, problems);
        if (root.isEmpty() || problems.hasErrors()) {
            // An alias without its anchor: the text stands for itself.
            remainder.add(text);
            return remainder;
        }
        remainder.value(root.get(), kind);
        remainder.comments(remainder.text.length());
        return remainder;
    }

    private void value(YamlNode node, Kind kind) {
        if (node instanceof Mapping mapping) {
            mapping(mapping, kind);
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                value(item, kind);
            }
        } else {
            pass(node);
        }
    }

    private void mapping(Mapping mapping, Kind kind) {
        for (Entry entry : mapping.entries()) {
            Scalar key = entry.key();
            pass(key);
            if (kind.knows(key.text()) || (kind == Kind.TASK && OwnColumnReader.isRead(entry))) {
                value(entry.value(), kind.inside(key.text()));
            } else {
                if (!isPassedOver(key.start())) {
                    add(text.substring(key.start(), Math.max(entry.value().end(), key.end())));
                }
                pass(entry.value());
            }
        }
    }

    /** Goes on behind a node; before it, comments may stand, and in a block of text behind its header. */
    private void pass(YamlNode node) {
        comments(node.start());
        if (node instanceof Scalar scalar && scalar.isBlock()) {
            at = Math.max(at, node.contentStart());
            comments(lineEnd(at));
        }
        at = Math.max(at, node.end());
    }

    private void comments(int to) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == '#' && !isPassedOver(i)) {
                int end = lineEnd(i);
                // Those of both sides may have come to stand in one line.
                for (String comment : text.substring(i, end).split("\\s+(?=#)")) {
                    add(comment);
                }
                i = end;
            }
        }
        at = Math.max(at, to);
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && !YamlSource.isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isPassedOver(int place) {
        for (TextEdit piece : without) {
            if (place >= piece.start() && place < piece.end()) {
                return true;
            }
        }
        return false;
    }

    private void add(String something) {
        counts.merge(something.strip().replaceAll("\\s+", " "), 1, Integer::sum);
    }

    /**
     * Whether something that stands here is missing from a text that was made of this one and another.
     *
     * @param base of the text that both grew from: what stands there already, the other may have removed
     */
    public boolean isLostIn(Remainder made, Remainder base, Remainder other) {
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int removed = Math.max(0, base.count(each.getKey()) - other.count(each.getKey()));
            if (made.count(each.getKey()) < each.getValue() - removed) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether something that stands here and that a side took away is in the text that was made of the two sides all the
     * same.
     */
    public boolean isBackIn(Remainder made, Remainder ours, Remainder theirs) {
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            int mine = ours.count(each.getKey());
            int yours = theirs.count(each.getKey());
            if (made.count(each.getKey()) > Math.max(Math.min(mine, yours), mine + yours - each.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of another is here as well. */
    public boolean holds(Remainder other) {
        return other.counts.entrySet().stream().allMatch(each -> count(each.getKey()) >= each.getValue());
    }

    private int count(String something) {
        return counts.getOrDefault(something, 0);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
