package reform.cli.command.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.git.FileHistory;
import reform.git.Git;
import reform.git.Installation;
import reform.git.Programs;
import reform.git.SetupNote;
import reform.store.file.ListFile;
import reform.terminal.Host;

/** A command about reform's place in a repository: {@code git install}, {@code git uninstall}, {@code git status}. */
abstract class GitCommand extends Command {

    private static final String NAME = "reform";

    /**
     * What is to be done, for the lists of one repository.
     *
     * @param paths of the lists in the repository
     */
    abstract ExitCode run(Session session, Installation installation, List<String> paths) throws IOException;

    @Override
    public void define(Syntax syntax) {}

    @Override
    public final ExitCode run(Session session) throws IOException {
        Git git = Git.find(session.host().environment(), session.host().directory());
        List<String> paths = new ArrayList<>();
        Path folder = session.host().directory();
        for (ListFile file : ListLoader.files(session)) {
            Path path = file.path().orElseThrow(() -> Failure.usage("git.standard-input"));
            FileHistory history = FileHistory.of(git, path);
            paths.add(history.path());
            folder = history.repository().folder();
        }
        return run(session, Installation.in(git, folder), paths);
    }

    static String line(Session session, SetupNote note) {
        return session.messages().text(note.key(), note.values().toArray()) + "\n";
    }

    /**
     * By what git is to call this program: where its launcher lies, and its name, so that it is found again when one of
     * the two has changed. The name comes first where it leads to the same program.
     */
    static List<String> programs(Host host) {
        Optional<String> launcher = launcher(host).map(Path::toString);
        if (launcher.isEmpty()) {
            return List.of(NAME);
        }
        boolean named =
                Programs.find(host.environment(), NAME).map(GitCommand::real).equals(launcher);
        return named ? List.of(NAME, launcher.get()) : List.of(launcher.get(), NAME);
    }

    /** The launcher that started this program. */
    static Optional<Path> launcher(Host host) {
        return host.home()
                .map(home -> host.directory().resolve(home).resolve("bin").resolve(NAME))
                .filter(Files::isExecutable)
                .map(path -> Path.of(real(path)));
    }

    private static String real(Path path) {
        try {
            return path.toRealPath().toString();
        } catch (IOException e) {
            return path.toString();
        }
    }
}
