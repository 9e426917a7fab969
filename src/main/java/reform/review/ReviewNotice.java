package reform.review;

/** What the screen says about the last key. */
public record ReviewNotice(Kind kind, String text) {
    static final ReviewNotice NONE = new ReviewNotice(Kind.HINT, "");

    /** What it is about. */
    public enum Kind {
        /** Something was written, or taken back. */
        WRITTEN,
        /** Nothing was written, and why. */
        REFUSED,
        HINT
    }
}
