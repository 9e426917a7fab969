package reform.render.page;

import java.io.IOException;
import java.util.Map;
import reform.render.text.OutputProfile;

/** A report, ready for every form: a document for programs and templates, drawings for pages, text for the terminal. */
public interface ReportPages {

    /** The JSON contract of this report; {@code report} is its name. */
    Map<String, Object> document();

    /**
     * What the report says in whole sentences, for templates: {@code title} (of what, beside the list's own title; may be
     * empty), {@code summary} and {@code legend} (each a list).
     */
    Map<String, Object> sentences();

    /** The drawings of this report by name, as SVG. */
    default Map<String, String> charts() {
        return Map.of();
    }

    /** Writes the report as plain text in lines. */
    void writeText(OutputProfile profile, Appendable out) throws IOException;
}
