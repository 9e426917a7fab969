package reform.query;

import java.util.List;

/** What a word that a person typed stands for. */
public sealed interface Resolution<T> {

    record Found<T>(T value) implements Resolution<T> {}

    /** The word fits several, from which the person has to choose. */
    record Ambiguous<T>(List<String> candidates) implements Resolution<T> {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** The word fits none; nearest is what may have been meant, and empty when nothing is near. */
    record Unknown<T>(List<String> nearest) implements Resolution<T> {
        public Unknown {
            nearest = List.copyOf(nearest);
        }
    }
}
