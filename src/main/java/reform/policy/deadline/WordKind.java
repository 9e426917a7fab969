package reform.policy.deadline;

/** What a word around a date does; the words are in {@link Vocabulary}. */
enum WordKind {
    /** Opens a date that is hoped for (力争10月底): beside a firm one it does not count. */
    SOFT,
    /** Opens a date and means it: 确保, 最迟. */
    FIRM,
    /** Opens a date: 到2022年, 于6月底前. Has to have one. */
    OPENER,
    /** Opens a date in English and excludes it: before 2026. */
    BEFORE_THE,
    /** Opens a day that something starts: 自2026年1月1日起. */
    FROM,
    /** The same in English, where nothing follows the day: from 2026. */
    FROM_ON,
    /** Opens the deadline before an extension: 原定2025年底. */
    ORIGINAL,
    /** Opens the deadline after an extension: 延期至2026年底. */
    EXTENDED,
    /** An extension by a length of time: 延期3个月. */
    EXTENDED_BY,
    /** Joins words or dates: 6月底和12月底. */
    AND,
    /** Joins two deadlines, of which the later counts: 6月底或12月底. */
    OR,
    /** Says that something comes after the date before it: 此后每年. */
    THEN,
    /** Says that a date lies within another one: 其中6月底前完成50%. */
    INNER,
    /** The name of the column, written into the cell: 完成时限：. */
    LABEL,
    /** Ends an event: 国家验收前. */
    BEFORE,
    /** Ends an event: 国务院发文后. */
    AFTER,
    /** Goes on without an end: 长期坚持. */
    ONGOING,
    /** At once: 立行立改. */
    IMMEDIATE,
    /** At once with a verb, 立即开展; alone no date. */
    AT_ONCE,
    /** A body, a place, a part of the whole: 市级, 首批. */
    SCOPE,
    /** Ends a task, and may have an object: 完成招标. */
    FINISH,
    /** A stage of a task without an object: 开工, 投用. */
    STAGE,
    /** Work that has an object: 制定方案. */
    ACTION,
    /** A character of which many words for work are made: 建, 修. */
    WORK,
    /** Names a length of time that is no deadline: 工期, 为期. */
    LENGTH,
    /** What is worked on: 方案. */
    THING,
    /** How: 全面, 如期. */
    MANNER,
    /** A part of a plan; alone, and after a year, a time without a date: 近期2025年，远期2030年. */
    PHASE,
    /** A time without a date: 汛期, 近期. */
    VAGUE,
    /** Changes what a date means, so that nobody can tell: 2026年6月左右. */
    DANGER;

    /** Whether the word says that something is done. */
    boolean isVerb() {
        return this == FINISH || this == STAGE || this == ACTION;
    }

    /** Whether the word tells that those around it are about the task. */
    boolean isKnown() {
        return switch (this) {
            case FINISH,
                    STAGE,
                    ACTION,
                    WORK,
                    LENGTH,
                    THING,
                    SCOPE,
                    MANNER,
                    ONGOING,
                    IMMEDIATE,
                    AT_ONCE,
                    LABEL,
                    PHASE,
                    VAGUE -> true;
            default -> false;
        };
    }
}
