package reform.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that a mistyped one was meant to be: the one that the fewest slips make of it, a slip being a character
 * left out, put in, replaced, or swapped with its neighbour. Case is no slip. Characters are code points.
 */
public final class NearestWord {
    /** Longer words are no slips of the keyboard, and comparing them would cost time. */
    private static final int MAX_LENGTH = 80;

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
                if (slips < best && slips < meant.length) {
                    best = slips;
                    nearest = Optional.of(candidate);
                }
            }
        }
        return nearest;
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
