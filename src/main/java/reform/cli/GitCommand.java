package reform.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.git.FileHistory;
import reform.git.Git;
import reform.git.Installation;
import reform.git.Installation.Note;
import reform.store.ListFile;

/** A command about reform's place in a repository: {@code git install}, {@code git uninstall}, {@code git status}. */
abstract class GitCommand extends Command {

    /**
     * What is to be done, for the lists of one repository.
     *
     * @param paths of the lists in the repository
     */
    abstract ExitCode run(Session session, Installation installation, List<String> paths) throws IOException;

    @Override
    void define(Syntax syntax) {}

    @Override
    final ExitCode run(Session session) throws IOException {
        Git git = Git.find(session.host().environment(), session.host().directory());
        List<String> paths = new ArrayList<>();
        Path folder = session.host().directory();
        for (ListFile file : Lists.files(session)) {
            Path path = file.path().orElseThrow(() -> Failure.usage("git.standard-input"));
            FileHistory history = FileHistory.of(git, path);
            paths.add(history.path());
            folder = history.repository().folder();
        }
        return run(session, Installation.in(git, folder), paths);
    }

    static String text(Session session, Note note) {
        return session.messages().text(note.key(), note.values().toArray());
    }

    /** How a shell calls this program: its name where the path has it, else where its launcher lies. */
    static String command(Host host) {
        for (String folder : host.variable("PATH").orElse("").split(File.pathSeparator)) {
            if (!folder.isEmpty()
                    && Files.isExecutable(host.directory().resolve(folder).resolve("reform"))) {
                return "reform";
            }
        }
        return launcher().map(GitCommand::quoted).orElse("reform");
    }

    /** {@code bin/reform} beside the {@code lib} folder that this program was started from. */
    private static Optional<Path> launcher() {
        try {
            URI jar = GitCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Optional.of(Path.of(jar).resolve("../../bin/reform").normalize())
                    .filter(Files::isExecutable);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String quoted(Path launcher) {
        return "'" + launcher.toString().replace("'", "'\\''") + "'";
    }
}
