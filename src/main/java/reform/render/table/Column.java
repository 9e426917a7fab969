package reform.render.table;

/**
 * A column of a {@link Table}, and what may be done to it where a terminal is too narrow.
 *
 * @param header its name
 * @param align where its texts stand
 * @param minimum the columns it may be cut down to, if not all its texts fit; {@link #RIGID} for a column that is shown
 *     in full or not at all
 * @param rank when it is left out: columns with the highest rank first, of equal ones the rightmost; {@link #KEPT}
 *     never
 */
public record Column(String header, Align align, int minimum, int rank) {
    /** The minimum of a column that is never cut. */
    public static final int RIGID = Integer.MAX_VALUE;
    /** The rank of a column that is never left out. */
    public static final int KEPT = 0;

    /** Where the texts of a column stand. */
    public enum Align {
        LEFT,
        RIGHT
    }

    /** A column of texts, shown in full and never left out. */
    public static Column left(String header) {
        return new Column(header, Align.LEFT, RIGID, KEPT);
    }

    /** A column of numbers, shown in full and never left out. */
    public static Column right(String header) {
        return new Column(header, Align.RIGHT, RIGID, KEPT);
    }

    /** The same column, which may be cut down to so many columns of the terminal. */
    public Column flexible(int minimum) {
        return new Column(header, align, minimum, rank);
    }

    /** The same column, which may be left out: the highest rank goes first. */
    public Column rank(int rank) {
        return new Column(header, align, minimum, rank);
    }

    /** Whether it may be cut down. */
    public boolean isFlexible() {
        return minimum != RIGID;
    }
}
