package reform.render.change;

import java.util.List;
import reform.model.TaskId;
import reform.render.document.TaskDocument;

/** Ids in short, as the command line takes them: {@code 1-5,8,A-3}. */
final class IdRanges {
    private IdRanges() {}

    static String of(List<TaskId> ids) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        while (start < ids.size()) {
            int end = start;
            while (end + 1 < ids.size() && follows(ids.get(end), ids.get(end + 1))) {
                end++;
            }
            text.append(text.length() == 0 ? "" : ",").append(ids.get(start).text());
            if (end > start) {
                text.append(end == start + 1 ? "," : "-").append(ids.get(end).text());
            }
            start = end + 1;
        }
        return text.toString();
    }

    private static boolean follows(TaskId one, TaskId next) {
        Object first = TaskDocument.id(one);
        Object second = TaskDocument.id(next);
        return first instanceof Long a && second instanceof Long b && b == a + 1;
    }
}
