package reform.model;

/** 延期: a deadline moved, as an update records it. The first {@code from} of a task is its original deadline. */
public record Extension(Deadline from, Deadline to) {
    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    @Override
    public boolean equals(Object other) {
        return other instanceof Extension that && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + to.hashCode();
    }
}
