package reform.change;

import java.util.ArrayList;
import java.util.List;

/** What one list has more often than another. */
final class Surplus {
    private Surplus() {}

    /** The elements of one list that another does not have, each as often as it is missing there. */
    static <T> List<T> of(List<T> all, List<T> others) {
        List<T> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }
}
