package reform.cli.command.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.options.FilterParser;
import reform.cli.options.OutputFolder;
import reform.cli.options.Selection;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.model.LetterForm;
import reform.model.TaskList;
import reform.policy.WhenParser;
import reform.render.page.NoticePages;
import reform.report.LetterNumbers;
import reform.report.Notice;
import reform.report.ReportContext;

/** {@code report notice}: 督办通知 to one lead department, or a file for each that needs one. */
public final class NoticeCommand extends ReportCommand {
    private static final int DAYS_TO_REPLY = 7;

    private final List<String> names = new ArrayList<>();
    private Optional<String> replyBy = Optional.empty();
    private Optional<String> contact = Optional.empty();
    private Optional<String> from = Optional.empty();
    private Optional<String> letterhead = Optional.empty();
    private Optional<String> number = Optional.empty();
    private boolean all;
    private boolean record;

    public NoticeCommand() {
        super("notice", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.DOCX);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.words("[DEPARTMENT]", names)
                .flag(() -> all = true, "--all")
                .value(ValueKind.DAY_TO_COME, value -> replyBy = Optional.of(value), "--reply-by")
                .value(ValueKind.TEXT, value -> contact = Optional.of(value), "--contact")
                .value(ValueKind.TEXT, value -> from = Optional.of(value), "--from")
                .value(ValueKind.TEXT, value -> letterhead = Optional.of(value), "--letterhead")
                .value(ValueKind.TEXT, value -> number = Optional.of(value), "--number")
                .flag(() -> record = true, "--record");
        selection.defineFilters(syntax);
        selection.defineRevision(syntax);
        output.define(syntax);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        if (names.size() > 1) {
            throw Failure.usage("cli.one-department", String.join(" ", names));
        }
        if (all != names.isEmpty()) {
            throw Failure.usage("cli.which-notice");
        }
        if (all && output.file().isEmpty()) {
            throw Failure.usage("cli.which-folder");
        }
        if (all) {
            output.intoFolder(session);
        }
        checkRecord();
        Selection selected = Selection.of(session, selection);
        ReportContext context = context(session, selected);
        LetterForm form = form(selected.lists());
        LetterNumbers numbers = LetterNumbers.of(
                form.number(),
                number,
                session.messages().text("notice.number-form", selected.day().getYear()));
        Notice.Terms terms = new Notice.Terms(
                replyBy(selected.day()), form.contact(), form.from(), form.letterhead(), numbers.of(0));
        if (all) {
            for (String name : Notice.unaddressed(selected.tasks())) {
                session.say(session.messages().text("notice.unaddressed", name));
            }
            List<Notice> notices = Notice.all(context, selected.tasks(), terms, numbers);
            return written(session, writeAll(session, notices), notices, numbers);
        }
        String department = new FilterParser(selected.lists(), selected.day()).departmentName(names.get(0));
        Notice notice = Notice.of(context, selected.tasks(), department, terms);
        if (notice.isEmpty() && output.format() != Format.JSON) {
            session.say(session.messages().text("notice.nothing", department));
            return ExitCode.SUCCESS;
        }
        sayUnsigned(session, terms);
        return written(
                session, output.write(session, new NoticePages(notice, session.messages())), List.of(notice), numbers);
    }

    /** What is noted has to be sent: it stands in a file, and is of today's list. */
    private void checkRecord() {
        if (record && output.file().isEmpty()) {
            throw Failure.usage("cli.record-needs-file");
        }
        if (record && selection.revision().isPresent()) {
            throw Failure.usage("cli.record-of-past");
        }
    }

    /** The options, and what the head of the lists says where they are silent. */
    private LetterForm form(List<TaskList> lists) {
        LetterForm form = new LetterForm(said(letterhead), said(from), Optional.empty(), said(contact));
        for (TaskList list : lists) {
            LetterForm head = list.letters();
            form = new LetterForm(
                    form.letterhead().or(head::letterhead),
                    form.from().or(head::from),
                    form.number().or(head::number),
                    form.contact().or(head::contact));
        }
        return form;
    }

    private static Optional<String> said(Optional<String> value) {
        return value.filter(text -> !text.isBlank());
    }

    private void sayUnsigned(Session session, Notice.Terms terms) {
        if (terms.from().isEmpty() && output.format() != Format.JSON) {
            session.say(session.messages().text("notice.no-sender"));
        }
    }

    /** Notes in the list, of each task of a letter, that it was sent. */
    private ExitCode written(Session session, ExitCode code, List<Notice> notices, LetterNumbers numbers)
            throws IOException {
        if (record && code == ExitCode.SUCCESS) {
            new SentLetters(session, numbers.isKnown()).record(notices);
        }
        return code;
    }

    private LocalDate replyBy(LocalDate day) {
        LocalDate last = replyBy.map(
                        text -> WhenParser.day(text, day).orElseThrow(() -> Failure.usage("cli.bad-date", text)))
                .orElse(day.plusDays(DAYS_TO_REPLY));
        if (last.isBefore(day)) {
            throw Failure.usage("cli.reply-before", last, day);
        }
        return last;
    }

    /** A file for each letter, in a folder that is made where there is none; prints their names. */
    private ExitCode writeAll(Session session, List<Notice> notices) throws IOException {
        if (notices.isEmpty()) {
            session.say(session.messages().text("notice.nothing-at-all"));
            return ExitCode.SUCCESS;
        }
        OutputFolder folder = OutputFolder.of(session, output.file().orElseThrow());
        sayUnsigned(session, notices.get(0).terms());
        for (Notice notice : notices) {
            String file = folder.file(notice.to().name(), output.ending());
            Optional<byte[]> content = output.content(session, new NoticePages(notice, session.messages()));
            if (content.isEmpty()) {
                return ExitCode.USAGE;
            }
            OutputFile.writeResult(session, file, content.get());
            session.printChange(file + "\n");
        }
        return ExitCode.SUCCESS;
    }
}
