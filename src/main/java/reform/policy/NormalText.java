package reform.policy;

import java.text.Normalizer;

/**
 * The form in which dates are read: blanks, line breaks and quotation marks dropped, full-width signs and letters
 * folded to ASCII lower case, every dash and wave {@code -}, every other stop {@code ,} and none at the ends.
 */
final class NormalText {
    private static final String QUOTES = "\"'“”‘’„‟‛「」『』﹁﹂﹃﹄〝〞〟″′`´";
    private static final String DASHES = "-‐‑‒–—―−─━~〜∼˜﹣﹘";
    private static final String STOPS = ",、，。､｡;；:：()（）[]【】〔〕";

    private NormalText() {}

    static String of(String text) {
        String source = hasRadical(text) ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        StringBuilder normal = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                c = (char) (c - 0xfee0);
            }
            if (c >= 'A' && c <= 'Z') {
                c = (char) (c + ('a' - 'A'));
            }
            if (isBlank(c) || QUOTES.indexOf(c) >= 0) {
                continue;
            }
            char folded = DASHES.indexOf(c) >= 0 ? '-' : STOPS.indexOf(c) >= 0 ? ',' : c;
            boolean repeated = normal.length() > 0 && normal.charAt(normal.length() - 1) == folded;
            if (!repeated || (folded != '-' && folded != ',')) {
                normal.append(folded);
            }
        }
        int from = !normal.isEmpty() && normal.charAt(0) == ',' ? 1 : 0;
        int to = normal.length();
        while (to > from && normal.charAt(to - 1) == ',') {
            to--;
        }
        return normal.substring(from, to);
    }

    /** PDF files often yield the radicals ⽉ and ⽇ (U+2F00 to U+2FD5) for the characters 月 and 日. */
    private static boolean hasRadical(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2f00' && c <= '\u2fd5') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u007f'
                || (c > '~'
                        && (Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.getType(c) == Character.FORMAT));
    }
}
