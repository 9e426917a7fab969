package reform.cli.command.change;

import java.util.Optional;
import reform.action.Action;
import reform.action.Note;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.model.UpdateText;

/** {@code note}: something worth remembering, without a change of status. */
public final class NoteCommand extends ChangeCommand {
    @Override
    public void define(Syntax syntax) {
        options.defineOutlook(syntax);
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
        String text = selection
                .takeLastWord()
                .filter(word -> !word.isBlank())
                .orElseThrow(() -> Failure.usage("change.which-note"));
        return new Note(options.said().with(UpdateText.NOTE, Optional.of(text)));
    }
}
