package reform.cli.command.look;

import java.util.List;
import reform.cli.command.Command;
import reform.cli.options.OutputOptions;
import reform.cli.options.SelectionOptions;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;

/** A command that shows the tasks selected, in one of its formats. */
abstract class LookCommand extends Command {
    final SelectionOptions selection = new SelectionOptions();
    final OutputOptions output;

    /** @param formats those that the command has; the first is the default */
    LookCommand(Format... formats) {
        this.output = new OutputOptions(formats);
    }

    @Override
    public void define(Syntax syntax) {
        selection.define(syntax);
        output.define(syntax);
    }

    @Override
    public final List<Format> formats() {
        return output.formats();
    }
}
