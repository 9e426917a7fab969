package reform.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code complete-words -- WORD… WORD}: what the last of the words may become, a line each, with a tab and what it
 * means. The completion scripts call it. The line {@code :files} asks the shell for file names.
 */
final class CompleteWordsCommand extends Command {
    private final List<String> words = new ArrayList<>();

    @Override
    void define(Syntax syntax) {
        syntax.words("WORD", words);
    }

    @Override
    ExitCode run(Session session) throws IOException {
        for (Completion.Candidate candidate : new Completion(session).of(words)) {
            String about = candidate.about().replace('\t', ' ').replace('\n', ' ');
            session.print(about.isEmpty() ? candidate.value() + "\n" : candidate.value() + "\t" + about + "\n");
        }
        return ExitCode.SUCCESS;
    }
}
