package reform.render;

import java.io.IOException;

/** Writes a {@link Table} as aligned text. */
public final class TableRenderer {
    private final Look look;

    public TableRenderer(Look look) {
        this.look = look;
    }

    /** Writes the table, each row a line that ends with {@code \n}. */
    public void write(Table table, Appendable out) throws IOException {
        out.append(look.toString());
    }
}
