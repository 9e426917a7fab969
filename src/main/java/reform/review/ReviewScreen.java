package reform.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.render.task.TaskDetails;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;

/**
 * A walk as a screen shows it: the place on the first line, the task below, at the bottom what the last key did and what
 * the keys are. In a small window the keys become fewer and the task is scrolled; the bottom line always stays.
 */
public final class ReviewScreen {
    /** With fewer lines, no line is left blank and the keys keep to one line. */
    private static final int ROOMY = 16;

    private static final int GAP = 2;
    private static final List<ReviewKey> KEYS = List.of(
            ReviewKey.DONE,
            ReviewKey.IN_PROGRESS,
            ReviewKey.BLOCKED,
            ReviewKey.PROGRESS,
            ReviewKey.NOTE,
            ReviewKey.EXTEND,
            ReviewKey.CLOSE,
            ReviewKey.SKIP,
            ReviewKey.BACK,
            ReviewKey.UNDO,
            ReviewKey.HELP,
            ReviewKey.QUIT);

    private final Messages messages;
    private final boolean colour;

    public ReviewScreen(Messages messages, boolean colour) {
        this.messages = messages;
        this.colour = colour;
    }

    /** The picture of a walk in a window of this size. */
    public ScreenFrame of(Review review, int columns, int rows) throws IOException {
        OutputProfile profile = OutputProfile.terminal(Math.max(1, columns), colour);
        Paint paint = new Paint(profile);
        boolean roomy = rows >= ROOMY;
        List<String> head = new ArrayList<>();
        List<String> foot = new ArrayList<>();
        if (rows >= 4) {
            head.add(paint.text(head(review, columns)));
        }
        if (roomy) {
            head.add("");
            foot.add("");
        }
        foot.addAll(notice(review.notice(), columns, Math.max(1, Math.min(4, rows / 4)), paint));
        foot.addAll(bottom(review, columns, roomy, paint));
        while (foot.size() > Math.max(1, rows - 1)) {
            foot.remove(0);
        }

        List<String> body = body(review, profile, paint);
        int room = Math.max(0, rows - head.size() - foot.size());
        int top = Math.max(0, Math.min(review.top(), body.size() - room));
        List<String> lines = new ArrayList<>(head);
        for (int i = top; i < Math.min(body.size(), top + room); i++) {
            lines.add(body.get(i));
        }
        int below = body.size() - top - room;
        if (below > 0 && room > 1) {
            String more = messages.count("review.more", below + 1);
            lines.set(lines.size() - 1, paint.text(DisplayWidth.cut(more, columns), Style.DIM));
        }
        while (lines.size() < head.size() + room) {
            lines.add("");
        }
        lines.addAll(foot);
        return new ScreenFrame(lines, top, room, cursor(review, columns));
    }

    /** The list and the day, and at the right end the place and how much was written. */
    private StyledText head(Review review, int columns) {
        String place = review.atEnd()
                ? messages.text("review.end-place", review.count())
                : messages.text("review.place", review.at() + 1, review.count());
        String right = review.deeds().isEmpty()
                ? place
                : messages.count("review.written", review.deeds().size()) + "  " + place;
        if (DisplayWidth.of(right) > columns) {
            right = DisplayWidth.cut(place, columns);
        }
        int room = columns - DisplayWidth.of(right) - GAP;
        String day = messages.text("list.as-of", review.day());
        String title = TerminalText.clean(review.list().title());
        int titleRoom = room - DisplayWidth.of(day) - GAP;
        String left = titleRoom >= 8
                ? DisplayWidth.cut(title, titleRoom) + " ".repeat(GAP) + day
                : room >= DisplayWidth.of(day) ? day : "";
        return StyledText.of(DisplayWidth.padRight(left, room + GAP), Style.DIM).plus(right, Style.BOLD);
    }

    private List<String> body(Review review, OutputProfile profile, Paint paint) throws IOException {
        if (review.help()) {
            return help(profile.width().orElseThrow(), paint);
        }
        if (review.atEnd()) {
            return end(review, profile.width().orElseThrow(), paint);
        }
        Optional<AssessedTask> task = review.task();
        if (task.isEmpty()) {
            return LineBreaker.wrap(
                    messages.text("review.gone"), profile.width().orElseThrow());
        }
        StringBuilder text = new StringBuilder();
        new TaskDetails(messages).writeText(task.get(), review.severalLists(), profile, text);
        return List.of(text.toString().split("\n"));
    }

    private List<String> help(int columns, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (ReviewKey order : KEYS) {
            String indent = "     ";
            List<String> text = LineBreaker.wrap(messages.text(order.key() + ".help"), columns - indent.length());
            lines.add("  " + paint.text(order.sign(), Style.BOLD) + "  " + text.get(0));
            text.subList(1, text.size()).forEach(line -> lines.add(indent + line));
        }
        lines.add("");
        lines.addAll(LineBreaker.wrap(messages.text("review.help.more"), columns));
        return lines;
    }

    /** After the last task: what was written, to look over once more. */
    private List<String> end(Review review, int columns, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (String line : LineBreaker.wrap(messages.count("review.end", review.count()), columns)) {
            lines.add(paint.text(line, Style.BOLD));
        }
        lines.add("");
        if (review.deeds().isEmpty()) {
            lines.add(messages.text("review.nothing-written"));
        }
        for (WrittenChange deed : review.deeds()) {
            lines.addAll(LineBreaker.wrap(deed.says(), columns));
        }
        return lines;
    }

    /** At most so many lines. */
    private List<String> notice(ReviewNotice notice, int columns, int most, Paint paint) {
        List<String> lines = new ArrayList<>(LineBreaker.wrap(TerminalText.cleanLines(notice.text()), columns));
        if (lines.size() > most) {
            lines.subList(most, lines.size()).clear();
            lines.set(most - 1, DisplayWidth.cut(lines.get(most - 1) + "...", columns));
        }
        Style style =
                switch (notice.kind()) {
                    case WRITTEN -> Style.BOLD;
                    case REFUSED -> Style.ALERT;
                    case HINT -> Style.PLAIN;
                };
        lines.replaceAll(line -> paint.text(line, style));
        return lines;
    }

    private OptionalInt cursor(Review review, int columns) {
        return review.question().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(DisplayWidth.of(prompt(review, columns))
                        + DisplayWidth.of(typed(review, columns).before()));
    }

    /** What is asked for; in a window too narrow for it, nothing. */
    private String prompt(Review review, int columns) {
        String prompt = messages.text(review.question().orElseThrow().key());
        return DisplayWidth.of(prompt) > columns / 2 ? "" : prompt;
    }

    private TextLine typed(Review review, int columns) {
        return review.line().within(columns - DisplayWidth.of(prompt(review, columns)));
    }

    /** The keys; while something is asked, what to write, and below what is being typed. */
    private List<String> bottom(Review review, int columns, boolean roomy, Paint paint) {
        Optional<Question> question = review.question();
        if (question.isPresent()) {
            String hint =
                    messages.text(question.get().key() + ".hint", review.day().getYear() + 1);
            List<String> lines = new ArrayList<>();
            List<String> hints = LineBreaker.wrap(hint, columns);
            for (String line : hints.subList(0, Math.min(roomy ? 3 : 2, hints.size()))) {
                lines.add(paint.text(line, Style.DIM));
            }
            lines.add(paint.text(prompt(review, columns), Style.BOLD)
                    + paint.text(typed(review, columns).text(), Style.PLAIN));
            return lines;
        }
        List<ReviewKey> keys = new ArrayList<>(KEYS);
        List<String> lines = keys(keys, columns, paint);
        while (!roomy && lines.size() > 1 && keys.size() > 2) {
            // What is left out is under "?", which stays.
            keys.remove(keys.size() - 3);
            lines = keys(keys, columns, paint);
        }
        return lines;
    }

    private List<String> keys(List<ReviewKey> orders, int columns, Paint paint) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        for (ReviewKey order : orders) {
            String name = messages.text(order.key());
            int wide = order.sign().length() + 1 + DisplayWidth.of(name);
            if (width > 0 && width + GAP + wide > columns) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
            }
            line.append(width > 0 ? " ".repeat(GAP) : "")
                    .append(paint.text(order.sign(), Style.BOLD))
                    .append(' ')
                    .append(paint.text(name, Style.DIM));
            width += (width > 0 ? GAP : 0) + wide;
        }
        lines.add(line.toString());
        return lines;
    }
}
