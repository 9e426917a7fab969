package reform.office.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.model.Task;
import reform.model.TaskList;
import reform.office.xlsx.WorkbookWriter;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.render.wording.Wording;

/** What the cells of an exported workbook say that hold fields of the file. */
public final class ExportedCells {
    private ExportedCells() {}

    /** The texts of a list's tasks, by id and by key. */
    public static Map<String, Map<String, String>> of(TaskList list, LocalDate day, Wording wording) {
        List<AssessedTask> tasks =
                list.tasks().stream().map(task -> assessed(list, task, day)).toList();
        List<ExportColumn> columns = ExportColumn.stored(new ExportedList(list, day, tasks, wording, Optional.empty()));
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (AssessedTask task : tasks) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach(column -> cells.put(column.key(), WorkbookWriter.cut(column.text(task))));
            texts.put(task.task().id().text(), cells);
        }
        return texts;
    }

    private static AssessedTask assessed(TaskList list, Task task, LocalDate day) {
        return Assessor.of(list, task, day);
    }
}
