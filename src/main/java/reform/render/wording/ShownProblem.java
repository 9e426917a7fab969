package reform.render.wording;

import reform.message.Messages;
import reform.model.Problem;
import reform.model.Severity;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
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
        String line = TerminalText.clean(ProblemText.line(problem, messages));
        if (profile.width().isPresent()) {
            line = LineBreaker.message(line, profile.width().getAsInt());
        }
        StringBuilder text = new StringBuilder(painted(line, profile)).append('\n');
        if (!sourceLine.isBlank()) {
            for (String each :
                    ProblemText.excerpt(problem, sourceLine, profile.width().orElse(WIDTH_WITHOUT_TERMINAL))) {
                text.append(each).append('\n');
            }
        }
        return text.toString();
    }

    /** {@code file:line:column: error: message} without a line end, cut to so many columns. */
    public String line(Messages messages, OutputProfile profile, int columns) {
        String line = TerminalText.clean(ProblemText.line(problem, messages));
        return painted(DisplayWidth.cut(line, columns), profile);
    }

    /** The place and the severity stand out. */
    private String painted(String line, OutputProfile profile) {
        String word = problem.severity().word() + ":";
        int at = profile.colour()
                ? line.indexOf(word, Math.min(line.length(), problem.file().length()))
                : -1;
        if (at < 0) {
            return line;
        }
        Paint paint = new Paint(profile);
        Style style = problem.severity() == Severity.ERROR ? Style.ALERT : Style.WARNING;
        return paint.text(line.substring(0, at), Style.BOLD)
                + paint.text(word, style)
                + line.substring(at + word.length());
    }
}
