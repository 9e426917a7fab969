package reform.terminal.jline;

import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import reform.terminal.ShellLine;

/** Has JLine take lines apart as the shell does. */
final class ShellParser implements Parser {

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
            if (ShellLine.lastOf(text).open()) {
                throw new EOFError(-1, -1, "an open quote", "");
            }
        }
        return new Parsed(text, cursor, ShellLine.lastOf(text.substring(0, Math.min(cursor, text.length()))));
    }

    /** The words up to the cursor. */
    private record Parsed(String line, int cursor, ShellLine typed) implements ParsedLine {
        @Override
        public List<String> words() {
            return typed.unfinished();
        }

        @Override
        public int wordIndex() {
            return words().size() - 1;
        }

        @Override
        public String word() {
            return words().get(wordIndex());
        }

        @Override
        public int wordCursor() {
            return word().length();
        }
    }
}
