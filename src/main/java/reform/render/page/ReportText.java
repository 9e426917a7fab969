package reform.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report says in whole sentences and in tables, the same frame for each of them: templates see it as {@code said}.
 *
 * @param title of what, beside the list's own title; may be empty
 * @param summary sentences above the tables
 * @param legend what the words mean, below
 * @param more what one report says beside that, by name
 */
public record ReportText(
        String title,
        List<String> summary,
        List<ReportSection> sections,
        List<String> legend,
        Map<String, Object> more) {
    public ReportText {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
        legend = List.copyOf(legend);
        more = Map.copyOf(more);
    }

    public ReportText(String title, List<String> summary, List<ReportSection> sections, List<String> legend) {
        this(title, summary, sections, legend, Map.of());
    }

    /** The same with where the figures come from below the legend. */
    ReportText from(List<String> provenance) {
        List<String> lines = new ArrayList<>(legend);
        lines.addAll(provenance);
        return new ReportText(title, summary, sections, lines, more);
    }

    /** The same with a text, a list or a truth value of this report's own. */
    ReportText with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new ReportText(title, summary, sections, legend, all);
    }

    /** As templates see it. */
    Map<String, Object> forTemplates() {
        Map<String, Object> said = new LinkedHashMap<>(more);
        said.put("title", title);
        said.put("summary", summary);
        said.put("sections", sections.stream().map(ReportSection::forTemplates).toList());
        said.put("legend", legend);
        return said;
    }
}
