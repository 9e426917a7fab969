package reform.render;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes documents as JSON (RFC 8259). A document is plain values, the same for JSON, YAML and templates:
 *
 * <table>
 * <caption>Values of a document</caption>
 * <tr><td>{@code Map<String, ?>}</td><td>an object, in the map's own order: give a {@code LinkedHashMap}</td></tr>
 * <tr><td>{@code Collection<?>}</td><td>an array</td></tr>
 * <tr><td>{@code String}, {@code LocalDate} and other {@code java.time} values, {@code TaskId}</td><td>a string</td></tr>
 * <tr><td>{@code Integer}, {@code Long}, {@code Double}</td><td>a number</td></tr>
 * <tr><td>{@code Boolean}</td><td>true, false</td></tr>
 * <tr><td>{@code Optional<?>}, {@code OptionalInt}</td><td>its value, or null where empty</td></tr>
 * <tr><td>{@code null}</td><td>null</td></tr>
 * </table>
 */
public final class Json {
    private Json() {}

    /** Writes a document in lines indented by two spaces, ending with a line end. */
    public static void write(Object document, Writer out) throws IOException {
        out.append("");
    }

    /** Writes a document on one line, ending with a line end: an item of JSON Lines. */
    public static void writeLine(Object document, Writer out) throws IOException {
        out.append("");
    }
}
