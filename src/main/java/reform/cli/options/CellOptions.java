package reform.cli.options;

import java.io.IOException;
import reform.cli.syntax.Syntax;
import reform.render.table.CellForm;
import reform.render.table.CsvWriter;
import reform.render.table.Table;
import reform.render.table.TsvWriter;

/** {@code --no-header}, {@code --bom} and {@code --raw}: how the cells of a table are written. */
public final class CellOptions {
    private boolean headed = true;
    private boolean bom;
    private CellForm form = CellForm.SAFE;

    public void define(Syntax syntax) {
        syntax.section("output")
                .flag(() -> headed = false, "--no-header")
                .flag(() -> bom = true, "--bom")
                .flag(() -> form = CellForm.RAW, "--raw");
    }

    public boolean headed() {
        return headed;
    }

    public boolean bom() {
        return bom;
    }

    public CellForm form() {
        return form;
    }

    /** The table with or without its header. */
    public Table headed(Table table) {
        return headed ? table : table.withoutHeader();
    }

    public void writeCsv(Table table, Appendable out) throws IOException {
        CsvWriter.write(headed(table), bom, form, out);
    }

    public void writeTsv(Table table, Appendable out) throws IOException {
        TsvWriter.write(headed(table), form, out);
    }
}
