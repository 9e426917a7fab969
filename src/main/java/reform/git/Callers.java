package reform.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tries the programs that git is told to call reform by.
 *
 * @param top of the repository
 * @param own the launcher of the program that asks
 */
record Callers(Git git, Path top, Optional<Path> own) {

    /**
     * The one that git calls, which is the first that is there, as its path or name is configured; empty where that one
     * does not say that it is reform.
     */
    Optional<String> firstThatAnswers(List<String> programs) throws IOException {
        for (String program : programs) {
            Optional<Path> path = program.indexOf('/') < 0 ? git.find(program) : Optional.of(Path.of(program));
            if (path.isPresent() && (!path.get().isAbsolute() || Files.isExecutable(path.get()))) {
                return mayRun(path.get()) && answers(path.get()) ? Optional.of(program) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whose repository it is, is not known: what lies in it is run only where it runs already. */
    private boolean mayRun(Path program) throws IOException {
        if (!program.isAbsolute()) {
            return false;
        }
        Path real = program.toRealPath();
        return !real.startsWith(top.toRealPath()) || (own.isPresent() && Files.isSameFile(own.get(), real));
    }

    /** Not in the repository's folder, where a word might be taken for a file. */
    private boolean answers(Path program) throws GitFailure {
        Answer answer = git.runOther(program.getParent(), program, "version");
        return answer.ok() && answer.text().startsWith("reform ");
    }
}
