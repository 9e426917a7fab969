package reform.policy.deadline;

/** Reads what follows the name of a year or a month: the part of it that is meant. */
interface PeriodParts {

    /** The part of a year that has just been named, or the whole. */
    Span inYear();

    /** The part of a year; null where none is named. */
    Span partOfYear();

    /** The part of a month that has just been named, or the whole. */
    Span partOfMonth();

    /** Takes 底 and the like; whether it is there. */
    boolean takeEnd();
}
