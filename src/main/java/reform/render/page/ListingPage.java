package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.render.chart.StandingCharts;
import reform.render.document.TaskDocument;
import reform.render.table.Table;
import reform.render.task.ListingTable;
import reform.render.text.OutputProfile;
import reform.report.Grouping;
import reform.report.Listing;
import reform.report.ReportContext;

/**
 * A listing as a page: the strip of its tasks and the table that is searched, filtered and sorted. With columns or groups
 * of the reader's own it is these columns, a table for each group.
 */
public final class ListingPage implements ReportPages {
    private static final int MOST_TEXTS = 2000;

    private final Listing listing;
    private final ListingTable table;
    private final boolean plain;
    private final Messages messages;

    /** @param ownColumns whether the reader chose the columns of the table */
    public ListingPage(Listing listing, ListingTable table, boolean ownColumns, Messages messages) {
        this.listing = listing;
        this.table = table;
        this.plain = !ownColumns && listing.grouping() == Grouping.NONE;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = TaskDocument.of(listing);
        document.put("report", "list");
        return document;
    }

    @Override
    public ReportText text() {
        ReportFrame frame = new ReportFrame(
                new ReportContext(listing.lists(), List.of(), listing.asOf()), messages, OutputProfile.PLAIN);
        boolean brief = listing.tasks().size() > MOST_TEXTS;
        List<String> summary = new ArrayList<>();
        summary.add(messages.count("list.tasks", listing.tasks().size(), listing.total(), listing.overdue()));
        return new ReportText("", summary, plain ? List.of() : sections(), frame.lights())
                .with("plain", plain)
                .with("texts", !brief)
                .with("brief", brief ? messages.text("page.brief", MOST_TEXTS) : "");
    }

    @Override
    public Map<String, String> charts() {
        return listing.tasks().isEmpty()
                ? Map.of()
                : Map.of("strip", new StandingCharts(messages).strip(listing.tasks()));
    }

    /** A heading begins a section. */
    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        Table whole = table.forPages();
        String title = "";
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : whole.rows()) {
            if (row instanceof Table.Heading heading) {
                add(title, whole, rows, sections);
                title = heading.text().text();
                rows = new ArrayList<>();
            } else if (row instanceof Table.Cells) {
                rows.add(row);
            }
        }
        add(title, whole, rows, sections);
        return sections;
    }

    private static void add(String title, Table whole, List<Table.Row> rows, List<ReportSection> sections) {
        if (!rows.isEmpty()) {
            sections.add(new ReportSection(title, "", whole.withRows(rows)));
        }
    }
}
