package reform.render.change;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.change.HeadField;
import reform.change.ListDiff;
import reform.change.TaskChange;
import reform.message.Messages;
import reform.model.MappedList;
import reform.render.document.TaskDocument;
import reform.render.text.MarkdownText;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;

/**
 * What changed between two states of a list, in words of tasks: as text, as Markdown and as a document. Changed words of
 * a text stand in {@code [-these-]{+marks+}}, as {@code git diff --word-diff} writes them.
 */
public final class DiffPages implements ChangePages {
    private static final String INDENT = "    ";

    /**
     * A comparison, and where its sides come from.
     *
     * @param from the older state as people name it: {@code HEAD~1}, a file
     * @param to the newer state; empty for the working copy
     */
    public record Compared(ListDiff diff, String from, Optional<String> to) {}

    private final List<Compared> all;
    private final Messages messages;
    private final ChangeLines lines;

    public DiffPages(List<Compared> all, Messages messages) {
        this.all = List.copyOf(all);
        this.messages = messages;
        this.lines = new ChangeLines(messages);
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        Paint paint = new Paint(profile);
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
                ChangeLines.write(lines.of(change, profile.terminal()), INDENT, profile, out);
                out.append('\n');
            }
            out.append(summary(compared.diff())).append('\n');
        }
    }

    /**
     * Writes what changed between two states of a list, and nothing else: fields of the head, then tasks with theirs.
     *
     * @param list stands before each id: {@code schools:} where there are several lists, else empty
     */
    public static void writeChanges(
            ListDiff diff, String list, Messages messages, OutputProfile profile, Appendable out) throws IOException {
        DiffPages pages = new DiffPages(List.of(), messages);
        Paint paint = new Paint(profile);
        for (HeadField field : diff.head()) {
            out.append(paint.text(pages.head(diff, field))).append('\n');
        }
        for (TaskChange change : diff.tasks()) {
            out.append(paint.text(pages.heading(list, change))).append('\n');
            ChangeLines.write(pages.lines.of(change, profile.terminal()), INDENT, profile, out);
        }
    }

    @Override
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
                for (ChangeLines.Line line : lines.of(change, false)) {
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
    @Override
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
        document.put("tasks", new MappedList<>(diff.tasks(), ChangeDocument::of));
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
                        .plus(ChangeLines.words(
                                diff.before().title(), diff.after().title(), false))
                : StyledText.of(messages.text("diff.head-changed", name));
    }

    private StyledText heading(TaskChange change) {
        return heading("", change);
    }

    private StyledText heading(String list, TaskChange change) {
        StyledText name = StyledText.of(list + change.id() + "  " + change.title(), Style.BOLD);
        if (change instanceof TaskChange.Added) {
            return name.plus("  " + messages.text("diff.added"), Style.GREEN);
        }
        return change instanceof TaskChange.Removed
                ? name.plus("  " + messages.text("diff.removed"), Style.ALERT)
                : name;
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
