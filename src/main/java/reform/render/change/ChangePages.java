package reform.render.change;

import java.io.IOException;
import java.util.Map;
import reform.render.text.OutputProfile;

/** What changed in lists, in the forms that {@code diff} and {@code log} write. */
public interface ChangePages {
    /** The values for programs. */
    Map<String, Object> document();

    /** Writes what changed as lines for a terminal or a pipe. */
    void writeText(OutputProfile profile, Appendable out) throws IOException;

    /** Writes what changed as a Markdown document. */
    void writeMarkdown(Appendable out) throws IOException;
}
