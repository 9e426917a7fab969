package reform.office.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Departments;
import reform.office.source.Block;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Paragraph;
import reform.office.source.Remark;
import reform.office.source.SaysNothing;
import reform.office.source.Source;

/**
 * A form that came back.
 *
 * @param file as it was named
 * @param reporter who filled it in, if somebody said so
 * @param besides what stands where the form asks for nothing: beside the table or below it
 */
public record FilledForm(
        String file, FormStamp stamp, Optional<String> reporter, List<Row> rows, List<String> besides) {
    private static final int HEADER_ROWS = 12;

    /**
     * A task's row.
     *
     * @param id empty where it was deleted
     * @param due the deadline as the form has it
     * @param answers what was written, without what was left blank
     */
    record Row(String id, String title, String due, Map<FormColumn, String> answers) {}

    public FilledForm {
        rows = List.copyOf(rows);
        besides = List.copyOf(besides);
    }

    /** The department that it was made for. */
    public String department() {
        return stamp.department();
    }

    /** The form in a document; empty where it holds none. */
    public static Optional<FilledForm> read(String file, Source source, List<String> reporterLabels) {
        Optional<FormStamp> stamp = FormStamp.read(source.stamp());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Optional<Table> table = Optional.empty();
        List<String> besides = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (table.isEmpty()) {
                table = block instanceof Grid grid ? table(grid, stamp.get()) : table;
            } else if (block instanceof Paragraph paragraph) {
                besides.add(paragraph.text());
            } else if (block instanceof Grid grid) {
                grid.rows().forEach(row -> row.own().forEach(cell -> besides.add(cell.text())));
            }
        }
        for (Remark remark : source.remarks()) {
            if (remark.kind() == Remark.Kind.ASIDE) {
                besides.add(remark.text());
            }
        }
        return table.map(found -> {
            besides.addAll(0, found.besides());
            return new FilledForm(file, stamp.get(), reporter(source, reporterLabels), found.rows(), besides);
        });
    }

    /** The rows of the tasks, and what else stands in the table. */
    private record Table(List<Row> rows, List<String> besides) {}

    private static Optional<Table> table(Grid grid, FormStamp stamp) {
        for (int i = 0; i < Math.min(HEADER_ROWS, grid.rows().size()); i++) {
            Map<FormColumn, Integer> columns = columns(grid.rows().get(i), stamp);
            if (columns.size() == FormColumn.values().length) {
                List<Row> rows = new ArrayList<>();
                List<String> besides = new ArrayList<>();
                for (Grid.Row row : grid.rows().subList(i + 1, grid.rows().size())) {
                    Row read = row(row, columns, stamp);
                    boolean task = !read.id().isEmpty()
                            || (!read.title().isEmpty() && row.own().size() > 1);
                    if (task) {
                        rows.add(read);
                    }
                    for (Cell cell : row.own()) {
                        if (!task || !columns.containsValue(cell.column())) {
                            besides.add(cell.text());
                        }
                    }
                }
                return Optional.of(new Table(rows, besides));
            }
        }
        return Optional.empty();
    }

    private static Row row(Grid.Row row, Map<FormColumn, Integer> columns, FormStamp stamp) {
        return new Row(
                row.text(columns.get(FormColumn.ID)),
                row.text(columns.get(FormColumn.TITLE)),
                row.text(columns.get(FormColumn.DUE)),
                answers(row, columns, stamp));
    }

    /** Where each column is, by the headers: programs and people may have moved them. */
    private static Map<FormColumn, Integer> columns(Grid.Row row, FormStamp stamp) {
        Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
        for (Cell cell : row.filled()) {
            for (FormColumn column : FormColumn.values()) {
                String header = stamp.headers().getOrDefault(column.key(), "");
                if (Departments.fold(cell.text()).equals(Departments.fold(header))) {
                    columns.putIfAbsent(column, cell.column());
                }
            }
        }
        return columns;
    }

    private static Map<FormColumn, String> answers(Grid.Row row, Map<FormColumn, Integer> columns, FormStamp stamp) {
        Map<FormColumn, String> answers = new EnumMap<>(FormColumn.class);
        for (FormColumn column : FormColumn.asked()) {
            String text = row.text(columns.get(column));
            if (!text.isEmpty() && !text.equals(stamp.placeholder()) && !SaysNothing.is(text)) {
                answers.put(column, text);
            }
        }
        return answers;
    }

    /** What stands behind the words that ask who fills the form in: in the next cell, or in the same line. */
    private static Optional<String> reporter(Source source, List<String> labels) {
        for (Block block : source.blocks()) {
            if (block instanceof Paragraph paragraph) {
                for (String label : labels) {
                    if (paragraph.text().startsWith(label)) {
                        return name(paragraph.text().substring(label.length()));
                    }
                }
            } else if (block instanceof Grid grid) {
                for (Grid.Row row :
                        grid.rows().subList(0, Math.min(HEADER_ROWS, grid.rows().size()))) {
                    List<Cell> cells = row.filled();
                    if (cells.size() == 2 && labels.contains(cells.get(0).text())) {
                        return name(cells.get(1).text());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(String text) {
        String name = text.replaceAll("[_＿…\\s]+", " ").strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
