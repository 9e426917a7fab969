package reform.render.text;

import java.util.OptionalInt;

/**
 * What the place that output goes to can show.
 *
 * @param width columns of the terminal; empty where nothing needs to fit: a pipe, a file
 * @param colour whether ANSI colours are wanted
 * @param terminal whether a person is watching: only then are hints shown
 */
public record OutputProfile(OptionalInt width, boolean colour, boolean terminal) {
    /** A pipe or a file: complete, plain. */
    public static final OutputProfile PLAIN = new OutputProfile(OptionalInt.empty(), false, false);

    /** @throws IllegalArgumentException when the width is not positive */
    public OutputProfile {
        if (width.isPresent() && width.getAsInt() < 1) {
            throw new IllegalArgumentException("a width is positive: " + width.getAsInt());
        }
    }

    public static OutputProfile terminal(int width, boolean colour) {
        return new OutputProfile(OptionalInt.of(width), colour, true);
    }
}
