package reform.cli.command.office;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.cli.options.OutputFolder;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.model.TaskList;
import reform.office.form.ReportForm;
import reform.policy.AssessedTask;
import reform.policy.WhenParser;
import reform.render.wording.Wording;

/** Makes a form for each department that leads tasks which are not settled. */
final class FormWriting {
    /**
     * What a person asks for.
     *
     * @param replace whether forms that are there may be written over
     */
    record Wishes(String folder, Format format, Optional<String> replyBy, Optional<String> contact, boolean replace) {}

    private final Session session;
    private final SelectionOptions options;
    private final Wishes wishes;

    FormWriting(Session session, SelectionOptions options, Wishes wishes) {
        this.session = session;
        this.options = options;
        this.wishes = wishes;
    }

    ExitCode run() throws IOException {
        Selection selected = Selection.of(session, options);
        if (selected.lists().size() > 1) {
            throw Failure.usage(
                    "export.one-list",
                    selected.lists().stream().map(TaskList::name).toList());
        }
        Map<String, List<AssessedTask>> byLead = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        int tasks = 0;
        for (AssessedTask task : selected.tasks()) {
            if (task.task().settled()) {
                continue;
            }
            Optional<String> lead = task.task().firstLead();
            if (lead.isPresent()) {
                byLead.computeIfAbsent(lead.get(), name -> new ArrayList<>()).add(task);
                tasks++;
            } else {
                without.add(task.task().id().text());
            }
        }
        if (!without.isEmpty()) {
            session.say(session.messages().count("collect.no-lead", without.size(), without));
        }
        if (byLead.isEmpty()) {
            session.say(session.messages().text("collect.nothing"));
            return ExitCode.SUCCESS;
        }
        write(selected, byLead);
        session.say(session.messages()
                .count("collect.forms", byLead.size(), session.messages().count("form.tasks", tasks)));
        return ExitCode.SUCCESS;
    }

    private void write(Selection selected, Map<String, List<AssessedTask>> byLead) throws IOException {
        ReportForm.Terms terms =
                new ReportForm.Terms(wishes.replyBy().map(text -> day(text, selected.day())), wishes.contact());
        OutputFolder folder = OutputFolder.of(session, wishes.folder());
        Map<String, String> files = new LinkedHashMap<>();
        for (String department : byLead.keySet()) {
            String file = folder.file(department, wishes.format().ending());
            if (!wishes.replace() && Files.exists(session.host().directory().resolve(file))) {
                throw Failure.refused("collect.exists", file);
            }
            files.put(department, file);
        }
        Wording wording = new Wording(session.messages());
        for (Map.Entry<String, List<AssessedTask>> each : byLead.entrySet()) {
            ReportForm form = new ReportForm(
                    selected.lists().get(0), selected.day(), each.getKey(), each.getValue(), terms, wording);
            byte[] content = wishes.format() == Format.DOCX ? form.document() : form.workbook();
            OutputFile.writeResult(session, files.get(each.getKey()), content);
            session.printChange(files.get(each.getKey()) + "\n");
        }
    }

    private static LocalDate day(String text, LocalDate today) {
        LocalDate day = WhenParser.day(text, today).orElseThrow(() -> Failure.usage("cli.bad-date", text));
        if (day.isBefore(today)) {
            throw Failure.usage("cli.reply-before", day, today);
        }
        return day;
    }
}
