package reform.policy.deadline;

import java.time.LocalDate;
import reform.model.Due;
import reform.policy.deadline.Span.YearSource;

/** Reads the time of a clause: a period with 前, 起 or its other end, a length of time, or a rhythm. */
final class TimeReader {
    private static final String[] WITHIN = {"期间", "之间", "期内", "为止", "截止", "止", "以内", "之内", "内"};
    private static final String[] ONWARD = {"开始", "onwards", "onward"};
    private static final String[] SINCE_DAY = {"之日起", "当日起", "当天起", "日起"};
    private static final String[] AFTER = {"之后", "以后", "后"};
    private static final String[] FUNDS = {"资金", "经费", "款项", "款", "预算", "指标"};
    private static final int DIGITS_OF_YEAR = 4;

    private final CellText text;
    private final Cursor cursor;
    private final DeadlineContext context;
    private final Remarks remarks;
    private final ClauseBuilder clause;
    private final Openers openers;
    private final Leftovers leftovers;
    private final Periods periods;
    private final PeriodReader reader;
    private final OtherTimes otherTimes;

    TimeReader(
            CellText text,
            Cursor cursor,
            DeadlineContext context,
            Remarks remarks,
            ClauseBuilder clause,
            Openers openers,
            Leftovers leftovers) {
        this.text = text;
        this.cursor = cursor;
        this.context = context;
        this.remarks = remarks;
        this.clause = clause;
        this.openers = openers;
        this.leftovers = leftovers;
        this.periods = new Periods(text, cursor, context, remarks);
        this.reader = new PeriodReader(text, cursor, periods, context, remarks);
        this.otherTimes = new OtherTimes(text, cursor, clause, periods, reader);
    }

    /** Takes the time at this place, if there is one. */
    boolean take() {
        // A year comes first: most deadlines are dates alone, and need no more.
        boolean year = cursor.countDigits() >= DIGITS_OF_YEAR;
        return (year && takePeriod()) || takeRhythm() || takeCount() || (!year && takePeriod());
    }

    /** Whether 号 is here and numbers a house and the like. */
    boolean isNumberOfPlace() {
        return reader.isNumberOfPlace();
    }

    // Rhythms.

    private boolean takeRhythm() {
        int start = cursor.at();
        if (!RhythmReader.mayBegin(cursor.peek())) {
            return false;
        }
        Recurrence rhythm = new RhythmReader(cursor, periods, remarks).read();
        if (rhythm == null) {
            return false;
        }
        if (openers.has(Clause.UNTIL)) {
            leftovers.add(openers.at(), cursor.at());
        }
        clause.beginTime(start);
        clause.rhythm(rhythm);
        if (!rhythm.days().isEmpty()) {
            new DayTail(cursor, remarks).readHour();
        }
        // 每月5日前; but of 每年前三季度 the 前 is another.
        boolean before = !rhythm.days().isEmpty() && takeBefore();
        if (!before) {
            cursor.takeAny(WITHIN);
        }
        clause.endTime(cursor.at());
        return true;
    }

    // Lengths of time.

    private boolean takeCount() {
        int start = cursor.at();
        Count count = CountReader.mayBegin(cursor.peek()) ? counts().read() : null;
        if (count == null) {
            return false;
        }
        if (isLongerWord(start)) {
            cursor.goTo(start);
            return false;
        }
        if (!count.within() && clause.last() == WordKind.LENGTH && clause.wordsEnd() == start) {
            // 2026年3月—12月，共10个月; but 2026年3月开工，工期18个月 ends later than it says.
            leftovers.addFigure(start, cursor.at());
            if (!clause.followsEnd()) {
                leftovers.add(start, cursor.at());
            }
            clause.knownWords(WordKind.THING, start, cursor.at());
            return true;
        }
        if (countsFromElsewhere(count, start)) {
            leftovers.time();
            clause.words(start, cursor.at());
            clause.event();
            remarks.doubt(Doubt.Kind.AFTER_EVENT, text.written(clause.begin(), cursor.at()));
            return true;
        }
        boolean afterDate = count.length() && (clause.span() != null || clause.followsDay());
        boolean ofWords = !count.within() && !clause.isEmpty() && clause.last() != WordKind.LABEL;
        if (!count.anchored() && (afterDate || ofWords)) {
            // 2026年6月底前完成，15日内报结果: from which day? 有效期五年: no deadline.
            leftovers.add(start, cursor.at());
        }
        clause.beginTime(start);
        clause.trait(Clause.COUNTED);
        if (count.length()) {
            counted(count, start);
        } else {
            // 即日起至2026年底
            clause.onward(true);
            if (takeRange(null)) {
                clause.start(context.countedFrom().orElse(null));
            }
        }
        clause.endTime(cursor.at());
        return true;
    }

    private CountReader counts() {
        return new CountReader(cursor, context, remarks);
    }

    private void counted(Count count, int start) {
        if (count.due().isEmpty()) {
            remarks.fail(Due.Reason.NEEDS_ISSUED, start, cursor.at());
        }
        LocalDate due = count.due().orElse(LocalDate.of(Periods.ANY_YEAR, 1, 1));
        clause.span(new Span(due, due, true, false, false, YearSource.NAMED));
        if (count.within()) {
            clause.trait(Clause.CLOSED);
        } else if (!count.anchored()) {
            remarks.doubt(Doubt.Kind.AMBIGUOUS, due.toString());
        }
    }

    /** 项目批复后3个月内, 国务院发文后30日内, 会后一周内: nobody knows from when. */
    private boolean countsFromElsewhere(Count count, int start) {
        if (!count.anchored()) {
            boolean vague = clause.last() == WordKind.VAGUE && !clause.hasTime() && clause.wordsEnd() == start;
            return vague || clause.isEvent() || clause.followsEvent();
        }
        boolean touchesWords = clause.hasWords() && clause.wordsEnd() == start;
        boolean document = clause.last() == WordKind.ACTION || clause.last() == WordKind.THING;
        return touchesWords && (!document || endsWithFunds(start));
    }

    /** 资金下达后: not when the list was issued. */
    private boolean endsWithFunds(int end) {
        for (String word : FUNDS) {
            if (end >= word.length() && text.isAt(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** 延期3个月: from the last date before it. False, and nothing taken, where no length of time or no date is. */
    boolean takeExtension(int from) {
        LocalDate day = clause.span() != null ? clause.span().last() : clause.lastDate();
        LocalDate later = day == null ? null : counts().later(day);
        if (later == null) {
            return false;
        }
        clause.beginTime(from);
        clause.trait(Clause.EXTENDED | Clause.CLOSED);
        clause.span(new Span(later, later, true, false, false, YearSource.NAMED));
        clause.endTime(cursor.at());
        return true;
    }

    // Periods.

    private boolean takePeriod() {
        Periods.Place before = periods.place();
        Span period = reader.read();
        if (period == null) {
            return false;
        }
        if (isLongerWord(before.at())) {
            periods.goBack(before);
            return false;
        }
        boolean behindWords = !openers.isOpen() && clause.hasWords() && before.at() == clause.wordsEnd();
        int end = behindWords ? otherTimes.endOfObject(period, before.at()) : 0;
        end = end > 0 ? end : otherTimes.endOfReference(period, before.at());
        if (end > 0) {
            periods.goBack(before);
            cursor.goTo(end);
            leftovers.addFigure(before.at(), end);
            clause.otherWords(WordKind.THING, before.at(), end, false);
            return true;
        }
        if (behindWords && clause.hasTime() && !period.exact() && !cursor.isAtBefore() && !beginsClause()) {
            leftovers.add(before.at(), cursor.at());
        }
        checkOpeners(period, before.at());
        boolean season = clause.last() == WordKind.VAGUE && !clause.hasTime() && clause.wordsEnd() == before.at();
        clause.beginTime(before.at());
        clause.span(period);
        takeEnd();
        if (season && !clause.has(Clause.CLOSED) && !clause.span().isDay()) {
            // 汛期2026年6月: then, or when it ends?
            clause.trait(Clause.UNSHARP);
        }
        clause.endTime(cursor.at());
        return true;
    }

    /** Whether the word here is longer than the time read: 年度任务 is no year; but 上下半年 is two halves. */
    private boolean isLongerWord(int start) {
        boolean halves = text.chars[start] == '上' && cursor.at() == start + 1;
        return CellText.isHan(text.chars[start])
                && !halves
                && Vocabulary.length(Vocabulary.find(text, start)) > cursor.at() - start;
    }

    private void checkOpeners(Span period, int start) {
        // 2022年持续推进至“十五五”: to its beginning or its end?
        boolean unsharp = openers.has(Clause.UNTIL) && clause.hasTime() && period.begins() && !period.exact();
        // 每年2022年6月: each year, or this one?
        boolean contradicts = clause.hasRhythmOnly() && !openers.isOpen() && period.year() == YearSource.NAMED;
        if (unsharp || contradicts) {
            leftovers.add(start, cursor.at());
        }
    }

    /** Whether a period after the words of another one begins a clause of its own. */
    private boolean beginsClause() {
        int word = cursor.word();
        if (word > 0) {
            return Vocabulary.kind(word).isVerb() || Vocabulary.kind(word) == WordKind.MANNER;
        }
        char next = cursor.peek();
        boolean ends = next == 0 || CellText.isStop(next);
        WordKind last = clause.last();
        boolean afterThing = last == null || last == WordKind.THING || last == WordKind.SCOPE || last == WordKind.STAGE;
        return (ends && afterThing) || next == '-' || next == '至' || next == '到';
    }

    // What follows a period.

    private void takeEnd() {
        if (takeBefore()) {
            return;
        }
        if (cursor.takeAny(WITHIN)) {
            clause.trait(Clause.CLOSED);
            return;
        }
        Span first = clause.span();
        int start = cursor.at();
        if (takeCountAfter(first)) {
            return;
        }
        if (openers.isOnward() || takeOnward()) {
            clause.onward(true);
            if (takeCountFrom(first)) {
                return;
            }
            if (first.year() == YearSource.EVERY) {
                leftovers.add(start, cursor.at());
            }
            int end = cursor.at();
            cursor.take(',');
            if (!takeRange(first)) {
                cursor.goTo(end);
                if (!CellText.isStop(cursor.peek())) {
                    reader.endMonth();
                }
            }
        } else if (!takeRange(first)) {
            closeAtEnd();
        }
    }

    /** 底, 末 or 内 has been read with the period. */
    private void closeAtEnd() {
        if (clause.span().exact() && !clause.span().isDay()) {
            clause.trait(Clause.CLOSED);
        }
    }

    /** Row 2026年3月起, 2026年3月1日之日起; not the beginning of 起草. */
    private boolean takeOnward() {
        if (cursor.takeAny(SINCE_DAY)) {
            return true;
        }
        boolean since = cursor.peek() == '起' && Vocabulary.length(cursor.word()) <= 1;
        return (since && cursor.take('起')) || cursor.takeAny(ONWARD);
    }

    /** 2025年3月1日起30日内, 2025年3月1日后15个工作日内: from the day that the text names. */
    private boolean takeCountFrom(Span day) {
        if (!day.isDay() || day.year() == YearSource.EVERY) {
            return false;
        }
        int start = cursor.at();
        cursor.take(',');
        cursor.take('的');
        LocalDate due = counts().after(day.last());
        if (due == null) {
            cursor.goTo(start);
            return false;
        }
        clause.onward(false);
        clause.trait(Clause.CLOSED);
        clause.start(day.last());
        clause.span(new Span(due, due, true, false, false, day.year()));
        return true;
    }

    /** The day named is the one from which a length of time counts, which is said with 后 as well. */
    private boolean takeCountAfter(Span day) {
        int start = cursor.at();
        if (cursor.takeAny(AFTER) && takeCountFrom(day)) {
            return true;
        }
        cursor.goTo(start);
        return false;
    }

    /** The other end of a range: 至2026年底, or 长期. */
    private boolean takeRange(Span first) {
        int before = cursor.at();
        if (!cursor.takeDash()) {
            return false;
        }
        int word = cursor.word();
        if (first != null && word > 0 && Vocabulary.kind(word) == WordKind.ONGOING) {
            clause.onward(true);
            return true;
        }
        while (word > 0 && opensDate(Vocabulary.kind(word))) {
            cursor.goTo(cursor.at() + Vocabulary.length(word));
            word = cursor.word();
        }
        Span other = reader.bareMonth();
        other = other != null ? other : reader.read();
        if (other == null) {
            cursor.goTo(before);
            return false;
        }
        clause.onward(false);
        clause.span(other);
        if (!takeBefore() && cursor.takeAny(WITHIN)) {
            clause.trait(Clause.CLOSED);
        }
        closeAtEnd();
        if (first != null) {
            clause.start(first.begin());
            if (first.begin().isAfter(clause.span().last())) {
                remarks.fail(Due.Reason.CONTRADICTION, clause.begin(), cursor.at());
            }
        }
        return true;
    }

    private static boolean opensDate(WordKind kind) {
        return kind == WordKind.SOFT || kind == WordKind.FIRM || kind == WordKind.OPENER;
    }

    /** Row 2025年前: 前 of a whole period is the day before it, with a warning; of a day or an end it includes it. */
    private boolean takeBefore() {
        if (!cursor.takeBefore() && !openers.isBefore()) {
            return false;
        }
        clause.trait(Clause.CLOSED);
        Span span = clause.span();
        if (span == null) {
            return true;
        }
        if (!span.exact()) {
            beforeWhole(span);
        } else if (span.isDay()) {
            reader.takeTail(span);
        }
        return true;
    }

    private void beforeWhole(Span span) {
        Span before = span.before();
        clause.span(before);
        String day = before.last().toString();
        if (span.year() == YearSource.EVERY) {
            day = day.substring("2000-".length());
            if (before.last().getYear() != span.first().getYear()) {
                leftovers.add(clause.begin(), cursor.at());
            }
        }
        remarks.doubt(Doubt.Kind.AMBIGUOUS, day);
    }
}
