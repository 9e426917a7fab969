package reform.cli.command.git;

import java.io.IOException;
import reform.cli.options.OutputOptions;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.Format;
import reform.render.change.ChangePages;
import reform.render.document.Json;

/** Writes what changed in the format asked for. */
final class ChangeOutput {
    private ChangeOutput() {}

    static void write(Session session, OutputOptions output, Format format, ChangePages pages) throws IOException {
        OutputText out = output.text(session);
        switch (format) {
            case JSON -> Json.write(pages.document(), out.utf8());
            case MARKDOWN -> pages.writeMarkdown(out);
            default -> pages.writeText(output.profile(session), out);
        }
        output.write(session, out);
    }
}
