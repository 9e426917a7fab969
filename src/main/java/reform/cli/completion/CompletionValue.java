package reform.cli.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A value that an option or word may have.
 *
 * @param word what is put on the command line
 * @param about what it means
 * @param spare left out where nothing has been typed: another word for what is offered already
 * @param names what else it is called, by which it is found
 */
record CompletionValue(String word, String about, boolean spare, List<String> names) {
    boolean holds(String lowerCase) {
        if (contains(word, lowerCase)) {
            return true;
        }
        for (String name : names) {
            if (contains(name, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String text, String lowerCase) {
        for (int i = 0; i + lowerCase.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
                return true;
            }
        }
        return false;
    }

    static CompletionValue of(String word, String about) {
        return new CompletionValue(word, about, false, List.of());
    }

    static List<CompletionValue> plain(Collection<String> words) {
        List<CompletionValue> values = new ArrayList<>();
        for (String word : words) {
            values.add(of(word, ""));
        }
        return values;
    }
}
