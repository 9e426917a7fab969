package reform.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that a mistyped one was meant to be: the one that the fewest slips make of it, a slip being a character
 * left out, put in, replaced, or swapped with its neighbour. Case is no slip. Characters are code points.
 *
 * <p>A word that means the opposite is not near, however few slips it takes: 未完成 is never offered as 已完成, nor
 * {@code undone} as {@code done}. Neither is a word in Latin letters that begins with another one and differs elsewhere
 * too: {@code import} is no slip of {@code report}.
 */
public final class NearestWord {
    /** Longer words are no slips of the keyboard, and comparing them would cost time. */
    private static final int MAX_LENGTH = 80;

    /** Characters by which a short word says that something is not so or not yet; 已 says that it is. */
    private static final String NOT = "未不没无非待尚";

    private static final String TURNS = NOT + "已";
    private static final int SHORT = 5;

    private static final List<String> NEGATIONS = List.of("un", "in", "non", "not", "dis");

    private NearestWord() {}

    /** The nearest candidate, the first of equally near ones; empty when none is near. About
     * one slip in three characters is near. */
    public static Optional<String> of(String word, Collection<String> candidates) {
        int[] typed = codePoints(word);
        if (typed.length < 2 || typed.length > MAX_LENGTH) {
            return Optional.empty();
        }
        int best = (typed.length + 1) / 3 + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : candidates) {
            int[] meant = codePoints(candidate);
            if (Math.abs(meant.length - typed.length) < best) {
                int slips = slips(typed, meant);
                if (slips < best && slips < meant.length && !misleads(typed, meant, slips)) {
                    best = slips;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
    }

    private static boolean misleads(int[] typed, int[] meant, int slips) {
        if (typed.length <= SHORT && (adds(TURNS, typed, meant) || adds(NOT, meant, typed))) {
            return true;
        }
        String word = new String(typed, 0, typed.length);
        String other = new String(meant, 0, meant.length);
        for (String negation : NEGATIONS) {
            if (negates(negation, word, other) || negates(negation, other, word)) {
                return true;
            }
        }
        return slips > 1 && typed[0] != meant[0] && isLatin(typed[0]) && isLatin(meant[0]);
    }

    /** Whether a word has one of these characters that another has not. 己完成 is a slip of 已完成: it only lacks one. */
    private static boolean adds(String characters, int[] word, int[] other) {
        for (int each : word) {
            if (characters.indexOf(each) >= 0 && Arrays.stream(other).noneMatch(c -> c == each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is the other with a negation, or one and a hyphen, before it. */
    private static boolean negates(String negation, String word, String other) {
        return word.equals(negation + other) || word.equals(negation + "-" + other);
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static int[] codePoints(String word) {
        return word.toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    /** The distance of Damerau and Levenshtein, in which no place is changed twice. */
    private static int slips(int[] a, int[] b) {
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }
}
