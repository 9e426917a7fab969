package reform.report;

import java.util.List;
import java.util.Optional;

/**
 * How far the programme is, in figures.
 *
 * @param figures all tasks of the selection
 * @param departments by first lead: most tasks first; without a lead last
 * @param years by the year of the due date, ascending; without a date last
 */
public record Statistics(Origin origin, Figures figures, List<Row> departments, List<Row> years) {

    /**
     * The figures of the tasks that share something.
     *
     * @param key the department or the year; empty for tasks that have none
     */
    public record Row(Optional<String> key, Figures figures) {}

    /** @throws IllegalArgumentException when the rows don't add up to the total, which is a defect */
    public Statistics {
        departments = List.copyOf(departments);
        years = List.copyOf(years);
        if (sum(departments) != figures.total() || sum(years) != figures.total()) {
            throw new IllegalArgumentException("rows don't add up: " + figures + ", " + departments + ", " + years);
        }
    }

    private static int sum(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.figures().total()).sum();
    }
}
