package reform.cli.syntax;

/** Several words in one value. */
public final class WordLists {
    /** What parts the words of a comma list, also as a Chinese keyboard gives it. */
    public static final String SEPARATORS = "[,，]";

    /** The same for ids, statuses and times: in a department's name 、 may stand, as in 各区、县（市）政府. */
    public static final String WORD_SEPARATORS = "[,，、]";

    private WordLists() {}
}
