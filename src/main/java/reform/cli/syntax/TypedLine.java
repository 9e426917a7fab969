package reform.cli.syntax;

import java.util.List;
import reform.render.text.ShellWord;

/** A command line as it would be typed. */
public final class TypedLine {
    private TypedLine() {}

    /** {@code reform mark 5 done}; three dots stay as they are. */
    public static String of(String command, List<String> words) {
        StringBuilder line = new StringBuilder("reform ").append(command);
        for (String word : words) {
            line.append(' ').append(word.equals("...") ? word : ShellWord.of(word));
        }
        return line.toString();
    }
}
