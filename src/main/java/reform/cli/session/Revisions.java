package reform.cli.session;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Failure;
import reform.git.FileHistory;
import reform.git.Git;
import reform.git.GitFailure;
import reform.git.Repository;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.file.Workspace;
import reform.store.read.ReadResult;
import reform.store.read.TaskListReader;
import reform.terminal.Host;

/** The lists of a session as they stood at revisions, read through git. Each repository is looked for once. */
public final class Revisions implements Closeable {
    private final Host host;
    private final CommonOptions common;
    private final Git git;
    private final Map<Path, Repository> repositories = new HashMap<>();
    private final Map<Path, FileHistory> histories = new HashMap<>();
    private final Map<String, Found> found = new HashMap<>();

    /** @param leftOut lists of today that are not in the revision */
    private record Found(List<ListFile> files, List<ListFile> leftOut) {}

    Revisions(Host host, CommonOptions common) throws GitFailure {
        this.host = host;
        this.common = common;
        this.git = Git.find(host.environment(), host.directory());
    }

    /**
     * A list's history.
     *
     * @throws Failure when the list is standard input, which has no history
     */
    public FileHistory history(ListFile file) throws GitFailure {
        Path path = file.path().orElseThrow(() -> Failure.usage("git.standard-input"));
        FileHistory known = histories.get(path);
        if (known == null) {
            Path folder = FileHistory.folder(path);
            Repository repository = repositories.get(folder);
            if (repository == null) {
                repository = Repository.of(git, folder);
                repositories.put(folder, repository);
            }
            known = FileHistory.of(repository, path);
            histories.put(path, known);
        }
        return known;
    }

    /**
     * The files of the lists at a revision: those that are there now, as far as it holds them, and those that a folder
     * held then. Where there is none now, as in a bare repository, one is looked for in the revision.
     */
    public List<ListFile> files(String revision) throws IOException {
        return found(revision).files();
    }

    private Found found(String revision) throws IOException {
        Found known = found.get(revision);
        if (known == null) {
            known = find(revision);
            found.put(revision, known);
        }
        return known;
    }

    private Found find(String revision) throws IOException {
        List<String> named = Workspace.named(common.files(), host.variable("REFORM_FILE"));
        if (named.isEmpty()) {
            return new Found(List.of(byDefaultName(revision)), List.of());
        }
        Map<Path, ListFile> all = new LinkedHashMap<>();
        for (String name : named) {
            if (name.equals(Workspace.STANDARD_INPUT)) {
                throw Failure.usage("git.standard-input");
            }
            Path path = host.directory().resolve(name).normalize();
            Optional<List<Path>> members = members(path, name, revision);
            if (members.isEmpty()) {
                all.putIfAbsent(path, ListFile.of(name, path));
            } else {
                members.get().forEach(member -> all.putIfAbsent(member, Workspace.member(name, member)));
            }
        }
        List<ListFile> files = new ArrayList<>();
        List<ListFile> leftOut = new ArrayList<>();
        for (ListFile file : all.values()) {
            (all.size() == 1 || history(file).isIn(revision) ? files : leftOut).add(file);
        }
        if (all.isEmpty()) {
            throw new FileFault(FileFault.Reason.EMPTY_FOLDER, String.join(", ", named));
        }
        if (files.isEmpty()) {
            // Says that it is not there.
            history(leftOut.get(0)).at(revision);
        }
        return new Found(Workspace.of(files).files(), leftOut);
    }

    /** The list that is there now, else one that was there then. */
    private ListFile byDefaultName(String revision) throws IOException {
        FileFault none;
        try {
            return ListFiles.of(host, common).get(0);
        } catch (FileFault e) {
            none = e;
        }
        for (String name : Workspace.DEFAULTS) {
            ListFile file = ListFile.of(name, host.directory().resolve(name));
            try {
                if (history(file).isIn(revision)) {
                    return file;
                }
            } catch (GitFailure e) {
                throw e.reason() == GitFailure.Reason.NOT_A_REPOSITORY ? none : e;
            }
        }
        throw none;
    }

    /** The lists that a folder has now or had at a revision; empty where it is none, and was none. */
    private Optional<List<Path>> members(Path folder, String name, String revision) throws IOException {
        if (Files.isRegularFile(folder)) {
            return Optional.empty();
        }
        List<Path> members = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        if (Files.isDirectory(folder)) {
            for (Path member : Workspace.lists(folder, name)) {
                members.add(member);
                FileHistory history = history(ListFile.of(name, member));
                if (history.isIn(revision)) {
                    paths.add(history.pathIn(revision));
                }
            }
        }
        // The name of a file in it leads to the folder in the repository, of which this may be the top.
        FileHistory any = history(ListFile.of(name, folder.resolve(Workspace.DEFAULTS.get(0))));
        String path = any.path().substring(0, any.path().lastIndexOf('/') + 1);
        for (String member : any.repository().filesIn(revision, path)) {
            if (Workspace.isList(member) && !paths.contains(path + member)) {
                members.add(folder.resolve(member));
            }
        }
        members.sort(null);
        return members.isEmpty() && !Files.isDirectory(folder) ? Optional.empty() : Optional.of(members);
    }

    /** The list at a revision with what is wrong with it; problems name the place as git does: {@code HEAD~1:a.yaml}. */
    public ReadResult read(ListFile file, String revision) throws GitFailure {
        return TaskListReader.read(
                revision + ":" + file.shown(), file.name(), history(file).at(revision));
    }

    /** The lists of today that are not in a revision. */
    List<ListFile> leftOut(String revision) throws IOException {
        return found(revision).leftOut();
    }

    @Override
    public void close() {
        repositories.values().forEach(Repository::close);
    }
}
