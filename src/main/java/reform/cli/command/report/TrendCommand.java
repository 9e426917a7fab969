package reform.cli.command.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.cli.history.CommittedTrend;
import reform.cli.options.Selection;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.policy.DateRange;
import reform.policy.WhenParser;
import reform.query.Filter;
import reform.render.page.TrendPages;
import reform.report.Trend;

/** {@code report trend}: what was done, overdue and extended by month. */
public final class TrendCommand extends ReportCommand {
    private static final int MOST_MONTHS = 240;

    private Optional<String> since = Optional.empty();

    public TrendCommand() {
        super("trend", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.CSV, Format.DOCX);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.DATE, value -> since = Optional.of(value), "--since");
        super.define(syntax);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        Selection selected = Selection.of(session, selection);
        Filter filter = selection.filter(selected.lists(), selected.day());
        CommittedTrend committed = new CommittedTrend(session, selected.lists(), selection.revision());
        Optional<List<DateRange>> months = since.map(text -> months(text, selected.day()));
        Trend trend = committed.of(selected.day(), selected.tasks(), months, filter::matches);
        return output.write(session, new TrendPages(trend, session.messages()));
    }

    private static List<DateRange> months(String text, LocalDate day) {
        LocalDate first = WhenParser.range(text, day)
                .map(DateRange::first)
                .filter(each -> !each.equals(LocalDate.MIN))
                .orElseThrow(() -> Failure.usage("cli.bad-when", text));
        if (first.isAfter(day)) {
            throw Failure.usage("cli.not-begun", first, day);
        }
        if (first.isBefore(day.minusMonths(MOST_MONTHS))) {
            throw Failure.usage("cli.trend-too-long", first, MOST_MONTHS / 12);
        }
        return Trend.months(first, day);
    }
}
