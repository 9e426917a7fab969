package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.lsp.text.OpenText;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;

/** Lines that may be folded away: whatever goes over several of them. */
public final class Folds {
    /** Lines from the first, which stays, to the last; from 0. */
    public record Fold(int first, int last) {}

    private final OpenText text;
    private final List<Fold> folds = new ArrayList<>();

    private Folds(OpenText text) {
        this.text = text;
    }

    /** The folds of a list, in its order; none while it is no YAML. */
    public static List<Fold> of(ListDocument document) {
        Optional<Mapping> root = document.parsed().root();
        Folds folds = new Folds(document.text());
        root.ifPresent(folds::entries);
        return folds.folds;
    }

    private void entries(Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            fold(entry.key().start(), entry.value().end());
            inside(entry.value());
        }
    }

    private void inside(YamlNode node) {
        if (node instanceof Mapping mapping) {
            entries(mapping);
        } else if (node instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (!(item instanceof Scalar)) {
                    fold(item.start(), item.end());
                    inside(item);
                }
            }
        }
    }

    private void fold(int start, int end) {
        int first = text.line(start);
        int last = text.line(Math.max(start, end));
        boolean known = !folds.isEmpty() && folds.get(folds.size() - 1).first() == first;
        if (last > first && !known) {
            folds.add(new Fold(first, last));
        }
    }
}
