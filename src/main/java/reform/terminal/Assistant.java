package reform.terminal;

import java.util.List;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;

/** Looks over a person's shoulder while a command line is typed. */
public interface Assistant {

    /**
     * What the last word of an unfinished line may become.
     *
     * @param value the whole word, not quoted
     * @param about what it means; may be empty
     * @param telling whether the value says enough where there is no room for what it means
     * @param finished whether another word follows; not after a folder
     */
    record Choice(String value, String about, boolean telling, boolean finished) {}

    /** How a piece of the line is to be shown. */
    enum Kind {
        COMMAND,
        OPTION,
        /** A command or an option that does not exist, nor begins like one that does. */
        WRONG,
        TEXT
    }

    /**
     * A piece of the line, by its offsets in chars.
     *
     * @param end exclusive
     */
    record Piece(int start, int end, Kind kind) {}

    /**
     * What the last word may become.
     *
     * @param words the words up to the cursor; the last is the unfinished one, empty where a new one begins
     */
    List<Choice> choices(List<String> words);

    /** Whether colours are wanted; without them pieces and choices are told apart by weight and lines. */
    boolean colour();

    /** What stands below a line that was looked up in the history by a term that is being typed. */
    String searching(String term, boolean found);

    /** A line that stands for choices that are not shown. */
    String more(int number);

    /** What stands below a line that has no room for all that was pasted. */
    String tooLong(int longest, int leftOut);

    /** Lines are forgotten in the end, against what was wanted. */
    void cannotRemember(String why);

    /** The pieces of the line that are to be shown in a way of their own, in order. */
    List<Piece> pieces(ShellLine line);

    /** A line of text that helps to go on from here; may be empty. */
    String hint(ShellLine line);

    /** The text in so many columns; where that takes some of it, it says so. */
    default String cut(String text, int columns) {
        return DisplayWidth.cut(TerminalText.clean(text), columns);
    }
}
