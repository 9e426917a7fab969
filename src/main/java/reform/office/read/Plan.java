package reform.office.read;

import java.util.List;
import java.util.Optional;

/**
 * What is made of a document, before anything is written. As JSON it is a contract: fields may be added.
 *
 * @param schema the version of the contract
 */
public record Plan(
        int schema,
        ReportContext source,
        Head list,
        List<Part> parts,
        List<DepartmentPlan> departments,
        List<Doubt> doubts,
        List<Skipped> skipped,
        Sum cells) {

    /** The document. */
    public record ReportContext(String file, String format, Optional<String> encoding) {}

    /**
     * What stands at the top of the list, and how many tasks it has.
     *
     * @param reported the last day on which something was reported, if anything was
     */
    public record Head(
            String title,
            Optional<String> document,
            Optional<String> issued,
            Optional<Integer> year,
            Optional<String> reported,
            int tasks,
            int sections) {}

    /**
     * A table or sheet, or the numbered paragraphs.
     *
     * @param kind {@code table}, {@code paragraphs}
     * @param name as {@code --table} takes it
     * @param used whether tasks come from it
     * @param rows how many rows with text it has
     */
    public record Part(
            String kind,
            String name,
            boolean used,
            int rows,
            int tasks,
            List<Integer> headerRows,
            List<Column> columns) {}

    /**
     * What a column is taken for.
     *
     * @param column as the document calls it
     * @param key under which the file has it
     * @param why {@code header}, {@code header-part}, {@code contents}, {@code option}, {@code neighbours}
     * @param confidence {@code sure}, {@code likely}, {@code guess}
     */
    public record Column(String column, String header, String field, String key, String why, String confidence) {}

    /**
     * A department as it is proposed.
     *
     * @param inherited how often its name came without the level that stands before it
     */
    public record DepartmentPlan(
            String name, List<String> aliases, boolean group, int leads, int supports, int inherited) {}

    /** Where something is; row 0 and an empty column are the whole. */
    public record Place(String part, int row, String column) {}

    /**
     * Something that a person should look at.
     *
     * @param kind a stable word
     * @param text what stands there
     * @param reading how it was read
     */
    public record Doubt(String kind, Place place, String text, String reading) {}

    /** A cell or paragraph that is not in the list, and why. */
    public record Skipped(String kind, Place place, String text) {}

    /** Cells and paragraphs with text: each is placed or listed. */
    public record Sum(int read, int placed, int listed) {}

    public Plan {
        parts = List.copyOf(parts);
        departments = List.copyOf(departments);
        doubts = List.copyOf(doubts);
        skipped = List.copyOf(skipped);
    }
}
