package reform.review;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the screen shows.
 *
 * @param lines from the top, at most as many as the screen has, none wider than it; with colours where they are wanted
 * @param top the first line of the task's text that is shown, from 0
 * @param page how many lines of it are shown
 * @param cursor the column, from 0, of the cursor in the last line, where text is being typed
 */
public record ScreenFrame(List<String> lines, int top, int page, OptionalInt cursor) {
    public ScreenFrame {
        lines = List.copyOf(lines);
    }
}
