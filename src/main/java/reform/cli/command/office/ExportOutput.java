package reform.cli.command.office;

import java.io.IOException;
import java.util.Optional;
import reform.cli.session.OutputFile;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.render.text.TerminalText;

/**
 * Where an export goes.
 *
 * @param file empty for standard output, which takes what is a text
 */
record ExportOutput(Optional<String> file) {

    /** Where what is a text is written until it is whole. */
    OutputText text(Session session) {
        return file.isEmpty() ? session.longText() : new OutputText();
    }

    /** Writes the text of so many tasks. */
    ExitCode write(Session session, OutputText text, int tasks) throws IOException {
        if (file.isPresent()) {
            return write(session, tasks, text.pieces().toArray(byte[][]::new));
        }
        if (session.profile().terminal()) {
            session.print(TerminalText.harmless(text.toString()));
        } else {
            session.print(text);
        }
        return ExitCode.SUCCESS;
    }

    /** Writes the content of so many tasks to the file, and says so. */
    ExitCode write(Session session, int tasks, byte[]... content) throws IOException {
        OutputFile.writeResult(session, file.orElseThrow(), content);
        session.say(session.messages()
                .text("export.written", file.get(), session.messages().count("export.tasks", tasks)));
        return ExitCode.SUCCESS;
    }
}
