package reform.report;

import java.util.Optional;

/**
 * The numbers of letters, one after the other.
 *
 * @param form of a number, with {@code N} in the place of the letter's own: {@code 海改督〔2026〕N号}
 * @param first the number of the first letter: the whole of it, or only what stands for {@code N}
 */
public record LetterNumbers(Optional<String> form, Optional<String> first) {
    private static final String PLACE = "N";
    /** Left for the pen. */
    private static final String BLANK = "\u3000";

    /** Numbers in the office's form, else in the usual one, which a bare figure needs. */
    public static LetterNumbers of(Optional<String> form, Optional<String> first, String usual) {
        Optional<String> wanted = first.map(String::strip).filter(text -> !text.isEmpty());
        return new LetterNumbers(
                form.or(() -> wanted.filter(LetterNumbers::isFigure).map(figure -> usual)), wanted);
    }

    /** The number of a letter; where only its form is known, with a blank. */
    public Optional<String> of(int letter) {
        if (first.isEmpty()) {
            return form.map(text -> text.replace(PLACE, BLANK));
        }
        String number = first.get();
        if (isFigure(number) && form.isPresent()) {
            String figure = plus(number, letter);
            return Optional.of(
                    form.get().contains(PLACE)
                            ? form.get().replace(PLACE, figure)
                            : withLastFigure(form.get(), figure));
        }
        int end = lastFigureEnd(number);
        int start = figureStart(number, end);
        return Optional.of(start == end ? number : withLastFigure(number, plus(number.substring(start, end), letter)));
    }

    /** Whether letters have numbers of their own, which can be noted. */
    public boolean isKnown() {
        return first.isPresent();
    }

    private static boolean isFigure(String text) {
        return !text.isEmpty() && figureStart(text, text.length()) == 0;
    }

    /** A figure of any length and so many more; its leading zeros stay. */
    private static String plus(String figure, int more) {
        char[] digits = figure.toCharArray();
        int carry = more;
        for (int i = digits.length - 1; i >= 0 && carry > 0; i--) {
            int sum = digits[i] - '0' + carry;
            digits[i] = (char) ('0' + sum % 10);
            carry = sum / 10;
        }
        return (carry > 0 ? Integer.toString(carry) : "") + new String(digits);
    }

    private static String withLastFigure(String text, String figure) {
        int end = lastFigureEnd(text);
        return text.substring(0, figureStart(text, end)) + figure + text.substring(end);
    }

    private static int lastFigureEnd(String text) {
        int end = text.length();
        while (end > 0 && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int figureStart(String text, int end) {
        int start = end;
        while (start > 0 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
