package reform.cli.command.change;

import java.util.Optional;
import reform.action.Action;
import reform.action.Progress;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;

/** {@code progress}: how far a task has come, in percent. */
public final class ProgressCommand extends ChangeCommand {
    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        selection.define(syntax, "ID... N");
    }

    @Override
    String name() {
        return "progress";
    }

    @Override
    boolean isValue(String word) {
        return Progress.parse(word, Optional.empty()).isPresent();
    }

    @Override
    Action action() {
        String word = selection.takeLastWord().orElseThrow(() -> Failure.usage("change.which-progress"));
        return Progress.parse(word, options.note()).orElseThrow(() -> Failure.usage("change.bad-progress", word));
    }
}
