package reform.review;

/** What the screen says about the last key. */
public record Notice(Kind kind, String text) {
    static final Notice NONE = new Notice(Kind.HINT, "");

    /** What it is about. */
    public enum Kind {
        /** Something was written, or taken back. */
        WRITTEN,
        /** Nothing was written, and why. */
        REFUSED,
        HINT
    }
}
