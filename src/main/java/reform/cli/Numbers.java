package reform.cli;

/** Numbers on the command line. */
final class Numbers {
    private Numbers() {}

    /** @throws Failure when the text is not a whole number of at least 0 */
    static int natural(String option, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Failure.usage("cli.bad-number", option, text);
    }
}
