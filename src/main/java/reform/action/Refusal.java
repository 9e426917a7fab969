package reform.action;

import java.util.List;
import reform.message.Explained;

/**
 * What was asked can't be done to this task; nothing is changed. Says why by a message key; where an option of the
 * command line would have it done all the same, the key with {@code .option} after it names that.
 */
public final class Refusal extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    public Refusal(String key, Object... values) {
        super(key, null, false, false);
        this.key = key;
        this.values = values.clone();
    }

    @Override
    public String messageKey() {
        return key;
    }

    @Override
    public List<Object> values() {
        return List.of(values);
    }
}
