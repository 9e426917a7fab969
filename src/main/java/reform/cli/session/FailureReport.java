package reform.cli.session;

import java.io.IOException;
import java.nio.file.FileSystemException;
import reform.action.Refusal;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ListProblems;
import reform.git.GitFailure;
import reform.message.Messages;
import reform.store.edit.WriteRefused;
import reform.store.file.FileFault;
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
        Messages messages = session.messages();
        ExitCode code;
        try {
            code = work.run();
        } catch (Failure e) {
            session.say(messages.text("cli.error", messages.text(e.key(), e.values())));
            code = e.exitCode();
        } catch (Refusal e) {
            String key = e.key() + ".option";
            String option = messages.find(key).isPresent() ? messages.text(key, e.values()) : "";
            session.say(messages.text("cli.error", messages.text(e.key(), e.values()) + option));
            code = ExitCode.USAGE;
        } catch (InvalidList e) {
            session.sayProblems(e.problems());
            code = ExitCode.UNREADABLE;
        } catch (WriteRefused e) {
            if (e.result().isPresent()) {
                session.sayProblems(ListProblems.errors(e.result().get()));
            }
            session.sayRefused(e);
            code = e.result().isPresent() ? ExitCode.UNREADABLE : ExitCode.REFUSED;
        } catch (FileFault e) {
            session.say(messages.text("cli.error", messages.text(e.messageKey(), e.file())));
            code = ExitCode.UNREADABLE;
        } catch (GitFailure e) {
            if (e.reason() == GitFailure.Reason.INTERRUPTED) {
                return ExitCode.INTERRUPTED;
            }
            session.say(messages.text(
                    "cli.error", messages.text(e.messageKey(), e.values().toArray())));
            code = e.reason() == GitFailure.Reason.NO_SUCH_REVISION ? ExitCode.USAGE : ExitCode.UNREADABLE;
        } catch (Interrupted e) {
            return ExitCode.INTERRUPTED;
        } catch (FileSystemException e) {
            session.say(messages.text("cli.error", OutputFile.reason(messages, e)));
            code = ExitCode.REFUSED;
        } catch (IOException e) {
            session.say(messages.text("cli.error", messages.text("cli.cannot-read-input", e.getMessage())));
            code = ExitCode.UNREADABLE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            code = defect(session, e);
        } finally {
            session.close();
        }
        return session.finish(code);
    }

    private static ExitCode defect(Session session, Throwable e) {
        session.say(session.messages().text("cli.defect", e.toString()));
        if (session.common().debug()) {
            session.sayTrace(e);
        }
        return ExitCode.DEFECT;
    }
}
