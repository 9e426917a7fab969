package reform.cli.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Problem;
import reform.model.TaskList;
import reform.query.DepartmentMismatch;
import reform.store.read.DepartmentPlaces;
import reform.store.read.ReadResult;

/** What is wrong with lists only beside each other. */
public final class AcrossLists {
    private AcrossLists() {}

    /** The results with such problems among their own, in the order of each file. Lists with errors are left out. */
    public static List<ReadResult> checked(List<ReadResult> results) {
        if (results.size() == 1) {
            return results;
        }
        Map<Integer, TaskList> lists = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Optional<TaskList> list = results.get(i).list();
            if (list.isPresent()) {
                lists.put(i, list.get());
            }
        }
        List<Integer> indexes = List.copyOf(lists.keySet());
        Map<Integer, List<DepartmentMismatch>> byFile = new LinkedHashMap<>();
        for (DepartmentMismatch each : DepartmentMismatch.among(List.copyOf(lists.values()))) {
            byFile.computeIfAbsent(indexes.get(each.list()), any -> new ArrayList<>())
                    .add(each);
        }
        List<ReadResult> checked = new ArrayList<>(results);
        byFile.forEach((index, mismatches) -> checked.set(index, with(results.get(index), mismatches)));
        return checked;
    }

    private static ReadResult with(ReadResult result, List<DepartmentMismatch> mismatches) {
        DepartmentPlaces places = new DepartmentPlaces(result);
        List<Problem> problems = new ArrayList<>(result.problems());
        for (DepartmentMismatch each : mismatches) {
            problems.add(places.problem(each.department(), each.field(), each.finding()));
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new ReadResult(result.source(), result.list(), problems);
    }
}
