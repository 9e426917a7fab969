package reform.cli.command.look;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.history.CommittedLists;
import reform.cli.history.CommittedTrend;
import reform.cli.options.HtmlPage;
import reform.cli.options.Selection;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.query.Filter;
import reform.render.document.Json;
import reform.render.page.StatisticsPage;
import reform.render.page.StatisticsPages;
import reform.render.page.TrendPages;
import reform.render.table.CellForm;
import reform.render.table.CsvWriter;
import reform.report.ReportContext;
import reform.report.Statistics;
import reform.report.Trend;

/** {@code stats}: how far the programme is, in bars. */
public final class StatisticsCommand extends LookCommand {
    private Optional<String> by = Optional.empty();

    public StatisticsCommand() {
        super(Format.TABLE, Format.JSON, Format.HTML, Format.CSV);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.MONTH, value -> by = Optional.of(value), "--by");
        super.define(syntax);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Selection selected = Selection.of(session, selection);
        if (by.isPresent()) {
            return months(session, format, selected);
        }
        if (format == Format.CSV) {
            throw Failure.usage("cli.csv-by-month");
        }
        ReportContext context =
                new CommittedLists(session, selected.lists(), selection.revision()).context(selected.day());
        Statistics statistics = Statistics.of(context, selected.tasks());
        if (format == Format.HTML) {
            StatisticsPage page = new StatisticsPage(statistics, selected.tasks(), session.messages());
            OutputText out = output.text(session);
            HtmlPage.write(session, "stats", page, out);
            output.write(session, out);
            return ExitCode.SUCCESS;
        }
        StatisticsPages pages = new StatisticsPages(statistics, session.messages());
        OutputText out = output.text(session);
        if (format == Format.JSON) {
            Json.write(pages.document(), out.utf8());
        } else {
            pages.writeText(output.profile(session), out);
        }
        output.write(session, out);
        return ExitCode.SUCCESS;
    }

    /** The same as {@code report trend}. */
    private ExitCode months(Session session, Format format, Selection selected) throws IOException {
        if (!by.orElseThrow().equals("month") && !by.orElseThrow().equals("月")) {
            throw Failure.unknownWord("cli.bad-scale", by.orElseThrow(), List.of("month"));
        }
        Filter filter = selection.filter(selected.lists(), selected.day());
        Trend trend = new CommittedTrend(session, selected.lists(), selection.revision())
                .of(selected.day(), selected.tasks(), Optional.empty(), filter::matches);
        TrendPages pages = new TrendPages(trend, session.messages());
        OutputText out = output.text(session);
        switch (format) {
            case JSON -> Json.write(pages.document(), out.utf8());
            case HTML -> HtmlPage.write(session, "trend", pages, out);
            case CSV -> CsvWriter.write(pages.values().orElseThrow(), false, CellForm.SAFE, out);
            default -> pages.writeText(output.profile(session), out);
        }
        output.write(session, out);
        return ExitCode.SUCCESS;
    }
}
