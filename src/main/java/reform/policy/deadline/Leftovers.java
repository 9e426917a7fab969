package reform.policy.deadline;

import reform.model.Due;

/** What is left over in a text: words and figures that belong to no clause. In a text without a date they don't matter. */
final class Leftovers {
    private final Remarks remarks;
    private boolean time;
    private int from = -1;
    private int to;
    private int figureFrom = -1;
    private int figureTo;
    private int subjectFrom = -1;
    private int subjectTo;

    Leftovers(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The text has a date, a rhythm or a length of time. */
    void time() {
        time = true;
    }

    /** Words that change what a date means, or that nobody knows. */
    void add(int first, int end) {
        if (from < 0) {
            from = first;
            to = end;
        }
    }

    /** A figure in words. Without a date it may have been meant for one: 20222年. */
    void addFigure(int first, int end) {
        if (figureFrom < 0) {
            figureFrom = first;
            figureTo = end;
        }
    }

    /** Words before a date that nobody knows. Beside another date they are what it is for: 小学2026年、初中2027年. */
    void addSubject(int first, int end) {
        if (subjectFrom < 0) {
            subjectFrom = first;
            subjectTo = end;
        }
    }

    /** Tells what can't be placed, if it matters. */
    void tell(int dates) {
        if (subjectFrom >= 0 && dates < 2) {
            add(subjectFrom, subjectTo);
        }
        if (time && from >= 0) {
            remarks.fail(Due.Reason.UNPLACED, from, to);
        } else if (!time && figureFrom >= 0) {
            remarks.fail(Due.Reason.UNPLACED, figureFrom, figureTo);
        }
    }
}
