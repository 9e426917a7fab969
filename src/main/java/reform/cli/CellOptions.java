package reform.cli;

import java.io.IOException;
import reform.render.CellForm;
import reform.render.CsvWriter;
import reform.render.Table;
import reform.render.TsvWriter;

/** {@code --no-header}, {@code --bom} and {@code --raw}: how the cells of a table are written. */
final class CellOptions {
    private boolean headed = true;
    private boolean bom;
    private CellForm form = CellForm.SAFE;

    void define(Syntax syntax) {
        syntax.section("output")
                .flag(() -> headed = false, "--no-header")
                .flag(() -> bom = true, "--bom")
                .flag(() -> form = CellForm.RAW, "--raw");
    }

    boolean headed() {
        return headed;
    }

    boolean bom() {
        return bom;
    }

    CellForm form() {
        return form;
    }

    /** The table with or without its header. */
    Table headed(Table table) {
        return headed ? table : table.withoutHeader();
    }

    void writeCsv(Table table, Appendable out) throws IOException {
        CsvWriter.write(headed(table), bom, form, out);
    }

    void writeTsv(Table table, Appendable out) throws IOException {
        TsvWriter.write(headed(table), form, out);
    }
}
