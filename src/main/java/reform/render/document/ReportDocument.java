package reform.render.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reform.model.Department;
import reform.model.MappedList;
import reform.model.Status;
import reform.model.UpdateText;
import reform.policy.CompletionRate;
import reform.policy.DateRange;
import reform.policy.Light;
import reform.policy.Week;
import reform.report.Dashboard;
import reform.report.Decisions;
import reform.report.DepartmentReport;
import reform.report.DepartmentReport.Load;
import reform.report.Judgement;
import reform.report.ListFigures;
import reform.report.Notice;
import reform.report.PeriodChange;
import reform.report.PeriodChange.Field;
import reform.report.Provenance;
import reform.report.ReportContext;
import reform.report.Statistics;
import reform.report.TaskCounts;
import reform.report.Timeline;
import reform.report.Trend;
import reform.report.WeeklyReport;
import reform.report.WeeklyReport.Blocked;
import reform.report.WeeklyReport.DepartmentWeek;

/**
 * The JSON contract of the reports, as plain maps for {@link Json} and for templates. It is part of that of
 * {@link TaskDocument}: tasks are the same, and so is what raises {@link TaskDocument#SCHEMA}.
 */
public final class ReportDocument {
    private ReportDocument() {}

    /** {@code report: "weekly"}. */
    public static Map<String, Object> of(WeeklyReport report) {
        Map<String, Object> document = envelope("weekly", report.context());
        document.put("week", report.week().map(Week::toString));
        document.put("days", days(report.days()));
        document.put("fromGit", report.fromGit());
        document.put("compared", list(report.compared(), ReportDocument::compared));
        document.put("figures", figures(report.figures()));
        document.put("before", figures(report.before()));
        document.put("judgement", judgement(report.judgement()));
        for (PeriodChange.Kind kind : PeriodChange.Kind.values()) {
            document.put(key(kind.word()), list(report.changes(kind), ReportDocument::change));
        }
        document.put("newlyOverdue", TaskDocument.tasks(report.newlyOverdue()));
        document.put("noLongerOverdue", TaskDocument.tasks(report.noLongerOverdue()));
        document.put("missedAgain", TaskDocument.tasks(report.missedAgain()));
        document.put("dueNext", TaskDocument.tasks(report.dueNext()));
        document.put("staleTasks", TaskDocument.tasks(report.stale()));
        document.put("blockedTasks", list(report.blocked(), ReportDocument::blocked));
        document.put("problems", list(report.said(UpdateText.PROBLEM), said -> said(said, "problem")));
        document.put("nextSteps", list(report.said(UpdateText.NEXT), said -> said(said, "next")));
        document.put("departments", list(report.departments(), ReportDocument::week));
        addByList(document, report.byList());
        return document;
    }

    private static Map<String, Object> compared(WeeklyReport.Compared compared) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("list", compared.list().name());
        document.put("before", compared.before());
        document.put("end", compared.end());
        return document;
    }

    private static Map<String, Object> week(DepartmentWeek department) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", department.name());
        document.put("lead", figures(department.lead()));
        document.put("completed", department.completed());
        document.put("newlyOverdue", department.newlyOverdue());
        document.put("support", figures(department.supporting()));
        return document;
    }

    /** The task and what changed; {@code null} for a field that did not. */
    private static Map<String, Object> change(PeriodChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("task", TaskDocument.task(change.task()));
        document.put("date", change.date());
        document.put("status", change.status().map(field -> field(field, Status::word)));
        document.put("statusChanges", list(change.turns(), ReportDocument::turn));
        document.put("progress", change.progress().map(field -> field(field, progress -> progress)));
        document.put("due", change.due().map(field -> field(field, TaskDocument::due)));
        document.put("years", TaskDocument.years(change.steps()));
        document.put("steps", change.steps().stream().map(TaskDocument::key).toList());
        document.put("by", change.by());
        document.put("note", change.note());
        document.put("evidence", change.evidence());
        document.put("updates", list(change.updates(), TaskDocument::update));
        document.put("byHand", change.byHand());
        return document;
    }

    private static Map<String, Object> turn(PeriodChange.Turn turn) {
        Map<String, Object> document = new LinkedHashMap<>(field(turn.status(), Status::word));
        document.put("date", turn.update().map(update -> update.date()));
        return document;
    }

    private static <T> Map<String, Object> field(Field<T> field, Function<? super T, ?> value) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", value.apply(field.from()));
        document.put("to", value.apply(field.to()));
        return document;
    }

    private static Map<String, Object> blocked(Blocked blocked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("task", TaskDocument.task(blocked.task()));
        document.put("since", blocked.since().map(update -> update.date()));
        document.put("noteDate", blocked.word().map(update -> update.date()));
        document.put("by", blocked.word().flatMap(update -> update.by()));
        document.put("note", blocked.word().flatMap(update -> update.note()));
        document.put("problem", blocked.word().flatMap(update -> update.problem()));
        return document;
    }

    private static Map<String, Object> said(WeeklyReport.Said said, String name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("task", TaskDocument.task(said.task()));
        document.put("date", said.update().date());
        document.put("by", said.update().by());
        document.put(name, said.text());
        return document;
    }

    /** {@code report: "department"}. */
    public static Map<String, Object> of(DepartmentReport report) {
        Map<String, Object> document = envelope("department", report.context());
        document.put("only", report.only());
        document.put("figures", figures(report.figures()));
        document.put("departments", list(report.departments(), ReportDocument::load));
        addByList(document, report.byList());
        return document;
    }

    private static Map<String, Object> load(Load load) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("department", load.name());
        document.put("key", load.department().flatMap(Department::key));
        document.put("english", load.department().flatMap(Department::english));
        document.put("contact", load.department().flatMap(Department::contact));
        document.put("lead", figures(load.lead()));
        document.put("support", figures(load.support()));
        document.put("leading", TaskDocument.tasks(load.leading()));
        document.put("supporting", TaskDocument.tasks(load.supporting()));
        return document;
    }

    /** {@code report: "notice"}. */
    public static Map<String, Object> of(Notice notice) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("name", notice.to().name());
        to.put("key", notice.to().key());
        to.put("english", notice.to().english());
        to.put("contact", notice.to().contact());
        Map<String, Object> document = envelope("notice", notice.context());
        document.put("to", to);
        document.put("date", notice.context().asOf());
        document.put("replyBy", notice.terms().replyBy());
        document.put("contact", notice.contact());
        document.put("from", notice.terms().from());
        document.put("letterhead", notice.terms().letterhead());
        document.put("number", notice.terms().number());
        document.put("grade", notice.grade().word());
        document.put("leads", notice.leads());
        document.put("overdueCount", notice.overdue().size());
        document.put("dueSoonCount", notice.dueSoon().size());
        document.put("overdue", TaskDocument.tasks(notice.overdue()));
        document.put("dueSoon", TaskDocument.tasks(notice.dueSoon()));
        return document;
    }

    /** {@code report: "stats"}. */
    public static Map<String, Object> of(Statistics statistics) {
        Map<String, Object> document = envelope("stats", statistics.context());
        document.put("figures", figures(statistics.figures()));
        document.put("departments", list(statistics.departments(), row -> row("department", row)));
        document.put("years", list(statistics.years(), row -> row("year", row)));
        addByList(document, statistics.byList());
        return document;
    }

    private static Map<String, Object> row(String name, Statistics.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(name, row.key());
        document.put("figures", figures(row.figures()));
        return document;
    }

    /** {@code report: "dashboard"}: the statistics, and the tasks. */
    public static Map<String, Object> of(Dashboard dashboard) {
        Map<String, Object> document = of(dashboard.statistics());
        document.put("report", "dashboard");
        document.put("judgement", judgement(dashboard.judgement()));
        document.put("decisions", decisions(dashboard.decisions()));
        document.put("months", list(dashboard.trend().months(), ReportDocument::month));
        document.put("tasks", TaskDocument.tasks(dashboard.tasks()));
        return document;
    }

    private static Map<String, Object> judgement(Judgement judgement) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", judgement.verdict().word());
        document.put("expected", judgement.expected());
        document.put("expectedPercent", judgement.expectedPercent());
        document.put("missedSteps", judgement.missedSteps());
        document.put("behind", judgement.behind());
        document.put("weekAgo", figures(judgement.weekAgo()));
        return document;
    }

    private static Map<String, Object> decisions(Decisions decisions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("overdueCount", decisions.overdueInAll());
        document.put("overdue", TaskDocument.tasks(decisions.overdue()));
        document.put("blockedCount", decisions.blockedInAll());
        document.put("blocked", list(decisions.blocked(), ReportDocument::blocked));
        document.put("extendedCount", decisions.extendedInAll());
        document.put("extended", TaskDocument.tasks(decisions.extended()));
        return document;
    }

    /** {@code report: "trend"}. */
    public static Map<String, Object> of(Trend trend) {
        Map<String, Object> document = envelope("trend", trend.context());
        document.put("fromGit", trend.fromGit());
        document.put("months", list(trend.months(), ReportDocument::month));
        return document;
    }

    private static Map<String, Object> month(Trend.Month month) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("month", month.label());
        document.putAll(days(month.days()));
        document.put("expected", month.expected());
        document.put("completed", month.completed());
        document.put("newlyOverdue", month.newlyOverdue());
        document.put("extended", month.extended());
        document.put("total", month.total());
        document.put("overdue", month.overdue());
        document.put("rate", rate(month.rate()));
        return document;
    }

    /** {@code report: "timeline"}. */
    public static Map<String, Object> of(Timeline timeline) {
        Map<String, Object> document = envelope("timeline", timeline.context());
        document.put("by", timeline.scale().word());
        document.put("days", days(timeline.days()));
        document.put("periods", list(timeline.periods(), ReportDocument::period));
        document.put("bars", list(timeline.bars(), ReportDocument::bar));
        document.put("undated", TaskDocument.tasks(timeline.undated()));
        return document;
    }

    private static Map<String, Object> period(Timeline.Period period) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("label", period.label());
        document.putAll(days(period.days()));
        return document;
    }

    private static Map<String, Object> bar(Timeline.Bar bar) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("task", TaskDocument.task(bar.task()));
        document.put("start", bar.task().assessment().startDate());
        document.put("segments", list(bar.segments(), segment -> {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("phase", segment.phase().word());
            part.putAll(days(segment.days()));
            return part;
        }));
        return document;
    }

    /** What every report begins with: the list and the day, the report's name, the files and commits behind it. */
    public static Map<String, Object> envelope(String report, ReportContext context) {
        Map<String, Object> document = TaskDocument.envelope(context.lists(), context.asOf());
        document.put("report", report);
        document.put("files", list(context.files(), ReportDocument::file));
        return document;
    }

    private static Map<String, Object> file(Provenance provenance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", provenance.file());
        document.put("commit", provenance.commit());
        document.put("modified", provenance.modified());
        return document;
    }

    /** Adds {@code byList} to the document of a report; nothing where there is one list only. */
    public static void addByList(Map<String, Object> document, List<ListFigures> lists) {
        if (!lists.isEmpty()) {
            document.put("byList", lists.stream().map(ReportDocument::ofList).toList());
        }
    }

    private static Map<String, Object> ofList(ListFigures each) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("list", each.list().name());
        document.put("title", each.list().title());
        document.put("figures", figures(each.figures()));
        return document;
    }

    /** Counts by status and light; {@code unsettled} is the sum of the lights. */
    static Map<String, Object> figures(TaskCounts figures) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", figures.total());
        for (Status status : Status.values()) {
            document.put(key(status.word()), figures.count(status));
        }
        document.put("ongoing", figures.ongoing());
        document.put("notJudged", figures.notJudged());
        document.put("recurring", figures.recurring().tasks());
        document.put("steps", steps(figures.recurring()));
        document.put("milestones", milestones(figures.milestones()));
        document.put("unsettled", figures.unsettled());
        for (Light light : Light.values()) {
            document.put(light.word(), figures.count(light));
        }
        document.put("overdue", figures.overdue());
        document.put("dueSoon", figures.dueSoon());
        document.put("stale", figures.stale());
        document.put("rate", rate(figures.rate()));
        return document;
    }

    private static Map<String, Object> steps(TaskCounts.Recurring recurring) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("met", recurring.stepsMet());
        document.put("due", recurring.stepsSoFar());
        return document;
    }

    private static Map<String, Object> milestones(TaskCounts.Milestones milestones) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("met", milestones.met());
        document.put("missed", milestones.missed());
        document.put("ahead", milestones.ahead());
        return document;
    }

    private static Map<String, Object> rate(CompletionRate rate) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("completed", rate.completed());
        document.put("counted", rate.counted());
        document.put("percent", rate.percent());
        return document;
    }

    private static Map<String, Object> days(DateRange days) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("first", days.first());
        document.put("last", days.last());
        return document;
    }

    private static <T> List<Map<String, Object>> list(List<T> values, Function<T, Map<String, Object>> document) {
        return new MappedList<>(values, document);
    }

    /** A word of the format as a name in JSON: {@code in-progress} is {@code inProgress}. */
    private static String key(String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 0
                ? word
                : word.substring(0, hyphen)
                        + Character.toUpperCase(word.charAt(hyphen + 1))
                        + word.substring(hyphen + 2);
    }
}
