package reform.cli.command.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.cli.history.CommittedLists;
import reform.cli.options.Selection;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.model.TaskList;
import reform.policy.DateRange;
import reform.policy.Week;
import reform.policy.WhenParser;
import reform.query.Filter;
import reform.render.page.WeeklyPages;
import reform.report.WeeklyReport;

/** {@code report weekly}: what a week brought. */
public final class WeeklyCommand extends ReportCommand {
    private Optional<String> week = Optional.empty();
    private Optional<String> since = Optional.empty();
    private Optional<String> until = Optional.empty();

    public WeeklyCommand() {
        super("weekly", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.DOCX);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.value(ValueKind.WEEK, value -> week = Optional.of(value), "--week")
                .value(ValueKind.DATE, value -> since = Optional.of(value), "--since")
                .value(ValueKind.DATE, value -> until = Optional.of(value), "--until");
        super.define(syntax);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        List<TaskList> lists = Selection.lists(session, selection);
        LocalDate day = session.day(lists);
        DateRange asked = days(day);
        DateRange days = upTo(day, asked);
        Optional<Week> whole = Optional.of(Week.of(asked.first()))
                .filter(each ->
                        each.first().equals(asked.first()) && each.last().equals(asked.last()));
        Filter filter = selection.filter(lists, days.last());
        CommittedLists revisions = new CommittedLists(session, lists, selection.revision());
        WeeklyReport report =
                WeeklyReport.of(revisions.context(days.last()), revisions.spans(days), days, whole, filter::matches);
        return output.write(session, new WeeklyPages(report, session.messages()));
    }

    /** The time asked for; without any the last full week before the day. */
    private DateRange days(LocalDate day) {
        if (week.isPresent()) {
            if (since.isPresent() || until.isPresent()) {
                throw Failure.usage("cli.week-and-days");
            }
            return week(week.get(), day);
        }
        if (since.isEmpty() && until.isEmpty()) {
            return Week.of(day.minusWeeks(1)).days();
        }
        LocalDate last = until.map(text -> period(text, day).last()).orElse(day);
        LocalDate first = since.map(text -> period(text, day).first()).orElse(last.minusDays(6));
        if (first.isAfter(last)) {
            throw Failure.usage("cli.since-after-until", first, last);
        }
        return new DateRange(first, last);
    }

    private static DateRange upTo(LocalDate day, DateRange days) {
        if (days.first().isAfter(day)) {
            throw Failure.usage("cli.not-begun", days.first(), day);
        }
        return days.last().isAfter(day) ? new DateRange(days.first(), day) : days;
    }

    /** The week that a day lies in, or any other time that is named. */
    private static DateRange week(String text, LocalDate day) {
        DateRange days = WhenParser.range(text, day)
                .filter(WeeklyCommand::isBounded)
                .orElseThrow(() -> Failure.usage("cli.bad-week", text));
        return days.first().equals(days.last()) ? Week.of(days.first()).days() : days;
    }

    private static DateRange period(String text, LocalDate day) {
        return WhenParser.range(text, day)
                .filter(WeeklyCommand::isBounded)
                .orElseThrow(() -> Failure.usage("cli.bad-when", text));
    }

    /** Whether a time has a beginning and an end. */
    private static boolean isBounded(DateRange days) {
        return !days.first().equals(LocalDate.MIN) && !days.last().equals(LocalDate.MAX);
    }
}
