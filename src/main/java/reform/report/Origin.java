package reform.report;

import java.time.LocalDate;
import java.util.List;
import reform.model.TaskList;

/**
 * What a report is made from.
 *
 * @param files where the lists were read from, in their order; empty where nobody knows
 * @param asOf the day everything is computed for
 */
public record Origin(List<TaskList> lists, List<Provenance> files, LocalDate asOf) {

    public Origin {
        lists = List.copyOf(lists);
        files = List.copyOf(files);
    }

    /** Whether ids need the list's name to be unique. */
    public boolean severalLists() {
        return lists.size() > 1;
    }
}
