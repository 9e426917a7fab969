package reform.cli.command.look;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.history.CommittedLists;
import reform.cli.options.HtmlPage;
import reform.cli.options.Selection;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.document.Json;
import reform.render.page.TimelinePage;
import reform.render.page.TimelinePages;
import reform.report.ReportContext;
import reform.report.Timeline;
import reform.report.Timeline.Scale;

/** {@code timeline}: the tasks on an axis of time. */
public final class TimelineCommand extends LookCommand {
    private Optional<String> by = Optional.empty();

    public TimelineCommand() {
        super(Format.TABLE, Format.JSON, Format.HTML);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.SCALE, value -> by = Optional.of(value), "--by");
        super.define(syntax);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Scale scale = by.map(TimelineCommand::scale).orElse(Scale.YEAR);
        Selection selected = Selection.of(session, selection);
        if (selected.tasks().isEmpty() && format != Format.JSON) {
            session.say(selected.nothing(session.messages()));
            return ExitCode.SUCCESS;
        }
        ReportContext context =
                new CommittedLists(session, selected.lists(), selection.revision()).context(selected.day());
        Timeline timeline = Timeline.of(context, scale, selected.tasks());
        if (format == Format.HTML) {
            OutputText page = output.text(session);
            HtmlPage.write(session, "timeline", new TimelinePage(timeline, session.messages()), page);
            output.write(session, page);
            return ExitCode.SUCCESS;
        }
        TimelinePages pages = new TimelinePages(timeline, session.messages());
        OutputText out = output.text(session);
        if (format == Format.JSON) {
            Json.write(pages.document(), out.utf8());
        } else {
            pages.writeText(output.profile(session), out);
        }
        output.write(session, out);
        return ExitCode.SUCCESS;
    }

    private static Scale scale(String word) {
        return SpokenNames.scale(word)
                .orElseThrow(() -> Failure.unknownWord(
                        "cli.bad-scale",
                        word,
                        List.of(Scale.values()).stream().map(Scale::word).toList()));
    }
}
