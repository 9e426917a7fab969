package reform.policy.deadline;

/** Reads the words around times: each is known, or an object of one that is, or a figure. */
final class WordReader {
    private static final String NUMERALS = "〇零一二三四五六七八九十百两";
    private static final String TIME_UNITS = "年月日号季旬周天时点分";
    private static final String DAY_UNITS = "年月日号季旬周天";
    private static final String DATE_UNITS = "月日号季旬";
    /** The characters with which words for a part of the year end. */
    private static final String WHEN = "节季假期";

    private static final String SIGNS_WITHIN = "-+&.%~";
    /** The characters with which words for what goes on for long begin: 长期, 常态化. */
    private static final String LASTING = "长常永经";

    private static final String[] COUNTED_PARTS = {"批", "期", "阶段", "轮", "标段", "步", "组", "类", "季", "次", "场"};
    private static final String[] MEASURES = {
        "个百分点", "平方公里", "平方米", "个", "项", "家", "所", "户", "人", "名", "件", "台", "套", "座", "条", "处", "公里", "亩", "公顷", "元",
        "吨", "千瓦", "兆瓦", "篇", "部", "门", "种", "辆", "间", "张", "份", "栋"
    };
    /** What makes 个 the unit of a length of time. */
    private static final String[] UNITS_OF_TIME = {"月", "半月", "季度", "星期", "礼拜", "周", "工作日", "自然日", "小时", "学期", "学年"};

    private static final String[] YEARS_OF_WORK = {
        "行动", "攻坚", "规划", "计划", "任务", "提升", "工程", "建设", "周期", "方案", "目标", "整治"
    };

    private final CellText text;
    private final Cursor cursor;
    private final ClauseBuilder clause;
    private final Openers openers;
    private final Leftovers leftovers;
    private final TimeReader times;

    WordReader(
            CellText text,
            Cursor cursor,
            ClauseBuilder clause,
            Openers openers,
            Leftovers leftovers,
            TimeReader times) {
        this.text = text;
        this.cursor = cursor;
        this.clause = clause;
        this.openers = openers;
        this.leftovers = leftovers;
        this.times = times;
    }

    /** A digit or a Chinese numeral. */
    static boolean isNumber(char c) {
        return CellText.isDigit(c) || NUMERALS.indexOf(c) >= 0;
    }

    /** Takes a word, a figure, or one character. */
    void take() {
        char c = cursor.peek();
        if (CellText.isDigit(c)) {
            takeFigure();
            return;
        }
        if (c == '逾' && clause.isEmpty() && takeWhatComesOfDelay()) {
            return;
        }
        int word = cursor.word();
        if (NUMERALS.indexOf(c) >= 0 && Vocabulary.length(word) < 2) {
            takeNumerals();
        } else if (word > 0) {
            takeKnown(Vocabulary.kind(word), cursor.at(), cursor.at() + Vocabulary.length(word));
        } else {
            takeUnknown(c);
        }
    }

    /** 2026年6月底前，逾期不予受理: a threat to its end, with no day in it. False, and nothing taken, where one may be. */
    private boolean takeWhatComesOfDelay() {
        int from = cursor.at();
        if (!cursor.startsWith("逾期")) {
            return false;
        }
        while (cursor.peek() != 0 && !CellText.isStop(cursor.peek())) {
            if (isNumber(cursor.peek()) || cursor.peek() == '至' || cursor.peek() == '到') {
                cursor.goTo(from);
                return false;
            }
            cursor.goTo(cursor.at() + 1);
        }
        clause.label(from);
        return true;
    }

    private void takeKnown(WordKind kind, int from, int to) {
        cursor.goTo(to);
        switch (kind) {
            case SOFT, FIRM, OPENER, BEFORE_THE, FROM, FROM_ON, ORIGINAL, EXTENDED -> openers.open(kind, from, to);
            case AND -> and(from, to);
            case OR -> link(Clause.EITHER);
            case THEN -> link(Clause.THEN);
            case INNER -> {
                clause.close(',');
                clause.inner(true);
            }
            case LABEL -> clause.label(from);
            case BEFORE, AFTER -> takeEventMark(kind, from, to);
            case EXTENDED_BY -> {
                if (!times.takeExtension(from)) {
                    dangerous(kind, from, to);
                }
            }
            case DANGER -> dangerous(kind, from, to);
            case ONGOING -> {
                ongoing(from);
                clause.knownWords(kind, from, to);
            }
            case IMMEDIATE -> {
                clause.trait(Clause.IMMEDIATE);
                clause.knownWords(kind, from, to);
            }
            case AT_ONCE -> {
                int next = cursor.word();
                clause.trait(next > 0 && Vocabulary.kind(next).isVerb() ? Clause.IMMEDIATE : 0);
                clause.knownWords(kind, from, to);
            }
            case VAGUE, PHASE -> {
                if (kind == WordKind.PHASE && clause.hasTime() && leadsToWork()) {
                    clause.knownWords(WordKind.THING, from, to);
                    return;
                }
                // 2026年汛期前: within the year, but when?
                clause.trait(clause.isOpen() && !clause.hasWordsAfterTime() ? Clause.UNSHARP : 0);
                if (clause.hasRhythmOnly()) {
                    leftovers.add(clause.begin(), to);
                }
                clause.knownWords(kind, from, to);
            }
            default -> clause.knownWords(kind, from, to);
        }
    }

    /** 5月中期检查 is a check, and no part of May. */
    private boolean leadsToWork() {
        int next = cursor.word();
        return next > 0 && Vocabulary.kind(next) == WordKind.ACTION;
    }

    private void dangerous(WordKind kind, int from, int to) {
        leftovers.add(from, to);
        clause.otherWords(kind, from, to, false);
    }

    /** Ends the clause, and says how the next one stands to it. */
    private void link(int trait) {
        clause.settleOpeners();
        clause.close(',');
        openers.add(trait);
    }

    /** Between times 和 is a stop, between words one of them. */
    private void and(int from, int to) {
        if (!openers.isOpen() && clause.hasTime() && !clause.hasWordsAfterTime()) {
            clause.close('、');
        } else if (!clause.isEmpty()) {
            clause.otherWords(WordKind.AND, from, to, true);
        }
    }

    /** Rows 2026年3月持续跟踪 and 年内持续推进, which has its own end; in 实现财政收入持续增长 it says how. */
    private void ongoing(int from) {
        WordKind before = clause.last();
        boolean says = before == WordKind.AND
                || before == WordKind.FINISH
                || before == WordKind.STAGE
                || before == WordKind.MANNER;
        if (clause.hasWordsAfterTime() && !says) {
            return;
        }
        if (clause.span() == null) {
            boolean lasting = LASTING.indexOf(text.chars[from]) >= 0;
            clause.trait(Clause.ONGOING | (lasting ? Clause.LASTING : 0));
        } else if (clause.hasWordsAfterTime() || !clause.has(Clause.WITHIN)) {
            clause.trait(Clause.THEN_ONGOING);
        }
    }

    /** 国家验收前, 国务院发文后: an event where the words end; within words no more than a part of them. */
    private void takeEventMark(WordKind kind, int from, int to) {
        if (kind == WordKind.AFTER && leadsToWhatGoesOn()) {
            clause.settleOpeners();
            if (clause.hasTime() && !clause.hasWordsAfterTime()) {
                leftovers.add(from, to);
            }
            link(Clause.THEN);
            return;
        }
        char next = cursor.peek();
        boolean ends = next == 0 || CellText.isStop(next) || next == '或' || isNumber(next);
        boolean afterTime = clause.hasTime() && !clause.hasWordsAfterTime();
        boolean afterNothing = clause.isEmpty() && kind == WordKind.AFTER;
        boolean open = clause.hasRhythm() || (clause.isOpen() && !clause.has(Clause.UNSHARP));
        // 2026年开工前完成审批: within the year, but when?
        int word = cursor.word();
        boolean done = kind == WordKind.BEFORE && word > 0 && Vocabulary.kind(word) == WordKind.FINISH;
        boolean withinPeriod = open && (ends || done || !clause.hasVerbAfterTime());
        if (afterTime || afterNothing || withinPeriod) {
            leftovers.add(from, to);
        }
        clause.otherWords(kind, from, to, false);
        if (ends) {
            clause.event();
        }
    }

    /** 完成后持续推进, 之后每年: what comes after the date. */
    private boolean leadsToWhatGoesOn() {
        int next = cursor.word();
        boolean goesOn = next > 0 && Vocabulary.kind(next) == WordKind.ONGOING;
        return goesOn || cursor.peek() == '每' || cursor.startsWith("转入");
    }

    private void takeUnknown(char c) {
        int from = cursor.at();
        cursor.goTo(from + 1);
        if (CellText.isHan(c)) {
            // 2026年植树节, 每年旺季: within the period, but when?
            boolean when =
                    WHEN.indexOf(c) >= 0 && (clause.isOpen() || clause.hasRhythm()) && !clause.hasVerbAfterTime();
            if (when) {
                leftovers.add(clause.begin(), from + 1);
            }
            clause.unknownWords(from, from + 1);
            return;
        }
        boolean name = CellText.isLetter(c) && clause.has(Clause.VERB);
        if (name) {
            takeLetters();
        }
        // APP上线, 5G基站; a single letter is none.
        boolean isName = name && (cursor.at() > from + 1 || CellText.isHan(cursor.peek()));
        boolean sign = SIGNS_WITHIN.indexOf(c) >= 0 && clause.last() != null && CellText.isHan(cursor.peek());
        if (!isName && !sign) {
            leftovers.add(from, cursor.at());
        }
        clause.otherWords(null, from, cursor.at(), false);
    }

    private void takeLetters() {
        while (CellText.isLetter(cursor.peek())) {
            cursor.goTo(cursor.at() + 1);
        }
    }

    // Figures.

    /** A figure in words: 完成50%, 建成5个, 第3批, 3号楼; not one with a unit of time. */
    private void takeFigure() {
        int from = cursor.at();
        takeDigits();
        leftovers.addFigure(from, cursor.at());
        char next = cursor.peek();
        boolean percent = cursor.take('%') || cursor.take('‰');
        boolean amount = percent || takeMeasure();
        boolean placed = amount || takeNumberOfPlace() || takeYearsOfWork() || isMeasure(next) || isName(next);
        if (!placed) {
            leftovers.add(from, cursor.at());
        }
        boolean part = cursor.takeAny(COUNTED_PARTS);
        clause.otherWords(null, from, cursor.at(), percent);
        if (amount || part) {
            clause.known();
        }
    }

    /** The unit of an amount: 一季度5项, 年底前5万亩; not 3个月 and 5个工作日. */
    private boolean takeMeasure() {
        int from = cursor.at();
        cursor.takeAny("万", "亿", "千", "百");
        if (cursor.takeAny(MEASURES) && !cursor.startsWithAny(UNITS_OF_TIME)) {
            return true;
        }
        cursor.goTo(from);
        return false;
    }

    /** 12, 1.5, 1-2, 1,000. */
    private void takeDigits() {
        cursor.goTo(cursor.at() + cursor.countDigits());
        while (isSeparator(cursor.peek()) && CellText.isDigit(cursor.peek(1))) {
            cursor.goTo(cursor.at() + 1);
            cursor.goTo(cursor.at() + cursor.countDigits());
        }
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == ',';
    }

    private boolean takeNumberOfPlace() {
        return times.isNumberOfPlace() && cursor.take('号');
    }

    private static boolean isMeasure(char c) {
        return CellText.isHan(c) && TIME_UNITS.indexOf(c) < 0;
    }

    /** 5G基站. */
    private boolean isName(char c) {
        char second = cursor.peek(1);
        return CellText.isLetter(c) && clause.has(Clause.VERB) && (CellText.isHan(second) || CellText.isLetter(second));
    }

    /** Chinese numerals in words: 三级, 第六批; with a unit of time they are a date that is not understood. */
    private void takeNumerals() {
        int from = cursor.at();
        while (!cursor.atEnd() && NUMERALS.indexOf(cursor.peek()) >= 0) {
            cursor.goTo(cursor.at() + 1);
        }
        int digits = cursor.at() - from;
        boolean plan = digits == 3 && text.chars[from] == '十' && text.chars[from + 2] == '五';
        if (plan && (cursor.take("规划") || cursor.take("计划"))) {
            leftovers.addFigure(from, cursor.at());
            clause.knownWords(WordKind.THING, from, cursor.at());
            return;
        }
        char unit = cursor.peek();
        boolean time = unit != 0 && DAY_UNITS.indexOf(unit) >= 0 && !takeYearsOfWork();
        if (time || plan) {
            leftovers.add(from, cursor.at() + 1);
        }
        if (plan || (time && (DATE_UNITS.indexOf(unit) >= 0 || (unit == '年' && digits > 1)))) {
            leftovers.addFigure(from, cursor.at() + 1);
        }
        boolean part = takeMeasure() || cursor.takeAny(COUNTED_PARTS);
        clause.otherWords(null, from, cursor.at(), false);
        if (part) {
            clause.known();
        }
    }

    /** 三年行动; 分三年; or 三年 after a range of years, which says it again. */
    private boolean takeYearsOfWork() {
        int start = cursor.at();
        if (cursor.take('年')) {
            boolean parted = clause.wordsEnd() > 0 && text.chars[clause.wordsEnd() - 1] == '分';
            if (cursor.takeAny(YEARS_OF_WORK) || clause.hasRange() || parted) {
                clause.known();
                return true;
            }
        }
        cursor.goTo(start);
        return false;
    }
}
