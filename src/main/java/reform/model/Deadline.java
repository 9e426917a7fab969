package reform.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The deadline of a task: its words, which are kept as they are written, and what they mean.
 *
 * @param text as written in the file; empty where a task has no deadline
 * @param due what it means
 * @param milestones the earlier dates of a text with several, in its order
 * @param title what is due on the last date in the text's own words (年底前完工: 完工), if it has any
 * @param original the deadline before an extension that the text itself states: 2025年12月底前（延期至2026年6月底前）
 * @param given whether the file has the day beside the text: {@code {text: 主汛期前, date: 2026-06-15}}
 */
public record Deadline(
        String text,
        Due due,
        List<Milestone> milestones,
        Optional<String> title,
        Optional<LocalDate> original,
        boolean given) {

    /** That of a task without one. */
    public static final Deadline NONE = of("", new Due.Undated());

    public Deadline {
        milestones = List.copyOf(milestones);
    }

    /** A text that says no more than when something is due. */
    public static Deadline of(String text, Due due) {
        return new Deadline(text, due, List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** The same text with a day that is written beside it, and holds. */
    public Deadline on(LocalDate day) {
        List<Milestone> earlier = milestones;
        for (Milestone milestone : milestones) {
            if (!milestone.due().isBefore(day)) {
                earlier = List.of();
            }
        }
        return new Deadline(text, new Due.Dated(Optional.empty(), day, false), earlier, title, Optional.empty(), true);
    }

    /** The last day in time; empty where there is none, or one for each step. */
    public Optional<LocalDate> last() {
        return due instanceof Due.Dated dated ? Optional.of(dated.last()) : Optional.empty();
    }

    /** The text with the day that is written beside it, if one is: 主汛期前（2026-06-15）, as one cell of a document has it. */
    public String cell() {
        return last().filter(day -> given).map(day -> text + "（" + day + "）").orElse(text);
    }

    /** Whether it comes again and again: a series of steps, each due on a day of its own. */
    public boolean recurring() {
        return due instanceof Due.Recurring;
    }

    /** Whether nothing that is done brings it to an end: such a task counts in no completion rate. */
    public boolean endless() {
        return due instanceof Due.Ongoing
                || (due instanceof Due.Recurring recurring && recurring.last().isEmpty());
    }

    /** Whether another text sets the same deadline: {@code 2022年} and {@code 2022-12-31} do. */
    public boolean meansTheSame(Deadline other) {
        if (last().isPresent() && other.last().isPresent()) {
            return last().equals(other.last());
        }
        if (due instanceof Due.Recurring one && other.due instanceof Due.Recurring two) {
            return one.rhythm() == two.rhythm() && one.days().equals(two.days());
        }
        return due.getClass() == other.due.getClass();
    }

    // Written out, as in TaskId.

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Deadline that
                        && text.equals(that.text)
                        && due.equals(that.due)
                        && milestones.equals(that.milestones)
                        && title.equals(that.title)
                        && original.equals(that.original)
                        && given == that.given);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
