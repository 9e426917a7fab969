package reform.cli.history;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.git.FileHistory;
import reform.git.GitFailure;
import reform.model.TaskList;
import reform.policy.DateRange;
import reform.report.ListSpan;
import reform.report.ListStates;
import reform.report.Provenance;
import reform.report.ReportContext;
import reform.store.file.ListFile;
import reform.terminal.Interrupted;

/**
 * What git knows of the lists of a session. Reports are made without it as well, so its failures end nothing: where git
 * is missing or a file is not in it there is nothing to say, any other reason is told on standard error.
 */
public final class CommittedLists {
    private final Session session;
    private final List<TaskList> lists;
    private final List<ListFile> files;
    private final Optional<String> revision;

    /**
     * What git knows of these lists.
     *
     * @param lists all lists of the session, in the order of their files
     * @param revision the one that they were read from; empty where they are those of the folder
     */
    public CommittedLists(Session session, List<TaskList> lists, Optional<String> revision) throws IOException {
        this.session = session;
        this.lists = lists;
        this.files = revision.isPresent() ? session.revisions().files(revision.get()) : ListLoader.files(session);
        this.revision = revision;
    }

    /** The lists on a day, and the commits they come from. */
    public ReportContext context(LocalDate day) {
        List<Provenance> provenance = new ArrayList<>();
        for (ListFile file : files) {
            provenance.add(asked(() -> {
                        Optional<FileHistory> history = history(file);
                        return history.isEmpty() ? Optional.empty() : commit(file, history.get());
                    })
                    .orElse(Provenance.of(file.shown())));
        }
        return new ReportContext(lists, provenance, day);
    }

    /** The lists as they were committed before a span of days and at its end. */
    public List<ListSpan> spans(DateRange days) throws IOException {
        ZoneId zone = session.zone(lists).id();
        Instant start = days.first().atStartOfDay(zone).toInstant();
        Instant end = days.last().plusDays(1).atStartOfDay(zone).toInstant();
        List<ListSpan> spans = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            ListFile file = files.get(i);
            Optional<ListSpan.Versions> versions = Optional.empty();
            try {
                Optional<FileHistory> history = history(file);
                if (history.isPresent()) {
                    versions = new CommittedVersions(session, file, history.get()).between(start, end);
                }
            } catch (GitFailure e) {
                if (e.reason() == GitFailure.Reason.NOT_FETCHED) {
                    // It is known that there was another version, but not what it said: a report would tell untruths.
                    throw e;
                }
                say(e);
            }
            spans.add(new ListSpan(lists.get(i), versions));
        }
        return spans;
    }

    /** The lists as they stood at the end of days of the past, as far as git knows; what it can't tell is replayed. */
    public List<ListStates> states(Collection<LocalDate> days) {
        List<ListStates> states = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            TaskList list = lists.get(i);
            ListFile file = files.get(i);
            states.add(asked(() -> states(list, file, days)).orElseGet(() -> ListStates.of(list)));
        }
        return states;
    }

    private Optional<ListStates> states(TaskList list, ListFile file, Collection<LocalDate> days) throws GitFailure {
        Optional<FileHistory> history = history(file);
        if (history.isEmpty()) {
            return Optional.empty();
        }
        try {
            CommittedStates committed = new CommittedStates(list, history.get(), CommittedTexts.of(session, file));
            ListStates states =
                    new ListStates(list, committed.on(days, session.zone(lists).id()));
            committed
                    .cutOff()
                    .ifPresent(commit ->
                            session.say(session.messages().text("log.cut-off", file.shown(), commit.shortHash())));
            return Optional.of(states);
        } catch (GitFailure e) {
            if (e.reason() == GitFailure.Reason.NOT_FETCHED) {
                session.say(session.messages()
                        .text(
                                "log.updates-alone",
                                file.shown(),
                                session.messages().text(e)));
            }
            throw e;
        }
    }

    /** A question to git. */
    private interface Question<T> {
        Optional<T> ask() throws IOException;
    }

    private <T> Optional<T> asked(Question<T> question) {
        try {
            return question.ask();
        } catch (GitFailure e) {
            say(e);
            return Optional.empty();
        } catch (IOException e) {
            // The list itself was read a moment ago; without its bytes there is just no commit to name.
            return Optional.empty();
        }
    }

    private void say(GitFailure failure) {
        switch (failure.reason()) {
            case INTERRUPTED -> throw new Interrupted();
            case NOT_INSTALLED, NOT_A_REPOSITORY, NOT_IN_REVISION, NO_COMMITS, NOT_FETCHED -> {}
            default ->
                session.say(
                        session.messages().text("cli.error", session.messages().text(failure)));
        }
    }

    private Optional<FileHistory> history(ListFile file) throws GitFailure {
        if (file.path().isEmpty()) {
            return Optional.empty();
        }
        FileHistory history = session.revisions().history(file);
        return Optional.of(revision.isPresent() ? history.asOf(revision.get()) : history);
    }

    private Optional<Provenance> commit(ListFile file, FileHistory history) throws IOException {
        if (revision.isPresent()) {
            String commit = history.repository().resolve(revision.get());
            return Optional.of(new Provenance(file.shown(), Optional.of(commit), false));
        }
        byte[] committed = history.at("HEAD");
        byte[] now = Files.readAllBytes(file.path().orElseThrow());
        boolean modified = !Arrays.equals(committed, now) && !sameLines(committed, now);
        return Optional.of(
                new Provenance(file.shown(), Optional.of(history.repository().resolve("HEAD")), modified));
    }

    /** Whether bytes are the same but for their line ends: git may write others than it holds, as with {@code core.autocrlf}. */
    private static boolean sameLines(byte[] one, byte[] other) {
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            i += isReturn(one, i) ? 1 : 0;
            j += isReturn(other, j) ? 1 : 0;
            if (one[i++] != other[j++]) {
                return false;
            }
        }
        return i == one.length && j == other.length;
    }

    /** Whether a carriage return stands here before a line feed. */
    private static boolean isReturn(byte[] bytes, int at) {
        return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n';
    }
}
