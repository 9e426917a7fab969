package reform.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import reform.model.Problem;
import reform.model.Severity;
import reform.render.wording.ShownProblem;
import reform.store.read.ReadResult;

/** What is wrong with a file, as it is told. */
public final class ListProblems {
    private ListProblems() {}

    /** The errors of a file, with the lines they stand in. */
    public static List<ShownProblem> errors(ReadResult result) {
        List<ShownProblem> errors = new ArrayList<>();
        for (ShownProblem shown : shown(result)) {
            if (shown.problem().severity() == Severity.ERROR) {
                errors.add(shown);
            }
        }
        return errors;
    }

    /** The problems of a file, with the lines they stand in. */
    public static List<ShownProblem> shown(ReadResult result) {
        List<ShownProblem> shown = new ArrayList<>();
        for (Problem problem : result.problems()) {
            int line = problem.line();
            boolean exists = line >= 1 && line <= result.source().lines();
            shown.add(new ShownProblem(problem, exists ? result.source().lineText(line) : ""));
        }
        return shown;
    }
}
