package reform.cli.command.git;

import java.io.IOException;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.ListProblems;
import reform.cli.syntax.Syntax;
import reform.git.Git;
import reform.git.Installation;
import reform.render.wording.ShownProblem;
import reform.store.read.TaskListReader;

/** {@code git check}: the pre-commit hook. Checks the lists as they are staged, not as they lie in the folder. */
public final class GitCheckCommand extends Command {
    @Override
    public void define(Syntax syntax) {}

    @Override
    public ExitCode run(Session session) throws IOException {
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
