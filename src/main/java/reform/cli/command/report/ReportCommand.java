package reform.cli.command.report;

import java.io.IOException;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.history.CommittedLists;
import reform.cli.options.ReportOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.report.ReportContext;

/** A report: of the tasks selected, in one of its formats, by its own template or the office's; or its template itself. */
abstract class ReportCommand extends Command {
    final SelectionOptions selection = new SelectionOptions();
    final ReportOptions output;

    /**
     * @param name the name of the built-in templates
     * @param formats those that the report has; the first is the default
     */
    ReportCommand(String name, Format... formats) {
        this.output = new ReportOptions(name, formats);
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

    @Override
    public final ExitCode run(Session session) throws IOException {
        return output.printsTemplate() ? output.printTemplate(session) : report(session);
    }

    /** Makes the report and writes it. */
    abstract ExitCode report(Session session) throws IOException;

    /** Where the report comes from, as of the day asked for. */
    final ReportContext context(Session session, Selection selected) throws IOException {
        return new CommittedLists(session, selected.lists(), selection.revision()).context(selected.day());
    }
}
