package reform.store.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.yaml.ScalarWriter;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Style;
import reform.yaml.YamlSource;

/** Writes a text into the block that its place has already, so that only those lines differ that say something else. */
final class TextBlock {
    private TextBlock() {}

    /**
     * A block from its header on, without the comment there; empty where the place has none, or one that would not hold the
     * text.
     *
     * @param old what stands at the place
     */
    static Optional<String> of(YamlNode old, String text, SourceLayout layout) {
        if (!(old instanceof Scalar scalar)
                || !scalar.isBlock()
                || !ScalarWriter.isOfLines(text)
                || (scalar.style() == Style.FOLDED && text.indexOf('\n') >= 0)) {
            return Optional.empty();
        }
        String source = layout.text();
        int headerEnd = layout.lineEnd(scalar.contentStart());
        // Blanks behind it stay where no comment follows: that comes with those before it.
        String first = source.substring(scalar.contentStart(), headerEnd);
        String header = first.split("#", 2)[0].strip();
        int content = layout.nextLine(headerEnd);
        while (content < scalar.end() && source.charAt(content) == ' ') {
            content++;
        }
        // Others say how far the text is indented.
        boolean usual =
                header.length() == 1 || (header.length() == 2 && (header.endsWith("-") || header.endsWith("+")));
        String lineStart = source.substring(headerEnd, content);
        if (!usual
                || content >= scalar.end()
                || !lineStart.endsWith(" ")
                || YamlSource.isBreak(source.charAt(content))) {
            return Optional.empty();
        }
        String lineBreak = lineStart.replace(" ", "");
        List<String> lines = scalar.style() == Style.LITERAL
                ? text.lines().toList()
                : folded(text, scalar.text(), source.substring(content, scalar.end()));
        StringBuilder block = new StringBuilder(first.indexOf('#') < 0 ? first : header);
        for (String line : lines) {
            block.append(line.isEmpty() ? lineBreak : lineStart).append(line);
        }
        return Optional.of(block.append(blankLinesAtEnd(source.substring(content, scalar.end())))
                .toString());
    }

    /** What is behind the last line: a header with a plus has it as part of the text. */
    private static String blankLinesAtEnd(String block) {
        int end = block.stripTrailing().length();
        while (end < block.length() && !YamlSource.isBreak(block.charAt(end))) {
            end++;
        }
        return block.substring(end);
    }

    /** The lines of a text that is to be folded: those that are there already, as far as it begins and ends with them. */
    private static List<String> folded(String text, String old, String source) {
        List<String> lines = source.stripTrailing().lines().map(String::strip).toList();
        if (!String.join(" ", lines).equals(old.stripTrailing())) {
            return List.of(text);
        }
        String rest = text;
        int head = 0;
        while (head < lines.size() && rest.startsWith(lines.get(head) + " ")) {
            rest = rest.substring(lines.get(head).length() + 1);
            head++;
        }
        int tail = lines.size();
        while (tail > head && rest.endsWith(" " + lines.get(tail - 1))) {
            tail--;
            rest = rest.substring(0, rest.length() - lines.get(tail).length() - 1);
        }
        if (!rest.equals(rest.strip()) || rest.isEmpty()) {
            return List.of(text);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, head));
        kept.add(rest);
        kept.addAll(lines.subList(tail, lines.size()));
        return kept;
    }
}
