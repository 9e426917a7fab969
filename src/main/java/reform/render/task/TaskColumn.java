package reform.render.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.Department;
import reform.model.Due;
import reform.model.Milestone;
import reform.model.PlannedMilestone;
import reform.model.Task;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.Light;
import reform.policy.Timeliness;
import reform.query.Concern;
import reform.render.table.Column;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.TaskName;
import reform.render.wording.Wording;
import reform.report.LastWord;

/**
 * The columns that are the same in every list, beside those of {@link TextColumn texts}. The keys are those of the JSON,
 * the same in every language; tables head the columns in the person's words.
 */
public enum TaskColumn implements ShownColumn {
    LIST("list"),
    ID("id"),
    LIGHT("light"),
    DUE_DATE("dueDate"),
    DAYS_OVERDUE("daysOverdue", "overdue"),
    STATUS("status"),
    PROGRESS("progress"),
    LEAD("lead"),
    RESPONSIBLE("responsible"),
    TITLE("title"),
    /** The deadline as written. */
    DUE("due", "deadline"),
    START("start"),
    /** The steps on the way, each with its day. */
    MILESTONES("milestones", "steps"),
    ORIGINAL_DUE_DATE("originalDueDate", "original"),
    EXTENSIONS("extensions"),
    TIMELINESS("timeliness"),
    MISSED_YEARS("missedYears", "missed"),
    SETTLED_ON("settledOn", "settled"),
    PACE("pace"),
    BEHIND("behind"),
    LAST_UPDATE("lastUpdate", "updated"),
    LAST_NOTE("lastNote", "note"),
    STALE("stale"),
    /** Why the task is to be chased. */
    CONCERN("concern", "reason", "why");

    private final String key;
    private final List<String> otherKeys;

    TaskColumn(String key, String... otherKeys) {
        this.key = key;
        this.otherKeys = List.of(otherKeys);
    }

    @Override
    public String key() {
        return key;
    }

    /** The column of a key, any case, with or without hyphens; empty where there is none. */
    public static Optional<TaskColumn> ofKey(String text) {
        String wanted = text.strip().replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        for (TaskColumn column : values()) {
            if (column.key.toLowerCase(Locale.ROOT).equals(wanted) || column.otherKeys.contains(wanted)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> sortWord() {
        return switch (this) {
            case LIST, ID, LIGHT, STATUS, PROGRESS, LEAD, TITLE -> Optional.of(key);
            case DUE_DATE, DUE -> Optional.of("due");
            case START -> Optional.of("start");
            case DAYS_OVERDUE -> Optional.of("overdue");
            case LAST_UPDATE -> Optional.of("updated");
            default -> Optional.empty();
        };
    }

    @Override
    public Column column(Messages messages) {
        String header = messages.text("column." + key);
        return switch (this) {
            case ID, DAYS_OVERDUE, PROGRESS, PACE, BEHIND, EXTENSIONS -> Column.right(header);
            case TITLE -> Column.left(header).flexible(24);
            case LAST_NOTE -> Column.left(header).flexible(16).rank(5);
            case LEAD -> Column.left(header).flexible(8).rank(1);
            case RESPONSIBLE -> Column.left(header).flexible(8).rank(4);
            case STATUS -> Column.left(header).rank(3);
            // A day is never cut; what a cell that can't be read says is, rather than that the status goes.
            case DUE_DATE -> Column.left(header).flexible(10).rank(2);
            case CONCERN, MILESTONES -> Column.left(header).flexible(20);
            default -> Column.left(header);
        };
    }

    @Override
    public String value(AssessedTask assessed) {
        Task task = assessed.task();
        Assessment assessment = assessed.assessment();
        return switch (this) {
            case LIST -> assessed.list().name();
            case ID -> task.id().text();
            case LIGHT -> assessment.light().map(Light::word).orElse("");
            case DUE_DATE -> date(assessment.dueDate());
            case DAYS_OVERDUE -> Integer.toString(assessment.daysOverdue());
            case STATUS -> task.written("status").orElse(task.status().word());
            case PROGRESS -> task.written("progress").orElse(number(task.progress()));
            case LEAD -> String.join(";", task.lead());
            case RESPONSIBLE -> String.join(";", task.responsible());
            case TITLE -> task.title();
            case DUE -> task.deadline().text();
            case START -> date(task.start());
            case MILESTONES -> milestones(task);
            case ORIGINAL_DUE_DATE -> date(assessment.originalDueDate());
            case EXTENSIONS -> Integer.toString(assessment.extensions());
            case TIMELINESS -> assessment.timeliness().map(Timeliness::word).orElse("");
            case MISSED_YEARS -> years(assessment.missedYears());
            case SETTLED_ON -> date(assessment.settledOn());
            case PACE -> number(assessment.pace());
            case BEHIND -> number(assessment.behind());
            case LAST_UPDATE -> date(assessment.lastUpdate());
            case LAST_NOTE -> LastWord.of(task).map(LastWord::note).orElse("");
            case STALE -> Boolean.toString(assessment.stale());
            case CONCERN -> Concern.of(assessed).map(Concern::word).orElse("");
        };
    }

    @Override
    public String value(AssessedTask assessed, Wording wording) {
        Task task = assessed.task();
        Assessment assessment = assessed.assessment();
        return switch (this) {
            case LIGHT -> assessment.light().map(wording::light).orElse("");
            case STATUS -> task.written("status").orElse(wording.status(task));
            case LEAD -> wording.names(task.lead());
            case RESPONSIBLE -> wording.names(task.responsible());
            case TIMELINESS -> assessment.timeliness().map(wording::timeliness).orElse("");
            case MISSED_YEARS -> years(assessment.missedYears());
            case STALE -> assessment.stale() ? wording.messages().text("word.stale") : "";
            case CONCERN -> wording.concern(assessed);
            default -> value(assessed);
        };
    }

    @Override
    public StyledText cell(AssessedTask assessed, Wording wording, boolean severalLists) {
        Task task = assessed.task();
        Assessment assessment = assessed.assessment();
        if (!task.judged() && isUnread(task)) {
            return StyledText.of(wording.unread(this == LIGHT ? "" : unread(task, wording)), Style.ALERT);
        }
        return switch (this) {
            case ID -> StyledText.of(TaskName.of(assessed, severalLists), Style.BOLD);
            case LIGHT ->
                assessment
                        .light()
                        .map(light -> StyledText.of(wording.light(light), style(light)))
                        .orElse(StyledText.EMPTY);
            case DUE_DATE -> StyledText.of(due(assessed, wording));
            case DAYS_OVERDUE ->
                assessment.overdue()
                        ? StyledText.of(wording.days(assessment.daysOverdue()), Style.ALERT)
                        : StyledText.EMPTY;
            case STATUS -> StyledText.of(wording.status(task));
            case PROGRESS -> StyledText.of(percent(value(assessed)));
            case PACE ->
                StyledText.of(
                        assessment.withoutFigure()
                                ? wording.messages().text("word.no-figure")
                                : percent(value(assessed)));
            case LEAD -> lead(task.lead());
            case TITLE -> StyledText.of(wording.title(assessed));
            case CONCERN -> concern(assessed, wording);
            default -> StyledText.of(value(assessed, wording));
        };
    }

    @Override
    public Optional<StyledText> brief(AssessedTask assessed, Wording wording) {
        if ((this != LEAD && this != RESPONSIBLE)
                || assessed.task().written(key).isPresent()) {
            return Optional.empty();
        }
        List<String> names =
                this == LEAD ? assessed.task().lead() : assessed.task().responsible();
        List<String> brief = new ArrayList<>(names.size());
        for (String name : names) {
            Optional<Department> department = assessed.list().departments().find(name);
            brief.add(department.isPresent() ? department.get().brief() : name);
        }
        return Optional.of(this == LEAD ? lead(brief) : StyledText.of(wording.names(brief)));
    }

    /** Whether the column shows a cell that can't be read, or what follows from all of them: the light. */
    private boolean isUnread(Task task) {
        return switch (this) {
            case LIGHT -> true;
            case DUE_DATE, DUE -> task.written("due").isPresent();
            case START, MILESTONES -> task.written(key).isPresent();
            case STATUS, PROGRESS, LEAD, RESPONSIBLE, TITLE -> task.written(key).isPresent();
            default -> false;
        };
    }

    /** What stands in that cell. */
    private String unread(Task task, Wording wording) {
        return switch (this) {
            case DUE_DATE, DUE -> task.deadline().text();
            case LEAD -> wording.names(task.lead());
            case RESPONSIBLE -> wording.names(task.responsible());
            default -> task.written(key).orElse("");
        };
    }

    /** Why the task is to be chased; of a blocked one also what stands in its way. */
    private static StyledText concern(AssessedTask assessed, Wording wording) {
        String text = wording.concern(assessed);
        Optional<Concern> concern = Concern.of(assessed);
        if (concern.equals(Optional.of(Concern.BLOCKED))) {
            Optional<String> problem = LastWord.problem(assessed.task());
            text = problem.isPresent()
                    ? wording.messages().text("word.concern.blocked.why", text, problem.get())
                    : text;
        }
        return StyledText.of(text, concern.equals(Optional.of(Concern.OVERDUE)) ? Style.ALERT : Style.PLAIN);
    }

    /** The department that answers, and how many lead with it. */
    private static StyledText lead(List<String> lead) {
        if (lead.isEmpty()) {
            return StyledText.EMPTY;
        }
        StyledText first = StyledText.of(lead.get(0));
        return lead.size() == 1 ? first : first.plus(" +" + (lead.size() - 1), Style.DIM);
    }

    public static Style style(Light light) {
        return switch (light) {
            case RED -> Style.RED;
            case YELLOW -> Style.YELLOW;
            case GREEN -> Style.GREEN;
        };
    }

    /** The due date, or in words why there is none: every year, ongoing, no date. */
    private static String due(AssessedTask assessed, Wording wording) {
        Deadline deadline = assessed.task().deadline();
        if (deadline.due() instanceof Due.Recurring recurring) {
            return wording.messages().text("word.every-" + recurring.rhythm().word());
        }
        if (deadline.due() instanceof Due.Ongoing
                && assessed.assessment().dueDate().isEmpty()) {
            return wording.messages().text("word.ongoing");
        }
        return assessed.assessment().dueDate().map(LocalDate::toString).orElseGet(() -> wording.messages()
                .text("word.no-date"));
    }

    /** Those of the deadline's own words and those stated beside it: {@code 出台方案 2021-06-30;完成试点 2022-03-31}. */
    private static String milestones(Task task) {
        StringBuilder text = new StringBuilder();
        for (Milestone step : task.deadline().milestones()) {
            milestone(text, step.title(), step.due().toString());
        }
        for (PlannedMilestone step : task.milestones()) {
            milestone(
                    text,
                    step.title().or(step::key).orElse(""),
                    step.deadline()
                            .last()
                            .map(LocalDate::toString)
                            .orElse(step.deadline().text()));
        }
        return text.toString();
    }

    private static void milestone(StringBuilder text, String title, String due) {
        text.append(text.length() == 0 ? "" : ";");
        text.append(title).append(title.isEmpty() ? "" : " ").append(due);
    }

    private static String date(Optional<LocalDate> date) {
        return date.isPresent() ? date.get().toString() : "";
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String percent(String number) {
        return number.isEmpty() ? "" : number + "%";
    }

    private static String years(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int year : years) {
            text.append(text.length() == 0 ? "" : ";").append(year);
        }
        return text.toString();
    }
}
