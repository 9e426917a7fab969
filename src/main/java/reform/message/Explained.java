package reform.message;

import java.util.List;

/** Something that can't be done, for a person: which message says why, and the values that it takes. */
public interface Explained {
    String messageKey();

    List<Object> values();
}
