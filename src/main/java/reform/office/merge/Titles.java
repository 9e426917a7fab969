package reform.office.merge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import reform.model.Departments;

/** How much titles are alike. */
final class Titles {
    /** From here on one may be the other, written anew. */
    static final double NEAR = 0.5;

    /** Under the same number, this is enough: the title was only changed. */
    static final double NEAR_WITH_NUMBER = 0.3;

    private Titles() {}

    /** A text as it is compared: blanks and the width of signs say nothing. */
    static String folded(String text) {
        return Departments.fold(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The share of pairs of characters that two titles have in common, 0 to 1. */
    static double alike(String one, String other) {
        Set<String> pairs = pairs(folded(one));
        Set<String> others = pairs(folded(other));
        int all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
