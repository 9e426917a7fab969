package reform.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A value of a YAML file and where it stands. Offsets are chars of the {@linkplain YamlSource#text() source}: start is
 * the first char, of the anchor or tag where there is one; end is the char after the last. Blank lines and comments
 * after a value do not belong to it, except blank lines that a block scalar keeps ({@code |+}); the line break that
 * ends a block scalar never does.
 */
public sealed interface YamlNode {
    int start();

    int end();

    Properties properties();

    /** Where the value itself starts, after its anchor and tag. */
    default int contentStart() {
        return properties().isEmpty() ? start() : properties().contentStart();
    }

    /** The node that an alias stands for; any other node itself. */
    default YamlNode resolved() {
        YamlNode node = this;
        while (node instanceof Alias alias) {
            node = alias.target();
        }
        return node;
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /**
     * The anchor and tag of a node as written, without {@code &}; the tag with its {@code !}.
     *
     * @param contentStart the offset of what follows them
     */
    record Properties(Optional<String> anchor, Optional<String> tag, int contentStart) {
        public static final Properties NONE = new Properties(Optional.empty(), Optional.empty(), 0);

        public boolean isEmpty() {
            return anchor.isEmpty() && tag.isEmpty();
        }
    }

    /**
     * A text, number or other single value.
     *
     * @param text the value: unescaped, folded, without indentation
     */
    record Scalar(int start, int end, Properties properties, Style style, String text) implements YamlNode {
        /** Whether the text stands on lines below a header, {@code |} or {@code >}. */
        public boolean isBlock() {
            return style == Style.LITERAL || style == Style.FOLDED;
        }

        /** Whether this says "nothing": empty, {@code ~} or {@code null}, without quotes. */
        public boolean isNull() {
            if (style != Style.PLAIN || isTaggedText()) {
                return false;
            }
            return text.isEmpty()
                    || text.equals("~")
                    || text.equals("null")
                    || text.equals("Null")
                    || text.equals("NULL");
        }

        /** Whether its tag says that it is a text, whatever it looks like. */
        boolean isTaggedText() {
            String tag = properties.tag().orElse("");
            return tag.equals("!") || tag.equals("!!str") || tag.equals("!<tag:yaml.org,2002:str>");
        }
    }

    /**
     * A list.
     *
     * @param flow written in brackets
     */
    record Sequence(int start, int end, Properties properties, boolean flow, List<YamlNode> items)
            implements YamlNode {}

    /**
     * Keys and values, in the order of the file.
     *
     * @param flow written in braces
     */
    record Mapping(int start, int end, Properties properties, boolean flow, List<Entry> entries) implements YamlNode {}

    /** {@code *name}, with the node that the name stood for at that place. */
    record Alias(int start, int end, YamlNode target) implements YamlNode {
        @Override
        public Properties properties() {
            return Properties.NONE;
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}
}
