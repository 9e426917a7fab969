package reform.policy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Milestone;
import reform.policy.deadline.Clause.What;
import reform.policy.deadline.Span.YearSource;

/** Makes one reading of clauses with dates: "Several clauses in one cell". The last date is the deadline. */
final class DatedReader {
    private static final String UNITS = "年月日号季";

    private final CellText cell;
    private final List<Clause> clauses;
    private final List<Clause> dates;
    private final Remarks remarks;

    DatedReader(CellText cell, List<Clause> clauses, List<Clause> dates, Remarks remarks) {
        this.cell = cell;
        this.clauses = clauses;
        this.dates = dates;
        this.remarks = remarks;
    }

    DeadlineReading reading() {
        List<Clause> inForce = withExtensions();
        dropHeadings(inForce);
        tellUnsharp(inForce);
        tellDoubts(inForce);
        dropAlternatives(inForce);
        dropHopes(inForce);
        Clause deadline = latest(inForce);
        LocalDate due = deadline.last();
        Optional<LocalDate> original = Optional.ofNullable(deadline.original());
        if (original.isPresent() && due.isBefore(original.get())) {
            remarks.doubt(Doubt.Kind.OUT_OF_ORDER, due.toString());
        }
        return new DeadlineReading(
                new Deadline(
                        cell.written,
                        new Due.Dated(start(inForce, due), due, goesOn()),
                        milestones(inForce, deadline),
                        deadline.title().isEmpty() ? Optional.empty() : Optional.of(deadline.title()),
                        original,
                        false),
                remarks.doubts());
    }

    /**
     * The dates in force: 2025年12月底前（延期至2026年6月底前） puts a later one in the place of the one before it, and so does
     * 原定2025年12月底前，现2026年6月底前; 2026年6月底前（原定2025年12月底前） names the earlier one afterwards.
     */
    private List<Clause> withExtensions() {
        List<Clause> inForce = new ArrayList<>(dates.size());
        Clause replaced = null;
        for (Clause date : dates) {
            int last = inForce.size() - 1;
            if (date.has(Clause.EXTENDED) && replaced == null && last >= 0) {
                replaced = inForce.remove(last);
            } else if (date.has(Clause.ORIGINAL) && last >= 0) {
                inForce.set(last, inForce.get(last).inPlaceOf(date));
                continue;
            } else if (date.has(Clause.ORIGINAL)) {
                replaced = date;
                continue;
            }
            inForce.add(replaced == null ? date : date.inPlaceOf(replaced));
            replaced = null;
        }
        if (inForce.isEmpty()) {
            // 原定2025年底: and now?
            remarks.fail(Due.Reason.UNPLACED, replaced.from(), replaced.to());
            inForce.add(replaced);
        }
        return inForce;
    }

    /**
     * A period and a part of it: 2026年（6月底前）, 2026年秋季开学前（9月1日前）; 2026年，首批4月底前，第二批8月底前; 2026年首批4月底前. The
     * part counts, and its words are those of both. So does the date that explains a length of time: 3个月内（4月5日前）.
     */
    private static void dropHeadings(List<Clause> dates) {
        for (int i = dates.size() - 1; i > 0; i--) {
            Clause whole = dates.get(i - 1);
            Clause part = dates.get(i);
            boolean within =
                    !part.last().isBefore(whole.span().first()) && !part.last().isAfter(whole.last());
            boolean explained = whole.has(Clause.COUNTED) && part.has(Clause.INNER) && part.isBare();
            if (explained || (whole.isOpen() && within && heads(whole, part))) {
                dates.set(i, part.withTitle(whole.title() + part.title()));
                dates.remove(i - 1);
            }
        }
    }

    private static boolean heads(Clause whole, Clause part) {
        if (part.has(Clause.INNER)) {
            return part.isBare() && (whole.isBare() || whole.has(Clause.UNSHARP));
        }
        boolean touches = part.has(Clause.TOUCHING) && !whole.has(Clause.VERB | Clause.UNSHARP);
        boolean ownYear = part.span().year() == YearSource.NAMED;
        // “十五五”期间重点项目2026年底前开工; but 2026年2027年 are two.
        return ownYear ? touches && whole.span().begins() : touches || (part.has(Clause.JOINED) && whole.isBare());
    }

    /** 2026年汛期前, where no brackets say when that is. */
    private void tellUnsharp(List<Clause> dates) {
        for (Clause date : dates) {
            if (date.has(Clause.UNSHARP)) {
                remarks.fail(Due.Reason.UNPLACED, date.from(), date.to());
            }
        }
    }

    private void tellDoubts(List<Clause> dates) {
        Clause before = null;
        for (Clause date : dates) {
            if (date.span().vague()) {
                remarks.doubt(Doubt.Kind.VAGUE, date.last().toString());
            }
            boolean ordered = date.has(Clause.INNER) || date.has(Clause.SOFT) || date.has(Clause.EITHER);
            boolean back = before != null
                    && (date.span().year() == YearSource.CARRIED || date.has(Clause.TOUCHING))
                    && date.last().isBefore(before.last());
            if (back && !ordered) {
                remarks.doubt(Doubt.Kind.OUT_OF_ORDER, date.last().toString());
            }
            before = date;
        }
    }

    /** 6月底或12月底: the later one counts, and nobody can tell what the other is. */
    private void dropAlternatives(List<Clause> dates) {
        for (int i = dates.size() - 1; i > 0; i--) {
            if (dates.get(i).has(Clause.EITHER)) {
                boolean earlier = dates.get(i).last().isBefore(dates.get(i - 1).last());
                dates.remove(earlier ? i : i - 1);
                remarks.doubt(Doubt.Kind.AMBIGUOUS, latest(dates).last().toString());
            }
        }
    }

    /**
     * 2026年底（力争10月底）: beside a later firm date, a date hoped for does not count; nor one that is planned beside the
     * latest possible, 9月底前，最迟10月底; nor one alone beside a plan, 计划6月底完成，力争5月底.
     */
    private static void dropHopes(List<Clause> dates) {
        for (int i = dates.size() - 1; i > 0; i--) {
            Clause planned = dates.get(i - 1);
            boolean later = planned.last().isBefore(dates.get(i).last());
            if (dates.get(i).has(Clause.AT_LATEST) && later && saysNoOther(planned, dates.get(i))) {
                dates.remove(i - 1);
            }
        }
        Clause latest = latest(dates);
        dates.removeIf(date -> date.has(Clause.SOFT)
                && latest.has(Clause.SOFT)
                && date.isBare()
                && date.last().isBefore(latest.last()));
        Clause firm = null;
        for (Clause date : dates) {
            if (!date.has(Clause.SOFT) && (firm == null || date.last().isAfter(firm.last()))) {
                firm = date;
            }
        }
        for (int i = dates.size() - 1; firm != null && i >= 0; i--) {
            Clause date = dates.get(i);
            if (date.has(Clause.SOFT) && date.has(Clause.PLAIN) && date.last().isBefore(firm.last())) {
                dates.remove(i);
            }
        }
    }

    /** Whether a clause tells nothing of what is due but what another one tells as well. */
    private static boolean saysNoOther(Clause clause, Clause other) {
        return clause.has(Clause.PLAIN)
                && (clause.title().isEmpty() || clause.title().equals(other.title()));
    }

    /** The clause with the last date; of several the last that has words. */
    private static Clause latest(List<Clause> dates) {
        Clause latest = dates.get(0);
        for (Clause date : dates) {
            boolean later = date.last().isAfter(latest.last());
            boolean better = date.last().equals(latest.last()) && !date.title().isEmpty();
            latest = later || better ? date : latest;
        }
        return latest;
    }

    private List<Milestone> milestones(List<Clause> dates, Clause deadline) {
        List<Milestone> milestones = new ArrayList<>(dates.size() - 1);
        for (Clause date : dates) {
            if (date.last().isBefore(deadline.last())) {
                String title = date.title().isEmpty() ? wordsOf(date) : date.title();
                milestones.add(new Milestone(date.last(), title));
            }
        }
        return milestones;
    }

    /** The words for the date itself; of 6、12月底前 the first is 6月, of 上、下半年 it is 上半年. */
    private String wordsOf(Clause date) {
        String words = cell.written(date.from(), date.to());
        if (cell.chars[date.to() - 1] == '上') {
            return words + "半年";
        }
        if (!WordReader.isNumber(cell.chars[date.to() - 1])) {
            return words;
        }
        int unit = date.to();
        while (unit < cell.length && isBetweenNumbers(cell.chars[unit])) {
            unit++;
        }
        if (unit == cell.length || UNITS.indexOf(cell.chars[unit]) < 0) {
            return words;
        }
        return words + cell.written(unit, unit + (cell.chars[unit] == '季' ? 2 : 1));
    }

    private static boolean isBetweenNumbers(char c) {
        return WordReader.isNumber(c) || CellText.isStop(c) || c == '-' || c == '/' || c == '和' || c == '及';
    }

    /** The start of a range, 2026年3月起, “十四五”期间, or 2021年启动 before another date. */
    private Optional<LocalDate> start(List<Clause> dates, LocalDate due) {
        LocalDate start = null;
        for (Clause clause : clauses) {
            if (clause.is(What.ONWARD) && !clause.has(Clause.COUNTED)) {
                start = earlier(start, clause.span().begin());
            }
        }
        for (int i = 0; i < dates.size(); i++) {
            Clause date = dates.get(i);
            boolean begins =
                    i == 0 && dates.size() > 1 && date.isOpen() && date.title().startsWith("启动");
            boolean own = begins || date.span().begins();
            start = earlier(start, own && date.start() == null ? date.span().first() : date.start());
        }
        return start == null || start.isAfter(due) ? Optional.empty() : Optional.of(start);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /**
     * Row 2026年3月底前完成，并持续推进. What lasts goes on even when it comes first: 长期坚持，2026年底前取得成效; so does
     * what begins after the date: 2026年试点，2027年起全面实施.
     */
    private boolean goesOn() {
        boolean afterDate = false;
        for (Clause clause : clauses) {
            boolean words = clause.is(What.WORDS);
            if (clause.has(Clause.THEN_ONGOING)
                    || (words && clause.has(Clause.ONGOING) && afterDate)
                    || (words && clause.has(Clause.LASTING))
                    || (clause.is(What.ONWARD) && afterDate)
                    || (clause.is(What.RHYTHM) && clause.has(Clause.THEN))) {
                return true;
            }
            afterDate |= clause.is(What.DATE);
        }
        return false;
    }
}
