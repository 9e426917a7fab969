package reform.cli;

/** Several words in one value. */
final class WordLists {
    /** What parts the words of a comma list, also as a Chinese keyboard gives it. */
    static final String SEPARATORS = "[,，]";

    /** The same for ids, statuses and times: in a department's name 、 may stand, as in 各区、县（市）政府. */
    static final String WORD_SEPARATORS = "[,，、]";

    private WordLists() {}
}
