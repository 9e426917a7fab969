package reform.render.page;

import java.util.List;
import java.util.Optional;
import reform.message.Messages;
import reform.policy.Light;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Counts;
import reform.report.ListFigures;
import reform.report.TaskCounts;

/** The figures list by list, the same in every report about several lists. */
final class ListFiguresSection {
    private ListFiguresSection() {}

    /** Empty where there is one list only. */
    static Optional<ReportSection> of(List<ListFigures> lists, Messages messages) {
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.of(
                Column.left(messages.text("column.list")),
                Column.right(messages.text("report.tasks")),
                Column.right(messages.text("department.rate")),
                Column.right(messages.text("department.red")),
                Column.right(messages.text("department.yellow")),
                Column.right(messages.text("department.green")).rank(3),
                Column.right(messages.text("department.overdue")),
                Column.left(messages.text("report.list-title")).flexible(12).rank(2));
        for (ListFigures each : lists) {
            TaskCounts figures = each.figures();
            table.row(
                    StyledText.of(each.list().name(), Style.BOLD),
                    Counts.plain(figures.total()),
                    Counts.share(figures.rate(), messages),
                    Counts.of(figures.count(Light.RED), Style.RED),
                    Counts.of(figures.count(Light.YELLOW), Style.YELLOW),
                    Counts.of(figures.count(Light.GREEN), Style.GREEN),
                    Counts.of(figures.overdue(), Style.ALERT),
                    StyledText.of(each.list().title()));
        }
        return Optional.of(new ReportSection(messages.text("report.by-list"), "", table.build()));
    }
}
