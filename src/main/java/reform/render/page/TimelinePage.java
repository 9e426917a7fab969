package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.render.chart.TimelineChart;
import reform.render.document.ReportDocument;
import reform.render.text.OutputProfile;
import reform.report.Timeline;

/** Tasks on an axis of time as a page, settled ones as well. */
public final class TimelinePage implements ReportPages {
    private static final int MOST_BARS = 1000;

    private final Timeline timeline;
    private final Messages messages;

    public TimelinePage(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(timeline);
    }

    @Override
    public ReportText text() {
        ReportFrame frame = new ReportFrame(timeline.context(), messages, OutputProfile.PLAIN);
        List<String> leftOut = new ArrayList<>();
        if (chart().leftOut() > 0) {
            leftOut.add(messages.count("page.timeline-cut", chart().leftOut()));
        }
        return new ReportText("", List.of(), List.of(), frame.lights())
                .from(frame.provenance())
                .with("leftOut", leftOut);
    }

    @Override
    public Map<String, String> charts() {
        return timeline.bars().isEmpty() ? Map.of() : Map.of("timeline", chart().draw());
    }

    private TimelineChart chart() {
        return new TimelineChart(timeline, true, MOST_BARS, messages);
    }
}
