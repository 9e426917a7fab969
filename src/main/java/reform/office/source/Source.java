package reform.office.source;

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

    public Source {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
        stamp = stamp.stream().map(List::copyOf).toList();
    }

    Source(String format, Optional<String> encoding, List<Block> blocks, List<Remark> remarks) {
        this(format, encoding, blocks, remarks, List.of());
    }
}
