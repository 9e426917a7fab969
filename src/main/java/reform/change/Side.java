package reform.change;

/** The sides of a merge. */
public enum Side {
    /** The branch that is checked out; in a rebase, the one that is built upon. */
    OURS,
    /** The branch, commit or stash that is merged into it. */
    THEIRS;

    public Side other() {
        return this == OURS ? THEIRS : OURS;
    }
}
