package reform.git;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import reform.message.Explained;

/** Why git gives no answer. */
public final class GitFailure extends IOException implements Explained {
    private static final long serialVersionUID = 1L;

    /** The kinds of failure. */
    public enum Reason {
        /** There is no git command on the path. */
        NOT_INSTALLED,
        /** {0} the folder. */
        NOT_A_REPOSITORY,
        /** Git refuses a repository that belongs to somebody else: {0} the folder. */
        NOT_TRUSTED,
        /** {0} the revision. */
        NO_SUCH_REVISION,
        /** {0} the revision, which is older than what a shallow clone holds. */
        CUT_OFF,
        /** {0} the file, {1} the revision. */
        NOT_IN_REVISION,
        /** A partial clone, which has not fetched an object yet: {0} its name. */
        NOT_FETCHED,
        /** An object is missing that the repository should hold: {0} its name. */
        DAMAGED,
        /** A repository without a commit. */
        NO_COMMITS,
        /** A bare repository, where a working tree is needed: {0} the folder. */
        NO_WORKING_TREE,
        /** {0} the seconds waited. */
        TIMEOUT,
        /** Ctrl-C ended git. */
        INTERRUPTED,
        /** {0} what git said. */
        FAILED;

        private final String key =
                "git.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private final Reason reason;
    private final List<String> values;

    GitFailure(Reason reason, String... values) {
        super(reason + ": " + String.join(", ", values));
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return reason.key;
    }

    @Override
    public List<Object> values() {
        return List.copyOf(values);
    }
}
