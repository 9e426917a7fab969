package reform.cli.command.git;

import java.io.IOException;
import java.io.StringWriter;
import reform.cli.options.OutputOptions;
import reform.cli.session.Session;
import reform.cli.syntax.Format;
import reform.render.change.ChangePages;
import reform.render.document.Json;

/** Writes what changed in the format asked for. */
final class ChangeOutput {
    private ChangeOutput() {}

    static void write(Session session, OutputOptions output, Format format, ChangePages pages) throws IOException {
        StringWriter out = new StringWriter();
        switch (format) {
            case JSON -> Json.write(pages.document(), out);
            case MARKDOWN -> pages.writeMarkdown(out);
            default -> pages.writeText(output.profile(session), out);
        }
        output.write(session, out.toString());
    }
}
