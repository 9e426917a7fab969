package reform.render.task;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Extension;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.policy.TaskSteps;
import reform.policy.Timeliness;
import reform.render.table.Column;
import reform.render.table.MarkdownTable;
import reform.render.table.Table;
import reform.render.table.TableLayout;
import reform.render.table.TableRenderer;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.MarkdownText;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.render.wording.DeadlineWording;
import reform.render.wording.TaskName;
import reform.render.wording.UpdateWording;
import reform.render.wording.Wording;

/** Everything about one task, on a page. */
public final class TaskDetails {
    /** Notes with less room than this go below their date. */
    private static final int NARROWEST_NOTE = 24;

    /** Of a task that recurs, what lies far back is no news. */
    private static final int MOST_STEPS = 12;

    private static final List<TaskField> LONG_TEXTS = TaskField.texts().stream()
            .filter(field -> !field.isLine() && field != TaskField.DESCRIPTION)
            .toList();

    private final Messages messages;
    private final Wording wording;
    private final DeadlineWording deadlines;
    private final UpdateWording updates;

    public TaskDetails(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
        this.deadlines = DeadlineWording.ofScreens(wording);
        this.updates = new UpdateWording(messages);
    }

    public void writeText(AssessedTask assessed, boolean severalLists, OutputProfile profile, Appendable out)
            throws IOException {
        Paint paint = new Paint(profile);
        OptionalInt width = profile.width();
        head(assessed, severalLists, profile, paint, out);
        out.append('\n');
        facts(assessed, width, paint, out);
        Optional<String> description = assessed.task().description();
        if (description.isPresent()) {
            out.append('\n');
            paragraphs(description.get(), width, out);
        }
        for (TaskField field : LONG_TEXTS) {
            Optional<String> text = assessed.task().texts().get(field);
            if (text.isPresent()) {
                out.append('\n')
                        .append(paint.text(wording.label(field), Style.BOLD))
                        .append('\n');
                paragraphs(text.get(), width, out);
            }
        }
        if (!assessed.assessment().steps().isEmpty()) {
            out.append('\n')
                    .append(paint.text(messages.text("show.steps"), Style.BOLD))
                    .append('\n');
            new TableRenderer(profile).write(steps(assessed.assessment()).withoutHeader(), out);
        }
        if (!assessed.task().updates().isEmpty()) {
            out.append('\n')
                    .append(paint.text(messages.text("show.history"), Style.BOLD))
                    .append('\n');
            history(assessed.task(), width, out);
        }
    }

    public void writeMarkdown(AssessedTask assessed, boolean severalLists, Appendable out) throws IOException {
        out.append("# ")
                .append(MarkdownText.escape(TaskName.of(assessed, severalLists) + "  "
                        + assessed.task().title()))
                .append("\n\n");
        for (Fact fact : facts(assessed)) {
            out.append("- **")
                    .append(fact.name())
                    .append("**: ")
                    .append(MarkdownText.escape(fact.text().text()))
                    .append('\n');
        }
        Optional<String> description = assessed.task().description();
        if (description.isPresent()) {
            out.append('\n').append(MarkdownText.escape(description.get())).append('\n');
        }
        for (TaskField field : LONG_TEXTS) {
            Optional<String> text = assessed.task().texts().get(field);
            if (text.isPresent()) {
                out.append("\n## ").append(wording.label(field)).append("\n\n");
                out.append(MarkdownText.escape(text.get())).append('\n');
            }
        }
        if (!assessed.assessment().steps().isEmpty()) {
            out.append("\n## ").append(messages.text("show.steps")).append("\n\n");
            MarkdownTable.write(steps(assessed.assessment()), out);
        }
        if (!assessed.task().updates().isEmpty()) {
            out.append("\n## ").append(messages.text("show.history")).append("\n\n");
            MarkdownTable.write(history(assessed.task()), out);
        }
    }

    /**
     * What the sheet says, for templates: {@code id}, {@code title}, {@code light} (its word in the format, empty where
     * there is none) and {@code why}, {@code facts} ({@code name}, {@code text}), {@code description}, {@code texts}
     * ({@code name}, {@code text}), {@code steps} and {@code history}, tables as the caller shows them, where there are
     * any.
     */
    public Map<String, Object> forTemplates(
            AssessedTask assessed, boolean severalLists, Function<Table, Object> table) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("id", TaskName.of(assessed, severalLists));
        sheet.put("title", assessed.task().title());
        sheet.put("light", assessed.assessment().light().map(Light::word).orElse(""));
        sheet.put("why", light(assessed).text());
        sheet.put(
                "facts",
                facts(assessed).stream()
                        .map(fact -> named(fact.name(), fact.text().text()))
                        .toList());
        sheet.put("description", assessed.task().description().orElse(""));
        List<Map<String, Object>> texts = new ArrayList<>();
        for (TaskField field : LONG_TEXTS) {
            assessed.task().texts().get(field).ifPresent(text -> texts.add(named(wording.label(field), text)));
        }
        sheet.put("texts", texts);
        sheet.put(
                "steps",
                assessed.assessment().steps().isEmpty()
                        ? List.of()
                        : List.of(table.apply(steps(assessed.assessment()))));
        sheet.put(
                "history",
                assessed.task().updates().isEmpty() ? List.of() : List.of(table.apply(historyOnPage(assessed.task()))));
        return sheet;
    }

    /** The updates with the arrow that stands on pages. */
    private Table historyOnPage(Task task) {
        Table table = history(task);
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < task.updates().size(); i++) {
            Optional<Extension> extension = task.updates().get(i).extension();
            Table.Row row = table.rows().get(i);
            if (extension.isPresent() && row instanceof Table.Cells cells) {
                String from = extension.get().from().text();
                String to = extension.get().to().text();
                String inLines = messages.text("show.from-to", from, to);
                row = new Table.Cells(cells.cells().stream()
                        .map(cell ->
                                StyledText.of(cell.text().replace(inLines, messages.text("page.from-to", from, to))))
                        .toList());
            }
            rows.add(row);
        }
        return table.withRows(rows);
    }

    private static Map<String, Object> named(String name, String text) {
        return Map.of("name", name, "text", text);
    }

    /** The id and title, and at the right end of the line the light and why. */
    private void head(AssessedTask assessed, boolean severalLists, OutputProfile profile, Paint paint, Appendable out)
            throws IOException {
        String name = TaskName.of(assessed, severalLists) + "  "
                + TerminalText.clean(assessed.task().title());
        StyledText light = light(assessed);
        int lightWidth = DisplayWidth.of(light.text());
        if (profile.width().isEmpty()) {
            out.append(paint.text(name, Style.BOLD)).append("  ").append(paint.text(light));
        } else if (DisplayWidth.of(name) + 2 + lightWidth <= profile.width().getAsInt()) {
            int room = Math.min(profile.width().getAsInt(), 100) - lightWidth;
            room = Math.max(room, DisplayWidth.of(name) + 2);
            out.append(paint.text(name, Style.BOLD))
                    .append(" ".repeat(room - DisplayWidth.of(name)))
                    .append(paint.text(light));
        } else {
            for (String line : LineBreaker.wrap(name, profile.width().getAsInt())) {
                out.append(paint.text(line, Style.BOLD)).append('\n');
            }
            out.append(paint.text(light));
        }
        out.append('\n');
    }

    private StyledText light(AssessedTask assessed) {
        Assessment assessment = assessed.assessment();
        if (!assessed.task().judged()) {
            return StyledText.of(messages.text("show.not-judged"), Style.ALERT);
        }
        String why = why(assessed);
        return assessment
                .light()
                .map(light -> StyledText.of(wording.light(light), TaskColumn.style(light))
                        .plus(why.isEmpty() ? "" : messages.text("show.why", why), Style.PLAIN))
                .orElseGet(() -> StyledText.of(why.isEmpty() ? wording.status(assessed.task()) : why));
    }

    /** Why the light is what it is, or how the task was settled. */
    private String why(AssessedTask assessed) {
        Assessment assessment = assessed.assessment();
        Optional<Timeliness> timeliness = assessment.timeliness();
        if (assessment.overdue()) {
            return messages.count("show.overdue", assessment.daysOverdue());
        }
        if (assessment.is(Light.GREEN) || timeliness.isEmpty()) {
            return "";
        }
        int behind = assessment.behind().orElse(0);
        if (timeliness.get() == Timeliness.DUE_SOON && !assessment.is(Light.RED)) {
            return messages.text("show.due-soon", date(assessment.dueDate()));
        }
        if (behind > 0 && assessment.light().isPresent()) {
            return messages.count("show.behind", behind);
        }
        return assessment.light().isPresent() ? wording.status(assessed.task()) : wording.timeliness(timeliness.get());
    }

    /** A name and what stands for it. */
    private record Fact(String name, StyledText text) {}

    private void facts(AssessedTask assessed, OptionalInt width, Paint paint, Appendable out) throws IOException {
        List<Fact> facts = facts(assessed);
        int names = facts.stream()
                        .mapToInt(fact -> DisplayWidth.of(fact.name()))
                        .max()
                        .orElse(0)
                + 2;
        for (Fact fact : facts) {
            String indent = " ".repeat(names);
            String text = paint.text(fact.text());
            List<String> lines =
                    width.isPresent() && DisplayWidth.of(fact.text().text()) > width.getAsInt() - names
                            ? LineBreaker.wrap(fact.text().text(), Math.max(20, width.getAsInt() - names))
                            : List.of(text);
            out.append(paint.text(fact.name(), Style.DIM))
                    .append(indent, DisplayWidth.of(fact.name()), names)
                    .append(lines.get(0))
                    .append('\n');
            for (String line : lines.subList(1, lines.size())) {
                out.append(indent).append(line).append('\n');
            }
        }
    }

    private List<Fact> facts(AssessedTask assessed) {
        Task task = assessed.task();
        Assessment assessment = assessed.assessment();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.text("show.deadline"), StyledText.of(deadlines.withMissedSteps(assessed))));
        facts.add(new Fact(messages.text("show.status"), StyledText.of(status(task, assessment))));
        if (!task.lead().isEmpty()) {
            facts.add(new Fact(messages.text("show.lead"), names(task, "lead", task.lead())));
        }
        if (!task.responsible().isEmpty()) {
            facts.add(new Fact(messages.text("show.responsible"), names(task, "responsible", task.responsible())));
        }
        lines(task, true, facts);
        task.start()
                .ifPresent(start -> facts.add(new Fact(messages.text("show.start"), StyledText.of(start.toString()))));
        lines(task, false, facts);
        for (String key : task.own().keys()) {
            String name = wording.own(key, List.of(assessed.list()));
            facts.add(new Fact(
                    name, StyledText.of(task.own().get(key).orElseThrow().text())));
        }
        if (assessment.stale()) {
            String text = assessment.lastUpdate().isPresent()
                    ? messages.text("show.stale-since", assessment.lastUpdate().get())
                    : messages.text("show.never-updated");
            facts.add(new Fact(messages.text("show.stale"), StyledText.of(text)));
        }
        return facts;
    }

    /**
     * The texts of a few words.
     *
     * @param people those that stand behind the departments in the format, or the others
     */
    private void lines(Task task, boolean people, List<Fact> facts) {
        for (TaskField field : TaskField.texts()) {
            boolean behind = field.compareTo(TaskField.RESPONSIBLE) > 0;
            if (field.isLine() && field != TaskField.TITLE && behind == people) {
                task.texts()
                        .get(field)
                        .ifPresent(text -> facts.add(new Fact(wording.label(field), StyledText.of(text))));
            }
        }
    }

    private StyledText names(Task task, String field, List<String> names) {
        String text = wording.names(names);
        return StyledText.of(task.written(field).isPresent() ? wording.unread(text) : text);
    }

    /** The latest steps, each by its key: whether it is met, missed or to come. */
    private Table steps(Assessment assessment) {
        TaskSteps steps = assessment.steps();
        Table.Builder table = Table.of(List.of(
                Column.left(messages.text("show.how")),
                Column.left(messages.text("column.dueDate")),
                Column.right(messages.text("column.daysOverdue")),
                Column.left(messages.text("show.step")),
                Column.left(messages.text("column.title")).flexible(12)));
        List<DeadlineStep> shown = steps.all();
        if (shown.size() > MOST_STEPS) {
            shown = shown.subList(shown.size() - MOST_STEPS, shown.size());
            table.row(messages.text("show.earlier-steps", steps.all().size() - MOST_STEPS), "", "", "", "");
        }
        for (DeadlineStep step : shown) {
            boolean missed = !step.met() && step.due().isBefore(steps.day());
            String how = messages.text(step.met() ? "show.step-met" : missed ? "show.step-missed" : "show.step-ahead");
            String late = missed ? wording.days(ChronoUnit.DAYS.between(step.due(), steps.day())) : "";
            table.row(
                    StyledText.of(how, missed ? Style.ALERT : step.met() ? Style.DIM : Style.PLAIN),
                    StyledText.of(step.due().toString()),
                    StyledText.of(late, Style.ALERT),
                    StyledText.of(step.key(), Style.DIM),
                    StyledText.of(step.title().orElse("")));
        }
        return table.build();
    }

    private String status(Task task, Assessment assessment) {
        if (task.written("status").isPresent() || task.written("progress").isPresent()) {
            String status = task.written("status").isPresent()
                    ? wording.unread(task.written("status").get())
                    : wording.status(task);
            Optional<String> progress = task.written("progress");
            return progress.isPresent() ? status + "   " + wording.unread(progress.get()) : status;
        }
        StringBuilder text = new StringBuilder(wording.status(task));
        if (task.progress().isPresent()) {
            text.setLength(0);
            text.append(messages.text(
                    "word.status-progress",
                    wording.status(task),
                    task.progress().getAsInt()));
        }
        if (assessment.withoutFigure()) {
            text.append("   ").append(messages.text("word.no-figure"));
        } else if (assessment.light().isPresent() && assessment.pace().isPresent()) {
            text.append("   ")
                    .append(messages.text("show.pace", assessment.pace().getAsInt()));
            if (assessment.behind().isPresent() && assessment.behind().getAsInt() > 0) {
                text.append(
                        messages.count("show.points-behind", assessment.behind().getAsInt()));
            }
        }
        assessment
                .settledOn()
                .ifPresent(day -> text.append(
                        messages.text(task.status() == Status.CLOSED ? "show.completed-on" : "show.settled-on", day)));
        return text.toString();
    }

    /** The updates as a table: date, what, by whom, note. */
    private Table history(Task task) {
        Table.Builder table = Table.of(List.of(
                Column.left(messages.text("show.date")),
                Column.left(messages.text("show.what")),
                Column.left(messages.text("show.by")),
                Column.left(messages.text("show.note"))));
        for (Update update : task.updates()) {
            table.row(cells(update));
        }
        return table.build();
    }

    /** The updates in columns; notes are wrapped within theirs, or below the others where that would be too narrow. */
    private void history(Task task, OptionalInt width, Appendable out) throws IOException {
        List<String[]> rows = new ArrayList<>();
        int[] widths = new int[3];
        for (Update update : task.updates()) {
            String[] cells = cells(update);
            for (int c = 0; c < widths.length; c++) {
                cells[c] = TerminalText.clean(cells[c]);
                widths[c] = Math.max(widths[c], DisplayWidth.of(cells[c]));
            }
            // In a terminal what is in the way and what comes next stand on lines of their own.
            cells[3] = String.join(
                    width.isPresent() ? "\n" : "  ",
                    updates.parts(update).stream().map(TerminalText::clean).toList());
            rows.add(cells);
        }
        int indent = 0;
        for (int each : widths) {
            indent += each == 0 ? 0 : each + TableLayout.GAP;
        }
        boolean below = width.isPresent() && width.getAsInt() - indent < NARROWEST_NOTE;
        for (String[] cells : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                if (widths[c] > 0) {
                    line.append(DisplayWidth.padRight(cells[c], widths[c] + TableLayout.GAP));
                }
            }
            List<String> note = cells[3].isEmpty() ? List.of() : List.of(cells[3]);
            int margin = below ? TableLayout.GAP : indent;
            if (width.isPresent() && !note.isEmpty()) {
                note = LineBreaker.wrap(cells[3], width.getAsInt() - margin);
            }
            if (!below && !note.isEmpty()) {
                line.append(note.get(0));
                note = note.subList(1, note.size());
            }
            String first = line.toString().stripTrailing();
            if (below) {
                first = String.join("\n", LineBreaker.wrap(first, width.getAsInt()));
            }
            out.append(first).append('\n');
            for (String more : note) {
                out.append(" ".repeat(margin)).append(more).append('\n');
            }
        }
    }

    private String[] cells(Update update) {
        return new String[] {
            update.date().toString(), updates.what(update), update.by().orElse(""), updates.note(update)
        };
    }

    private static void paragraphs(String text, OptionalInt width, Appendable out) throws IOException {
        for (String paragraph : TerminalText.cleanLines(text).split("\n", -1)) {
            paragraph(paragraph, width, out);
        }
    }

    private static void paragraph(String text, OptionalInt width, Appendable out) throws IOException {
        List<String> lines =
                width.isPresent() ? LineBreaker.wrap(text, Math.min(width.getAsInt(), 100)) : List.of(text);
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
