package reform.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reform.action.Action;
import reform.action.ActionResult;
import reform.action.Context;
import reform.action.Extend;
import reform.action.Progress;
import reform.action.Refusal;
import reform.message.Messages;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DeadlineStep;
import reform.policy.TaskSteps;
import reform.render.wording.TaskName;

/**
 * A walk through tasks: which one it stands at, what was written, what is being asked. It knows no terminal and no file:
 * a key makes a {@link ReviewEffect}, and whoever fulfils it tells what came of it.
 *
 * <p>After the last task comes one more place, the end, where the walk can still be gone back. A key that wrote
 * something goes on to the next task; one that wrote nothing stays and says why.
 */
public final class Review {
    /** What is being asked for, one question after the other: the answers so far, and the line being typed. */
    private record Form(ReviewKey order, List<Question> questions, List<String> answers, TextLine line) {
        Question question() {
            return questions.get(answers.size());
        }
    }

    /** What becomes of bytes that are no UTF-8 when they are read. */
    private static final char NOT_UTF8 = '\ufffd';

    private final LocalDate day;
    private final Context context;
    private final Messages messages;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<String, TaskList> lists = new LinkedHashMap<>();
    private final List<WrittenChange> deeds = new ArrayList<>();
    private final Map<ReviewKey, List<String>> drafts = new LinkedHashMap<>();
    private Optional<Form> form = Optional.empty();
    private ReviewNotice notice = ReviewNotice.NONE;
    private boolean help;
    /** How much of what was typed or pasted last had no room in the line. */
    private int leftOut;

    private int at;
    private int top;
    private int page = 1;

    /**
     * @param day what everything is computed for
     * @param tasks those to walk through, in order
     */
    public Review(List<TaskList> lists, LocalDate day, List<AssessedTask> tasks, Context context) {
        this.day = day;
        this.context = context;
        this.messages = context.wording().messages();
        lists.forEach(list -> this.lists.put(list.name(), list));
        tasks.forEach(task -> stops.add(Stop.at(task)));
    }

    /** Does what a key stands for. */
    public ReviewEffect press(ReviewKey order) {
        notice = ReviewNotice.NONE;
        if (order == ReviewKey.HELP || (help && !order.scrolls())) {
            help = !help;
            top = 0;
            return new ReviewEffect.Key();
        }
        if (order == ReviewKey.QUIT) {
            return new ReviewEffect.Leave();
        }
        if (order.writes()) {
            return begin(order);
        }
        switch (order) {
            case SKIP -> goTo(at + 1);
            case BACK -> goTo(at - 1);
            case UP -> top = Math.max(0, top - 1);
            case DOWN -> top++;
            case PAGE_UP -> top = Math.max(0, top - page);
            case PAGE_DOWN -> top += page;
            case TOP -> top = 0;
            case BOTTOM -> top = Integer.MAX_VALUE / 2;
            default -> {
                if (!deeds.isEmpty()) {
                    return new ReviewEffect.TakeBack(deeds.get(deeds.size() - 1));
                }
                hint("review.nothing-to-undo");
            }
        }
        return new ReviewEffect.Key();
    }

    /** A key that stands for nothing. */
    public void pressUnknown() {
        if (help) {
            press(ReviewKey.HELP);
        } else {
            hint("review.unknown-key");
        }
    }

    private void hint(String key) {
        notice = new ReviewNotice(ReviewNotice.Kind.HINT, messages.text(key));
    }

    private void goTo(int place) {
        if (place < 0) {
            hint("review.is-first");
        } else if (place > stops.size()) {
            hint("review.is-end");
        } else {
            at = place;
            top = 0;
            drafts.clear();
        }
    }

    private ReviewEffect begin(ReviewKey order) {
        if (fileTask().isEmpty()) {
            refused(messages.text(atEnd() ? "review.no-task" : "review.gone"));
            return new ReviewEffect.Key();
        }
        try {
            refuseSettled(
                    order,
                    TaskName.of(task().orElseThrow(), severalLists()),
                    fileTask().orElseThrow());
        } catch (Refusal e) {
            refused(messages.text(e));
            return new ReviewEffect.Key();
        }
        boolean recurring = fileTask().orElseThrow().deadline().recurring();
        List<Question> questions =
                order.questions(order.asksForStep(recurring) && openStep().isPresent());
        return questions.isEmpty() ? act(order, questions, List.of()) : ask(order, questions, List.of());
    }

    /**
     * The step that is most likely meant by done, where it can be several or the whole task: the earliest that is open.
     * Empty where there is no choice.
     */
    private Optional<DeadlineStep> openStep() {
        Task task = fileTask().orElseThrow();
        if (task.status().settled()) {
            return Optional.empty();
        }
        Optional<DeadlineStep> earliest = Optional.empty();
        for (DeadlineStep step : TaskSteps.reportable(list(), task, context.on())) {
            if (!step.met() && earliest.isEmpty()) {
                earliest = Optional.of(step);
            }
        }
        return task.deadline().recurring() ? earliest.filter(step -> step.due().isBefore(context.on())) : earliest;
    }

    /** No date and no figure would be any good for a settled task, so none is asked for. */
    private void refuseSettled(ReviewKey order, String id, Task task) {
        if (order == ReviewKey.EXTEND) {
            Extend.refuseSettled(id, task, context);
        } else if (order == ReviewKey.PROGRESS) {
            Progress.refuseSettled(id, task, context);
        }
    }

    /** Asks the next question, with what was typed before where that came to nothing. */
    private ReviewEffect ask(ReviewKey order, List<Question> questions, List<String> answers) {
        List<String> draft = drafts.getOrDefault(order, List.of());
        String text = "";
        if (answers.size() < draft.size()) {
            text = draft.get(answers.size());
        } else if (questions.get(answers.size()) == Question.STEP) {
            text = openStep().map(DeadlineStep::key).orElse("");
        }
        form = Optional.of(new Form(order, questions, answers, TextLine.of(text)));
        leftOut = 0;
        return new ReviewEffect.Key();
    }

    /** Whether a line of text is being typed: keys are for that, then. */
    public boolean isAsking() {
        return form.isPresent();
    }

    /** Types or pastes text into the line. What can't be taken is said. */
    public void type(String text) {
        if (text.indexOf(NOT_UTF8) >= 0) {
            refuse(messages.text("review.not-utf8"));
            return;
        }
        int before = line().length();
        edit(line -> line.insert(text));
        leftOut += TextLine.asLine(text).length() - (line().length() - before);
        if (leftOut > 0) {
            refuse(messages.text("review.too-long", TextLine.LONGEST, leftOut));
        }
    }

    /** Changes the line that is being typed. */
    public void change(UnaryOperator<TextLine> key) {
        leftOut = 0;
        edit(key);
    }

    private void edit(UnaryOperator<TextLine> key) {
        notice = ReviewNotice.NONE;
        form = form.map(asked -> new Form(asked.order(), asked.questions(), asked.answers(), key.apply(asked.line())));
    }

    /** Gives up what is being asked. */
    public void giveUp() {
        form = Optional.empty();
        hint("review.given-up");
    }

    /** Takes the line as the answer to what is asked. */
    public ReviewEffect enter() {
        Form asked = form.orElseThrow();
        notice = ReviewNotice.NONE;
        String answer = asked.line().text().strip();
        if (answer.isEmpty() && asked.question().required()) {
            hint("review.empty");
            return new ReviewEffect.Key();
        }
        List<String> answers = new ArrayList<>(asked.answers());
        answers.add(answer);
        return act(asked.order(), asked.questions(), answers);
    }

    /** Writes, or asks what is still to be asked; what can't be done is said before all is asked. */
    private ReviewEffect act(ReviewKey order, List<Question> questions, List<String> answers) {
        Optional<Task> task = fileTask();
        if (task.isEmpty()) {
            refused(messages.text("review.gone"));
            return new ReviewEffect.Key();
        }
        Stop stop = stops.get(at);
        boolean complete = answers.size() == questions.size();
        Map<Question, String> answered = new EnumMap<>(Question.class);
        for (int i = 0; i < answers.size(); i++) {
            answered.put(questions.get(i), answers.get(i));
        }
        try {
            Action action = order.action(answered);
            ActionResult step = action.on(lists.get(stop.list()), task.get(), context);
            if (step.changes().isEmpty()) {
                notice = new ReviewNotice(ReviewNotice.Kind.HINT, step.says());
                form = complete ? Optional.empty() : form;
            } else if (complete) {
                drafts.put(order, answers);
                form = Optional.empty();
                return new ReviewEffect.Write(stop, task.get(), action);
            } else {
                return ask(order, questions, answers);
            }
        } catch (Refusal e) {
            refuse(messages.text(e));
        }
        return new ReviewEffect.Key();
    }

    /**
     * The wish was fulfilled: goes on to the next task.
     *
     * @param now the list with the change
     * @param says what was written: the task, old and new
     * @param where what was written to which file
     */
    public void written(ReviewEffect.Write wish, TaskList now, String says, String where) {
        deeds.add(new WrittenChange(wish.stop(), says));
        lists.put(now.name(), now);
        goTo(at + 1);
        notice = new ReviewNotice(ReviewNotice.Kind.WRITTEN, says + "\n" + where);
    }

    /** Nothing was written: what was typed is there again when the same key is pressed. */
    public void refused(String why) {
        form = Optional.empty();
        refuse(why);
    }

    private void refuse(String why) {
        notice = new ReviewNotice(ReviewNotice.Kind.REFUSED, why);
    }

    /** What was written last is taken back: goes to its task. */
    public void takenBack(TaskList now) {
        WrittenChange deed = deeds.remove(deeds.size() - 1);
        lists.put(now.name(), now);
        goTo(stops.indexOf(deed.stop()));
        notice = new ReviewNotice(ReviewNotice.Kind.WRITTEN, messages.text("review.taken-back", deed.says()));
    }

    /**
     * A list was changed by somebody else and has been read again.
     *
     * @return whether the task shown is still what it was
     */
    public boolean reread(TaskList now) {
        Optional<Task> before = fileTask();
        lists.put(now.name(), now);
        boolean same = before.equals(fileTask());
        if (!same) {
            refuse(messages.text("review.task-changed", now.name()));
        }
        return same;
    }

    /** The picture shows the text from this line, so many lines at a time. */
    public void shown(int firstLine, int lines) {
        top = firstLine;
        page = Math.max(1, lines - 1);
    }

    int top() {
        return top;
    }

    LocalDate day() {
        return day;
    }

    boolean help() {
        return help;
    }

    boolean severalLists() {
        return lists.size() > 1;
    }

    ReviewNotice notice() {
        return notice;
    }

    /** What is being asked. */
    Optional<Question> question() {
        return form.map(Form::question);
    }

    TextLine line() {
        return form.map(Form::line).orElse(TextLine.EMPTY);
    }

    /** What was written and not taken back, in order. */
    public List<WrittenChange> deeds() {
        return List.copyOf(deeds);
    }

    /** How many tasks there are to walk through. */
    public int count() {
        return stops.size();
    }

    /** The place, from 0; {@link #count} at the end. */
    int at() {
        return at;
    }

    boolean atEnd() {
        return at == stops.size();
    }

    /** The list of the task shown, at the end that of the last one. */
    TaskList list() {
        return lists.get(stops.get(Math.min(at, stops.size() - 1)).list());
    }

    /** The task shown, as it stands; none at the end, and where somebody removed it. */
    Optional<AssessedTask> task() {
        return fileTask().map(task -> Assessor.of(list(), task, day));
    }

    /** The task shown, as the file states it. */
    private Optional<Task> fileTask() {
        return atEnd() ? Optional.empty() : list().task(stops.get(at).task());
    }
}
