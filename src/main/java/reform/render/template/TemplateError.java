package reform.render.template;

import java.util.List;
import reform.message.Explained;

/** A template that can't be read: where, and the key of the message with its values. */
public final class TemplateError extends Exception implements Explained {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String key;
    private final String[] values;

    TemplateError(int line, int column, String key, String... values) {
        super(key);
        this.line = line;
        this.column = column;
        this.key = key;
        this.values = values;
    }

    /** The line of the tag, from 1. */
    public int line() {
        return line;
    }

    /** The column of the tag, from 1, in code points. */
    public int column() {
        return column;
    }

    @Override
    public String messageKey() {
        return key;
    }

    @Override
    public List<Object> values() {
        return List.of((Object[]) values);
    }
}
