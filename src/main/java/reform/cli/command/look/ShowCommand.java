package reform.cli.command.look;

import java.io.IOException;
import java.util.List;
import reform.cli.options.HtmlPage;
import reform.cli.options.Selection;
import reform.cli.options.YamlExtract;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.policy.AssessedTask;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.page.TaskPage;
import reform.render.task.TaskDetails;
import reform.report.Grouping;
import reform.report.Listing;
import reform.store.read.ReadResult;

/** {@code show}: everything about a task. */
public final class ShowCommand extends LookCommand {

    public ShowCommand() {
        super(Format.TEXT, Format.JSON, Format.JSONL, Format.MARKDOWN, Format.HTML, Format.YAML);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        if (selection.isEmpty()) {
            throw Failure.usage("cli.which-task");
        }
        List<ReadResult> read = Selection.results(session, selection);
        Selection selected = Selection.of(session, selection, ListLoader.shown(session, read, selection.strict()));
        Listing listing = new Listing(
                selected.lists(),
                selected.day(),
                selected.tasks(),
                selected.tasks(),
                Grouping.NONE,
                selected.all(),
                false);
        OutputText out = output.text(session);
        switch (format) {
            case JSON -> Json.write(TaskDocument.of(listing), out.utf8());
            case YAML -> YamlExtract.write(read, listing.tasks(), out);
            case JSONL -> Json.writeLines(TaskDocument.tasks(listing.tasks()), out.utf8());
            case HTML -> HtmlPage.write(session, "show", new TaskPage(listing, session.messages()), out);
            default -> sheets(session, selected, listing, format, out);
        }
        output.write(session, out);
        return ExitCode.SUCCESS;
    }

    private void sheets(Session session, Selection selected, Listing listing, Format format, Appendable out)
            throws IOException {
        if (listing.tasks().isEmpty()) {
            session.say(selected.nothing(session.messages()));
        }
        TaskDetails sheet = new TaskDetails(session.messages());
        boolean first = true;
        for (AssessedTask task : listing.tasks()) {
            out.append(first ? "" : "\n");
            first = false;
            if (format == Format.MARKDOWN) {
                sheet.writeMarkdown(task, listing.severalLists(), out);
            } else {
                sheet.writeText(task, listing.severalLists(), output.profile(session), out);
            }
        }
    }
}
