package reform.policy.deadline;

/** The words that opened a date which is still to come: 力争到, 延期至. Without one they are words like others. */
final class Openers {
    private final CellText text;
    private int at = -1;
    private int end;
    private int traits;
    private int from = -1;
    private boolean onward;
    private boolean before;
    private boolean wordLike;

    Openers(CellText text) {
        this.text = text;
    }

    void open(WordKind kind, int place, int to) {
        wordLike = (at < 0 || wordLike) && (kind == WordKind.SOFT || kind == WordKind.FIRM);
        at = at < 0 ? place : at;
        end = to;
        switch (kind) {
            case SOFT -> traits |= Clause.SOFT;
            case FIRM -> {
                traits &= ~Clause.SOFT;
                // 最迟, 最晚, 至迟, 不得晚于, 不超过.
                traits |= "最至不".indexOf(text.chars[place]) >= 0 ? Clause.AT_LATEST : 0;
            }
            case ORIGINAL -> traits |= Clause.ORIGINAL;
            case EXTENDED -> traits |= Clause.EXTENDED;
            case FROM -> from = place;
            case FROM_ON -> onward = true;
            case BEFORE_THE -> before = true;
            default -> traits |= "至到直截u".indexOf(text.chars[place]) >= 0 ? Clause.UNTIL : 0;
        }
    }

    /** Says something of the clause that comes: 或, 此后. */
    void add(int trait) {
        traits |= trait;
    }

    boolean isOpen() {
        return at >= 0;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Where 自 is, which has to be followed by 起 or a range; -1 when it is not there. */
    int from() {
        return from;
    }

    /** Whether the day that comes is one from which something counts: from 2026. */
    boolean isOnward() {
        return onward;
    }

    /** Whether the day that comes is not in time any more: before 2026. */
    boolean isBefore() {
        return before;
    }

    /** Whether what opens is also a word by itself: 计划. */
    boolean isWordLike() {
        return wordLike;
    }

    /** What is said of the clause whose date has come. */
    int takeTraits() {
        int taken = traits;
        traits = 0;
        at = -1;
        return taken;
    }

    /** What is said of a clause without a date; 力争 waits for one. */
    int takeLinks() {
        int links = traits & (Clause.EITHER | Clause.THEN);
        traits &= ~links;
        return links;
    }

    /** The date has been read. */
    void close() {
        from = -1;
        onward = false;
        before = false;
    }

    /** There is no date. */
    void drop() {
        traits &= Clause.EITHER | Clause.THEN;
        at = -1;
        close();
    }
}
