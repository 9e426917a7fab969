package reform.cli.command.office;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.office.export.CalendarFile;
import reform.office.export.ExportedList;
import reform.office.export.FlatTable;
import reform.office.export.ListPage;
import reform.office.export.ListWorkbook;
import reform.office.export.OfficialTable;
import reform.policy.AssessedTask;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.wording.Wording;
import reform.report.Grouping;
import reform.report.Listing;
import reform.store.read.ListExtract;
import reform.store.read.ReadResult;

/** Writes the tasks that were chosen as a document. */
final class DocumentExport {
    private final Session session;
    private final SelectionOptions options;
    private final Format format;
    private final Optional<String> output;

    DocumentExport(Session session, SelectionOptions options, Format format, Optional<String> output) {
        this.session = session;
        this.options = options;
        this.format = format;
        this.output = output;
    }

    ExitCode run() throws IOException {
        List<ReadResult> read = Selection.results(session, options);
        Selection selected = Selection.of(session, options, ListLoader.shown(session, read, options.strict()));
        if (selected.lists().size() > 1) {
            throw Failure.usage(
                    "export.one-list",
                    selected.lists().stream().map(TaskList::name).toList());
        }
        if (selected.tasks().isEmpty()) {
            session.say(selected.nothing(session.messages()));
            return ExitCode.SUCCESS;
        }
        return write(selected, read.get(0));
    }

    private ExitCode write(Selection selected, ReadResult read) throws IOException {
        TaskList list = selected.lists().get(0);
        List<AssessedTask> tasks = selected.tasks();
        ExportedList exported = new ExportedList(
                list,
                selected.day(),
                tasks,
                new Wording(session.messages()),
                format == Format.XLSX && ExportedList.isPresent(list, tasks)
                        ? Optional.of(snapshot(read, tasks))
                        : Optional.empty());
        ExportOutput to = new ExportOutput(output);
        OutputText text = to.text(session);
        switch (format) {
            case XLSX -> {
                return to.write(session, tasks.size(), ListWorkbook.write(exported));
            }
            case DOCX -> {
                return to.write(session, tasks.size(), OfficialTable.write(exported));
            }
            case ICS -> CalendarFile.write(exported, text);
            case HTML -> ListPage.write(exported, text);
            case CSV -> FlatTable.writeCsv(exported, text);
            case MARKDOWN -> FlatTable.writeMarkdown(exported, text);
            default ->
                Json.write(
                        TaskDocument.of(new Listing(
                                selected.lists(), selected.day(), tasks, tasks, Grouping.NONE, selected.all(), false)),
                        text.utf8());
        }
        return to.write(session, text, tasks.size());
    }

    private static ExportedList.Snapshot snapshot(ReadResult read, List<AssessedTask> tasks) {
        List<TaskId> ids = tasks.stream().map(task -> task.task().id()).toList();
        return new ExportedList.Snapshot(
                out -> ListExtract.of(read).write(ids, out),
                revision(read.source().bytes()));
    }

    /** Names the state of a file by what it holds. */
    static String revision(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
