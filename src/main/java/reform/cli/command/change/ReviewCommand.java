package reform.cli.command.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.action.Context;
import reform.action.Refusal;
import reform.cli.command.Command;
import reform.cli.options.ChangeOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.session.FailureReport;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.Syntax;
import reform.message.Explained;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.query.Concern;
import reform.render.wording.ProblemText;
import reform.render.wording.Wording;
import reform.review.Review;
import reform.review.ReviewEffect;
import reform.review.ReviewKey;
import reform.review.ReviewScreen;
import reform.review.ScreenFrame;
import reform.review.TextLine;
import reform.store.file.ListFile;
import reform.terminal.FullScreen;
import reform.terminal.Interrupted;
import reform.terminal.Keystroke;

/** {@code review}: a walk through tasks that need a word, one key each. */
public final class ReviewCommand extends Command {
    /** Of titles in what is said about a key, so that old and new stay in view. */
    private static final int TITLE_COLUMNS = 30;

    private final SelectionOptions selection = new SelectionOptions();
    private final ChangeOptions options = new ChangeOptions();

    @Override
    public void define(Syntax syntax) {
        options.defineUpdate(syntax);
        selection.define(syntax, "ID");
        selection.defineStrict(syntax);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        if (!session.isInteractive()) {
            throw Failure.usage("review.needs-terminal");
        }
        List<ListFile> files = ListLoader.files(session);
        for (ListFile file : files) {
            if (file.path().isEmpty()) {
                throw Failure.refused("write.standard-input", file.shown());
            }
        }
        List<TaskList> lists = Selection.lists(session, selection);
        Selection selected = Selection.of(session, selection, lists);
        List<AssessedTask> tasks = selected.tasks();
        if (selection.isEmpty()) {
            tasks = tasks.stream().filter(task -> Concern.of(task).isPresent()).toList();
        }
        if (tasks.isEmpty()) {
            session.say(session.messages().text(selection.isEmpty() ? "review.nothing-to-review" : "list.nothing"));
            return ExitCode.SUCCESS;
        }
        Context context = new Context(
                options.day(selected.day()),
                Optional.empty(),
                options.by(session).get(),
                new Wording(session.messages()),
                lists.size() > 1,
                TITLE_COLUMNS);
        Review review = new Review(lists, selected.day(), Concern.worstFirst(tasks), context);
        ReviewFiles reviewFiles = new ReviewFiles(session, files, context);
        FullScreen screen = open(session);
        try (screen) {
            walk(session, review, reviewFiles, screen);
        } finally {
            String summary = reviewFiles.summary(review.deeds());
            if (review.deeds().isEmpty()) {
                session.print(summary);
            } else {
                session.printChange(summary);
            }
            if (!review.deeds().isEmpty() && options.notToday(session, selected).isPresent()) {
                session.print(session.messages().text("review.summary.dated", context.on()) + "\n");
            }
        }
        return ExitCode.SUCCESS;
    }

    private static FullScreen open(Session session) {
        try {
            return session.host().interactive().fullScreen();
        } catch (IOException e) {
            throw Failure.usage("review.needs-terminal");
        }
    }

    private static void walk(Session session, Review review, ReviewFiles files, FullScreen screen) throws IOException {
        ReviewScreen picture =
                new ReviewScreen(session.messages(), session.profile().colour());
        ReviewEffect wish = new ReviewEffect.Key();
        while (!(wish instanceof ReviewEffect.Leave)) {
            if (wish instanceof ReviewEffect.Write write) {
                boolean written = told(session, review, () -> {
                    ReviewFiles.Result result = files.write(write);
                    review.written(write, result.list(), result.says(), result.where());
                });
                if (!written) {
                    readAgain(session, review, files);
                }
                wish = new ReviewEffect.Key();
            } else if (wish instanceof ReviewEffect.TakeBack back) {
                told(session, review, () -> review.takenBack(files.takeBack(back.last())));
                wish = new ReviewEffect.Key();
            } else {
                ScreenFrame shown = picture.of(review, screen.columns(), screen.rows());
                review.shown(shown.top(), shown.page());
                screen.paint(shown.lines(), shown.cursor());
                Keystroke key = screen.read();
                wish = review.isAsking() ? type(review, key) : press(session, review, files, key);
            }
        }
    }

    /** A key while text is being typed. */
    private static ReviewEffect type(Review review, Keystroke key) {
        switch (key.kind()) {
            case CHARACTER, PASTE -> review.type(key.text());
            case BACKSPACE -> review.change(TextLine::backspace);
            case DELETE -> review.change(TextLine::delete);
            case LEFT -> review.change(TextLine::left);
            case RIGHT -> review.change(TextLine::right);
            case HOME -> review.change(TextLine::home);
            case END -> review.change(TextLine::end);
            case CLEAR -> review.change(TextLine::clear);
            case ESCAPE, INTERRUPT, END_OF_INPUT -> review.giveUp();
            case ENTER -> {
                return review.enter();
            }
            default -> {}
        }
        return new ReviewEffect.Key();
    }

    /** A key is for the task that was shown: where that has changed, it is shown anew and the key does nothing. */
    private static ReviewEffect press(Session session, Review review, ReviewFiles files, Keystroke key) {
        if (key.kind() == Keystroke.Kind.RESIZE || key.kind() == Keystroke.Kind.REDRAW) {
            return new ReviewEffect.Key();
        }
        Optional<ReviewKey> order = order(key);
        if (!readAgain(session, review, files) && !order.equals(Optional.of(ReviewKey.QUIT))) {
            return new ReviewEffect.Key();
        }
        if (order.isEmpty()) {
            review.pressUnknown();
            return new ReviewEffect.Key();
        }
        return review.press(order.get());
    }

    /** Reads what somebody else changed; whether the task shown is still what it was. */
    private static boolean readAgain(Session session, Review review, ReviewFiles files) {
        boolean[] same = {true};
        boolean read = told(session, review, () -> {
            for (TaskList list : files.changed()) {
                same[0] &= review.reread(list);
            }
        });
        return read && same[0];
    }

    private static Optional<ReviewKey> order(Keystroke key) {
        return switch (key.kind()) {
            case CHARACTER -> ReviewKey.of(key.text());
            case ENTER, RIGHT, TAB -> Optional.of(ReviewKey.SKIP);
            case BACKSPACE, LEFT -> Optional.of(ReviewKey.BACK);
            case UP -> Optional.of(ReviewKey.UP);
            case DOWN -> Optional.of(ReviewKey.DOWN);
            case PAGE_UP -> Optional.of(ReviewKey.PAGE_UP);
            case PAGE_DOWN -> Optional.of(ReviewKey.PAGE_DOWN);
            case HOME -> Optional.of(ReviewKey.TOP);
            case END -> Optional.of(ReviewKey.BOTTOM);
            case INTERRUPT, END_OF_INPUT -> Optional.of(ReviewKey.QUIT);
            default -> Optional.empty();
        };
    }

    /** Something that may be refused. */
    private interface Deal {
        void strike() throws IOException;
    }

    /** Does something with the files; where that is refused, the screen says why, and the walk goes on. */
    private static boolean told(Session session, Review review, Deal deal) {
        try {
            deal.strike();
            return true;
        } catch (Interrupted e) {
            review.giveUp();
        } catch (Refusal | Failure | InvalidList | IOException e) {
            review.refused(why(e, session.messages()));
        }
        return false;
    }

    /** In one line: the screen has room for the first problem of a list. */
    private static String why(Exception e, Messages messages) {
        List<String> parts = new ArrayList<>();
        if (e instanceof IOException && !(e instanceof Explained)) {
            parts.add(messages.text("cli.cannot-write-output", String.valueOf(e.getMessage())));
        } else {
            FailureReport.why(e, messages).ifPresent(parts::add);
        }
        FailureReport.problems(e).stream()
                .findFirst()
                .map(problem -> ProblemText.line(problem.problem(), messages))
                .ifPresent(parts::add);
        return String.join(": ", parts);
    }
}
