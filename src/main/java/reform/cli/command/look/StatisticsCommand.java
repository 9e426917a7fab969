package reform.cli.command.look;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.history.CommittedLists;
import reform.cli.options.OutputOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.render.document.Json;
import reform.render.page.StatisticsPages;
import reform.report.ReportContext;
import reform.report.Statistics;

/** {@code stats}: how far the programme is, in bars. */
public final class StatisticsCommand extends Command {
    private final SelectionOptions selection = new SelectionOptions();
    private final OutputOptions output = new OutputOptions(Format.TABLE, Format.JSON);

    @Override
    public void define(Syntax syntax) {
        selection.define(syntax);
        output.define(syntax);
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Selection selected = Selection.of(session, selection);
        ReportContext context =
                new CommittedLists(session, selected.lists(), selection.revision()).context(selected.day());
        StatisticsPages pages = new StatisticsPages(Statistics.of(context, selected.tasks()), session.messages());
        StringWriter out = new StringWriter();
        if (format == Format.JSON) {
            Json.write(pages.document(), out);
        } else {
            pages.writeText(output.profile(session), out);
        }
        output.write(session, out.toString());
        return ExitCode.SUCCESS;
    }
}
