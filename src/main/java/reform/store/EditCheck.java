package reform.store;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import reform.model.TaskList;
import reform.store.YamlNode.Entry;
import reform.store.YamlNode.Mapping;
import reform.store.YamlNode.Scalar;
import reform.store.YamlNode.Sequence;

/**
 * Whether an edited file says what was meant, and nothing else. The edited text is read again from its bytes: the list
 * must be the intended one; every value of the file, known to reform or not, must be there as before, but for the
 * fields and updates that changes touch; and every char outside the edits must be as it was.
 */
final class EditCheck {
    private static final List<String> TOUCHED = List.of("status", "progress", "due");

    /** Pairs of collections that were compared before: aliases lead to the same ones again and again. */
    private final IdentityHashMap<YamlNode, YamlNode> compared = new IdentityHashMap<>();

    EditCheck() {}

    /**
     * Whether the edit is right.
     *
     * @param before the file as it was
     * @param after the file as it is to be
     * @param intended the list it is to hold
     */
    static boolean passes(ParsedList before, ParsedList after, List<TextEdit> edits, TaskList intended) {
        Optional<TaskList> list = after.result().list();
        return list.isPresent()
                && list.get().equals(intended)
                && sameOutside(edits, before.source().text(), after.source().text())
                && new EditCheck()
                        .sameRoot(before.root().orElseThrow(), after.root().orElseThrow());
    }

    private static boolean sameOutside(List<TextEdit> edits, String before, String after) {
        int from = 0;
        int shift = 0;
        for (TextEdit edit : edits) {
            if (!before.regionMatches(from, after, from + shift, edit.start() - from)) {
                return false;
            }
            from = edit.end();
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        return before.length() + shift == after.length()
                && before.regionMatches(from, after, from + shift, before.length() - from);
    }

    private boolean sameRoot(Mapping before, Mapping after) {
        if (before.entries().size() != after.entries().size()) {
            return false;
        }
        for (int i = 0; i < before.entries().size(); i++) {
            Entry old = before.entries().get(i);
            Entry now = after.entries().get(i);
            boolean tasks = old.key().text().equals("tasks");
            if (!old.key().text().equals(now.key().text())
                    || !(tasks ? sameTasks(old.value(), now.value()) : same(old.value(), now.value()))) {
                return false;
            }
        }
        return true;
    }

    /** The old tasks in their order; new ones may follow. */
    private boolean sameTasks(YamlNode before, YamlNode after) {
        List<YamlNode> old = items(before);
        List<YamlNode> now = items(after);
        if (old.size() > now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!(old.get(i).resolved() instanceof Mapping one)
                    || !(now.get(i).resolved() instanceof Mapping other)
                    || !sameTask(one, other)) {
                return false;
            }
        }
        return true;
    }

    /** The same keys and values, but for those that the comparison of the lists has covered. */
    boolean sameTask(Mapping before, Mapping after) {
        for (Entry old : before.entries()) {
            String key = old.key().text();
            Optional<Entry> now = ItemStyle.find(after, key);
            if (now.isEmpty() || !sameField(key, old.value(), now.get().value())) {
                return false;
            }
        }
        for (Entry now : after.entries()) {
            String key = now.key().text();
            if (ItemStyle.find(before, key).isEmpty() && !TOUCHED.contains(key) && !key.equals("updates")) {
                return false;
            }
        }
        return true;
    }

    private boolean sameField(String key, YamlNode before, YamlNode after) {
        if (TOUCHED.contains(key)) {
            return true;
        }
        if (!key.equals("updates")) {
            return same(before, after);
        }
        List<YamlNode> old = items(before);
        List<YamlNode> now = items(after);
        if (old.size() > now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!same(old.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<YamlNode> items(YamlNode node) {
        return node.resolved() instanceof Sequence sequence ? sequence.items() : List.of();
    }

    private boolean same(YamlNode before, YamlNode after) {
        YamlNode one = before.resolved();
        YamlNode other = after.resolved();
        if (one instanceof Scalar text && other instanceof Scalar same) {
            return text.text().equals(same.text())
                    && text.isNull() == same.isNull()
                    && text.properties().tag().equals(same.properties().tag());
        }
        if (compared.get(one) == other) {
            return true;
        }
        compared.put(one, other);
        if (one instanceof Sequence list && other instanceof Sequence same) {
            return sameItems(list.items(), same.items());
        }
        return one instanceof Mapping mapping
                && other instanceof Mapping same
                && sameEntries(mapping.entries(), same.entries());
    }

    private boolean sameItems(List<YamlNode> before, List<YamlNode> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!same(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEntries(List<Entry> before, List<Entry> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).key().text().equals(after.get(i).key().text())
                    || !same(before.get(i).value(), after.get(i).value())) {
                return false;
            }
        }
        return true;
    }
}
