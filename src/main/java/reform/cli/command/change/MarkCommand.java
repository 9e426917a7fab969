package reform.cli.command.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import reform.action.Action;
import reform.action.Mark;
import reform.action.MarkInWords;
import reform.cli.options.FilterOption;
import reform.cli.options.FilterParser;
import reform.cli.options.Numbers;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.TypedLine;
import reform.cli.syntax.ValueKind;
import reform.model.Status;
import reform.model.TaskList;
import reform.model.UpdateText;
import reform.query.Resolution;
import reform.query.Vocabulary;

/**
 * {@code mark}: a new status, with an update that says when, by whom and why; and the commands named after a status, {@code
 * done}, {@code start} …, which take no other word than ids.
 */
public final class MarkCommand extends ChangeCommand {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final CommandName command;
    /** The status that the command is named after; empty for {@code mark}, which takes it as its last word. */
    private final Optional<Status> named;

    /** What is typed for a status. */
    private String word = "";

    private Optional<String> evidence = Optional.empty();
    private Optional<String> progressText = Optional.empty();
    private Optional<String> yearText = Optional.empty();
    private Optional<String> step = Optional.empty();

    public MarkCommand(CommandName command) {
        this.command = command;
        this.named = switch (command) {
            case DONE -> Optional.of(Status.DONE);
            case START, REOPEN -> Optional.of(Status.IN_PROGRESS);
            case BLOCK -> Optional.of(Status.BLOCKED);
            case CLOSE -> Optional.of(Status.CLOSED);
            case CANCEL -> Optional.of(Status.CANCELLED);
            default -> Optional.empty();
        };
    }

    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        syntax.value(ValueKind.N, value -> progressText = Optional.of(value), "--progress")
                .value(ValueKind.REF, value -> evidence = Optional.of(value), "--evidence")
                .value(ValueKind.STEP, value -> step = Optional.of(value.strip()), "--for")
                .value(ValueKind.YEAR, value -> yearText = Optional.of(value), "--year");
        options.defineOutlook(syntax);
        options.define(syntax);
        selection.define(syntax, named.isPresent() ? "ID" : "ID... STATUS");
    }

    @Override
    String name() {
        return command.text();
    }

    @Override
    boolean takesWord() {
        return named.isEmpty();
    }

    @Override
    Optional<FilterOption> filterLikeValue() {
        return Optional.of(FilterOption.STATUS);
    }

    @Override
    boolean isValue(String word) {
        return Vocabulary.statuses().resolve(word) instanceof Resolution.Found;
    }

    /** in progress, not started: a status typed with a blank, and no id and a status. */
    @Override
    boolean isValueOfTwoWords(String words) {
        return takesWord()
                && Vocabulary.statuses()
                        .words()
                        .contains(words.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    @Override
    boolean isOwnValue(List<TaskList> lists, String word) {
        return FilterParser.ownStatus(lists, word).isPresent();
    }

    @Override
    void check(List<TaskList> lists) {
        status(lists);
    }

    private Status status(List<TaskList> lists) {
        return named.orElseGet(() -> FilterParser.newStatus(lists, word));
    }

    @Override
    Action action() {
        if (named.isEmpty()) {
            word = selection.takeLastWord().orElseThrow(this::noStatus);
        }
        OptionalInt progress = optional(progressText, text -> Numbers.percent("--progress", text));
        OptionalInt year = optional(yearText, text -> Numbers.between("--year", text, FIRST_YEAR, LAST_YEAR));
        Optional<String> proof = evidence.filter(text -> !text.isBlank());
        // A list may have words of its own for statuses, so what a word means is known with the list.
        return new MarkInWords(list -> {
            Status status = status(List.of(list));
            if (status == Status.CLOSED && proof.isEmpty()) {
                throw Failure.usage("change.needs-evidence");
            }
            Optional<String> own = Optional.of(word.strip()).filter(list.statuses()::containsKey);
            return new Mark(
                    status,
                    own,
                    progress,
                    step.or(() -> year(year)),
                    options.said().with(UpdateText.EVIDENCE, proof));
        });
    }

    /** {@code mark 5 --progress 60}: there is a command for that. */
    private Failure noStatus() {
        if (progressText.isEmpty() || selection.ids().isEmpty()) {
            return Failure.usage("change.which-status");
        }
        List<String> line = new ArrayList<>(selection.ids());
        line.add(progressText.get());
        return Failure.usage("change.no-status", TypedLine.of("progress", line));
    }

    private static Optional<String> year(OptionalInt year) {
        return year.isPresent() ? Optional.of(Integer.toString(year.getAsInt())) : Optional.empty();
    }

    private static OptionalInt optional(Optional<String> text, ToIntFunction<String> number) {
        return text.isPresent() ? OptionalInt.of(number.applyAsInt(text.get())) : OptionalInt.empty();
    }
}
