package reform.office.source;

/** How much of a document is read before it is taken for something else than a work list. */
final class Budget {
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_ROWS = 100_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_TEXT = 24_000_000;
    /** A table of 30,000 rows in a text document; more take longer than the ten seconds that anybody waits. */
    private static final int MOST_ELEMENTS = 3_000_000;
    /** Each level of tables in tables is three of elements. */
    private static final int DEEPEST = 200;

    private int cells;
    private int rows;
    private int text;
    private int elements;

    /** Counts a cell or a paragraph. */
    void takeCell(int length) throws UnreadableSource {
        cells++;
        text += length;
        if (cells > MOST_CELLS || text > MOST_TEXT) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        checkLength(length);
    }

    /** Counts a row of a table. */
    void takeRow() throws UnreadableSource {
        rows++;
        if (rows > MOST_ROWS) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
    }

    /** Looks at a text that is still growing. */
    void checkLength(int length) throws UnreadableSource {
        if (length > LONGEST_TEXT) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
    }

    /** Counts a text that is kept aside, to be used in cells. */
    void takeText(int length) throws UnreadableSource {
        text += length;
        if (text > MOST_TEXT) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        checkLength(length);
    }

    /** Counts an element and looks at how deep it is. */
    void takeElement(int depth) throws UnreadableSource {
        elements++;
        if (elements > MOST_ELEMENTS) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        checkDepth(depth);
    }

    /** Looks at how deep elements are nested. */
    void checkDepth(int depth) throws UnreadableSource {
        if (depth > DEEPEST) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
    }
}
