package reform.policy.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import reform.policy.deadline.Clause.What;

/** The clause being read, and those before it. */
final class ClauseBuilder {
    private final CellText text;
    private final Openers openers;
    private final Leftovers leftovers;
    private final List<Clause> clauses = new ArrayList<>(2);

    private int begin = -1;
    private int timeTo;
    private Span span;
    private LocalDate start;
    private Recurrence rhythm;
    private boolean onward;
    private boolean event;
    private int traits;
    private int beforeFrom = -1;
    private int beforeTo;
    private int afterFrom = -1;
    private int afterTo;
    private boolean known;
    private boolean plain = true;
    private boolean verbAfter;
    private int unknownAt = -1;
    private WordKind last;

    private char stop;
    private int depth;
    private boolean inner;
    private String prefix = "";

    ClauseBuilder(CellText text, Openers openers, Leftovers leftovers) {
        this.text = text;
        this.openers = openers;
        this.leftovers = leftovers;
    }

    // What has been read of the clause.

    boolean isEmpty() {
        return begin < 0;
    }

    int begin() {
        return begin;
    }

    Span span() {
        return span;
    }

    boolean hasTime() {
        return span != null || rhythm != null || onward;
    }

    boolean hasRhythm() {
        return rhythm != null;
    }

    boolean hasRhythmOnly() {
        return rhythm != null && afterFrom < 0;
    }

    boolean hasRange() {
        return start != null;
    }

    boolean isOnward() {
        return onward;
    }

    /** Whether it has a period of which nothing says that its end counts: 2026年. */
    boolean isOpen() {
        return span != null && !has(Clause.CLOSED);
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    boolean hasWords() {
        return beforeFrom >= 0 || afterFrom >= 0;
    }

    boolean hasWordsAfterTime() {
        return afterFrom >= 0;
    }

    boolean hasVerbAfterTime() {
        return verbAfter;
    }

    int wordsEnd() {
        return afterFrom >= 0 ? afterTo : beforeTo;
    }

    boolean isEvent() {
        return event;
    }

    /** The kind of the last word; null after a time, and for one that is not known. */
    WordKind last() {
        return last;
    }

    /** Whether the last word is a verb that may have an object. */
    boolean isTransitive() {
        return last == WordKind.ACTION || last == WordKind.FINISH;
    }

    /** Whether the last words name what is due at a time with an end: 6月底前印发行动方案. */
    boolean isNamed() {
        boolean verb = last == WordKind.FINISH || last == WordKind.STAGE || afterTo - afterFrom <= 2;
        return verbAfter && !verb && has(Clause.CLOSED);
    }

    char stop() {
        return stop;
    }

    // What is read now.

    void trait(int trait) {
        traits |= trait;
    }

    void event() {
        event = true;
        known = true;
    }

    void onward(boolean is) {
        onward = is;
    }

    void span(Span days) {
        span = days;
    }

    void start(LocalDate day) {
        start = day;
    }

    void rhythm(Recurrence recurrence) {
        rhythm = recurrence;
    }

    /** Begins a time; one that the clause has already ends it. */
    void beginTime(int at) {
        if (hasTime()) {
            close('\0');
            traits |= Clause.TOUCHING;
        }
        begin = begin >= 0 ? begin : openers.isOpen() ? openers.at() : at;
        traits |= openers.takeTraits();
        leftovers.time();
    }

    /** Ends a time: what opened it has been used. */
    void endTime(int at) {
        if (openers.from() >= 0 && !onward && start == null) {
            leftovers.add(openers.from(), openers.from() + 1);
        }
        openers.close();
        last = null;
        timeTo = at;
        traits |= endsWithin() ? Clause.WITHIN : 0;
    }

    /** 年内, “十四五”期间 and 全年 have their own end, and so has a range. */
    private boolean endsWithin() {
        char end = text.chars[timeTo - 1];
        boolean whole = timeTo > 1 && text.chars[timeTo - 2] == '全' && end == '年';
        return end == '内' || end == '间' || whole || start != null;
    }

    /** Words that are no time. */
    void words(int from, int to) {
        settleOpeners();
        begin = begin < 0 ? from : begin;
        if (hasTime()) {
            afterFrom = afterFrom < 0 ? from : afterFrom;
            afterTo = to;
        } else {
            beforeFrom = beforeFrom < 0 ? from : beforeFrom;
            beforeTo = to;
        }
    }

    void knownWords(WordKind kind, int from, int to) {
        words(from, to);
        known = true;
        plain &= kind == WordKind.FINISH || kind == WordKind.MANNER || kind == WordKind.ONGOING;
        traits |= kind.isVerb() ? Clause.VERB : 0;
        verbAfter |= kind.isVerb() && hasTime();
        last = kind;
    }

    /** Words that say nothing of the task by themselves: 和, 前, a figure. */
    void otherWords(WordKind kind, int from, int to, boolean isPlain) {
        words(from, to);
        plain &= isPlain;
        last = kind;
    }

    void unknownWords(int from, int to) {
        words(from, to);
        plain = false;
        unknownAt = unknownAt < 0 ? from : unknownAt;
        last = null;
    }

    /** A label such as 完成时限 is no word of the clause. */
    void label(int from) {
        settleOpeners();
        begin = begin < 0 ? from : begin;
        known = true;
        last = WordKind.LABEL;
    }

    void known() {
        known = true;
    }

    /** A word followed, and not a time: what was read as an opener is a word like others. */
    void settleOpeners() {
        if (!openers.isOpen()) {
            return;
        }
        int from = openers.at();
        int to = openers.end();
        if (openers.has(Clause.EXTENDED)) {
            leftovers.add(from, to);
        }
        known |= openers.isWordLike();
        openers.drop();
        words(from, to);
    }

    /**
     * Before a stop, 完成计划 has no opener, nor has （暂定）; 原则上，2026年底前 has one, and it waits for what follows.
     *
     * @param by the stop; 0 at the end of the text
     */
    void settleAtStop(char by) {
        boolean afterWords = hasWords() && openers.at() == wordsEnd();
        if (openers.isOpen() && openers.isWordLike() && (afterWords || hasTime() || by == ')')) {
            settleOpeners();
        }
    }

    /** At the end of the text an opener without a time is left over: 2022年到. */
    void endText() {
        settleAtStop('\0');
        if (openers.isOpen()) {
            leftovers.add(openers.at(), openers.end());
        }
        close('\0');
    }

    void openBracket() {
        depth++;
    }

    void closeBracket() {
        depth = Math.max(depth - 1, 0);
    }

    /** From here to the end of the sentence clauses are part of the one before: 其中. */
    void inner(boolean is) {
        inner = is;
    }

    // The end of a clause.

    /** Ends the clause; the sign that ends it is 0 where there is none. */
    void close(char by) {
        if (begin >= 0) {
            checkWords(by);
            add(by);
            reset();
        }
        stop = by == '\0' ? ',' : by;
    }

    /** Words of which none is known are left over, unless they are listed with others, or name what follows. */
    private void checkWords(char by) {
        if (known || unknownAt < 0) {
            return;
        }
        boolean wordsOnly = !hasTime() && !event;
        if (wordsOnly) {
            if (by != ':' && by != '、' && stop != '、') {
                leftovers.add(unknownAt, wordsEnd());
            }
        } else if (afterFrom >= 0) {
            leftovers.add(unknownAt, wordsEnd());
        } else {
            leftovers.addSubject(beforeFrom, beforeTo);
        }
    }

    private void add(char by) {
        What what = what();
        String title = title();
        if (what == What.WORDS) {
            giveWords(title, by);
        } else if (what == What.DATE) {
            title = prefix + title;
            prefix = "";
        }
        int all = traits
                | (plain ? Clause.PLAIN : 0)
                | (depth > 0 || inner ? Clause.INNER : 0)
                | (stop == ',' || stop == '\0' || stop == ':' ? Clause.JOINED : 0)
                | openers.takeLinks();
        clauses.add(new Clause(
                what, span, start, null, rhythm, all, title, begin, Math.max(Math.max(wordsEnd(), timeTo), begin)));
    }

    private What what() {
        if (rhythm != null) {
            return What.RHYTHM;
        }
        if (onward) {
            return What.ONWARD;
        }
        return span != null ? What.DATE : event ? What.EVENT : What.WORDS;
    }

    /** Words without a time name what the date before them is for, or else the one after them. */
    private void giveWords(String title, char by) {
        if (has(Clause.ONGOING | Clause.IMMEDIATE) || last == WordKind.LABEL) {
            return;
        }
        Clause before = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
        boolean afterDate = before != null && before.is(What.DATE) && stop != ';' && by != ':';
        if (!afterDate) {
            prefix = title;
        } else if (before.title().isEmpty()) {
            clauses.set(clauses.size() - 1, before.withTitle(title));
        }
    }

    private String title() {
        // Of 经市政府同意延期至2026年底 the words before tell of the extension, not of the task.
        boolean ofTask = beforeFrom >= 0 && !has(Clause.EXTENDED);
        String before = ofTask ? text.written(beforeFrom, beforeTo) : "";
        String after = afterFrom < 0 ? "" : text.written(afterFrom, afterTo);
        return before + after;
    }

    private void reset() {
        begin = -1;
        timeTo = 0;
        span = null;
        start = null;
        rhythm = null;
        onward = false;
        event = false;
        traits = 0;
        beforeFrom = -1;
        beforeTo = 0;
        afterFrom = -1;
        afterTo = 0;
        known = false;
        plain = true;
        verbAfter = false;
        unknownAt = -1;
        last = null;
    }

    // The clauses before it.

    List<Clause> clauses() {
        return clauses;
    }

    int countDates() {
        int dates = 0;
        for (Clause clause : clauses) {
            dates += clause.is(What.DATE) ? 1 : 0;
        }
        return dates;
    }

    /**
     * Whether a clause before names a day, from which a length of time may count as well. One that counts itself does not:
     * 印发之日起10个工作日内完成方案，3个月内落实.
     */
    boolean followsDay() {
        for (Clause clause : clauses) {
            if ((clause.is(What.DATE) || clause.is(What.ONWARD)) && !clause.has(Clause.COUNTED)) {
                return true;
            }
        }
        return false;
    }

    /** The last date before the clause; null when there is none. */
    LocalDate lastDate() {
        LocalDate date = null;
        for (Clause clause : clauses) {
            date = clause.is(What.DATE) ? clause.last() : date;
        }
        return date;
    }

    /** Whether the last time of the text says when it ends: 底前, a range. */
    boolean followsEnd() {
        boolean ends = start != null || has(Clause.CLOSED) || onward;
        for (Clause clause : clauses) {
            boolean end = clause.start() != null || clause.has(Clause.CLOSED) || clause.is(What.ONWARD);
            ends = clause.is(What.WORDS) ? ends : end;
        }
        return ends;
    }

    /** Whether the clause begins after a comma that follows an event: 项目批复后，3个月内. */
    boolean followsEvent() {
        return begin < 0
                && stop == ','
                && !clauses.isEmpty()
                && clauses.get(clauses.size() - 1).is(What.EVENT);
    }
}
