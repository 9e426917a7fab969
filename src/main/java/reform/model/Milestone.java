package reform.model;

import java.time.LocalDate;

/**
 * A step on the way to a deadline.
 *
 * @param title the text's own words for what is due: of 上半年完成招标，年底前完工 it is 完成招标; where there are none, those
 *     for the date
 */
public record Milestone(LocalDate due, String title) {

    // Written out, as in Due.

    @Override
    public boolean equals(Object other) {
        return other instanceof Milestone that && due.equals(that.due) && title.equals(that.title);
    }

    @Override
    public int hashCode() {
        return 31 * due.hashCode() + title.hashCode();
    }
}
