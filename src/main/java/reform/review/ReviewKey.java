package reform.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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

    /**
     * Whether it is to be asked which open step of a task is meant. Of what recurs, the key alone means this time, so
     * that it stays one key.
     */
    boolean asksForStep(boolean recurring) {
        return this == DONE_WITH_NOTE || (this == DONE && !recurring);
    }

    /**
     * What is asked for, one after the other.
     *
     * @param step whether it is to be said which step of the task is meant
     */
    List<Question> questions(boolean step) {
        if (!step) {
            return questions;
        }
        List<Question> all = new ArrayList<>(questions);
        all.add(0, Question.STEP);
        return List.copyOf(all);
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
     * @param answers to what was asked; what is still to be asked counts as empty
     * @throws Refusal when an answer says nothing that could be done
     */
    Action action(Map<Question, String> answers) {
        return switch (this) {
            case DONE, DONE_WITH_NOTE ->
                new Mark(
                        Status.DONE,
                        OptionalInt.empty(),
                        text(answers, Question.STEP),
                        Texts.<UpdateText>none().with(UpdateText.NOTE, text(answers, Question.REMARK)));
            case IN_PROGRESS, IN_PROGRESS_WITH_NOTE ->
                Mark.as(Status.IN_PROGRESS, UpdateText.NOTE, text(answers, Question.REMARK));
            case BLOCKED -> Mark.as(Status.BLOCKED, UpdateText.NOTE, text(answers, Question.REASON));
            case PROGRESS -> {
                String percent = answers.getOrDefault(Question.PERCENT, "");
                yield Progress.parse(percent, Texts.none())
                        .orElseThrow(() -> new Refusal("review.bad-percent", percent));
            }
            case NOTE -> Note.of(answers.getOrDefault(Question.NOTE, ""));
            case EXTEND -> new Extend(answers.getOrDefault(Question.UNTIL, ""), false, text(answers, Question.REASON));
            case CLOSE -> Mark.as(Status.CLOSED, UpdateText.EVIDENCE, text(answers, Question.EVIDENCE));
            default -> throw new IllegalStateException(name());
        };
    }

    private static Optional<String> text(Map<Question, String> answers, Question question) {
        return Optional.ofNullable(answers.get(question)).filter(answer -> !answer.isEmpty());
    }
}
