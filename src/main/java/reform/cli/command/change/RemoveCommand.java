package reform.cli.command.change;

import reform.action.Action;
import reform.action.Remove;
import reform.cli.syntax.Syntax;

/** {@code remove}: takes tasks out of the file, which is asked first: what is cancelled stays in the list. */
public final class RemoveCommand extends ChangeCommand {
    @Override
    public void define(Syntax syntax) {
        options.defineCare(syntax);
        selection.define(syntax, "ID");
    }

    @Override
    String name() {
        return "remove";
    }

    @Override
    boolean takesWord() {
        return false;
    }

    @Override
    boolean isValue(String word) {
        return false;
    }

    @Override
    boolean isGrave() {
        return true;
    }

    @Override
    Action action() {
        return new Remove();
    }
}
