package reform.store.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.store.read.ParsedList;
import reform.yaml.ScalarWriter;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;

/** {@code import: columns:} of the head, which says how the document behind a list is read: as import wrote it, line by line. */
public final class ImportColumns {
    static final String KEY = "import";
    private static final String COLUMNS = "columns";

    private ImportColumns() {}

    /**
     * The edit by which the head says something else.
     *
     * @param columns keys of the file by the headers of the document
     * @return empty where the head has none, or has it in another form: with comments between the lines, in braces
     */
    public static Optional<TextEdit> edit(ParsedList list, Map<String, String> columns) {
        Optional<Mapping> old = list.root().flatMap(root -> mapping(root, KEY)).flatMap(head -> mapping(head, COLUMNS));
        if (old.isEmpty() || old.get().flow() || old.get().entries().isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        SourceLayout layout = new SourceLayout(list.source());
        List<Entry> entries = old.get().entries();
        int start = entries.get(0).key().start();
        Entry last = entries.get(entries.size() - 1);
        int end = Math.max(last.key().end(), last.value().end());
        String text = list.source().text().substring(start, end);
        if (text.indexOf('#') >= 0 || text.indexOf('&') >= 0 || text.indexOf('*') >= 0) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        String between = layout.newLine(layout.column(start));
        columns.forEach((header, key) -> lines.append(lines.isEmpty() ? "" : between)
                .append(ScalarWriter.text(header, false))
                .append(": ")
                .append(ScalarWriter.text(key, false)));
        return Optional.of(new TextEdit(start, end, lines.toString()));
    }

    /** Whether a head says what it said before, but for the columns, which are to be others. */
    static boolean isSaid(YamlNode before, YamlNode after, Map<String, String> wanted) {
        return before.resolved() instanceof Mapping one
                && after.resolved() instanceof Mapping other
                && one.entries().size() == other.entries().size()
                && mapping(other, COLUMNS).map(ImportColumns::texts).equals(Optional.of(wanted));
    }

    private static Map<String, String> texts(Mapping columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Entry entry : columns.entries()) {
            if (entry.value().resolved() instanceof Scalar scalar) {
                texts.put(entry.key().text(), scalar.text());
            }
        }
        return texts;
    }

    private static Optional<Mapping> mapping(Mapping parent, String key) {
        return ItemStyle.find(parent, key)
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }
}
