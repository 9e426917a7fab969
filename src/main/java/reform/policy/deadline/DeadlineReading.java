package reform.policy.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the text of a deadline means.
 *
 * @param text as written
 * @param due the deadline in force
 * @param milestones the earlier dates of the text, in its order
 * @param title what is due on the last date in the text's own words (年底前完工: 完工), if it has any
 * @param original the deadline before the extension that the text states: 2025年12月底前（延期至2026年6月底前）
 * @param doubts why the reading may not be what is meant; a text that is not read has none
 */
public record DeadlineReading(
        String text,
        Due due,
        List<Milestone> milestones,
        Optional<String> title,
        Optional<LocalDate> original,
        List<Doubt> doubts) {

    public DeadlineReading {
        milestones = List.copyOf(milestones);
        doubts = List.copyOf(doubts);
    }

    // Written out, as in Due.

    @Override
    public boolean equals(Object other) {
        return other instanceof DeadlineReading that
                && text.equals(that.text)
                && due.equals(that.due)
                && milestones.equals(that.milestones)
                && title.equals(that.title)
                && original.equals(that.original)
                && doubts.equals(that.doubts);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    static DeadlineReading of(String text, Due due, List<Doubt> doubts) {
        return new DeadlineReading(text, due, List.of(), Optional.empty(), Optional.empty(), doubts);
    }

    public boolean isRead() {
        return !(due instanceof Due.NotRead);
    }
}
