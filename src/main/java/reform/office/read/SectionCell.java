package reform.office.read;

import java.util.Optional;
import java.util.Set;

/** A cell of the column of sections, where an exported task without one has a word for that. */
public final class SectionCell {
    private static final Set<String> NONE = Set.of("未分类", "no section");

    private SectionCell() {}

    /** What a cell says of a section; one that is called like none stands between quotation marks. */
    public static String of(Optional<String> section, String none) {
        return section.map(name -> NONE.contains(name) ? "“" + name + "”" : name)
                .orElse(none);
    }

    static boolean isNone(String cell) {
        return NONE.contains(cell);
    }

    /** The section that a cell names. */
    static String section(String cell) {
        boolean quoted = cell.length() > 2 && cell.startsWith("“") && cell.endsWith("”");
        String bare = quoted ? cell.substring(1, cell.length() - 1) : cell;
        return NONE.contains(bare) ? bare : cell;
    }
}
