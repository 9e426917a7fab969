package reform.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.change.FieldChange;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.DepartmentsChanged;
import reform.change.FieldChange.DescriptionChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.SectionChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.FieldChange.TitleChanged;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.change.HeadField;
import reform.change.ListDiff;
import reform.change.Role;
import reform.change.TaskChange;
import reform.change.TextDiff;
import reform.change.TextDiff.Piece;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.Task;
import reform.model.Update;

/**
 * What changed between two states of a list, in words of tasks: as text, as Markdown and as a document. Changed words of
 * a text stand in {@code [-these-]{+marks+}}, as {@code git diff --word-diff} writes them.
 */
public final class DiffPages {
    private static final String INDENT = "    ";
    private static final int CONTEXT = 16;

    /**
     * A comparison, and where its sides come from.
     *
     * @param from the older state as people name it: {@code HEAD~1}, a file
     * @param to the newer state; empty for the working copy
     */
    public record Compared(ListDiff diff, String from, Optional<String> to) {}

    /** A line about a task: what changed, and how. */
    private record Line(String label, StyledText text) {}

    private final List<Compared> all;
    private final Messages messages;
    private final Wording wording;
    private final UpdateWording updates;

    public DiffPages(List<Compared> all, Messages messages) {
        this.all = List.copyOf(all);
        this.messages = messages;
        this.wording = new Wording(messages);
        this.updates = new UpdateWording(messages);
    }

    public void writeText(Look look, Appendable out) throws IOException {
        Paint paint = new Paint(look);
        boolean first = true;
        for (Compared compared : all) {
            out.append(first ? "" : "\n");
            first = false;
            out.append(paint.text(compared.diff().after().title(), Style.BOLD))
                    .append("  ")
                    .append(paint.text(between(compared), Style.DIM))
                    .append("\n\n");
            for (HeadField field : compared.diff().head()) {
                out.append(paint.text(head(compared.diff(), field))).append('\n');
            }
            out.append(compared.diff().head().isEmpty() ? "" : "\n");
            for (TaskChange change : compared.diff().tasks()) {
                out.append(paint.text(heading(change))).append('\n');
                lines(lines(change, look.terminal()), look, paint, out);
                out.append('\n');
            }
            out.append(summary(compared.diff())).append('\n');
        }
    }

    private static void lines(List<Line> lines, Look look, Paint paint, Appendable out) throws IOException {
        int labels = lines.stream()
                        .mapToInt(line -> DisplayWidth.of(line.label()))
                        .max()
                        .orElse(0)
                + 2;
        String indent = INDENT + " ".repeat(labels);
        for (Line line : lines) {
            out.append(INDENT)
                    .append(paint.text(line.label(), Style.DIM))
                    .append(" ".repeat(labels - DisplayWidth.of(line.label())));
            int width = look.width().orElse(Integer.MAX_VALUE) - indent.length();
            if (line.text().width() <= width) {
                out.append(paint.text(line.text())).append('\n');
            } else {
                // Wrapped lines lose their colours: the marks say the same.
                List<String> wrapped =
                        LineBreaker.wrap(TerminalText.clean(line.text().text()), Math.max(20, width));
                out.append(String.join("\n" + indent, wrapped)).append('\n');
            }
        }
    }

    public void writeMarkdown(Appendable out) throws IOException {
        for (Compared compared : all) {
            out.append("# ")
                    .append(MarkdownText.escape(compared.diff().after().title()))
                    .append("\n\n")
                    .append(MarkdownText.escape(between(compared)))
                    .append("  \n")
                    .append(summary(compared.diff()))
                    .append("\n\n");
            for (HeadField field : compared.diff().head()) {
                out.append("- ")
                        .append(MarkdownText.escape(head(compared.diff(), field).text()))
                        .append('\n');
            }
            out.append(compared.diff().head().isEmpty() ? "" : "\n");
            for (TaskChange change : compared.diff().tasks()) {
                out.append("## ")
                        .append(MarkdownText.escape(heading(change).text()))
                        .append("\n\n");
                for (Line line : lines(change, false)) {
                    out.append("- **")
                            .append(line.label())
                            .append("**: ")
                            .append(MarkdownText.escape(line.text().text()))
                            .append('\n');
                }
                out.append('\n');
            }
        }
    }

    /** The JSON contract of {@code diff}: one comparison for each list. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", TaskDocument.SCHEMA);
        document.put("lists", all.stream().map(this::document).toList());
        return document;
    }

    private Map<String, Object> document(Compared compared) {
        ListDiff diff = compared.diff();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("list", diff.after().name());
        document.put("title", diff.after().title());
        document.put("from", compared.from());
        document.put("to", compared.to());
        document.put("head", diff.head().stream().map(field -> field.word()).toList());
        document.put("tasks", diff.tasks().stream().map(ChangeDocument::of).toList());
        return document;
    }

    private String between(Compared compared) {
        return messages.text(
                "diff.between", compared.from(), compared.to().orElseGet(() -> messages.text("diff.working-copy")));
    }

    private StyledText head(ListDiff diff, HeadField field) {
        String name = messages.text("diff.head." + field.word());
        return field == HeadField.TITLE
                ? StyledText.of(name + "  ")
                        .plus(words(diff.before().title(), diff.after().title(), false))
                : StyledText.of(messages.text("diff.head-changed", name));
    }

    private StyledText heading(TaskChange change) {
        StyledText name = StyledText.of(change.id() + "  " + change.title(), Style.BOLD);
        if (change instanceof TaskChange.Added) {
            return name.plus("  " + messages.text("diff.added"), Style.GREEN);
        }
        return change instanceof TaskChange.Removed
                ? name.plus("  " + messages.text("diff.removed"), Style.ALERT)
                : name;
    }

    private List<Line> lines(TaskChange change, boolean shorten) {
        List<Line> lines = new ArrayList<>();
        if (change instanceof TaskChange.Edited edited) {
            edited.fields().forEach(field -> add(field, shorten, lines));
        } else {
            whole(change.task(), lines);
        }
        return lines;
    }

    /** What a task says that came or went. */
    private void whole(Task task, List<Line> lines) {
        lines.add(new Line(messages.text("show.deadline"), StyledText.of(deadline(task.deadline()))));
        lines.add(new Line(messages.text("show.status"), StyledText.of(status(task))));
        if (!task.lead().isEmpty()) {
            lines.add(new Line(messages.text("show.lead"), StyledText.of(wording.names(task.lead()))));
        }
        if (!task.responsible().isEmpty()) {
            lines.add(new Line(messages.text("show.responsible"), StyledText.of(wording.names(task.responsible()))));
        }
        task.section().ifPresent(text -> lines.add(new Line(messages.text("show.section"), StyledText.of(text))));
        task.description()
                .ifPresent(text -> lines.add(new Line(messages.text("diff.description"), StyledText.of(text))));
        task.updates()
                .forEach(update -> lines.add(new Line(messages.text("diff.update"), StyledText.of(line(update)))));
    }

    private void add(FieldChange change, boolean shorten, List<Line> lines) {
        if (change instanceof StatusChanged status) {
            lines.add(fromTo("show.status", wording.status(status.from()), wording.status(status.to())));
        } else if (change instanceof ProgressChanged progress) {
            lines.add(fromTo("diff.progress", percent(progress.from()), percent(progress.to())));
        } else if (change instanceof DeadlineChanged moved) {
            lines.add(fromTo("show.deadline", deadline(moved.from()), deadline(moved.to())));
        } else if (change instanceof DepartmentsChanged departments) {
            lines.add(departments(departments));
        } else if (change instanceof TitleChanged title) {
            lines.add(new Line(messages.text("diff.title"), words(title.from(), title.to(), false)));
        } else if (change instanceof DescriptionChanged text) {
            lines.add(new Line(
                    messages.text("diff.description"),
                    words(text.from().orElse(""), text.to().orElse(""), shorten)));
        } else if (change instanceof SectionChanged section) {
            lines.add(fromTo(
                    "show.section",
                    orNone(section.from().orElse("")),
                    orNone(section.to().orElse(""))));
        } else if (change instanceof UpdatesAdded added) {
            added.updates()
                    .forEach(update -> lines.add(new Line(
                            messages.text("diff.update"), StyledText.of("{+" + line(update) + "+}", Style.GREEN))));
        } else if (change instanceof UpdatesRemoved removed) {
            removed.updates()
                    .forEach(update -> lines.add(new Line(
                            messages.text("diff.update"), StyledText.of("[-" + line(update) + "-]", Style.ALERT))));
        }
    }

    private Line fromTo(String label, String from, String to) {
        return new Line(messages.text(label), StyledText.of(messages.text("show.from-to", from, to)));
    }

    private Line departments(DepartmentsChanged change) {
        String label = messages.text(change.role() == Role.LEAD ? "show.lead" : "show.responsible");
        if (change.added().isEmpty() && change.removed().isEmpty()) {
            return new Line(
                    label,
                    StyledText.of(
                            messages.text("show.from-to", wording.names(change.from()), wording.names(change.to()))));
        }
        StyledText text = StyledText.EMPTY;
        for (String name : change.removed()) {
            text = separated(text).plus("[-" + name + "-]", Style.ALERT);
        }
        for (String name : change.added()) {
            text = separated(text).plus("{+" + name + "+}", Style.GREEN);
        }
        return new Line(label, text);
    }

    private static StyledText separated(StyledText text) {
        return text.spans().isEmpty() ? text : text.plus(" ", Style.PLAIN);
    }

    /** A text with its changed words marked. */
    private static StyledText words(String from, String to, boolean shorten) {
        StyledText text = StyledText.EMPTY;
        List<Piece> pieces = TextDiff.between(from, to);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            text = switch (piece.kind()) {
                case SAME ->
                    text.plus(
                            shorten ? shortened(piece.text(), i > 0, i < pieces.size() - 1) : piece.text(),
                            Style.PLAIN);
                case REMOVED -> text.plus("[-" + piece.text() + "-]", Style.ALERT);
                case ADDED -> text.plus("{+" + piece.text() + "+}", Style.GREEN);
            };
        }
        return text;
    }

    /** What stayed, with only as much of it as shows the place of the change before or after it. */
    private static String shortened(String text, boolean after, boolean before) {
        int length = text.codePointCount(0, text.length());
        int kept = (after ? CONTEXT : 0) + (before ? CONTEXT : 0);
        if (length <= kept + DisplayWidth.ELLIPSIS.length()) {
            return text;
        }
        String start = after ? text.substring(0, text.offsetByCodePoints(0, CONTEXT)) : "";
        String end = before ? text.substring(text.offsetByCodePoints(text.length(), -CONTEXT)) : "";
        return start + DisplayWidth.ELLIPSIS + end;
    }

    private String status(Task task) {
        return task.progress().isPresent()
                ? messages.text(
                        "word.status-progress",
                        wording.status(task.status()),
                        task.progress().getAsInt())
                : wording.status(task.status());
    }

    private String percent(OptionalInt progress) {
        return progress.isPresent() ? progress.getAsInt() + "%" : messages.text("diff.none");
    }

    private String deadline(Deadline deadline) {
        String written = orNone(deadline.text());
        return deadline instanceof Deadline.Dated dated
                        && !dated.last().toString().equals(written)
                ? messages.text("word.deadline", written, dated.last())
                : written;
    }

    private String orNone(String text) {
        return text.isEmpty() ? messages.text("diff.none") : text;
    }

    private String line(Update update) {
        List<String> parts = new ArrayList<>();
        parts.add(update.date().toString());
        parts.add(updates.what(update));
        parts.add(update.by().orElse(""));
        parts.add(updates.note(update));
        parts.removeIf(String::isEmpty);
        return String.join("  ", parts);
    }

    private String summary(ListDiff diff) {
        if (diff.isEmpty()) {
            return messages.text("diff.same");
        }
        int added = 0;
        int removed = 0;
        for (TaskChange change : diff.tasks()) {
            added += change instanceof TaskChange.Added ? 1 : 0;
            removed += change instanceof TaskChange.Removed ? 1 : 0;
        }
        return messages.count("diff.summary", diff.tasks().size() - added - removed, added, removed);
    }
}
