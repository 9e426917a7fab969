package reform.model;

/**
 * What a task has in a column of the office's own.
 *
 * @param text as written
 * @param typed whether it is written as a number or a truth value, not as a text
 */
public record OwnValue(String text, boolean typed) implements Comparable<OwnValue> {

    /** A value as it reads when it is written without quotes. */
    public static OwnValue of(String text) {
        return new OwnValue(text, isTyped(text));
    }

    /** Whether a text that is written without quotes is a number as JSON has them, or a truth value. */
    public static boolean isTyped(String text) {
        return text.equals("true") || text.equals("false") || isNumber(text);
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return typed && isNumber(text);
    }

    /** {@code -12.5}: no sign but minus, and no zeros ahead, as in a code. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean figures = isFigures(text, start, end) && (point < 0 || isFigures(text, point + 1, text.length()));
        return figures && text.length() <= 15 && (end - start == 1 || text.charAt(start) != '0');
    }

    private static boolean isFigures(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }

    /** Numbers by their size, before texts. */
    @Override
    public int compareTo(OwnValue other) {
        if (isNumber() && other.isNumber()) {
            return Double.compare(Double.parseDouble(text), Double.parseDouble(other.text));
        }
        return isNumber() == other.isNumber() ? text.compareTo(other.text) : isNumber() ? -1 : 1;
    }
}
