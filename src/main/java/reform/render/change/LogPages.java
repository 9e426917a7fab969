package reform.render.change;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import reform.change.FieldChange;
import reform.change.TaskChange;
import reform.message.Messages;
import reform.model.MappedList;
import reform.model.TaskList;
import reform.render.change.ChangeLines.Line;
import reform.render.document.TaskDocument;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.MarkdownText;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.report.LogEntry;
import reform.report.Revision;
import reform.report.TaskLog;

/** The log as text, as Markdown and as a document. */
public final class LogPages implements ChangePages {
    private static final String INDENT = "  ";

    private final TaskLog log;
    private final Messages messages;
    private final LogItem.Maker items;

    public LogPages(TaskLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
        this.items = new LogItem.Maker(messages, log.severalLists());
    }

    /**
     * What stands above entries that were made by the same person on the same day, in the same commit.
     *
     * @param committed false where it is known that nobody has committed it yet
     * @param subject the commit's, above what the commit itself changed
     */
    private record Heading(
            LocalDate day, String who, Optional<Revision> revision, boolean committed, Optional<String> subject) {
        static Heading of(LogEntry entry) {
            Optional<Revision> revision = entry.revision();
            String author = revision.map(Revision::author).orElse("");
            return entry instanceof LogEntry.Told told
                    ? new Heading(
                            told.day(), told.update().by().orElse(author), revision, told.committed(), Optional.empty())
                    : new Heading(entry.day(), author, revision, revision.isPresent(), revision.map(Revision::subject));
        }
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        Paint paint = new Paint(profile);
        out.append(paint.text(titles(), Style.BOLD)).append('\n');
        // Made twice, since those of a long log at once take more room than the list.
        int ids = log.entries().stream()
                .flatMap(entry -> items.of(entry, profile.terminal()).stream())
                .mapToInt(item -> DisplayWidth.of(TerminalText.clean(item.id())))
                .max()
                .orElse(0);
        Optional<Heading> last = Optional.empty();
        for (LogEntry entry : log.entries()) {
            Heading heading = Heading.of(entry);
            if (!last.equals(Optional.of(heading))) {
                out.append('\n').append(paint.text(text(heading))).append('\n');
                last = Optional.of(heading);
            }
            for (LogItem item : items.of(entry, profile.terminal())) {
                write(item, ids, profile, out);
            }
        }
        String end = end(profile.terminal());
        if (!end.isEmpty()) {
            out.append('\n').append(paint.text(end, Style.DIM)).append('\n');
        }
    }

    private StyledText text(Heading heading) {
        StyledText text = StyledText.of(heading.day().toString(), Style.BOLD);
        if (!heading.who().isEmpty()) {
            text = text.plus("  " + heading.who(), Style.PLAIN);
        }
        if (heading.revision().isPresent()) {
            text = text.plus("  " + heading.revision().get().shortHash(), Style.DIM);
        }
        if (!heading.committed()) {
            text = text.plus("  " + messages.text("log.not-committed"), Style.WARNING);
        }
        return heading.subject().isPresent()
                ? text.plus("  " + heading.subject().get(), Style.PLAIN)
                : text;
    }

    /** The id and title with what changed behind them, or below them where there is no room. */
    private void write(LogItem item, int ids, OutputProfile profile, Appendable out) throws IOException {
        Paint paint = new Paint(profile);
        int width = profile.width().orElse(Integer.MAX_VALUE);
        String id = TerminalText.clean(item.id());
        String below = INDENT + " ".repeat(ids + (ids == 0 ? 0 : 2));
        StyledText title = id.isEmpty()
                ? StyledText.of(INDENT + item.title())
                : StyledText.of(INDENT + " ".repeat(ids - DisplayWidth.of(id)))
                        .plus(id, Style.BOLD)
                        .plus("  " + item.title(), Style.PLAIN);
        StyledText line = item.what().spans().isEmpty()
                ? title
                : title.plus(messages.text("show.why", ""), Style.PLAIN).plus(item.what());
        if (line.width() <= width) {
            out.append(paint.text(line)).append('\n');
        } else {
            out.append(paint.text(title.cut(width))).append('\n');
            writeWrapped(item.what(), below, width, paint, out);
        }
        if (item.note().isPresent()) {
            writeWrapped(StyledText.of(item.note().get()), below, width, paint, out);
        }
        ChangeLines.write(item.lines(), below, profile, out);
    }

    private static void writeWrapped(StyledText text, String indent, int width, Paint paint, Appendable out)
            throws IOException {
        if (text.spans().isEmpty()) {
            return;
        }
        if (indent.length() + text.width() <= width) {
            out.append(indent).append(paint.text(text)).append('\n');
            return;
        }
        String clean = TerminalText.clean(text.text());
        for (String line : LineBreaker.wrap(clean, Math.max(20, width - indent.length()))) {
            out.append(indent).append(line).append('\n');
        }
    }

    /** Whether older entries were left out; in a terminal, else, how to see the newest commit whole. */
    private String end(boolean terminal) {
        if (log.more()) {
            return messages.count("log.limited", log.entries().size());
        }
        Optional<String> newest = log.entries().stream()
                .flatMap(entry -> entry.revision().stream())
                .map(Revision::shortHash)
                .findFirst();
        return terminal && newest.isPresent() ? "reform diff " + newest.get() + "~1 " + newest.get() : "";
    }

    private String titles() {
        return String.join(
                messages.text("word.and-so-on"),
                log.lists().stream().map(TaskList::title).toList());
    }

    @Override
    public void writeMarkdown(Appendable out) throws IOException {
        out.append("# ").append(MarkdownText.escape(titles())).append("\n");
        Optional<Heading> last = Optional.empty();
        for (LogEntry entry : log.entries()) {
            Heading heading = Heading.of(entry);
            if (!last.equals(Optional.of(heading))) {
                out.append("\n## ")
                        .append(MarkdownText.escape(text(heading).text()))
                        .append("\n\n");
                last = Optional.of(heading);
            }
            for (LogItem item : items.of(entry, false)) {
                writeMarkdown(item, out);
            }
        }
        String end = end(false);
        if (!end.isEmpty()) {
            out.append('\n').append(MarkdownText.escape(end)).append('\n');
        }
    }

    private void writeMarkdown(LogItem item, Appendable out) throws IOException {
        String name = item.id().isEmpty() ? item.title() : item.id() + "  " + item.title();
        out.append("- **").append(MarkdownText.escape(name)).append("**");
        if (!item.what().spans().isEmpty()) {
            out.append(messages.text("show.why", MarkdownText.escape(item.what().text())));
        }
        out.append('\n');
        if (item.note().isPresent()) {
            // Two spaces: a paragraph of the item, which starts on a line of its own.
            out.append("  - ").append(MarkdownText.escape(item.note().get())).append('\n');
        }
        for (Line line : item.lines()) {
            out.append("  - **")
                    .append(line.label())
                    .append("**: ")
                    .append(MarkdownText.escape(line.text().text()))
                    .append('\n');
        }
    }

    /** The JSON contract of {@code log}. */
    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = TaskDocument.envelope(log.lists(), log.asOf());
        document.put("more", log.more());
        document.put("entries", new MappedList<>(log.entries(), LogPages::document));
        return document;
    }

    private static Map<String, Object> document(LogEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", entry.day());
        document.put("list", entry.list().name());
        if (entry instanceof LogEntry.Told told) {
            document.put("kind", "update");
            document.put("by", told.update().by());
            document.put("uncommitted", !told.committed());
            document.put("commit", told.revision().map(LogPages::document));
            document.put("update", TaskDocument.update(told.update()));
            document.put("head", List.of());
            List<FieldChange> changes = new ArrayList<>(told.changes());
            document.put("tasks", List.of(ChangeDocument.of(new TaskChange.Edited(told.task(), told.task(), changes))));
        } else if (entry instanceof LogEntry.Edited edited) {
            document.put("kind", "edit");
            document.put("by", edited.revision().map(Revision::author));
            document.put("uncommitted", edited.revision().isEmpty());
            document.put("commit", edited.revision().map(LogPages::document));
            document.put("update", null);
            document.put(
                    "head", edited.head().stream().map(field -> field.word()).toList());
            document.put("tasks", new MappedList<>(edited.tasks(), ChangeDocument::of));
        }
        return document;
    }

    private static Map<String, Object> document(Revision revision) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("hash", revision.hash());
        document.put("author", revision.author());
        document.put("date", Objects.toString(revision.committed()));
        document.put("subject", revision.subject());
        return document;
    }
}
