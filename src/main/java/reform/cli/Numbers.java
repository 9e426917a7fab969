package reform.cli;

import reform.action.Progress;

/** Numbers on the command line. */
final class Numbers {
    private Numbers() {}

    /** @throws Failure when the text is not a whole number of at least 0 */
    static int natural(String option, String text) {
        return between(option, text, 0, Integer.MAX_VALUE);
    }

    /** @throws Failure when the text is no percent, with or without the sign */
    static int percent(String option, String text) {
        return Progress.percent(text).orElseThrow(() -> Failure.usage("cli.bad-number-between", option, text, 0, 100));
    }

    /** @throws Failure when the text is not a whole number in these bounds, both inclusive */
    static int between(String option, String text, int least, int most) {
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
