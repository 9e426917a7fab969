package reform.cli.syntax;

/** What the program tells the shell; see "Exit codes" in the README. */
public enum ExitCode {
    SUCCESS(0),
    /** The question's answer is no: {@code check} found errors, {@code --exit-code} found tasks. */
    NO(1),
    USAGE(2),
    /** The file can't be read or is not a valid list. */
    UNREADABLE(3),
    /** A change was refused and nothing was written. */
    REFUSED(4),
    /** The result could not be written to standard output or to the file that {@code -o} names, or not be opened. */
    UNWRITTEN(5),
    /** A defect in reform. */
    DEFECT(70),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
