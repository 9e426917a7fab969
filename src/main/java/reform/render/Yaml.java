package reform.render;

import java.io.IOException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;

/**
 * Writes documents, of the values that {@link Json} describes, as YAML in block style, for other programs; lists that
 * people edit are never written this way.
 *
 * <p>A string stands plain only where YAML 1.2 and YAML 1.1 both read it as a string, else in double quotes; one of
 * several lines as a literal block. Jackson's generator leaves {@code 0o17} and {@code 1_000} plain, which are numbers
 * to YAML 1.2 or 1.1. A {@code LocalDate} is written plain: it is a date.
 */
public final class Yaml {
    private static final String INDENT = "  ";
    private static final int CHUNK = 1 << 14;

    private final StringBuilder text = new StringBuilder();
    private final Appendable out;

    private Yaml(Appendable out) {
        this.out = out;
    }

    /** Writes a document in lines that end with {@code \n}. */
    public static void write(Object document, Appendable out) throws IOException {
        Yaml yaml = new Yaml(out);
        Object value = DocumentValue.of(document);
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            yaml.writeMap(map, 0, false);
        } else if (value instanceof Collection<?> items && !items.isEmpty()) {
            yaml.writeItems(items, 0);
        } else {
            yaml.writeScalar(value);
            yaml.text.append('\n');
        }
        out.append(yaml.text);
    }

    /** @param started whether the first entry follows on a line already begun, behind the dash of an item */
    private void writeMap(Map<?, ?> map, int depth, boolean started) throws IOException {
        boolean indented = started;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!indented) {
                indent(depth);
            }
            indented = false;
            YamlScalar.append(text, (String) entry.getKey());
            text.append(':');
            Object value = DocumentValue.of(entry.getValue());
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                text.append('\n');
                writeMap(inner, depth + 1, false);
            } else if (value instanceof Collection<?> items && !items.isEmpty()) {
                text.append('\n');
                writeItems(items, depth + 1);
            } else {
                text.append(' ');
                writeLeaf(value, depth);
            }
        }
    }

    private void writeItems(Collection<?> items, int depth) throws IOException {
        for (Object item : items) {
            Object value = DocumentValue.of(item);
            indent(depth);
            text.append('-');
            if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                text.append(' ');
                writeMap(map, depth + 1, true);
            } else if (value instanceof Collection<?> inner && !inner.isEmpty()) {
                text.append('\n');
                writeItems(inner, depth + 1);
            } else {
                text.append(' ');
                writeLeaf(value, depth);
            }
            flushChunk();
        }
    }

    private void writeLeaf(Object value, int depth) {
        if (value instanceof String string && YamlScalar.isLiteral(string)) {
            writeLiteral(string, depth + 1);
        } else {
            writeScalar(value);
            text.append('\n');
        }
    }

    private void writeScalar(Object value) {
        if (value instanceof Map) {
            text.append("{}");
        } else if (value instanceof Collection) {
            text.append("[]");
        } else if (value instanceof String string) {
            YamlScalar.append(text, string);
        } else if (value instanceof Temporal date) {
            text.append(date);
        } else {
            text.append(value);
        }
    }

    private void writeLiteral(String string, int depth) {
        boolean ended = string.endsWith("\n");
        text.append(ended ? "|\n" : "|-\n");
        int stop = string.length() - (ended ? 1 : 0);
        for (int start = 0; start <= stop; ) {
            int end = string.indexOf('\n', start);
            int lineEnd = end < 0 || end > stop ? stop : end;
            if (lineEnd > start) {
                indent(depth);
            }
            text.append(string, start, lineEnd).append('\n');
            start = lineEnd + 1;
        }
    }

    private void indent(int depth) {
        for (int i = 0; i < depth; i++) {
            text.append(INDENT);
        }
    }

    private void flushChunk() throws IOException {
        if (text.length() > CHUNK) {
            out.append(text);
            text.setLength(0);
        }
    }
}
