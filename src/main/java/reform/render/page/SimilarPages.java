package reform.render.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.model.TaskList;
import reform.query.SimilarDepartments;
import reform.render.document.TaskDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.text.TerminalText;

/** Names that may be one department, pair by pair, as text, as a table and as a document. */
public final class SimilarPages {
    private final List<TaskList> lists;
    private final LocalDate asOf;
    private final List<SimilarDepartments> pairs;

    public SimilarPages(List<TaskList> lists, LocalDate asOf) {
        this.lists = List.copyOf(lists);
        this.asOf = asOf;
        this.pairs = SimilarDepartments.among(lists);
    }

    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** The JSON contract of the pairs. */
    public Map<String, Object> document() {
        Map<String, Object> document = TaskDocument.envelope(lists, asOf);
        document.put("similar", pairs.stream().map(SimilarPages::pair).toList());
        return document;
    }

    private static Map<String, Object> pair(SimilarDepartments pair) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("one", pair.one());
        document.put("other", pair.other());
        return document;
    }

    /** A question for each pair. */
    public String text(Messages messages) {
        StringBuilder text = new StringBuilder();
        for (SimilarDepartments pair : pairs) {
            text.append(TerminalText.clean(messages.text("departments.similar", pair.one(), pair.other())))
                    .append('\n');
        }
        return text.toString();
    }

    /** The pairs for people. */
    public Table table(Messages messages) {
        return table(messages.text("departments.one"), messages.text("departments.other"));
    }

    /** The pairs for programs. */
    public Table values() {
        return table("one", "other");
    }

    private Table table(String one, String other) {
        Table.Builder table = Table.of(Column.left(one), Column.left(other));
        pairs.forEach(pair -> table.row(pair.one(), pair.other()));
        return table.build();
    }
}
