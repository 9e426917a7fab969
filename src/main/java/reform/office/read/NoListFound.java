package reform.office.read;

import java.util.List;

/** A document that was read and holds no work list. */
public final class NoListFound extends Exception {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final transient List<Object> values;

    /** @param kind the last word of the message's key */
    NoListFound(String kind, Object... values) {
        super(kind);
        this.kind = kind;
        this.values = List.of(values);
    }

    public String kind() {
        return kind;
    }

    public List<Object> values() {
        return values;
    }
}
