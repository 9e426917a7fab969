package reform.render.text;

/** A word as it has to be typed at a shell, that of {@code reform} too. */
public final class ShellWord {
    private static final String PLAIN_SIGNS = "/._-+:@%,=\\";

    private ShellWord() {}

    /** The word itself, in quotes where something in it means something to a shell. */
    public static String of(String word) {
        boolean plain = !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN_SIGNS.indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
