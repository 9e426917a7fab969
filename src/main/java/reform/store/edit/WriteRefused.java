package reform.store.edit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reform.message.Explained;
import reform.store.read.ReadResult;

/** A change was refused, and the file is as it was. */
public final class WriteRefused extends IOException implements Explained {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The file is not a valid list; {@link WriteRefused#result()} has the problems. */
        NOT_A_LIST,
        STANDARD_INPUT,
        /** The edit would not say what was meant: the file is of a shape that is not understood. */
        NOT_EDITABLE,
        /** What was to be written holds U+FFFD, which stands for bytes that were no UTF-8. */
        NOT_UTF8,
        /** {0} the file, {1} who holds the lock. */
        LOCKED,
        /** {0} the file, {1} the lock, {2} whose it is, who alone can read or delete it. */
        LOCK_OF_ANOTHER,
        /** {0} the file, {1} what stands where the lock or another file of reform would. */
        IN_THE_WAY,
        /** {0} the file, {1} what holds its content from before and after a change that was interrupted. */
        INTERRUPTED,
        /** The system let the file be written only in part; {0}, {1} as above. */
        CUT_SHORT,
        /** As INTERRUPTED, where {2} alone can read it. */
        INTERRUPTED_BY_ANOTHER,
        NOT_READABLE,
        /** A folder, a device or a pipe. */
        NOT_A_FILE,
        /** A symbolic link, where none is followed: {0} the file, {1} where it leads. */
        LINK,
        CHANGED_MEANWHILE,
        VANISHED,
        READ_ONLY_FILE,
        READ_ONLY_FOLDER,
        DISK_FULL,
        /** {0} the file, {1} what the system said. */
        FAILED;

        private final String key = "write." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final Reason reason;
    private final List<String> arguments;
    private final transient Optional<ReadResult> result;

    private WriteRefused(Reason reason, Optional<ReadResult> result, List<String> arguments) {
        super(reason + ": " + arguments);
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
        this.result = result;
    }

    public static WriteRefused of(Reason reason, String... arguments) {
        return new WriteRefused(reason, Optional.empty(), List.of(arguments));
    }

    public static WriteRefused notAList(ReadResult result) {
        return new WriteRefused(
                Reason.NOT_A_LIST, Optional.of(result), List.of(result.source().file()));
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return reason.key;
    }

    /** The file first. */
    @Override
    public List<Object> values() {
        return List.copyOf(arguments);
    }

    /** What is wrong with the list, where that is the reason. */
    public Optional<ReadResult> result() {
        return result;
    }
}
