package reform.cli;

import java.util.List;
import reform.render.ShownProblem;

/** A list, or a configuration, that has errors, so that nothing may be made of it. */
final class InvalidList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ShownProblem> problems;

    InvalidList(List<ShownProblem> problems) {
        super("invalid list", null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<ShownProblem> problems() {
        return problems;
    }
}
