package reform.render.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.UpdateText;
import reform.render.document.ReportDocument;
import reform.render.page.ReportSection.Form;
import reform.render.table.Table;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.report.Judgement;
import reform.report.PeriodChange;
import reform.report.PeriodChange.Kind;
import reform.report.TaskCounts;
import reform.report.WeeklyReport;

/** The report of a week as a document and as text. */
public final class WeeklyPages implements ReportPages {
    private static final int SHORT_HASH = 10;

    private final WeeklyReport report;
    private final Messages messages;
    private final WeeklyTables tables;
    /** Whether it is for a page, where an arrow is drawn as one. */
    private final boolean onPage;

    public WeeklyPages(WeeklyReport report, Messages messages) {
        this(report, messages, false);
    }

    private WeeklyPages(WeeklyReport report, Messages messages, boolean onPage) {
        this.onPage = onPage;
        this.report = report;
        this.messages = messages;
        this.tables = new WeeklyTables(report, messages, onPage);
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(report);
    }

    @Override
    public Map<String, Object> sentences() {
        ReportFrame frame = new ReportFrame(report.context(), messages, OutputProfile.PLAIN);
        List<String> legend = new ArrayList<>(legend(frame));
        legend.addAll(frame.provenance());
        return Map.of(
                "title",
                title(),
                "judgement",
                judgement(),
                "summary",
                summary(),
                "sections",
                new WeeklyPages(report, messages, true)
                        .sections().stream().map(ReportSection::forTemplates).toList(),
                "legend",
                legend);
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        ReportFrame frame = new ReportFrame(report.context(), messages, profile);
        frame.head(title(), out);
        frame.sentences(List.of(judgement()), Style.BOLD, out);
        frame.sentences(summary(), Style.PLAIN, out);
        frame.sections(sections(), out);
        frame.foot(legend(frame), out);
    }

    /** What matters most first: figures, what was finished, what is wrong, what comes; then who. Only what there is. */
    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        changes(Kind.COMPLETED, "completed", sections);
        section("struckOff", struckOffLater(), rows -> tables.changes(Kind.STRUCK_OFF, rows), sections);
        changes(Kind.REOPENED, "reopened", sections);
        section("newlyOverdue", report.newlyOverdue(), tables::overdue, sections);
        section("missedAgain", report.missedAgain(), tables::overdue, sections);
        section("blockedTasks", report.blocked(), tables::blocked, sections);
        changes(Kind.EXTENDED, "extended", sections);
        changes(Kind.PROGRESSED, "progressed", sections);
        section("problems", report.said(UpdateText.PROBLEM), tables::said, sections);
        section("nextSteps", report.said(UpdateText.NEXT), tables::said, sections);
        section("dueNext", report.dueNext(), tables::dueNext, sections);
        section("staleTasks", report.stale(), tables::stale, Form.FOLDED, sections);
        changes(Kind.CANCELLED, "cancelled", sections);
        changes(Kind.ADDED, "added", sections);
        changes(Kind.REMOVED, "removed", sections);
        ListFiguresSection.of(report.byList(), messages).ifPresent(sections::add);
        if (!report.departments().isEmpty()) {
            sections.add(new ReportSection(messages.text("weekly.departments"), quiet(), tables.departments()));
        }
        return sections;
    }

    private List<String> legend(ReportFrame frame) {
        List<String> legend = new ArrayList<>(frame.lights());
        legend.add(messages.text("report.legend-rate")
                + messages.text("report.between")
                + messages.text("report.legend-roles"));
        legend.add(source());
        return legend;
    }

    private String source() {
        if (!report.fromGit()) {
            return messages.text("weekly.from-updates");
        }
        String commits = report.compared().size() > 1
                ? ""
                : messages.text(
                        "weekly.commits",
                        shortened(report.compared().get(0).before()),
                        shortened(report.compared().get(0).end()));
        return messages.text("weekly.from-git", commits);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    private String title() {
        return messages.text(
                report.week().isPresent() ? "weekly.title-week" : "weekly.title-days",
                report.week().map(Object::toString).orElse(""),
                report.week().map(week -> Integer.toString(week.year())).orElse(""),
                report.week().map(week -> Integer.toString(week.number())).orElse(""),
                report.days().first(),
                report.days().last(),
                report.days().first().getMonthValue(),
                report.days().first().getDayOfMonth(),
                report.days().last().getMonthValue(),
                report.days().last().getDayOfMonth());
    }

    /** The verdict of the dashboard on the last day, without the rate, which stands below. */
    private String judgement() {
        Judgement judgement = report.judgement();
        JudgementText text = new JudgementText(judgement, messages);
        return judgement.figures().rate().counted() == 0
                ? text.sentence()
                : messages.text(
                        "weekly.judged",
                        text.verdict(),
                        judgement.expected(),
                        judgement.figures().rate().completed());
    }

    private String rate() {
        TaskCounts before = report.before();
        return before.rate().percent().isEmpty()
                ? messages.text("weekly.rate", ReportFrame.rate(report.figures(), messages))
                : messages.text(
                        "weekly.rate-before",
                        ReportFrame.rate(report.figures(), messages),
                        before.rate().percent().getAsInt() + "%",
                        report.days().first().minusDays(1));
    }

    private List<String> summary() {
        List<String> summary = new ArrayList<>(List.of(rate()));
        summary.addAll(ReportFrame.asides(report.figures(), messages));
        summary.add(sum());
        int before = report.before().overdue();
        int now = report.figures().overdue();
        if (before + now > 0) {
            summary.add(messages.text(
                    "weekly.overdue",
                    now,
                    before,
                    report.newlyOverdue().size(),
                    report.noLongerOverdue().size()));
        }
        return summary;
    }

    private String sum() {
        List<PeriodChange> completed = report.changes(Kind.COMPLETED);
        long struckOff =
                completed.stream().filter(each -> each.is(Kind.STRUCK_OFF)).count();
        long steps = completed.stream().filter(each -> !each.steps().isEmpty()).count();
        int later = struckOffLater().size();
        int reopened = report.changes(Kind.REOPENED).size();
        List<String> ofThem = new ArrayList<>();
        if (struckOff > 0) {
            ofThem.add(messages.text("weekly.sum-struck-off", struckOff));
        }
        if (steps > 0) {
            ofThem.add(messages.text("weekly.sum-steps", steps));
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                ofThem.isEmpty()
                        ? messages.text("weekly.sum-completed", completed.size())
                        : messages.text(
                                "weekly.sum-completed-of-them",
                                completed.size(),
                                String.join(messages.text("weekly.sum-and"), ofThem)));
        if (struckOff == 0) {
            parts.add(messages.text("weekly.sum-struck-off", later));
        } else if (later > 0) {
            parts.add(messages.text("weekly.sum-struck-off-later", later));
        }
        if (reopened > 0) {
            parts.add(messages.text("weekly.sum-reopened", reopened));
        }
        parts.add(messages.text(
                "weekly.sum",
                report.changes(Kind.PROGRESSED).size(),
                report.changes(Kind.EXTENDED).size(),
                report.blocked().size(),
                report.dueNext().size(),
                report.stale().size()));
        return String.join(messages.text("weekly.sum-and"), parts);
    }

    /** What was completed before and is struck off now: the others are told where they were completed. */
    private List<PeriodChange> struckOffLater() {
        return report.changes(Kind.STRUCK_OFF).stream()
                .filter(each -> !each.is(Kind.COMPLETED))
                .toList();
    }

    private <T> void section(String key, List<T> rows, Function<List<T>, Table> table, List<ReportSection> sections) {
        section(key, rows, table, Form.GRID, sections);
    }

    private <T> void section(
            String key, List<T> rows, Function<List<T>, Table> table, Form form, List<ReportSection> sections) {
        if (!rows.isEmpty()) {
            sections.add(new ReportSection(
                    messages.text("weekly." + key),
                    messages.count("list.group", rows.size()),
                    onPage ? tables.onGrid(table.apply(rows)) : table.apply(rows),
                    form));
        }
    }

    private void changes(Kind kind, String key, List<ReportSection> sections) {
        section(key, report.changes(kind), rows -> tables.changes(kind, rows), sections);
    }

    /** How many departments the table leaves out: of them there is nothing to tell beside those that it shows. */
    private String quiet() {
        int left = report.departments().size() - tables.shownDepartments().size();
        return left == 0 ? "" : messages.count("weekly.departments-quiet", left);
    }
}
