package reform.cli.syntax;

import java.util.List;
import reform.render.wording.ShownProblem;

/** A list, or a configuration, that has errors, so that nothing may be made of it. */
public final class InvalidList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ShownProblem> problems;

    public InvalidList(List<ShownProblem> problems) {
        super("invalid list", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<ShownProblem> problems() {
        return problems;
    }
}
