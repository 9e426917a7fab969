package reform.yaml;

import java.util.Optional;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;

/**
 * A text whose tabs are blanks but for those that indent a line, for a parser that does not know that tabs part things
 * too: a key from its value, a header from its comment, and that a line of tabs is an empty one. Every char keeps its
 * place. Which of the tabs were part of a text is only known when the text has been read; those are put back.
 *
 * @param written the text with its tabs
 */
record SpacedTabs(String written, String spaced) {

    static SpacedTabs in(String text) {
        char[] spaced = text.toCharArray();
        boolean ends = true;
        for (int i = spaced.length - 1; i >= 0; i--) {
            ends = YamlSource.isBreak(spaced[i]) || (ends && isBlank(spaced[i]));
            if (ends && spaced[i] == '\t') {
                spaced[i] = ' ';
            }
        }
        boolean begins = true;
        for (int i = 0; i < spaced.length; i++) {
            if (!begins && spaced[i] == '\t') {
                spaced[i] = ' ';
            }
            begins = YamlSource.isBreak(spaced[i]) || (begins && isBlank(spaced[i]));
        }
        return new SpacedTabs(text, new String(spaced));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether such a tab may be what a parser complains of: it stands there, or on empty lines above. */
    static boolean mayBeAt(String text, int place) {
        int at = place;
        boolean above = false;
        while (at < text.length() && at > 0 && text.charAt(at - 1) <= ' ') {
            at--;
            above |= YamlSource.isBreak(text.charAt(at));
            if (above && text.charAt(at) == '\t') {
                return true;
            }
        }
        return place < text.length() && text.charAt(place) == '\t';
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
            boolean begins = false;
            for (int i = start; i < end; i++) {
                char c = written.charAt(i);
                // Those that begin the lines of other texts are no part of them.
                if (block || !begins) {
                    kept.setCharAt(i, c);
                }
                begins = YamlSource.isBreak(c) || (begins && isBlank(c));
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
