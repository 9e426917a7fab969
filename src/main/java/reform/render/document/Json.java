package reform.render.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import reform.render.text.TerminalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes documents as JSON (RFC 8259). A document is made of plain values, the same for JSON and templates:
 *
 * <table>
 * <caption>Values of a document</caption>
 * <tr><td>{@code Map<String, ?>}</td><td>an object, in the map's own order: give a {@code LinkedHashMap}</td></tr>
 * <tr><td>{@code Collection<?>}</td><td>an array</td></tr>
 * <tr><td>{@code String}, {@code TaskId}</td><td>a string</td></tr>
 * <tr><td>{@code LocalDate} and other {@code java.time} values</td><td>a string in ISO 8601 form</td></tr>
 * <tr><td>{@code Integer}, {@code Long}, finite {@code Double}</td><td>a number</td></tr>
 * <tr><td>{@code Boolean}</td><td>true, false</td></tr>
 * <tr><td>{@code Optional<?>}, {@code OptionalInt}</td><td>its value, or null where empty</td></tr>
 * <tr><td>{@code null}</td><td>null</td></tr>
 * </table>
 *
 * <p>Any other value is an {@link IllegalArgumentException}. Chinese is written as it is; control characters and
 * bidirectional overrides are escaped, which no reader notices and no terminal obeys; a lone surrogate is written as
 * U+FFFD. The bytes are UTF-8, and the stream is left open.
 */
public final class Json {
    private Json() {}

    /** Writes a document in lines indented by two spaces. */
    public static void write(Object document, OutputStream out) throws IOException {
        write(Collections.singletonList(document), indented(), out);
    }

    /** Writes each document on a line of its own: JSON Lines. */
    public static void writeLines(Iterable<?> documents, OutputStream out) throws IOException {
        write(documents, new MinimalPrettyPrinter("\n"), out);
    }

    /** A line for each value; part of the contract, the same on every machine and with every Jackson. */
    private static PrettyPrinter indented() {
        Separators separators = Separators.createDefaultInstance()
                .withRootSeparator("\n")
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        Lines lines = new Lines();
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private static void write(Iterable<?> documents, PrettyPrinter layout, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .characterEscapes(new JsonEscapes())
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return layout;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        boolean any = false;
        try (JsonGenerator generator = factory.createGenerator(context, out)) {
            for (Object document : documents) {
                writeValue(generator, document);
                any = true;
            }
        }
        if (any) {
            out.write('\n');
        }
    }

    /** Begins a line indented by two spaces a level, of bytes that are made once: 10 of 200 ms for 10,000 tasks. */
    private static final class Lines implements DefaultPrettyPrinter.Indenter {
        private final List<SerializedString> starts = new ArrayList<>();

        @Override
        public void writeIndentation(JsonGenerator generator, int level) {
            while (starts.size() <= level) {
                starts.add(new SerializedString("\n" + "  ".repeat(starts.size())));
            }
            generator.writeRaw(starts.get(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    private static void writeValue(JsonGenerator generator, Object given) {
        Object value = DocumentValue.of(given);
        if (value instanceof String text) {
            generator.writeString(TerminalText.wellFormed(text));
        } else if (value == null) {
            generator.writeNull();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeName(TerminalText.wellFormed((String) entry.getKey()));
                writeValue(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                writeValue(generator, item);
            }
            generator.writeEndArray();
        } else {
            generator.writeString(value.toString());
        }
    }
}
