package reform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.policy.AssessedTask;

/**
 * How far the programme is, in figures.
 *
 * @param figures all tasks of the selection
 * @param departments by first lead: most tasks first; without a lead last
 * @param years by the year of the due date, ascending; without a date last
 * @param byList the figures of each list; none where there is one only
 */
public record Statistics(
        ReportContext context, TaskCounts figures, List<Row> departments, List<Row> years, List<ListFigures> byList) {

    /**
     * The figures of the tasks that share something.
     *
     * @param key the department or the year; empty for tasks that have none
     */
    public record Row(Optional<String> key, TaskCounts figures) {}

    /** @throws IllegalArgumentException when the rows don't add up to the total, which is a defect */
    public Statistics {
        departments = List.copyOf(departments);
        years = List.copyOf(years);
        byList = List.copyOf(byList);
        ListFigures.check(byList, figures.total());
        if (sum(departments) != figures.total() || sum(years) != figures.total()) {
            throw new IllegalArgumentException("rows don't add up: " + figures + ", " + departments + ", " + years);
        }
    }

    public static Statistics of(ReportContext context, List<AssessedTask> selection) {
        List<Row> departments = new ArrayList<>(rows(Grouping.LEAD, selection));
        departments.sort(Statistics::mostFirst);
        return new Statistics(
                context,
                TaskCounts.of(selection),
                departments,
                rows(Grouping.YEAR, selection),
                ListFigures.of(context, selection));
    }

    private static List<Row> rows(Grouping grouping, List<AssessedTask> tasks) {
        return grouping.group(tasks).stream()
                .map(group -> new Row(group.key(), TaskCounts.of(group.tasks())))
                .toList();
    }

    /** Those without a department come last. */
    private static int mostFirst(Row a, Row b) {
        int named = Boolean.compare(a.key().isEmpty(), b.key().isEmpty());
        return named == 0 ? Integer.compare(b.figures().total(), a.figures().total()) : named;
    }

    private static int sum(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.figures().total()).sum();
    }
}
