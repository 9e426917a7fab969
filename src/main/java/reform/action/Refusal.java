package reform.action;

/**
 * What was asked can't be done to this task; nothing is changed. Says why by a message key; where an option of the
 * command line would have it done all the same, the key with {@code .option} after it names that.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    public Refusal(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values.clone();
    }

    public String key() {
        return key;
    }

    /** The values that the message takes. */
    public Object[] values() {
        return values.clone();
    }
}
