package reform.cli;

import reform.action.Action;
import reform.action.Extend;

/** {@code extend}: 延期, a new deadline; the old one stays in the history. */
final class ExtendCommand extends ChangeCommand {
    private boolean force;

    @Override
    void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        syntax.flag(() -> force = true, "--force");
        selection.define(syntax, "ID... DEADLINE");
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
