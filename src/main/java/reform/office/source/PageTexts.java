package reform.office.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the heads and feet of pages say, each once and before all else: it is no part of the list, but may name its
 * document or day, and what is in neither is told. Numbers of pages, and what the text says as well, are left out.
 */
final class PageTexts {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("第\\s*\\S{0,4}\\s*页|[共/]\\s*\\S{0,4}\\s*页|(?i:page)(?:\\s*\\d+)?(?:\\s*(?i:of)\\s*\\d*)?");

    private final Budget budget;
    private final Set<String> lines = new LinkedHashSet<>();

    PageTexts(Budget budget) {
        this.budget = budget;
    }

    void add(String text) throws UnreadableSource {
        String line = Grid.Builder.clean(text);
        if (PAGE_NUMBER.matcher(line).replaceAll("").codePoints().anyMatch(Character::isLetter) && lines.add(line)) {
            budget.takeCell(line.length());
        }
    }

    /** Puts them before the blocks of a document. */
    void putBefore(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                lines.remove(paragraph.text());
            }
        }
        List<Block> first = new ArrayList<>();
        lines.forEach(line -> first.add(new Paragraph(0, line)));
        blocks.addAll(0, first);
    }
}
