package reform.cli.options;

import reform.action.Progress;
import reform.cli.syntax.Failure;

/** Numbers on the command line. */
public final class Numbers {
    private Numbers() {}

    /**
     * A whole number of at least 0.
     *
     * @throws Failure when the text is not a whole number of at least 0
     */
    public static int natural(String option, String text) {
        return between(option, text, 0, Integer.MAX_VALUE);
    }

    /**
     * A percentage.
     *
     * @throws Failure when the text is no percent, with or without the sign
     */
    public static int percent(String option, String text) {
        return Progress.percent(text).orElseThrow(() -> Failure.usage("cli.bad-number-between", option, text, 0, 100));
    }

    /**
     * A whole number in bounds.
     *
     * @throws Failure when the text is not a whole number in these bounds, both inclusive
     */
    public static int between(String option, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw most == Integer.MAX_VALUE
                ? Failure.usage("cli.bad-number", option, text)
                : Failure.usage("cli.bad-number-between", option, text, least, most);
    }
}
