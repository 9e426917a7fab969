package reform.terminal;

import java.util.OptionalInt;

/**
 * What is known of the terminal.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns its width, where known
 * @param rows its height, where known
 */
public record Screen(boolean in, boolean out, boolean err, OptionalInt columns, OptionalInt rows) {
    /** No terminal: pipes and files. */
    public static final Screen NONE = new Screen(false, false, false, OptionalInt.empty(), OptionalInt.empty());

    /** A terminal of which nobody has said where standard error leads. */
    public Screen(boolean in, boolean out, OptionalInt columns, OptionalInt rows) {
        this(in, out, false, columns, rows);
    }

    /** The same with standard error. */
    public Screen withErr(boolean terminal) {
        return new Screen(in, out, terminal, columns, rows);
    }
}
