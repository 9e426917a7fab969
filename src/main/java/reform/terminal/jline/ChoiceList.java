package reform.terminal.jline;

import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import reform.terminal.Assistant;
import reform.terminal.Assistant.Choice;

/**
 * Choices as they are listed below a line: each with what it means where there is room for that, else side by side. What
 * does not fit is counted in a last line, and comes into view when it is chosen.
 */
final class ChoiceList {
    /** Of blanks between choices that stand side by side, and before what a choice means. */
    private static final int GAP = 2;

    private final Assistant assistant;
    private final List<Choice> choices;
    private final String typed;
    private final int columns;
    private final int rows;
    private final int widest;
    private final boolean named;
    private final int inRow;

    /**
     * The choices in so much room.
     *
     * @param typed what they begin with, if they do
     * @param columns at least 1
     * @param rows at least 1
     */
    ChoiceList(Assistant assistant, List<Choice> choices, String typed, int columns, int rows) {
        this.assistant = assistant;
        this.choices = choices;
        this.typed = typed;
        this.columns = columns;
        this.rows = rows;
        int longest = 0;
        boolean telling = true;
        for (Choice choice : choices) {
            longest = Math.max(longest, width(choice.value()));
            telling &= choice.telling();
        }
        widest = Math.min(longest, columns);
        named = telling && choices.size() > rows;
        inRow = named ? Math.max(1, (columns + GAP) / (widest + GAP)) : 1;
    }

    /** The lines, the one with this number marked; -1 for none. */
    AttributedString text(int chosen) {
        int shownRows = shownRows();
        int page = shownRows * inRow;
        int from = chosen < 0 ? 0 : chosen / page * page;
        int to = Math.min(choices.size(), from + page);
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (int row = 0; row < shownRows; row++) {
            text.append(row == 0 ? "" : "\n");
            for (int i = from + row; i < to; i += shownRows) {
                append(text, choices.get(i), i == chosen, i + shownRows < to);
            }
        }
        if (!fits() && rows > 1) {
            text.append("\n").append(assistant.cut(assistant.more(choices.size() - (to - from)), columns));
        }
        return text.toAttributedString();
    }

    /** How many choices further the one beside is; 0 where none stands beside another. */
    int across() {
        return inRow == 1 ? 0 : shownRows();
    }

    private boolean fits() {
        return choices.size() <= rows * inRow;
    }

    private int shownRows() {
        return fits() ? (choices.size() + inRow - 1) / inRow : Math.max(1, rows - 1);
    }

    private void append(AttributedStringBuilder text, Choice choice, boolean chosen, boolean another) {
        String value = assistant.cut(choice.value(), columns);
        int begins = value.startsWith(typed) ? typed.length() : 0;
        AttributedStyle style = chosen ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT;
        text.styled(chosen ? style : begun(), value.substring(0, begins));
        text.styled(style, value.substring(begins));
        int room = columns - widest - GAP;
        if (!named && room > 0 && !choice.about().isEmpty()) {
            text.append(" ".repeat(widest + GAP - width(value)));
            text.styled(
                    AttributedStyle.DEFAULT.faint(),
                    assistant.cut(choice.about().replace('\n', ' '), room));
        } else if (another) {
            text.append(" ".repeat(widest + GAP - width(value)));
        }
    }

    private AttributedStyle begun() {
        return assistant.colour() ? AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN) : AttributedStyle.BOLD;
    }

    private static int width(String text) {
        return new AttributedString(text).columnLength();
    }
}
