package reform.render.document;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import reform.render.text.TerminalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
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
 * U+FFFD.
 */
public final class Json {
    private Json() {}

    /** Writes a document in lines indented by two spaces. */
    public static void write(Object document, Appendable out) throws IOException {
        write(Collections.singletonList(document), indented(), out);
    }

    /** Writes each document on a line of its own: JSON Lines. */
    public static void writeLines(Iterable<?> documents, Appendable out) throws IOException {
        write(documents, new MinimalPrettyPrinter("\n"), out);
    }

    /** A line for each value; part of the contract, the same on every machine and with every Jackson. */
    private static PrettyPrinter indented() {
        Separators separators = Separators.createDefaultInstance()
                .withRootSeparator("\n")
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private static void write(Iterable<?> documents, PrettyPrinter layout, Appendable out) throws IOException {
        JsonFactory factory =
                JsonFactory.builder().characterEscapes(new JsonEscapes()).build();
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
        try (JsonGenerator generator = factory.createGenerator(context, new AppendableWriter(out))) {
            for (Object document : documents) {
                writeValue(generator, document);
                any = true;
            }
        }
        if (any) {
            out.append('\n');
        }
    }

    private static void writeValue(JsonGenerator generator, Object given) {
        Object value = DocumentValue.of(given);
        if (value == null) {
            generator.writeNull();
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
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else {
            generator.writeString(TerminalText.wellFormed(value.toString()));
        }
    }

    /** Lets Jackson, which writes to writers only, write to anything that takes text. Nothing of it is ours to close. */
    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.append(new String(text, from, length));
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            out.append(text, from, from + length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
