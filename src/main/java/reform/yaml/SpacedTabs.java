package reform.yaml;

import java.util.Optional;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;

/**
 * A text whose tabs are blanks but for those that begin a line, for a parser that does not know that tabs part things
 * too: a key from its value, a header from its comment. Every char keeps its place. Which of the tabs were part of a
 * text is only known when the text has been read; those are put back.
 *
 * @param written the text with its tabs
 */
record SpacedTabs(String written, String spaced) {

    static SpacedTabs in(String text) {
        char[] spaced = text.toCharArray();
        boolean begins = true;
        for (int i = 0; i < spaced.length; i++) {
            if (spaced[i] == '\t' && !begins) {
                spaced[i] = ' ';
            }
            begins = YamlSource.isBreak(spaced[i]) || (begins && (spaced[i] == ' ' || spaced[i] == '\t'));
        }
        return new SpacedTabs(text, new String(spaced));
    }

    /** The text with those tabs that are part of texts in its tree; empty where there are none. */
    Optional<String> keptIn(YamlNode root) {
        StringBuilder kept = new StringBuilder(spaced);
        keep(root, kept);
        String text = kept.toString();
        return text.equals(spaced) ? Optional.empty() : Optional.of(text);
    }

    private void keep(YamlNode node, StringBuilder kept) {
        if (node instanceof Scalar scalar) {
            boolean block = scalar.isBlock();
            int start = block ? YamlSource.lineEnd(written, scalar.contentStart()) : scalar.contentStart();
            int end = block ? YamlSource.lineEnd(written, scalar.end()) : scalar.end();
            if (start < end) {
                kept.replace(start, end, written.substring(start, end));
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> keep(item, kept));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                keep(entry.key(), kept);
                keep(entry.value(), kept);
            }
        }
    }
}
