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
 */
public record Source(String format, Optional<String> encoding, List<Block> blocks, List<Remark> remarks) {
    public Source {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }
}
