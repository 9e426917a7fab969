package reform.cli.command.change;

import reform.action.Action;
import reform.action.Note;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;

/** {@code note}: something worth remembering, without a change of status. */
public final class NoteCommand extends ChangeCommand {
    @Override
    public void define(Syntax syntax) {
        options.define(syntax);
        selection.define(syntax, "ID... TEXT");
    }

    @Override
    String name() {
        return "note";
    }

    @Override
    boolean isValue(String word) {
        return !word.isBlank();
    }

    @Override
    Action action() {
        return new Note(selection
                .takeLastWord()
                .filter(word -> !word.isBlank())
                .orElseThrow(() -> Failure.usage("change.which-note")));
    }
}
