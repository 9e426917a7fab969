package reform.cli.command.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.cli.command.Command;
import reform.cli.options.OutputOptions;
import reform.cli.session.AcrossLists;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.ListProblems;
import reform.cli.syntax.Syntax;
import reform.message.Messages;
import reform.model.Problem;
import reform.model.Severity;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.wording.ProblemText;
import reform.render.wording.ShownProblem;
import reform.store.read.ReadResult;

/** {@code check}: every problem of the files, with its place; exit 1 when there are errors. */
public final class CheckCommand extends Command {
    private final List<String> files = new ArrayList<>();
    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.JSON, Format.GITHUB);
    private boolean strict;

    @Override
    public void define(Syntax syntax) {
        syntax.words("FILE", files).flag(() -> strict = true, "--strict");
        output.define(syntax);
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        files.forEach(session.common()::addFile);
        List<ReadResult> results = AcrossLists.checked(ListLoader.readAll(session));
        List<Problem> problems =
                results.stream().flatMap(result -> result.problems().stream()).toList();
        int errors = count(problems, Severity.ERROR);
        int warnings = count(problems, Severity.WARNING);
        Messages messages = session.messages();
        switch (format) {
            case JSON -> {
                OutputText out = output.text(session);
                Json.write(document(results, problems, errors, warnings, messages), out.utf8());
                output.write(session, out);
            }
            case GITHUB -> {
                StringBuilder out = new StringBuilder();
                problems.forEach(problem -> out.append(annotation(problem, messages)));
                output.write(session, out.toString());
            }
            default -> {
                StringBuilder out = new StringBuilder();
                for (ReadResult result : results) {
                    for (ShownProblem problem : ListProblems.shown(result)) {
                        out.append(problem.text(messages, output.profile(session)));
                    }
                }
                output.write(session, out.toString());
                session.say(summary(results, errors, warnings, messages));
            }
        }
        return errors > 0 || (strict && warnings > 0) ? ExitCode.NO : ExitCode.SUCCESS;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static String summary(List<ReadResult> results, int errors, int warnings, Messages messages) {
        if (errors + warnings == 0) {
            List<String> lines = new ArrayList<>();
            for (ReadResult result : results) {
                int tasks = result.list().map(list -> list.tasks().size()).orElse(0);
                lines.add(messages.text(
                        tasks == 1 && messages.find("check.good.one").isPresent() ? "check.good.one" : "check.good",
                        result.source().file(),
                        tasks));
            }
            return String.join("\n", lines);
        }
        return messages.text(
                "check.summary",
                messages.count("check.errors", errors),
                messages.count("check.warnings", warnings),
                messages.count("check.files", results.size()));
    }

    private static Map<String, Object> document(
            List<ReadResult> results, List<Problem> problems, int errors, int warnings, Messages messages) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", TaskDocument.SCHEMA);
        document.put(
                "files", results.stream().map(result -> result.source().file()).toList());
        document.put("errors", errors);
        document.put("warnings", warnings);
        document.put(
                "problems",
                problems.stream().map(problem -> problem(problem, messages)).toList());
        return document;
    }

    private static Map<String, Object> problem(Problem problem, Messages messages) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", problem.file());
        document.put("line", problem.line());
        document.put("column", problem.column());
        document.put("length", problem.length());
        document.put("severity", problem.severity().word());
        document.put("rule", problem.finding().rule().word());
        document.put("message", ProblemText.of(problem, messages));
        return document;
    }

    /** A workflow command of GitHub Actions, which shows it beside the line. */
    private static String annotation(Problem problem, Messages messages) {
        return "::" + problem.severity().word()
                + " file=" + escape(problem.file()).replace(",", "%2C").replace(":", "%3A")
                + ",line=" + problem.line()
                + ",col=" + problem.column()
                + ",title=" + problem.finding().rule().word()
                + "::" + escape(ProblemText.of(problem, messages)) + "\n";
    }

    private static String escape(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
