package reform.cli.command.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.render.text.TerminalText;

/**
 * Where an export goes.
 *
 * @param file empty for standard output, which takes what is a text
 */
record ExportOutput(Optional<String> file) {

    /** Writes the content of so many tasks, and says so where it went to a file. */
    ExitCode write(Session session, byte[] content, int tasks) throws IOException {
        if (file.isEmpty()) {
            String text = new String(content, StandardCharsets.UTF_8);
            session.print(session.profile().terminal() ? TerminalText.harmless(text) : text);
            return ExitCode.SUCCESS;
        }
        OutputFile.writeResult(session, file.get(), content);
        session.say(session.messages()
                .text("export.written", file.get(), session.messages().count("export.tasks", tasks)));
        return ExitCode.SUCCESS;
    }
}
