package reform.cli.command.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.action.Context;
import reform.action.Note;
import reform.cli.session.ListLoader;
import reform.cli.session.ListUpdater;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;
import reform.model.Change;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.UpdateText;
import reform.policy.AssessedTask;
import reform.render.wording.Wording;
import reform.report.Notice;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;

/** Notes in the list which letters were sent about which tasks, in one act for each file. */
final class SentLetters {
    private final Session session;
    private final boolean numbered;

    /** @param numbered whether the letters have numbers of their own, and not only blanks for them */
    SentLetters(Session session, boolean numbered) {
        this.session = session;
        this.numbered = numbered;
    }

    void record(List<Notice> notices) throws IOException {
        Map<String, Map<TaskId, Notice>> byList = new LinkedHashMap<>();
        for (Notice notice : notices) {
            for (List<AssessedTask> tasks : List.of(notice.overdue(), notice.dueSoon())) {
                for (AssessedTask task : tasks) {
                    byList.computeIfAbsent(task.list().name(), name -> new LinkedHashMap<>())
                            .put(task.task().id(), notice);
                }
            }
        }
        Map<ListFile, ListWriter.Plan> plans = new LinkedHashMap<>();
        for (ListFile file : ListLoader.files(session)) {
            Map<TaskId, Notice> sent = byList.getOrDefault(file.name(), Map.of());
            if (!sent.isEmpty()) {
                plans.put(file, list -> changes(list, sent));
            }
        }
        new ListUpdater(session, false).writeAll(plans);
    }

    private List<Change> changes(TaskList list, Map<TaskId, Notice> sent) {
        List<Change> changes = new ArrayList<>();
        int found = 0;
        for (Task task : list.tasks()) {
            Notice notice = sent.get(task.id());
            if (notice != null) {
                found++;
                Context context = new Context(
                        notice.context().asOf(),
                        Optional.empty(),
                        notice.terms().from(),
                        new Wording(session.messages()),
                        false,
                        Context.UNCUT);
                Note note = new Note(Texts.<UpdateText>none().with(UpdateText.LETTER, Optional.of(name(notice))));
                changes.addAll(note.on(list, task, context).changes());
            }
        }
        if (found < sent.size()) {
            throw Failure.refused("change.gone", sent.keySet().iterator().next());
        }
        return changes;
    }

    /** What the letter is called: its kind and its number. */
    private String name(Notice notice) {
        String kind = session.messages().text("notice.kind." + notice.grade().word());
        return numbered && notice.terms().number().isPresent()
                ? session.messages()
                        .text("notice.recorded", kind, notice.terms().number().get())
                : kind;
    }
}
