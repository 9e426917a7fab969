package reform.policy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Due;
import reform.policy.deadline.Clause.What;

/** Makes one reading of the clauses of a deadline: of a date, of a rhythm, or of words without either. */
public final class DeadlineReader {
    /** A longer text is none that anybody wrote for a deadline. */
    private static final int LONGEST = 4_000;

    private final CellText cell;
    private final List<Clause> clauses;
    private final DeadlineContext context;
    private final Remarks remarks;

    private DeadlineReader(CellText cell, List<Clause> clauses, DeadlineContext context, Remarks remarks) {
        this.cell = cell;
        this.clauses = clauses;
        this.context = context;
        this.remarks = remarks;
    }

    /** Reads a deadline as written in a cell. Never fails: what can't be told is {@link Due.NotRead}. */
    public static DeadlineReading read(String text, DeadlineContext context) {
        if (text.length() > LONGEST) {
            Due tooLong = new Due.NotRead(Due.Reason.UNPLACED, LONGEST, text.length(), List.of());
            return DeadlineReading.of(text, tooLong, List.of());
        }
        CellText cell = new CellText(text);
        Remarks remarks = new Remarks(cell);
        if (cell.isBlank()) {
            return DeadlineReading.of(text, new Due.Undated(), List.of());
        }
        List<Clause> clauses = cell.hasWords() ? new ClauseReader(cell, context, remarks).read() : List.of();
        return new DeadlineReader(cell, clauses, context, remarks).reading();
    }

    private DeadlineReading reading() {
        DeadlineReading reading = remarks.failure() == null ? ofClauses() : null;
        Due.NotRead failure = remarks.failure();
        return failure == null ? reading : DeadlineReading.of(cell.written, failure, List.of());
    }

    /** A date comes before a rhythm (每季度调度，2026年底前完成), and a rhythm before words. */
    private DeadlineReading ofClauses() {
        boolean recurs = !only(What.RHYTHM).isEmpty();
        RecurringClauses recurring = recurs ? RecurringClauses.of(clauses) : null;
        List<Clause> dates = recurs ? recurring.otherDates() : only(What.DATE);
        if (!dates.isEmpty()) {
            return new DatedReader(cell, clauses, dates, remarks).reading();
        }
        boolean immediate = Clause.any(clauses, Clause.IMMEDIATE);
        if (recurs && !immediate) {
            return of(recurring.due(context, remarks));
        }
        for (Clause clause : clauses) {
            if (clause.is(What.ONWARD) && !immediate) {
                return of(new Due.Ongoing(firstDay(clause)));
            }
        }
        return immediate ? immediate() : withoutDate();
    }

    private List<Clause> only(What what) {
        List<Clause> some = new ArrayList<>(clauses.size());
        for (Clause clause : clauses) {
            if (clause.is(what)) {
                some.add(clause);
            }
        }
        return some;
    }

    private DeadlineReading of(Due due) {
        return DeadlineReading.of(cell.written, due, remarks.doubts());
    }

    private Optional<LocalDate> firstDay(Clause onward) {
        return onward.has(Clause.COUNTED)
                ? context.countedFrom()
                : Optional.of(onward.span().begin());
    }

    /** Row 立行立改: the end of the month after the day of issue, with a warning; no date without one. */
    private DeadlineReading immediate() {
        boolean goesOn = Clause.any(clauses, Clause.ONGOING) || Clause.any(clauses, Clause.THEN_ONGOING);
        Optional<LocalDate> from = context.issued().isPresent() ? context.issued() : context.start();
        if (from.isEmpty()) {
            return withoutDate();
        }
        LocalDate month = from.get().withDayOfMonth(1).plusMonths(1);
        LocalDate due = month.withDayOfMonth(Periods.lengthOfMonth(month.getYear(), month.getMonthValue()));
        remarks.doubt(Doubt.Kind.VAGUE, due.toString());
        return of(new Due.Dated(Optional.empty(), due, goesOn));
    }

    /** Rows 持续推进 and 近期, 适时: one that goes on until an event has no date. */
    private DeadlineReading withoutDate() {
        if (Clause.any(clauses, Clause.ONGOING) && only(What.EVENT).isEmpty()) {
            return of(new Due.Ongoing(Optional.empty()));
        }
        return DeadlineReading.of(cell.written, new Due.Undated(), List.of(new Doubt(Doubt.Kind.NO_DATE, "")));
    }
}
