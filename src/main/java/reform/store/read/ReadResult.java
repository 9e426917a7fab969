package reform.store.read;

import java.util.List;
import java.util.Optional;
import reform.model.Problem;
import reform.model.TaskList;
import reform.yaml.YamlSource;

/**
 * What a file turned out to be.
 *
 * @param source the text, for excerpts
 * @param list the list, if no problem is an error
 * @param problems everything that is wrong, in the order of the file
 */
public record ReadResult(YamlSource source, Optional<TaskList> list, List<Problem> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }
}
