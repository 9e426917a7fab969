package reform.cli.history;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.git.Commit;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;
import reform.report.ListHistory;
import reform.report.ListHistory.Step;
import reform.report.Revision;
import reform.store.file.ListFile;

/**
 * How lists came to be what they are, read through git. Where git can't tell, that is said on standard error, and the
 * lists themselves have to do.
 */
public final class ListHistories {
    private final Session session;
    private final Optional<String> revision;
    private boolean incomplete;

    /** @param revision the one that the lists were read from; empty where they are those of the folder */
    public ListHistories(Session session, Optional<String> revision) {
        this.session = session;
        this.revision = revision;
    }

    /**
     * The histories of all lists of the session.
     *
     * @param first what was committed before that day is not asked for
     * @param uncommitted whether what is not committed yet counts
     */
    public List<ListHistory> read(List<TaskList> lists, LocalDate first, boolean uncommitted) throws IOException {
        ZoneId zone = session.zone(lists).id();
        List<ListFile> files =
                revision.isPresent() ? session.revisions().files(revision.get()) : ListLoader.files(session);
        List<ListHistory> histories = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            ListFile file = files.get(i);
            List<Step> steps = List.of();
            try {
                steps = steps(file, lists.get(i), zone, first, uncommitted && revision.isEmpty());
            } catch (GitFailure e) {
                if (e.reason() == GitFailure.Reason.INTERRUPTED) {
                    throw e;
                }
                updatesAlone(file, session.messages().text(e));
            }
            histories.add(new ListHistory(lists.get(i), steps));
        }
        return histories;
    }

    /** Whether git knows of changes that it can't tell here. */
    public boolean incomplete() {
        return incomplete;
    }

    private void updatesAlone(ListFile file, String why) {
        session.say(session.messages().text("log.updates-alone", file.shown(), why));
    }

    private List<Step> steps(ListFile file, TaskList list, ZoneId zone, LocalDate first, boolean uncommitted)
            throws IOException {
        if (file.path().isEmpty()) {
            updatesAlone(file, session.messages().text("git.standard-input"));
            return List.of();
        }
        FileHistory whole = session.revisions().history(file);
        FileHistory history = revision.isPresent() ? whole.asOf(revision.get()) : whole;
        if (!history.tracked()) {
            updatesAlone(file, session.messages().text("log.not-tracked"));
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        CommittedChanges changes = new CommittedChanges(session, file, history);
        List<Commit> commits = history.commits();
        for (int i = commits.size() - 1; i >= 0; i--) {
            session.checkInterrupted();
            Commit commit = commits.get(i);
            LocalDate day = commit.committed().atZoneSameInstant(zone).toLocalDate();
            if (!day.isBefore(first)) {
                changes.of(commit).ifPresent(diff -> steps.add(new Step(Optional.of(revision(commit)), day, diff)));
            }
        }
        if (uncommitted) {
            LocalDate today = session.today(List.of(list));
            changes.uncommitted(session.bytes(file))
                    .filter(diff -> !diff.isEmpty())
                    .ifPresent(diff -> steps.add(new Step(Optional.empty(), today, diff)));
        }
        changes.sayWhatIsMissing(session, file);
        incomplete |= changes.incomplete();
        return steps;
    }

    private static Revision revision(Commit commit) {
        return new Revision(commit.hash(), commit.shortHash(), commit.author(), commit.committed(), commit.subject());
    }
}
