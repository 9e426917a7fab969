package reform.policy.deadline;

/** Tells the times in a text at which the task is not due: that of its object, and that by which it is measured. */
final class OtherTimes {
    /** The words before a time that is not the task's own (较2020年下降18%), and the characters with which they end. */
    private static final String[] REFERENCES = {
        "较", "比", "以", "按", "按照", "对照", "参照", "比照", "依照", "对标", "根据", "依据", "结合", "围绕", "针对", "对", "将", "把", "就", "含",
        "包括"
    };

    private static final String ENDS_OF_REFERENCES = "较比以按照标据合绕对将把就含括与";
    /** The words behind one: 在2025年基础上, 与2025年底相比. */
    private static final String[] BASES = {"相比", "同期", "基础上", "的基础上", "基数", "为基数", "为基准", "为基期"};
    /** What is a year's, in brackets: （2025年项目）. */
    private static final String[] WORK_OF_YEAR = {"项目", "任务", "结转", "存量", "遗留"};

    private final CellText text;
    private final Cursor cursor;
    private final ClauseBuilder clause;
    private final Periods periods;
    private final PeriodReader reader;

    OtherTimes(CellText text, Cursor cursor, ClauseBuilder clause, Periods periods, PeriodReader reader) {
        this.text = text;
        this.cursor = cursor;
        this.clause = clause;
        this.periods = periods;
        this.reader = reader;
    }

    /**
     * Where a period just read ends that is the object of the verb before it, being followed by what it is the year of:
     * 完成2025年度项目验收, 编制2026—2030年规划, 编制“十五五”规划, 完成季度调度和全年预测; 0 when it is none.
     */
    int endOfObject(Span period, int start) {
        boolean whole = period.exact() && text.chars[cursor.at() - 1] == '年';
        boolean oneMore = whole && clause.last() == WordKind.AND && clause.hasVerbAfterTime();
        if ((!clause.isTransitive() && !oneMore) || isNextStage(period, start)) {
            return 0;
        }
        if (text.chars[cursor.at() - 1] == '划') {
            return cursor.at();
        }
        Periods.Place after = periods.place();
        boolean ends = period.exact() && !whole;
        takeOtherEnd();
        cursor.take("以来");
        boolean firm = cursor.takeBefore() || ends;
        if (firm && !clause.hasTime()) {
            // 完成12月底前: it is the clause's own.
            periods.goBack(after);
            return 0;
        }
        boolean object = CellText.isHan(cursor.peek()) && cursor.peek() != '起' && !goesOnAsClause(firm);
        int end = object ? cursor.at() : 0;
        periods.goBack(after);
        return end;
    }

    /**
     * Whether a later month and its verb are a clause of their own, parted from the one before by a blank (3月底启动 11月验收)
     * or built as it is (3月启动11月验收); but 6月底前启动9月招生 is one.
     */
    private boolean isNextStage(Span period, int start) {
        Span own = clause.span();
        int word = cursor.word();
        boolean verb = word > 0 && Vocabulary.kind(word).isVerb();
        if (!verb || own == null || !period.first().isAfter(own.last())) {
            return false;
        }
        boolean alike = !clause.has(Clause.CLOSED) && !period.exact();
        boolean ofYear = period.first().getMonthValue() == 1 && period.last().getMonthValue() == 12;
        return text.hasBlankBefore(start) ? alike || !ofYear : alike && !ofYear;
    }

    /** Whether the word after a period begins what is done then, and not what it is the year of. */
    private boolean goesOnAsClause(boolean firm) {
        int word = cursor.word();
        if (word == 0) {
            return false;
        }
        return switch (Vocabulary.kind(word)) {
            case FINISH, AND, OR, ONGOING -> true;
            case MANNER -> firm || (clause.last() == WordKind.FINISH && !saysHowMuch());
            case STAGE, ACTION, WORK -> firm;
            default -> false;
        };
    }

    /** 完成2025年各项任务 tells which of the year's; 完成2025年全面推开 does not. */
    private boolean saysHowMuch() {
        int start = cursor.at();
        int word = cursor.word();
        while (word > 0 && Vocabulary.kind(word) == WordKind.MANNER) {
            cursor.goTo(cursor.at() + Vocabulary.length(word));
            cursor.take('项');
            word = cursor.word();
        }
        boolean thing = word > 0 && Vocabulary.kind(word) == WordKind.THING;
        cursor.goTo(start);
        return thing;
    }

    /** The other end of a range in words: 2027—2029年. */
    private void takeOtherEnd() {
        int start = cursor.at();
        if (cursor.takeDash() && reader.read() == null) {
            cursor.goTo(start);
        }
    }

    /**
     * Where a period just read ends that only tells what the task is measured by or is about, and not when it is due:
     * 较2020年下降18%, 在2025年基础上, 参照2024年做法, （与2027年预算编制同步）, （2025年项目）; 0 when it is due then.
     */
    int endOfReference(Span period, int start) {
        if (cursor.startsWithAny(BASES)) {
            return cursor.at();
        }
        boolean behind = followsReference(start);
        boolean inBrackets = clause.isEmpty() && clause.stop() == '(' && clause.lastDate() != null;
        if (!behind && !inBrackets) {
            return 0;
        }
        Periods.Place after = periods.place();
        takeOtherEnd();
        int end = cursor.at();
        char word = start > 0 ? text.chars[start - 1] : 0;
        // 较2025年底下降5% has no end of its own, 按6月底前完成 has; 以2026年6月30日为限 is that day.
        boolean compares = word == '与' || word == '较' || word == '比';
        boolean ends = (period.exact() && !period.isDay()) || cursor.isAtBefore() || cursor.isAtOnward();
        boolean sharp = (!compares && ends) || (word == '以' && cursor.peek() == '为');
        // （含当月） only says what 前 includes.
        boolean goesOn = CellText.isHan(cursor.peek()) || (word == '含' && cursor.peek() == ')');
        boolean refers = behind && goesOn && !isDoneOn(period);
        boolean remark = inBrackets && cursor.startsWithAny(WORK_OF_YEAR);
        periods.goBack(after);
        return !sharp && (refers || remark) ? end : 0;
    }

    private boolean followsReference(int start) {
        if (start == 0 || ENDS_OF_REFERENCES.indexOf(text.chars[start - 1]) < 0) {
            return false;
        }
        if (text.chars[start - 1] == '与') {
            // 6月与9月 are two times: with a year something else is done at the beginning of a clause only.
            return clause.isEmpty() && (start == 1 || CellText.isStop(text.chars[start - 2]));
        }
        for (String word : REFERENCES) {
            if (start >= word.length() && text.isAt(word, start - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** 按3月1日完成, beside 按3月1日会议要求. */
    private boolean isDoneOn(Span period) {
        int word = cursor.word();
        return period.isDay() && word > 0 && Vocabulary.kind(word).isVerb();
    }
}
