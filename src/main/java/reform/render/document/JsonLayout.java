package reform.render.document;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Where JSON has spaces and line ends. Part of the contract: the same on every machine and with every Jackson. */
abstract class JsonLayout implements PrettyPrinter {

    /** A line for each value, indented by two spaces; empty objects and arrays as {@code {}} and {@code []}. */
    static final class Indented extends JsonLayout {
        private static final String INDENT = "  ";
        private int depth;

        @Override
        void start(JsonGenerator out) {
            depth++;
        }

        @Override
        void value(JsonGenerator out) {
            out.writeRaw('\n');
            for (int i = 0; i < depth; i++) {
                out.writeRaw(INDENT);
            }
        }

        @Override
        void separator(JsonGenerator out) {
            out.writeRaw(',');
            value(out);
        }

        @Override
        void colon(JsonGenerator out) {
            out.writeRaw(": ");
        }

        @Override
        void end(JsonGenerator out, int values) {
            depth--;
            if (values > 0) {
                value(out);
            }
        }
    }

    /** Everything on one line, without a space. */
    static final class OneLine extends JsonLayout {
        @Override
        void start(JsonGenerator out) {}

        @Override
        void value(JsonGenerator out) {}

        @Override
        void separator(JsonGenerator out) {
            out.writeRaw(',');
        }

        @Override
        void colon(JsonGenerator out) {
            out.writeRaw(':');
        }

        @Override
        void end(JsonGenerator out, int values) {}
    }

    /** After an opening bracket. */
    abstract void start(JsonGenerator out);

    /** Before the first value inside brackets. */
    abstract void value(JsonGenerator out);

    /** Between two values. */
    abstract void separator(JsonGenerator out);

    /** Between a name and its value. */
    abstract void colon(JsonGenerator out);

    /** Before a closing bracket. */
    abstract void end(JsonGenerator out, int values);

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
        out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
        out.writeRaw('{');
        start(out);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
        value(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
        colon(out);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
        separator(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int values) {
        end(out, values);
        out.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
        out.writeRaw('[');
        start(out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
        value(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
        separator(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) {
        end(out, values);
        out.writeRaw(']');
    }
}
