package reform.cli.command.setup;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.message.Messages;
import reform.model.Change;
import reform.model.TaskList;
import reform.office.merge.Incoming;
import reform.office.merge.MergePlan;
import reform.render.text.TerminalText;
import reform.store.edit.ListEdit;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;
import reform.store.read.ParsedList;

/** Brings what a source says into a list that is there: shows it, asks, and writes all in one act. */
final class DocumentMerge {
    private static final int MOST_SHOWN = 200;

    private final Session session;
    private final Messages messages;
    private final DocumentChanges changes;
    private final boolean dryRun;
    private final boolean yes;

    DocumentMerge(Session session, ImportWishes wishes) {
        this.session = session;
        this.messages = session.messages();
        this.changes = new DocumentChanges(session, wishes.source());
        this.dryRun = wishes.dryRun();
        this.yes = wishes.yes();
    }

    /**
     * Merges.
     *
     * @param base what an exported workbook said when it was written
     * @param columns what the head is to say of the document's columns from now on, where that changes
     */
    ExitCode run(
            ListFile file,
            TaskList list,
            List<Incoming> incoming,
            Optional<Map<String, Incoming>> base,
            Optional<Map<String, String>> columns)
            throws IOException {
        MergePlan plan = MergePlan.of(list, incoming, base);
        DocumentChanges.Outcome outcome = changes.of(list, plan);
        session.say(summary(list, plan, outcome));
        columns.ifPresent(each -> session.say(messages.text("merging.columns")));
        if (outcome.changes().isEmpty() && columns.isEmpty()) {
            session.say(messages.text("merging.nothing-new"));
            return ExitCode.SUCCESS;
        }
        if (!dryRun && !yes) {
            if (!session.host().screen().in()) {
                throw Failure.usage("merging.needs-yes", file.shown());
            }
            if (!session.ask(messages.text("merging.ask", file.shown()))) {
                session.say(messages.text("import.not-written"));
                return ExitCode.SUCCESS;
            }
        }
        // Once more, from the list as it is under the lock.
        new ListUpdater(session, dryRun).write(file, new ListWriter.Plan() {
            @Override
            public List<Change> changes(TaskList now) {
                return changes.of(now, MergePlan.of(now, incoming, base)).changes();
            }

            @Override
            public Optional<Map<String, String>> columns() {
                return columns;
            }
        });
        return ExitCode.SUCCESS;
    }

    /** The text of a list with what was edited in a workbook of it. */
    String edited(ParsedList parsed, TaskList list, List<Incoming> rows, Map<String, Incoming> base)
            throws IOException {
        DocumentChanges.Outcome outcome = changes.of(list, MergePlan.of(list, rows, Optional.of(base)));
        outcome.questions().forEach(session::say);
        return ListEdit.of(parsed, list, outcome.changes()).after().text();
    }

    private String summary(TaskList list, MergePlan plan, DocumentChanges.Outcome outcome) {
        StringBuilder text = new StringBuilder(messages.text(
                "merging.counts",
                outcome.added().size(),
                plan.changed(),
                plan.same(),
                plan.gone().size()));
        section(text, "merging.changed", outcome.changed());
        section(text, "merging.added", outcome.added());
        section(
                text,
                "merging.gone",
                plan.gone().stream()
                        .map(id -> messages.text(
                                "merging.new",
                                id,
                                TerminalText.clean(list.task(id).orElseThrow().title())))
                        .toList());
        section(text, "merging.questions", outcome.questions());
        return text.toString();
    }

    private void section(StringBuilder text, String key, Collection<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append("\n\n").append(messages.text(key));
        lines.stream().limit(MOST_SHOWN).forEach(line -> text.append("\n  ").append(line));
        if (lines.size() > MOST_SHOWN) {
            text.append("\n  ").append(messages.text("merging.more", lines.size() - MOST_SHOWN));
        }
    }
}
