package reform.cli.command.change;

import reform.action.Action;
import reform.action.Progress;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.model.Texts;

/** {@code progress}: how far a task has come, in percent. */
public final class ProgressCommand extends ChangeCommand {
    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        options.defineOutlook(syntax);
        options.define(syntax);
        selection.define(syntax, "ID... N");
    }

    @Override
    String name() {
        return "progress";
    }

    @Override
    boolean isValue(String word) {
        return Progress.parse(word, Texts.none()).isPresent();
    }

    @Override
    Action action() {
        String word = selection.takeLastWord().orElseThrow(() -> Failure.usage("change.which-progress"));
        return Progress.parse(word, options.said()).orElseThrow(() -> Failure.usage("change.bad-progress", word));
    }
}
