package reform.model;

/** Whether a problem keeps a list from being used (error) or only asks for attention (warning). */
public enum Severity {
    ERROR("error"),
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word in {@code file:line:col: error: message}; the same in every language, because tools read it. */
    public String word() {
        return word;
    }
}
