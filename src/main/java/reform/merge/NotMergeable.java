package reform.merge;

/** The texts are written in a way that can't be merged piece by piece. */
final class NotMergeable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMergeable() {
        super("not mergeable", null, false, false);
    }
}
