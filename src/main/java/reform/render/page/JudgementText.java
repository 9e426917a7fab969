package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import reform.message.Messages;
import reform.model.Status;
import reform.policy.Light;
import reform.report.Judgement;
import reform.report.Judgement.Verdict;
import reform.report.TaskCounts;

/** Whether a programme is on time, in sentences made from its figures. */
public final class JudgementText {
    private final Judgement judgement;
    private final Messages messages;

    public JudgementText(Judgement judgement, Messages messages) {
        this.judgement = judgement;
        this.messages = messages;
    }

    /** {@code 总体滞后}. */
    public String verdict() {
        return messages.text("page.verdict." + judgement.verdict().word());
    }

    /** The verdict, and the figures that it rests on. */
    public String sentence() {
        TaskCounts figures = judgement.figures();
        if (judgement.verdict() == Verdict.NONE || figures.rate().counted() == 0) {
            return verdict() + messages.text("page.stop");
        }
        return messages.text(
                "page.judged",
                verdict(),
                judgement.expected(),
                figures.rate().completed(),
                figures.rate().percent().orElseThrow(),
                judgement.expectedPercent().orElseThrow());
    }

    /** What is red and why, what changed in a week, and what is to be watched. */
    public List<String> details() {
        TaskCounts figures = judgement.figures();
        List<String> lines = new ArrayList<>();
        if (figures.total() == 0) {
            return lines;
        }
        lines.add(
                figures.count(Light.RED) == 0
                        ? messages.text("page.judged-no-red")
                        : messages.count(
                                "page.judged-red",
                                figures.count(Light.RED),
                                figures.overdue(),
                                judgement.missedSteps() == 0
                                        ? ""
                                        : messages.count("page.judged-steps", judgement.missedSteps()),
                                judgement.behind()));
        TaskCounts before = judgement.weekAgo();
        lines.add(messages.text(
                "page.judged-week",
                change(before.completed(), figures.completed()),
                change(before.overdue(), figures.overdue()),
                change(before.count(Light.RED), figures.count(Light.RED))));
        lines.add(messages.text("page.judged-soon", figures.dueSoon(), figures.count(Status.BLOCKED), figures.stale()));
        return lines;
    }

    private String change(int before, int now) {
        if (before == now) {
            return messages.text("page.same");
        }
        return messages.text(before < now ? "page.more" : "page.fewer", Math.abs(now - before));
    }
}
