package reform.yaml;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Properties;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLGenerator;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Writes a tree as YAML in block style by Jackson's generator, for what is printed; the file itself is never written
 * this way. A plain scalar stays as it is, so that it means what it meant in whatever version of YAML; a text is plain
 * only where every version takes it for a text. Characters that a terminal would obey are escaped.
 */
public final class YamlWriter implements AutoCloseable {
    /** The reader refuses deeper trees; the head, the list and the task come on top. */
    private static final int DEEPEST = YamlParser.DEEPEST + 8;

    private final JsonGenerator generator;

    public YamlWriter(Writer out) {
        this.generator = new Factory().createGenerator(ObjectWriteContext.empty(), new Escaping(out));
    }

    public void write(YamlNode given) {
        YamlNode node = given.resolved();
        if (!(node instanceof Scalar scalar && scalar.isTaggedText())) {
            tag(node.properties()).ifPresent(generator::writeTypeId);
        }
        if (node instanceof Mapping mapping) {
            generator.writeStartObject();
            for (Entry entry : Merged.entries(mapping)) {
                generator.writeName(entry.key().text());
                write(entry.value());
            }
            generator.writeEndObject();
        } else if (node instanceof Sequence sequence) {
            generator.writeStartArray();
            sequence.items().forEach(this::write);
            generator.writeEndArray();
        } else if (node instanceof Scalar scalar) {
            write(scalar);
        }
    }

    private void write(Scalar scalar) {
        if (scalar.isNull()) {
            generator.writeNull();
        } else if (scalar.style() == Style.PLAIN
                && !scalar.isTaggedText()
                && scalar.text().indexOf('\n') < 0) {
            // Jackson writes a number as it is given.
            generator.writeNumber(scalar.text());
        } else {
            generator.writeString(scalar.text());
        }
    }

    /** The tag in full; none where it has a handle that the file declares. */
    private static Optional<String> tag(Properties properties) {
        String tag = properties.tag().orElse("!");
        if (tag.startsWith("!<")) {
            return Optional.of(tag.substring(2, tag.length() - 1));
        }
        int end = tag.indexOf('!', 1);
        if (end == 1) {
            return Optional.of("tag:yaml.org,2002:" + tag.substring(2));
        }
        return tag.length() > 1 && end < 0 ? Optional.of(tag) : Optional.empty();
    }

    @Override
    public void close() {
        generator.close();
    }

    /** Which texts need quotes, lest a reader of YAML 1.1 or 1.2 takes them for a number, a day or a truth value. */
    private static final class Quoting extends StringQuotingChecker {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name) || nameHasQuotableChar(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return isReservedKeyword(value) || looksLikeYAMLNumber(value) || value.equals("=") || value.equals("<<");
        }
    }

    private static final class Factory extends YAMLFactory {
        private static final long serialVersionUID = 1;

        Factory() {
            super(settings());
        }

        private static YAMLFactoryBuilder settings() {
            return YAMLFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .stringQuotingChecker(new Quoting())
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                    .enable(
                            YAMLWriteFeature.MINIMIZE_QUOTES,
                            YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR,
                            YAMLWriteFeature.ALLOW_LONG_KEYS);
        }

        @Override
        protected YAMLGenerator _createGenerator(ObjectWriteContext context, IOContext io, Writer out) {
            return new Generator(context, io, _streamWriteFeatures, _formatWriteFeatures, _quotingChecker, out);
        }
    }

    /**
     * Puts what must be escaped in double quotes, and writes each tag where it belongs: Jackson's leaves out those of
     * scalars, and gives those of collections to what is in them as well.
     */
    private static final class Generator extends YAMLGenerator {
        Generator(
                ObjectWriteContext context,
                IOContext io,
                int streamFeatures,
                int yamlFeatures,
                StringQuotingChecker quoting,
                Writer out) {
            super(context, io, streamFeatures, yamlFeatures, quoting, out, null, null);
        }

        @Override
        public JsonGenerator writeStartArray() {
            super.writeStartArray();
            _typeId = null;
            return this;
        }

        @Override
        public JsonGenerator writeStartObject() {
            super.writeStartObject();
            _typeId = null;
            return this;
        }

        @Override
        protected ScalarEvent _scalarEvent(String value, ScalarStyle style) {
            Optional<String> tag = Optional.ofNullable(_typeId);
            _typeId = null;
            boolean implicit = tag.isEmpty();
            ScalarStyle safe = Escaping.isNeededIn(value) ? ScalarStyle.DOUBLE_QUOTED : style;
            return new ScalarEvent(Optional.empty(), tag, new ImplicitTuple(implicit, implicit), value, safe);
        }
    }

    /**
     * Escapes DEL, line ends of other kinds, bidirectional overrides and byte order marks, which the emitter takes for
     * printable. They come in double quotes only.
     */
    private static final class Escaping extends FilterWriter {
        Escaping(Writer out) {
            super(out);
        }

        static boolean isNeededIn(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (isEscaped(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isEscaped(char c) {
            return (c >= '\u007f' && c <= '\u009f')
                    || (c >= '\u2028' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069')
                    || c == '\ufeff'
                    || c >= '\ufffe';
        }

        @Override
        public void write(int c) throws IOException {
            if (isEscaped((char) c)) {
                out.write(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.write(c);
            }
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            write(String.valueOf(text, from, length), 0, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            int done = from;
            for (int i = from; i < from + length; i++) {
                if (isEscaped(text.charAt(i))) {
                    out.write(text, done, i - done);
                    write(text.charAt(i));
                    done = i + 1;
                }
            }
            out.write(text, done, from + length - done);
        }
    }
}
