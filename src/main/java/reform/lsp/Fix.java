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
 */
public record Fix(String title, Optional<Problem> problem, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
