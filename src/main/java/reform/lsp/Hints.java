package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.TaskList;
import reform.yaml.YamlNode.Entry;

/** What is shown behind deadlines as if it stood there: the day they come to, and the light. */
public final class Hints {
    /** A text behind an offset, and what there is to say of it. */
    public record Hint(int offset, String text, String about) {}

    private Hints() {}

    /** The hints for the deadlines between two offsets; none while there is no list. */
    public static List<Hint> between(ListDocument document, int start, int end, Surroundings surroundings) {
        Optional<TaskList> list = document.list();
        List<Hint> hints = new ArrayList<>();
        if (list.isPresent()) {
            for (TaskPlace place : TaskPlace.in(document)) {
                Optional<Entry> due = place.entry("due");
                if (due.isPresent()
                        && place.task().isPresent()
                        && due.get().key().start() <= end
                        && due.get().value().end() >= start) {
                    Standing standing = Standing.of(list.get(), place.task().get(), surroundings);
                    if (!standing.hint().isEmpty()
                            && due.get().value().end() > due.get().key().end()) {
                        hints.add(new Hint(due.get().value().end(), standing.hint(), standing.deadline()));
                    }
                }
            }
        }
        return hints;
    }
}
