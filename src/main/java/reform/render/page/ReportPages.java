package reform.render.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.render.table.Table;
import reform.render.text.OutputProfile;

/** A report, ready for every form: a document for programs and templates, drawings for pages, text for the terminal. */
public interface ReportPages {

    /** The JSON contract of this report; {@code report} is its name. */
    Map<String, Object> document();

    /**
     * What the report says in whole sentences, for templates: {@code title} (of what, beside the list's own title; may be
     * empty), {@code summary} and {@code legend} (each a list), {@code sections} (tables), and what a report has beside.
     */
    default Map<String, Object> sentences() {
        return text().forTemplates();
    }

    /** The same as one value. */
    default ReportText text() {
        return new ReportText("", List.of(), List.of(), List.of());
    }

    /** The rows of this report for programs, under headers that stay; empty where it is more than a table. */
    default Optional<Table> values() {
        return Optional.empty();
    }

    /** The drawings of this report by name, as SVG. */
    default Map<String, String> charts() {
        return Map.of();
    }

    /**
     * Writes the report as plain text in lines.
     *
     * @throws UnsupportedOperationException where it is a page and nothing else
     */
    default void writeText(OutputProfile profile, Appendable out) throws IOException {
        throw new UnsupportedOperationException("a page");
    }
}
