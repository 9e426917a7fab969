package reform.cli.command.change;

import java.util.OptionalInt;
import reform.action.Action;
import reform.action.Extend;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.policy.DeadlineParser;

/** {@code extend}: 延期, a new deadline; the old one stays in the history. */
public final class ExtendCommand extends ChangeCommand {
    private static final int TYPICAL_YEAR = 2000;

    private boolean force;

    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        syntax.flag(() -> force = true, "--force");
        selection.define(syntax, "ID... DEADLINE");
    }

    @Override
    String name() {
        return "extend";
    }

    @Override
    String filterLikeValue() {
        return "--due";
    }

    /** Whether a word names a day, in any year where it names none itself. */
    @Override
    boolean isValue(String word) {
        return DeadlineParser.parseTyped(word, OptionalInt.of(TYPICAL_YEAR))
                .deadline()
                .isPresent();
    }

    @Override
    Action action() {
        String until = selection
                .takeLastWord()
                .filter(word -> !word.isBlank())
                .orElseThrow(() -> Failure.usage("change.which-deadline"));
        return new Extend(until, force, options.note());
    }
}
