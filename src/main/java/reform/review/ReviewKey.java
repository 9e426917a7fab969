package reform.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reform.action.Action;
import reform.action.Extend;
import reform.action.Mark;
import reform.action.Note;
import reform.action.Progress;
import reform.action.Refusal;
import reform.model.Status;
import reform.model.Texts;
import reform.model.UpdateText;

/** What a key stands for, and which lines of text it asks for. */
public enum ReviewKey {
    DONE("d"),
    IN_PROGRESS("i"),
    BLOCKED("b", Question.REASON),
    PROGRESS("p", Question.PERCENT),
    NOTE("n", Question.NOTE),
    EXTEND("e", Question.UNTIL, Question.REASON),
    CLOSE("c", Question.EVIDENCE),
    DONE_WITH_NOTE("D", Question.REMARK),
    IN_PROGRESS_WITH_NOTE("I", Question.REMARK),
    SKIP("s"),
    BACK("-"),
    UNDO("u"),
    HELP("?"),
    QUIT("q"),
    /** The text of the task is moved on the screen; these have keys without a letter. */
    UP(""),
    DOWN(""),
    PAGE_UP(""),
    PAGE_DOWN(""),
    TOP(""),
    BOTTOM("");

    private final String sign;
    private final List<Question> questions;

    ReviewKey(String sign, Question... questions) {
        this.sign = sign;
        this.questions = List.of(questions);
    }

    /** The key that gives the order; empty where it is none with a sign on it. */
    public String sign() {
        return sign;
    }

    List<Question> questions() {
        return questions;
    }

    /** The key of its short name in the bundle; with {@code .help} after it, of what it does. */
    String key() {
        return "review.key." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The order that a character gives. A Chinese input method may send it in full width; letters count in either case
     * where the two mean the same.
     */
    public static Optional<ReviewKey> of(String character) {
        String typed = halfWidth(character);
        if (typed.equals(" ")) {
            return Optional.of(SKIP);
        }
        for (ReviewKey order : values()) {
            if (!order.sign.isEmpty() && order.sign.equals(typed)) {
                return Optional.of(order);
            }
        }
        String lower = typed.toLowerCase(Locale.ROOT);
        return lower.equals(typed) ? Optional.empty() : of(lower);
    }

    private static String halfWidth(String character) {
        char c = character.charAt(0);
        if (c == '\u3000') {
            return " ";
        }
        return c >= '\uff01' && c <= '\uff5e' ? String.valueOf((char) (c - '\uff00' + ' ')) : character;
    }

    /** Whether the order writes to the list. */
    boolean writes() {
        return switch (this) {
            case SKIP, BACK, UNDO, HELP, QUIT -> false;
            default -> !scrolls();
        };
    }

    /** Whether the order only moves the text. */
    boolean scrolls() {
        return switch (this) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, TOP, BOTTOM -> true;
            default -> false;
        };
    }

    /**
     * What is to be done to the task.
     *
     * @param answers to the questions, in their order; those still missing count as empty
     * @throws Refusal when an answer says nothing that could be done
     */
    Action action(List<String> answers) {
        String first = answer(answers, 0);
        return switch (this) {
            case DONE, DONE_WITH_NOTE -> Mark.as(Status.DONE, UpdateText.NOTE, text(first));
            case IN_PROGRESS, IN_PROGRESS_WITH_NOTE -> Mark.as(Status.IN_PROGRESS, UpdateText.NOTE, text(first));
            case BLOCKED -> Mark.as(Status.BLOCKED, UpdateText.NOTE, text(first));
            case PROGRESS ->
                Progress.parse(first, Texts.none()).orElseThrow(() -> new Refusal("review.bad-percent", first));
            case NOTE -> Note.of(first);
            case EXTEND -> new Extend(first, false, text(answer(answers, 1)));
            case CLOSE -> Mark.as(Status.CLOSED, UpdateText.EVIDENCE, text(first));
            default -> throw new IllegalStateException(name());
        };
    }

    private static String answer(List<String> answers, int at) {
        return at < answers.size() ? answers.get(at) : "";
    }

    private static Optional<String> text(String answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }
}
