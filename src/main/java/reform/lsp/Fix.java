package reform.lsp;

import java.util.List;
import java.util.Optional;
import reform.model.Problem;
import reform.yaml.TextEdit;

/**
 * A change of a list that is offered at a place of it.
 *
 * @param title what it does, in words
 * @param problem what it mends; empty where it reports something on a task
 * @param edits in offsets of the text, in its order
 * @param blank what is left to be typed; empty where nothing is
 */
public record Fix(String title, Optional<Problem> problem, List<TextEdit> edits, Optional<Blank> blank) {
    public Fix {
        edits = List.copyOf(edits);
    }

    Fix(String title, Optional<Problem> problem, List<TextEdit> edits) {
        this(title, problem, edits, Optional.empty());
    }

    /**
     * A place in a new text where a person goes on typing.
     *
     * @param edit the number of the edit, from 0
     * @param offset in its text
     * @param hint what is to be typed, for editors that can show it without having it in the file
     */
    public record Blank(int edit, int offset, String hint) {}
}
