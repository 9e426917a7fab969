package reform.store.read;

import java.util.List;
import java.util.Optional;
import reform.model.Problem;
import reform.model.Severity;
import reform.model.TaskList;
import reform.yaml.YamlSource;

/**
 * What a file turned out to be.
 *
 * @param source the text, for excerpts
 * @param list the list, unless an error of the file leaves none; the cells that can't be read are noted in its tasks
 * @param problems everything that is wrong, in the order of the file
 */
public record ReadResult(YamlSource source, Optional<TaskList> list, List<Problem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }

    /** Whether some problem is an error: of the file, which leaves no list, or of a cell. */
    public boolean hasErrors() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }
}
