package reform.cli;

import java.io.IOException;
import java.util.List;
import reform.git.Git;
import reform.git.Installation;
import reform.render.ShownProblem;
import reform.store.TaskListReader;

/** {@code git check}: the pre-commit hook. Checks the lists as they are staged, not as they lie in the folder. */
final class GitCheckCommand extends Command {
    @Override
    public void define(Syntax syntax) {}

    @Override
    ExitCode run(Session session) throws IOException {
        Git git = Git.find(session.host().environment(), session.host().directory());
        Installation installation = Installation.in(git, session.host().directory());
        boolean wrong = false;
        for (String path : installation.stagedLists()) {
            List<ShownProblem> errors = ListProblems.errors(TaskListReader.read(path, path, installation.staged(path)));
            session.sayProblems(errors);
            wrong |= !errors.isEmpty();
        }
        if (wrong) {
            session.say(session.messages().text("git.not-committed"));
        }
        return wrong ? ExitCode.NO : ExitCode.SUCCESS;
    }
}
