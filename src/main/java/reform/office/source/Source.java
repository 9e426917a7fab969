package reform.office.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A document as it was read.
 *
 * @param format the format, by content and never by name: {@code docx}
 * @param encoding that of a text
 * @param blocks in the order of the document
 * @param remarks what has to be said of it
 * @param stamp the rows that {@code reform} hides in documents that it writes; none in others
 */
public record Source(
        String format, Optional<String> encoding, List<Block> blocks, List<Remark> remarks, List<List<String>> stamp) {
    /** What the sheet or the property is called that {@code reform} hides in documents that it writes. */
    public static final String STAMP = "reform";

    /** The first word of the stamp of a form. */
    public static final String FORM = "reform-form";

    public Source {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
        stamp = stamp.stream().map(List::copyOf).toList();
    }

    /** The rows of a stamp that a document carries as one text. */
    static List<List<String>> stamp(String packed) throws UnreadableSource {
        try {
            String text = new String(Base64.getDecoder().decode(packed.strip()), StandardCharsets.UTF_8);
            return text.lines().map(row -> List.of(row.split("\t", -1))).toList();
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(UnreadableSource.Reason.DAMAGED);
        }
    }

    /** Whether it is a form, in which a department reports. */
    public boolean isForm() {
        return stamp.stream().anyMatch(row -> row.get(0).equals(FORM));
    }

    /**
     * This document, where a cell or a paragraph says something else.
     *
     * @param part the name of the table or sheet; empty for a paragraph, whose number is the row
     */
    public Source with(String part, int row, String column, String text) {
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Grid grid && grid.name().equals(part)) {
                others.add(grid.with(row, column, text));
            } else if (block instanceof Paragraph paragraph && part.isEmpty() && paragraph.number() == row) {
                others.add(new Paragraph(row, text));
            } else {
                others.add(block);
            }
        }
        return new Source(format, encoding, others, remarks, stamp);
    }

    Source(String format, Optional<String> encoding, List<Block> blocks, List<Remark> remarks) {
        this(format, encoding, blocks, remarks, List.of());
    }
}
