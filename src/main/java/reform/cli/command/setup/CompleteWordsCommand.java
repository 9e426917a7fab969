package reform.cli.command.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.completion.BashLine;
import reform.cli.completion.Completion;
import reform.cli.options.Numbers;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.text.TerminalText;

/**
 * {@code complete-words [--for SHELL] -- WORD… WORD}: what the last of the words may become. The completion scripts call
 * it, and need do no more than hand on what it prints:
 *
 * <ul>
 *   <li>without a shell and for fish a line each, the whole word, a tab and what it means; {@code :files} and the
 *       beginning of the word that is no part of a file's name where the shell is to complete those;
 *   <li>for zsh the same, but first a line of its own: {@code beginning}, {@code fragment} or {@code files}, a tab, and
 *       the beginning of the word that stays and is left out of the lines that follow;
 *   <li>for bash the words are {@code COMP_LINE} up to the cursor, {@code COMP_WORDBREAKS}, {@code COMP_TYPE} and
 *       {@code COLUMNS}, and the lines go into {@code COMPREPLY} as they are.
 * </ul>
 */
public final class CompleteWordsCommand extends Command {
    private static final int USUAL_COLUMNS = 80;

    private final List<String> words = new ArrayList<>();
    private String shell = "";

    @Override
    public void define(Syntax syntax) {
        syntax.words("WORD", words).hidden(ValueKind.SHELL, value -> shell = value, "--for");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        try {
            switch (shell) {
                case "bash" -> forBash(session);
                case "zsh" -> forZsh(session);
                default -> {
                    for (Completion.Candidate candidate : new Completion(session).of(words)) {
                        session.print(line(candidate.value(), candidate.about()));
                    }
                }
            }
        } catch (Failure | InvalidList e) {
            // Nothing to complete; the command itself will say why.
        }
        return ExitCode.SUCCESS;
    }

    private void forZsh(Session session) {
        Completion.Answer answer = new Completion(session).answer(words);
        String fit =
                switch (answer.fit()) {
                    case BEGINNING -> "beginning";
                    case FRAGMENT -> "fragment";
                    case FILES -> "files";
                };
        session.print(line(fit, answer.head()));
        for (Completion.Candidate candidate : answer.candidates()) {
            session.print(line(candidate.value(), candidate.about()));
        }
    }

    private void forBash(Session session) {
        BashLine line = new BashLine(word(0), word(1));
        Completion.Answer answer = line.redirected()
                ? new Completion.Answer(Completion.Fit.FILES, "", List.of())
                : new Completion(session).answer(line.words());
        if (answer.fit() == Completion.Fit.FILES) {
            session.print(Completion.FILES + "\n");
        }
        int columns = Optional.of(word(3))
                .filter(text -> !text.isEmpty())
                .map(text -> Numbers.natural("--for", text))
                .orElse(USUAL_COLUMNS);
        for (String reply : line.replies(answer, word(2), columns)) {
            session.print(reply + "\n");
        }
    }

    private String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }

    private static String line(String value, String about) {
        String text = TerminalText.clean(about);
        return text.isEmpty() ? value + "\n" : value + "\t" + text + "\n";
    }
}
