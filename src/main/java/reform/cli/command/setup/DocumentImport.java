package reform.cli.command.setup;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputFile;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.message.Messages;
import reform.model.TaskList;
import reform.office.export.ExportColumn;
import reform.office.export.Stamp;
import reform.office.merge.ExportedWorkbook;
import reform.office.merge.ImportHead;
import reform.office.merge.Incoming;
import reform.office.plan.PlanPages;
import reform.office.read.Field;
import reform.office.read.ListImporter;
import reform.office.read.NoListFound;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.office.source.Source;
import reform.office.source.SourceReader;
import reform.office.source.UnreadableSource;
import reform.office.write.ListText;
import reform.render.text.OutputProfile;
import reform.store.edit.ImportColumns;
import reform.store.file.ListFile;
import reform.store.read.ParsedList;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;

/** Reads a document, shows what it makes of it, and writes it as a list. The document stays as it is. */
final class DocumentImport {
    private static final int LARGEST_INPUT = 64 << 20;
    private static final int DOUBTS_SHOWN = 12;

    private final Session session;
    private final Messages messages;
    private final ImportWishes wishes;
    private final Optional<Charset> encoding;

    DocumentImport(Session session, ImportWishes wishes) {
        this.session = session;
        this.messages = session.messages();
        this.wishes = wishes;
        this.encoding = wishes.encoding().map(DocumentImport::charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Failure.usage("import.bad-encoding", name);
        }
    }

    private Map<String, Field> columns() {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (String wish : wishes.columns()) {
            for (String each : wish.split("[,，]")) {
                int sign = each.lastIndexOf('=');
                if (sign < 1) {
                    throw Failure.usage("import.bad-map", each);
                }
                String word = each.substring(sign + 1).strip();
                Field field = Field.ofWord(word)
                        .orElseThrow(() -> Failure.unknownWord("import.bad-field", word, Field.words()));
                columns.put(each.substring(0, sign).strip(), field);
            }
        }
        return columns;
    }

    ExitCode run() throws IOException {
        try {
            Opened opened = open();
            return opened.ended().isPresent()
                    ? opened.ended().get()
                    : finish(opened.list().orElseThrow(), opened.exported());
        } catch (OutOfMemoryError e) {
            throw unreadable(wishes.source(), new UnreadableSource(UnreadableSource.Reason.TOO_LARGE));
        }
    }

    /**
     * What is left of a document that has been read: how that ended, or the list that is to be written.
     *
     * @param exported whether reform wrote the document
     */
    private record Opened(Optional<ExitCode> ended, Optional<WorkList> list, boolean exported) {
        static Opened ended(ExitCode code) {
            return new Opened(Optional.of(code), Optional.empty(), false);
        }
    }

    /** Reads the document, which is let go then: the text of its list needs the memory. */
    private Opened open() throws IOException {
        Source source = read(wishes.source());
        if (source.isForm()) {
            throw Failure.usage("import.is-form", wishes.source());
        }
        Optional<ExportedWorkbook> exported = ExportedWorkbook.of(source);
        if (wishes.merge().isPresent()) {
            return Opened.ended(merge(source, exported));
        }
        if (exported.isPresent()
                && !wishes.dryRun()
                && wishes.columns().isEmpty()
                && wishes.tables().isEmpty()) {
            return Opened.ended(writeAgain(exported.get()));
        }
        Optional<WorkList> looked = looked(source, columns());
        if (looked.isEmpty()) {
            session.say(messages.text("import.not-written"));
            return Opened.ended(ExitCode.SUCCESS);
        }
        return new Opened(Optional.empty(), looked, isExported(source, looked.get()));
    }

    private ExitCode finish(WorkList list, boolean exported) throws IOException {
        boolean refused =
                wishes.strict() && !wishes.review() && !list.plan().doubts().isEmpty();
        if (wishes.dryRun()) {
            session.print(plan(list, wishes.format(), session.profile()));
            if (exported) {
                session.say(messages.text("import.exported", wishes.source()));
            }
            return refused ? ExitCode.UNREADABLE : ExitCode.SUCCESS;
        }
        PlanPages pages = new PlanPages(list.plan(), messages, OutputProfile.PLAIN);
        if (refused) {
            session.say(messages.text("import.strict", wishes.source()) + doubts(pages));
            return ExitCode.UNREADABLE;
        }
        ListText.Comments comments = comments(list);
        String text = ListText.of(list, comments);
        int problems = ListText.problems(text, wishes.output().orElse(wishes.source()), list, comments);
        if (wishes.output().isEmpty()) {
            session.print(text);
        } else if (!write(text, list)) {
            return ExitCode.SUCCESS;
        }
        tell(pages, problems);
        if (exported) {
            session.say(messages.text("import.exported", wishes.source()));
        }
        return ExitCode.SUCCESS;
    }

    private Source read(String name) {
        try {
            return source(name);
        } catch (UnreadableSource e) {
            throw unreadable(name, e);
        } catch (OutOfMemoryError e) {
            throw unreadable(name, new UnreadableSource(UnreadableSource.Reason.TOO_LARGE));
        }
    }

    /** The list, after a person has looked at what is doubtful, where that is asked for; empty where they stop. */
    private Optional<WorkList> looked(Source source, Map<String, Field> columns) throws IOException {
        return wishes.review()
                ? new ImportReview(session, source, each -> list(each, columns)).walk()
                : Optional.of(list(source, columns));
    }

    private WorkList list(Source source, Map<String, Field> columns) {
        WorkList read = list(source, columns, wishes.tables());
        Optional<String> exported = wishes.tables().isEmpty() ? exportedSheet(read) : Optional.empty();
        if (exported.isEmpty()) {
            return read;
        }
        Map<String, Field> own = new LinkedHashMap<>();
        ExportColumn.dueDates().forEach(header -> own.put(header, Field.SKIP));
        own.putAll(columns);
        return list(source, own, List.of(exported.get()));
    }

    /**
     * The sheet of tasks of a workbook that was exported and has lost what reform hides in it: the sheets of updates and
     * steps name tasks as well, and are none.
     */
    private static Optional<String> exportedSheet(WorkList read) {
        List<Plan.Part> used =
                read.plan().parts().stream().filter(Plan.Part::used).toList();
        return used.stream()
                .filter(part -> used.size() > 1
                        && ExportColumn.areOfAnExport(
                                part.columns().stream().map(Plan.Column::header).collect(Collectors.toSet())))
                .map(Plan.Part::name)
                .findFirst();
    }

    private WorkList list(Source source, Map<String, Field> columns, List<String> tables) {
        String name = wishes.source();
        ListImporter.Wishes asked = new ListImporter.Wishes(columns, tables, session.today(List.of()));
        try {
            String last =
                    name.equals("-") ? "stdin" : String.valueOf(Path.of(name).getFileName());
            return ListImporter.read(source, last, asked, TaskListReader::isTaskKey);
        } catch (UnreadableSource e) {
            throw unreadable(name, e);
        } catch (NoListFound e) {
            List<Object> values = new ArrayList<>(List.of(name));
            values.addAll(e.values());
            String key = "import.none." + e.kind();
            throw e.kind().equals("no-such-table")
                    ? Failure.usage(key, values.toArray())
                    : Failure.unreadable(key, values.toArray());
        } catch (OutOfMemoryError e) {
            throw unreadable(name, new UnreadableSource(UnreadableSource.Reason.TOO_LARGE));
        }
    }

    /** Brings a document into a list: an edited workbook by what was edited, another one by what it says. */
    private ExitCode merge(Source source, Optional<ExportedWorkbook> exported) throws IOException {
        String name = wishes.merge().orElseThrow();
        ListFile file = ListFile.of(name, session.host().directory().resolve(name));
        ParsedList parsed = parsed(file);
        TaskList list = ListLoader.valid(parsed.result());
        DocumentMerge merge = new DocumentMerge(session, wishes);
        if (exported.isPresent()) {
            return merge.run(
                    file,
                    list,
                    exported.get().rows(),
                    Optional.of(exported.get().base()),
                    Optional.empty());
        }
        Map<String, Field> asked = columns();
        Optional<ImportHead> head = ImportHead.of(parsed);
        Map<String, Field> columns = new LinkedHashMap<>();
        head.ifPresent(each -> each.columns().forEach((header, key) -> columns.put(header, field(key))));
        columns.putAll(asked);
        if (head.isPresent() && isExported(source, list(source, columns))) {
            // It has headers of its own: 责任部门 are those that support there, whatever the document called so.
            head = Optional.empty();
            columns.values().removeIf(field -> field != Field.OWN);
            columns.putAll(asked);
        }
        Optional<WorkList> looked = looked(source, columns);
        if (looked.isEmpty()) {
            session.say(messages.text("import.not-written"));
            return ExitCode.SUCCESS;
        }
        WorkList read = looked.get();
        if (head.isPresent()) {
            DocumentHeader.check(wishes.source(), head.get().columns(), ListText.columns(read.plan()), asked.keySet());
        }
        refuseDoubts(read);
        boolean numbered = read.plan().parts().stream()
                .flatMap(part -> part.columns().stream())
                .anyMatch(column -> column.field().equals(Field.ID.word()));
        return merge.run(file, list, Incoming.of(read, numbered), Optional.empty(), columns(parsed, head, read));
    }

    /** Whether a table of reform's own comes back, and not a document that others wrote. */
    private static boolean isExported(Source source, WorkList read) {
        return Stamp.isOfAnExport(source.stamp())
                || ExportColumn.areOfAnExport(ListText.columns(read.plan()).keySet());
    }

    /** What the head has to say of the columns, where the command line has explained another header. */
    private Optional<Map<String, String>> columns(ParsedList parsed, Optional<ImportHead> head, WorkList read) {
        Map<String, String> now = ListText.columns(read.plan());
        if (head.isEmpty() || head.get().columns().equals(now)) {
            return Optional.empty();
        }
        if (ImportColumns.edit(parsed, now).isEmpty()) {
            session.say(messages.text("merging.columns-stay", now));
            return Optional.empty();
        }
        return Optional.of(now);
    }

    private ParsedList parsed(ListFile file) throws IOException {
        ReadResult result = file.read(session.host().in());
        return TaskListReader.parse(result.source(), file.name());
    }

    private static Field field(String key) {
        return key.isEmpty() ? Field.SKIP : Field.ofWord(key).orElse(Field.OWN);
    }

    /** A number that is there twice could be either task. */
    private void refuseDoubts(WorkList read) throws IOException {
        boolean twice =
                read.plan().doubts().stream().anyMatch(doubt -> doubt.kind().equals("number-twice"));
        if (twice
                || (wishes.strict() && !wishes.review() && !read.plan().doubts().isEmpty())) {
            session.say(doubts(new PlanPages(read.plan(), messages, OutputProfile.PLAIN)));
            throw Failure.refused(twice ? "merging.twice" : "import.strict", wishes.source());
        }
    }

    /** A workbook that was exported is the list again, with what was edited since: updates and milestones as well. */
    private ExitCode writeAgain(ExportedWorkbook workbook) throws IOException {
        TaskList list = workbook.list().result().list().orElseThrow();
        DocumentMerge merge = new DocumentMerge(session, wishes);
        String text = merge.edited(workbook.list(), list, workbook.rows(), workbook.base());
        if (wishes.output().isEmpty()) {
            session.print(text);
        } else {
            String target = wishes.output().get();
            if (!mayWrite(
                    target, messages.count("import.plan.tasks", list.tasks().size()), () -> "")) {
                return ExitCode.SUCCESS;
            }
            OutputFile.write(session, target, text.getBytes(StandardCharsets.UTF_8));
            session.say(messages.text("cli.written", target));
        }
        return ExitCode.SUCCESS;
    }

    private static Failure unreadable(String name, UnreadableSource e) {
        List<Object> values = new ArrayList<>(List.of(name));
        values.addAll(e.values());
        boolean known = e.reason() == UnreadableSource.Reason.UNSUPPORTED;
        return Failure.unreadable(
                "import.source." + e.reason().word() + (known ? "." + e.values().get(0) : ""), values.toArray());
    }

    private Source source(String name) throws UnreadableSource {
        try {
            if (name.equals("-")) {
                return SourceReader.read(session.host().in().readNBytes(LARGEST_INPUT), encoding);
            }
            Path file = session.host().directory().resolve(name);
            if (Files.isDirectory(file)) {
                throw Failure.unreadable("import.is-folder", name);
            }
            return SourceReader.read(file, encoding);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw Failure.unreadable("import.not-found", name);
        } catch (IOException e) {
            throw Failure.unreadable("import.not-readable", name);
        }
    }

    private String plan(WorkList list, Format format, OutputProfile profile) throws IOException {
        OutputText out = new OutputText();
        if (format == Format.JSON) {
            PlanPages.writeJson(list.plan(), out.utf8());
        } else {
            new PlanPages(list.plan(), messages, profile).write(out);
        }
        return out.toString();
    }

    private static String doubts(PlanPages pages) throws IOException {
        StringWriter out = new StringWriter();
        pages.writeDoubts(out, DOUBTS_SHOWN);
        return out.toString().stripTrailing();
    }

    private ListText.Comments comments(WorkList list) {
        return new ListText.Comments(
                messages.text(
                        "import.file.top", list.title(), list.plan().source().file()),
                messages.text("import.file.columns"),
                messages.text("import.file.departments"),
                messages.text("import.file.tasks"),
                messages.text("import.file.issued"));
    }

    /** Whether the file was written: a person at a terminal sees the plan and may say no. */
    private boolean write(String text, WorkList list) throws IOException {
        String target = wishes.output().orElseThrow();
        String tasks = messages.count("import.plan.tasks", list.tasks().size());
        if (!mayWrite(target, tasks, () -> plan(list, Format.TEXT, OutputProfile.PLAIN))) {
            return false;
        }
        OutputFile.write(session, target, text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** What a person at a terminal is shown before it is written. */
    private interface Shown {
        String text() throws IOException;
    }

    private boolean mayWrite(String target, String tasks, Shown shown) throws IOException {
        Path file = session.host().directory().resolve(target);
        boolean exists = Files.exists(file);
        Path source = session.host().directory().resolve(wishes.source());
        if (exists && Files.exists(source) && Files.isSameFile(file, source)) {
            throw Failure.refused("import.onto-source", target);
        }
        boolean asks = session.host().screen().in() && !wishes.yes();
        if (exists && !asks && !wishes.yes()) {
            throw Failure.refused("import.exists", target);
        }
        if (asks) {
            String text = shown.text();
            if (!text.isEmpty()) {
                session.say(text);
            }
            if (!session.ask(messages.text(exists ? "import.ask-replace" : "import.ask", target, tasks))) {
                session.say(messages.text("import.not-written"));
                return false;
            }
        }
        return true;
    }

    private void tell(PlanPages pages, int problems) throws IOException {
        StringBuilder told = new StringBuilder();
        told.append(wishes.output()
                        .map(file -> messages.text("import.written", file, pages.counts()))
                        .orElseGet(pages::counts))
                .append('\n')
                .append(pages.sum())
                .append(doubts(pages).isEmpty() ? "" : "\n")
                .append(doubts(pages));
        if (problems > 0) {
            told.append('\n')
                    .append(messages.count(
                            "import.check", problems, wishes.output().orElse("FILE")));
        }
        session.say(told.toString());
    }
}
