package reform.store.edit;

import java.util.ArrayList;
import java.util.List;

/** The longest sequence of texts that two lists have in common: what stays where one becomes the other. */
final class CommonSequence {
    private CommonSequence() {}

    /** Where each of its texts stands in the one list and in the other, in their order. */
    static List<int[]> of(List<String> one, List<String> other) {
        int[][] alike = alike(one, other);
        List<int[]> places = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < one.size() && k < other.size()) {
            if (one.get(i).equals(other.get(k))) {
                places.add(new int[] {i++, k++});
            } else if (alike[i + 1][k] >= alike[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return places;
    }

    /** For each pair of places, how many texts from there on both have. */
    private static int[][] alike(List<String> one, List<String> other) {
        int[][] alike = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int k = other.size() - 1; k >= 0; k--) {
                alike[i][k] = one.get(i).equals(other.get(k))
                        ? alike[i + 1][k + 1] + 1
                        : Math.max(alike[i + 1][k], alike[i][k + 1]);
            }
        }
        return alike;
    }
}
