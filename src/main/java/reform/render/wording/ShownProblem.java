package reform.render.wording;

import reform.message.Messages;
import reform.model.Problem;
import reform.model.Severity;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.TerminalText;

/**
 * A problem with the line of the file it stands in.
 *
 * @param sourceLine the text of that line, empty where there is none
 */
public record ShownProblem(Problem problem, String sourceLine) {
    private static final int WIDTH_WITHOUT_TERMINAL = 100;

    /** {@code file:line:column: error: message}, and below it the line with carets. */
    public String text(Messages messages, OutputProfile profile) {
        String line = ProblemText.line(problem, messages);
        if (profile.colour()) {
            Paint paint = new Paint(profile);
            String word = problem.severity().word() + ":";
            int at = line.indexOf(word, problem.file().length());
            Style style = problem.severity() == Severity.ERROR ? Style.ALERT : Style.WARNING;
            line = paint.text(line.substring(0, at), Style.BOLD)
                    + paint.text(word, style)
                    + paint.text(line.substring(at + word.length()), Style.PLAIN);
        } else {
            line = TerminalText.clean(line);
        }
        StringBuilder text = new StringBuilder(line).append('\n');
        if (!sourceLine.isBlank()) {
            for (String each :
                    ProblemText.excerpt(problem, sourceLine, profile.width().orElse(WIDTH_WITHOUT_TERMINAL))) {
                text.append(each).append('\n');
            }
        }
        return text.toString();
    }
}
