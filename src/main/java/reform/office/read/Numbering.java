package reform.office.read;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading or a task begins with: 一、 （一） 1. （1） ① 1.2 第一章.
 *
 * @param level how deep such numbers usually are, from 1
 * @param value the number as an integer
 * @param printed its figures, without signs
 * @param rest the text behind it
 */
record Numbering(int level, int value, String printed, String rest) {
    private static final String CHINESE = "[〇零一二三四五六七八九十百]{1,6}";
    private static final Pattern PART = Pattern.compile("^第(" + CHINESE + "|\\d{1,3})[章部分编篇类节]{1,2}[\\s：:、．.]*");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("^(" + CHINESE + ")\\s*[、.．﹒，]\\s*");
    private static final Pattern IN_PARENTHESES = Pattern.compile("^[（(]\\s*(" + CHINESE + ")\\s*[）)]\\s*[、.．]?\\s*");
    private static final Pattern DOTTED = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3})+)[.．、\\s]\\s*");
    private static final Pattern FIGURE = Pattern.compile("^(\\d{1,4})\\s*[.．﹒、，)）](?!\\d)\\s*");
    private static final Pattern FIGURE_IN_PARENTHESES = Pattern.compile("^[（(]\\s*(\\d{1,3})\\s*[）)]\\s*");
    private static final Pattern CIRCLED = Pattern.compile("^([①-⑳])\\s*");
    private static final Pattern WHOLE = Pattern.compile("^[（(第]?\\s*(\\d{1,4}|" + CHINESE + ")\\s*[）).．、﹒项号条]*$");

    /** The number that a text begins with. */
    static Optional<Numbering> of(String given) {
        String text = figures(given.strip());
        Pattern[] patterns = {PART, CHINESE_NUMBER, IN_PARENTHESES, DOTTED, FIGURE, FIGURE_IN_PARENTHESES, CIRCLED};
        int[] levels = {1, 2, 3, 5, 4, 6, 7};
        for (int i = 0; i < patterns.length; i++) {
            Matcher matcher = patterns[i].matcher(text);
            if (matcher.find()) {
                String printed = matcher.group(1);
                return Optional.of(new Numbering(
                        levels[i], valueOf(printed), printed, given.strip().substring(matcher.end())));
            }
        }
        return Optional.empty();
    }

    /** The value of a text that is nothing but a number: 3, 3. （三） 03. */
    static OptionalInt value(String text) {
        Matcher matcher = WHOLE.matcher(figures(text.strip()));
        return matcher.find() ? OptionalInt.of(valueOf(matcher.group(1))) : OptionalInt.empty();
    }

    /** Full-width figures as ASCII ones; nothing moves. */
    static String figures(String text) {
        StringBuilder figures = new StringBuilder(text);
        for (int i = 0; i < figures.length(); i++) {
            char c = figures.charAt(i);
            if (c >= '０' && c <= '９') {
                figures.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return figures.toString();
    }

    private static int valueOf(String printed) {
        char first = printed.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        if (Character.isDigit(first)) {
            int dot = printed.lastIndexOf('.');
            return Integer.parseInt(printed.substring(dot + 1));
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c == '百') {
                total += Math.max(1, digit) * 100;
                digit = 0;
            } else if (c == '十') {
                total += Math.max(1, digit) * 10;
                digit = 0;
            } else {
                digit = Math.max(0, "〇一二三四五六七八九".indexOf(c));
            }
        }
        return total + digit;
    }
}
