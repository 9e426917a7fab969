package reform.render.table;

/** How the texts of a list stand in the cells of CSV and TSV. */
public enum CellForm {
    /** Without what a terminal would obey, and in CSV without what a spreadsheet would take for a formula. */
    SAFE,
    /** Character by character, for programs that want exactly what the list says. */
    RAW
}
