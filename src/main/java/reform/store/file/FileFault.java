package reform.store.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import reform.message.Explained;

/** Why there is no file to read, or why it can't be written. */
public final class FileFault extends IOException implements Explained {
    private static final long serialVersionUID = 1L;

    /** The kinds of fault. */
    public enum Reason {
        /** No file was named, and none was found in this folder or one above. */
        NONE_FOUND,
        NOT_FOUND,
        IS_FOLDER,
        /** A folder without a list in it. */
        EMPTY_FOLDER,
        NOT_READABLE,
        TOO_LARGE;

        private final String key =
                "problem.file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final Reason reason;
    private final String file;

    public FileFault(Reason reason, String file) {
        super(reason + ": " + file);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /** The file or folder as the user named it. */
    public String file() {
        return file;
    }

    @Override
    public String messageKey() {
        return reason.key;
    }

    /** The file. */
    @Override
    public List<Object> values() {
        return List.of(file);
    }
}
