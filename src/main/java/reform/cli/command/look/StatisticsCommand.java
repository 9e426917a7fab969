package reform.cli.command.look;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.history.CommittedLists;
import reform.cli.options.OutputOptions;
import reform.cli.options.Selected;
import reform.cli.options.SelectionOptions;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.render.document.Json;
import reform.render.page.StatisticsPages;
import reform.report.Origin;
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
        Selected selected = Selected.of(session, selection);
        Origin origin = new CommittedLists(session, selected.lists(), selection.revision()).origin(selected.day());
        StatisticsPages pages = new StatisticsPages(Statistics.of(origin, selected.tasks()), session.messages());
        StringWriter out = new StringWriter();
        if (format == Format.JSON) {
            Json.write(pages.document(), out);
        } else {
            pages.writeText(output.look(session), out);
        }
        output.write(session, out.toString());
        return ExitCode.SUCCESS;
    }
}
