package reform.terminal.jline;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/**
 * JLine's display, but for rows whose last character is two columns wide. To have the cursor stand behind a full row JLine
 * writes its last character again, in the last column; a wide one has its place a column before that.
 */
final class RowDisplay extends Display {
    private boolean behindWide;

    RowDisplay(Terminal terminal, boolean fullScreen) {
        super(terminal, fullScreen);
    }

    @Override
    protected void moveVisualCursorTo(int target, List<AttributedString> lines) {
        behindWide = target % columns1 == columns && endsWide(target / columns1, lines);
        super.moveVisualCursorTo(target, lines);
        behindWide = false;
    }

    /** Called by the other one with the last column of the row, where the character is to be written. */
    @Override
    protected int moveVisualCursorTo(int target) {
        if (!behindWide) {
            return super.moveVisualCursorTo(target);
        }
        behindWide = false;
        super.moveVisualCursorTo(target - 1);
        cursorPos = target;
        return target;
    }

    /** Terminals move wide characters badly where a move would part one: the rest of the row is written instead. */
    @Override
    protected boolean insertChars(int number) {
        return false;
    }

    @Override
    protected boolean deleteChars(int number) {
        return false;
    }

    /** Takes away what it shows, as far as it knows where that begins, to be painted anew from there. */
    void startAgain() {
        int row = cursorPos / columns1;
        if (row > 0) {
            perform(Capability.cursor_up, Capability.parm_up_cursor, row);
        }
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eos);
        terminal.flush();
        forget();
    }

    /** What it shows has been left behind: the cursor stands at the beginning of an empty row. */
    void forget() {
        reset();
        cursorPos = 0;
    }

    private boolean endsWide(int row, List<AttributedString> lines) {
        return row < lines.size()
                && columns > 1
                && lines.get(row).columnSubSequence(columns - 1, columns).columnLength() > 1;
    }
}
