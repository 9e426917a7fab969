package reform.render.text;

import java.util.OptionalInt;

/**
 * What the place that output goes to can show.
 *
 * @param width columns of the terminal; empty where nothing needs to fit: a pipe, a file
 * @param colour whether ANSI colours are wanted
 * @param terminal whether a person is watching: only then are hints shown
 */
public record Look(OptionalInt width, boolean colour, boolean terminal) {
    /** A pipe or a file: complete, plain. */
    public static final Look PLAIN = new Look(OptionalInt.empty(), false, false);

    /** @throws IllegalArgumentException when the width is not positive */
    public Look {
        if (width.isPresent() && width.getAsInt() < 1) {
            throw new IllegalArgumentException("a width is positive: " + width.getAsInt());
        }
    }

    public static Look terminal(int width, boolean colour) {
        return new Look(OptionalInt.of(width), colour, true);
    }
}
