package reform.render.text;

/**
 * How a piece of text is shown where colours are wanted. Colour only repeats what the words already say.
 *
 * <p>The 16 colours of ECMA-48 and its common extension, chosen to be readable on dark and on light backgrounds in the
 * usual palettes. Yellow letters vanish on white, so yellow is a ground below black letters; red then has to be a ground
 * as well, or the lesser warning would be the louder one.
 */
public enum Style {
    PLAIN(""),
    BOLD("1"),
    /** What matters less: settled tasks, hints. */
    DIM("2"),
    /** The names of columns. */
    HEADER("2;4"),
    /** A red light: white on red. */
    RED("1;37;41"),
    /** A yellow light: black on yellow. */
    YELLOW("30;43"),
    /** A green light. */
    GREEN("32"),
    /** Words that call for attention without being a light: days overdue, {@code error:}. */
    ALERT("1;31"),
    /** {@code warning:}, in the colour that compilers use. */
    WARNING("1;35"),

    /** Grounds for the spaces of a {@code Bar}. */
    RED_BAR("41"),
    YELLOW_BAR("43"),
    GREEN_BAR("42"),
    BLUE_BAR("44"),
    GREY_BAR("100");

    private final String sgr;

    Style(String sgr) {
        this.sgr = sgr;
    }

    /** The parameters of the terminal's "select graphic rendition" sequence; empty for plain text. */
    String sgr() {
        return sgr;
    }
}
