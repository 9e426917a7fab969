package reform.cli.session;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import reform.action.Refusal;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ListProblems;
import reform.git.GitFailure;
import reform.message.Explained;
import reform.message.Messages;
import reform.render.wording.ShownProblem;
import reform.store.edit.WriteRefused;
import reform.terminal.Interrupted;

/** What is said when a command can't go on, and which exit code that is. */
public final class FailureReport {
    private FailureReport() {}

    /** What may go wrong in the ways that all commands share. */
    public interface Work {
        ExitCode run() throws IOException;
    }

    /** Does the work, says what goes wrong, and writes the session's result. Never throws. */
    public static ExitCode guard(Session session, Work work) {
        ExitCode code;
        try {
            code = work.run();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (isInterruption(e)) {
                return ExitCode.INTERRUPTED;
            }
            List<ShownProblem> problems = problems(e);
            if (!problems.isEmpty()) {
                session.sayProblems(problems);
            }
            Optional<String> why = why(e, session.messages());
            if (why.isPresent()) {
                session.say(session.messages().text("cli.error", why.get() + option(e, session.messages())));
            }
            code = code(e);
            if (code == ExitCode.DEFECT) {
                session.say(session.messages().text("cli.defect", e.toString()));
            }
            if (session.common().debug() && (code == ExitCode.DEFECT || e instanceof OutOfMemoryError)) {
                session.sayTrace(e);
            }
        } finally {
            session.close();
        }
        return session.finish(code);
    }

    /** Whether it is Ctrl-C that ended the work: what it would have said is not wanted any more. */
    private static boolean isInterruption(Throwable e) {
        return e instanceof Interrupted
                || (e instanceof GitFailure failure && failure.reason() == GitFailure.Reason.INTERRUPTED);
    }

    /** What is wrong with a list, where that is why. */
    public static List<ShownProblem> problems(Throwable e) {
        if (e instanceof InvalidList invalid) {
            return invalid.problems();
        }
        return e instanceof WriteRefused refused && refused.result().isPresent()
                ? ListProblems.errors(refused.result().get())
                : List.of();
    }

    /** Why the work could not be done; empty where the problems of a list say it, or it is a defect. */
    public static Optional<String> why(Throwable e, Messages messages) {
        if (e instanceof Explained explained) {
            return Optional.of(messages.text(explained));
        }
        if (e instanceof FileSystemException failed) {
            return Optional.of(OutputFile.reason(messages, failed));
        }
        if (e instanceof OutOfMemoryError) {
            return Optional.of(
                    messages.text("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20));
        }
        return e instanceof IOException
                ? Optional.of(messages.text("cli.cannot-read-input", e.getMessage()))
                : Optional.empty();
    }

    /** By which option a refusal can be met on the command line. */
    private static String option(Throwable e, Messages messages) {
        if (e instanceof Refusal refusal) {
            String key = refusal.messageKey() + ".option";
            return messages.find(key).isPresent()
                    ? messages.text(key, refusal.values().toArray())
                    : "";
        }
        return "";
    }

    private static ExitCode code(Throwable e) {
        if (e instanceof Failure failure) {
            return failure.exitCode();
        }
        if (e instanceof Refusal) {
            return ExitCode.USAGE;
        }
        if (e instanceof WriteRefused refused) {
            return refused.result().isPresent() ? ExitCode.UNREADABLE : ExitCode.REFUSED;
        }
        if (e instanceof GitFailure failure && failure.reason() == GitFailure.Reason.NO_SUCH_REVISION) {
            return ExitCode.USAGE;
        }
        if (e instanceof FileSystemException) {
            return ExitCode.REFUSED;
        }
        if (e instanceof OutOfMemoryError) {
            return ExitCode.UNWRITTEN;
        }
        return e instanceof InvalidList || e instanceof IOException ? ExitCode.UNREADABLE : ExitCode.DEFECT;
    }
}
