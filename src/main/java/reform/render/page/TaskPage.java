package reform.render.page;

import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.model.MappedList;
import reform.render.document.TaskDocument;
import reform.render.task.TaskDetails;
import reform.render.text.OutputProfile;
import reform.report.Listing;
import reform.report.ReportContext;

/** Everything about some tasks as a page, one sheet for each: what {@code show} tells. */
public final class TaskPage implements ReportPages {
    private final Listing listing;
    private final Messages messages;

    public TaskPage(Listing listing, Messages messages) {
        this.listing = listing;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        Map<String, Object> document = TaskDocument.of(listing);
        document.put("report", "show");
        return document;
    }

    @Override
    public ReportText text() {
        TaskDetails details = new TaskDetails(messages);
        List<Map<String, Object>> sheets = new MappedList<>(
                listing.tasks(),
                task -> details.forTemplates(
                        task, listing.severalLists(), table -> new ReportSection("", "", table).forTemplates()));
        ReportFrame frame = new ReportFrame(
                new ReportContext(listing.lists(), List.of(), listing.asOf()), messages, OutputProfile.PLAIN);
        return new ReportText("", List.of(), List.of(), frame.lights()).with("sheets", sheets);
    }
}
