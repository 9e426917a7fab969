package reform.render.change;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.change.FieldChange;
import reform.change.FieldChange.DeadlineChanged;
import reform.change.FieldChange.DepartmentsChanged;
import reform.change.FieldChange.OwnChanged;
import reform.change.FieldChange.ProgressChanged;
import reform.change.FieldChange.StatusChanged;
import reform.change.FieldChange.TextChanged;
import reform.change.FieldChange.UpdatesAdded;
import reform.change.FieldChange.UpdatesRemoved;
import reform.change.TaskChange;
import reform.change.TextDiff;
import reform.change.TextDiff.Piece;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.Update;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.render.wording.DeadlineWording;
import reform.render.wording.UpdateWording;
import reform.render.wording.Wording;

/**
 * How a task changed, a line for each field. Changed words of a text stand in {@code [-these-]{+marks+}}, as
 * {@code git diff --word-diff} writes them.
 */
final class ChangeLines {
    private static final int CONTEXT = 16;

    /** A line about a task: what changed, and how. */
    record Line(String label, StyledText text) {}

    private final Messages messages;
    private final Wording wording;
    private final DeadlineWording deadlines;
    private final UpdateWording updates;

    ChangeLines(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
        this.deadlines = DeadlineWording.ofScreens(wording);
        this.updates = new UpdateWording(messages);
    }

    /**
     * Writes lines below a task's own, wrapped where they are wider than the terminal.
     *
     * @param start the indentation
     */
    static void write(List<Line> lines, String start, OutputProfile profile, Appendable out) throws IOException {
        Paint paint = new Paint(profile);
        int labels = lines.stream()
                        .mapToInt(line -> DisplayWidth.of(line.label()))
                        .max()
                        .orElse(0)
                + 2;
        String indent = start + " ".repeat(labels);
        for (Line line : lines) {
            out.append(start)
                    .append(paint.text(line.label(), Style.DIM))
                    .append(" ".repeat(labels - DisplayWidth.of(line.label())));
            int width = profile.width().orElse(Integer.MAX_VALUE) - indent.length();
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

    /**
     * What changed of a task; all that it says where it came or went.
     *
     * @param shorten whether only as much of a long text is wanted as shows the place of each change
     */
    List<Line> of(TaskChange change, boolean shorten) {
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
        for (TaskField field : TaskField.values()) {
            if (field != TaskField.TITLE) {
                whole(field, task, lines);
            }
        }
    }

    private void whole(TaskField field, Task task, List<Line> lines) {
        switch (field) {
            case DUE -> lines.add(line(field, deadline(task.deadline())));
            case STATUS -> lines.add(line(field, wording.statusAndProgress(task)));
            case PROGRESS -> {}
            case UPDATES ->
                task.updates()
                        .forEach(update ->
                                lines.add(new Line(messages.text("diff.update"), StyledText.of(line(update)))));
            case OWN ->
                task.own().keys().forEach(key -> lines.add(new Line(key, StyledText.of(orNone(own(task.own(), key))))));
            default -> {
                String text = wording.field(field, task);
                if (!text.isEmpty()) {
                    lines.add(line(field, text));
                }
            }
        }
    }

    private Line line(TaskField field, String text) {
        return new Line(wording.label(field), StyledText.of(text));
    }

    private static String own(OwnValues values, String key) {
        return values.get(key).map(OwnValue::text).orElse("");
    }

    private void add(FieldChange change, boolean shorten, List<Line> lines) {
        TaskField field = change.field();
        if (change instanceof StatusChanged status) {
            lines.add(fromTo(field, wording.status(status.from()), wording.status(status.to())));
        } else if (change instanceof ProgressChanged progress) {
            lines.add(fromTo(field, percent(progress.from()), percent(progress.to())));
        } else if (change instanceof DeadlineChanged moved) {
            lines.add(fromTo(field, deadline(moved.from()), deadline(moved.to())));
        } else if (change instanceof FieldChange.CellChanged cell) {
            lines.add(fromTo(field, cell(field, cell.from()), cell(field, cell.to())));
        } else if (change instanceof FieldChange.StartChanged start) {
            lines.add(fromTo(field, date(start.from()), date(start.to())));
        } else if (change instanceof FieldChange.MilestonesChanged changed) {
            lines.add(fromTo(
                    field, orNone(wording.milestones(changed.from())), orNone(wording.milestones(changed.to()))));
        } else if (change instanceof DepartmentsChanged departments) {
            lines.add(departments(departments));
        } else if (change instanceof TextChanged text) {
            lines.add(text(text, shorten));
        } else if (change instanceof OwnChanged own) {
            for (String key : own.keys()) {
                lines.add(new Line(key, fromTo(orNone(own(own.from(), key)), orNone(own(own.to(), key)))));
            }
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

    /** What is written in a cell, or what is meant by it. */
    private String cell(TaskField field, String written) {
        String text = field == TaskField.STATUS
                ? Status.ofWord(written).map(wording::status).orElse(written)
                : written;
        return orNone(text);
    }

    private Line fromTo(TaskField field, String from, String to) {
        return new Line(wording.label(field), fromTo(from, to));
    }

    private StyledText fromTo(String from, String to) {
        return StyledText.of(messages.text("show.from-to", from, to));
    }

    /** A title or a long text with its changed words, any other text as a whole. */
    private Line text(TextChanged text, boolean shorten) {
        String from = text.from().orElse("");
        String to = text.to().orElse("");
        return text.field().isLine() && text.field() != TaskField.TITLE
                ? fromTo(text.field(), orNone(from), orNone(to))
                : new Line(
                        wording.label(text.field()),
                        words(from, to, shorten && !text.field().isLine()));
    }

    private Line departments(DepartmentsChanged change) {
        String label = wording.label(change.field());
        if (change.added().isEmpty() && change.removed().isEmpty()) {
            return new Line(label, fromTo(wording.names(change.from()), wording.names(change.to())));
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
    static StyledText words(String from, String to, boolean shorten) {
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

    private String percent(OptionalInt progress) {
        return progress.isPresent() ? progress.getAsInt() + "%" : messages.text("diff.none");
    }

    private String deadline(Deadline deadline) {
        return deadline.text().isEmpty() ? messages.text("diff.none") : deadlines.of(deadline);
    }

    private String date(Optional<LocalDate> date) {
        return date.isPresent() ? date.get().toString() : messages.text("diff.none");
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
}
