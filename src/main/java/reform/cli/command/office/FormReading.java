package reform.cli.command.office;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import reform.action.Action;
import reform.action.ActionResult;
import reform.action.Context;
import reform.action.Mark;
import reform.action.Note;
import reform.action.Progress;
import reform.action.Refusal;
import reform.cli.options.ChangeOptions;
import reform.cli.session.ListLoader;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.UpdateText;
import reform.office.form.Collected;
import reform.office.form.FilledForm;
import reform.render.text.TerminalText;
import reform.render.wording.Wording;
import reform.store.file.ListFile;

/** Reads filled forms, shows what is new in them, and has it written as updates: all in one act. */
final class FormReading {
    /** What Excel, WPS and LibreOffice save a form as. */
    private static final Set<String> ENDINGS = Set.of("xlsx", "docx", "xls", "et", "ods", "xlsm", "doc", "wps", "odt");

    private final Session session;
    private final Messages messages;
    private final ChangeOptions options;
    private final List<String> names;

    FormReading(Session session, ChangeOptions options, List<String> names) {
        this.session = session;
        this.messages = session.messages();
        this.options = options;
        this.names = names;
    }

    /** What becomes of the reports: changes of the list, and what is said of them. */
    private record Outcome(List<Change> changes, List<String> says, List<String> questions) {}

    ExitCode run() throws IOException {
        List<FilledForm> forms = forms();
        ListFile file = ListLoader.fileToChange(ListLoader.files(session));
        TaskList list = ListLoader.valid(file.read(session.host().in()));
        Collected collected = collected(list, forms);
        if (collected.isRefused()) {
            for (Collected.Form form : collected.forms()) {
                form.refused()
                        .ifPresent(why ->
                                session.say(messages.text("collect.refused", form.file(), said("refused", why))));
            }
            throw Failure.refused("collect.refused-all");
        }
        Outcome outcome = outcome(list, collected);
        session.say(summary(list, collected, outcome));
        if (outcome.changes().isEmpty()) {
            int undecided = outcome.questions().size();
            if (undecided > 0 && !options.dryRun()) {
                throw Failure.refused("collect.undecided", undecided);
            }
            session.say(
                    undecided > 0
                            ? messages.text("collect.undecided", undecided)
                            : messages.text("collect.nothing-new"));
            return ExitCode.SUCCESS;
        }
        String updates = messages.count("collect.updates", outcome.says().size());
        if (!options.dryRun() && !options.yes()) {
            if (!session.host().screen().in()) {
                throw Failure.usage("collect.needs-yes", updates);
            }
            if (!session.ask(messages.text("collect.ask", updates))) {
                session.say(messages.text("collect.not-written"));
                return ExitCode.SUCCESS;
            }
        }
        // Once more, from the list as it is under the lock.
        new ListUpdater(session, options.dryRun())
                .write(file, now -> outcome(now, collected(now, forms)).changes());
        return ExitCode.SUCCESS;
    }

    private Collected collected(TaskList list, List<FilledForm> forms) {
        return Collected.of(list, forms, options.day(session.day(List.of(list))), options.givenBy());
    }

    /** The forms among the files; what is none stops the reading where it was named, and is told where a folder has it. */
    private List<FilledForm> forms() throws IOException {
        Set<String> files = new LinkedHashSet<>();
        Set<String> found = new HashSet<>();
        for (String name : names) {
            Path path = session.host().directory().resolve(name);
            if (Files.isDirectory(path)) {
                found.addAll(formsIn(path, name));
                files.addAll(formsIn(path, name));
            } else {
                files.add(name);
            }
        }
        List<String> labels = new ArrayList<>();
        for (Language language : Language.values()) {
            labels.add(new Messages(language).text("form.reporter"));
        }
        List<FilledForm> forms = new ArrayList<>();
        for (String name : files) {
            Optional<FilledForm> form = FilledForm.read(name, SourceFile.read(session, name), labels);
            if (form.isEmpty() && !found.contains(name)) {
                throw Failure.unreadable("collect.not-a-form", name);
            }
            if (form.isEmpty()) {
                session.say(messages.text("collect.no-form", name));
            }
            form.ifPresent(forms::add);
        }
        if (forms.isEmpty()) {
            throw Failure.unreadable("collect.no-forms", names);
        }
        return forms;
    }

    private static Set<String> formsIn(Path folder, String name) throws IOException {
        Set<String> files = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String file = String.valueOf(entry.getFileName());
                // What begins with ~$ or .~ is the mark of a program that has the form open.
                boolean open = file.startsWith("~") || file.startsWith(".");
                String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                if (!open && ENDINGS.contains(ending)) {
                    files.add(Path.of(name).resolve(file).toString());
                }
            }
        }
        return files;
    }

    private Outcome outcome(TaskList list, Collected collected) {
        List<Change> changes = new ArrayList<>();
        List<String> says = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (Collected.Form form : collected.forms()) {
            form.questions().forEach(question -> questions.add(said("question", question)));
            for (Collected.Report report : form.reports()) {
                Task task = list.task(report.task()).orElseThrow();
                try {
                    ActionResult result = action(report).on(list, task, context(list, report));
                    if (!result.changes().isEmpty()) {
                        changes.addAll(result.changes());
                        says.add(told(result.says(), report));
                    }
                } catch (Refusal why) {
                    questions.add(messages.text(
                            "collect.question.refused", task.id(), clean(task.title()), messages.text(why)));
                }
            }
        }
        return new Outcome(changes, says, questions);
    }

    private Context context(TaskList list, Collected.Report report) {
        return new Context(
                options.day(session.day(List.of(list))),
                Optional.empty(),
                options.givenBy().or(() -> Optional.of(report.by())),
                new Wording(messages),
                false,
                Context.UNCUT);
    }

    private static Action action(Collected.Report report) {
        Texts<UpdateText> said = Texts.<UpdateText>none()
                .with(UpdateText.NOTE, report.note())
                .with(UpdateText.PROBLEM, report.problem())
                .with(UpdateText.NEXT, report.next());
        if (report.status().isPresent()) {
            return new Mark(report.status().get(), report.statusWord(), report.progress(), Optional.empty(), said);
        }
        return report.progress().isPresent() ? new Progress(report.progress().getAsInt(), false, said) : new Note(said);
    }

    /** A line for the change, and one for each thing that was reported. */
    private String told(String says, Collected.Report report) {
        StringBuilder text = new StringBuilder("  ").append(says);
        report.note().ifPresent(note -> append(text, note));
        report.problem().ifPresent(problem -> append(text, messages.text("collect.note.problem", problem)));
        report.next().ifPresent(next -> append(text, messages.text("collect.note.next", next)));
        return text.toString();
    }

    private static void append(StringBuilder text, String said) {
        said.lines().forEach(line -> text.append("\n      ").append(clean(line)));
    }

    private String summary(TaskList list, Collected collected, Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Collected.Form form : collected.forms()) {
            text.append(messages.text(
                            "collect.form",
                            form.file(),
                            clean(form.department()),
                            form.reports().size(),
                            form.unchanged(),
                            known(form),
                            form.missing().isEmpty()
                                    ? ""
                                    : messages.text(
                                            "collect.form.missing",
                                            form.missing().size(),
                                            form.missing()),
                            form.questions().isEmpty()
                                    ? ""
                                    : messages.text(
                                            "collect.form.questions",
                                            form.questions().size())))
                    .append('\n');
        }
        List<String> absent = absent(list, collected);
        if (!absent.isEmpty()) {
            text.append(messages.text("collect.absent", absent)).append('\n');
        }
        if (!outcome.says().isEmpty()) {
            text.append('\n').append(messages.text("collect.changes")).append('\n');
            outcome.says().forEach(line -> text.append(line).append('\n'));
        }
        if (!outcome.questions().isEmpty()) {
            text.append('\n').append(messages.text("collect.questions")).append('\n');
            outcome.questions().forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString().stripTrailing();
    }

    private String known(Collected.Form form) {
        return (form.known() == 0 ? "" : messages.text("collect.form.known", form.known()))
                + (form.same() == 0 ? "" : messages.text("collect.form.same", form.same()));
    }

    /** The departments that lead tasks which are not settled, and of which there is no form. */
    private static List<String> absent(TaskList list, Collected collected) {
        Set<String> came = new HashSet<>();
        collected.forms().forEach(form -> came.add(form.department()));
        Set<String> absent = new LinkedHashSet<>();
        for (Task task : list.tasks()) {
            if (!task.settled()) {
                task.firstLead().filter(name -> !came.contains(name)).ifPresent(absent::add);
            }
        }
        return List.copyOf(absent);
    }

    private String said(String what, Collected.Question question) {
        return messages.text(
                "collect." + what + "." + question.kind(),
                question.values().stream().map(FormReading::clean).toArray());
    }

    private static String clean(String text) {
        return TerminalText.clean(text);
    }
}
