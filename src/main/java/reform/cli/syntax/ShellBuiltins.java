package reform.cli.syntax;

import java.util.List;

/** The words of the shell's own. */
public final class ShellBuiltins {
    /** What the shell itself understands, beside the commands. */
    public static final List<String> WORDS = List.of("use", "as-of", "exit", "quit");

    /** May stand before a command: people paste what they have read. */
    public static final String PROGRAM = "reform";

    private ShellBuiltins() {}
}
