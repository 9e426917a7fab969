package reform.cli.command.change;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import reform.action.Action;
import reform.action.Extend;
import reform.cli.options.FilterOption;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.model.WorkCalendar;
import reform.policy.Postponement;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;

/** {@code extend}: 延期, a new deadline; the old one stays in the history. */
public final class ExtendCommand extends ChangeCommand {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
    private static final DeadlineContext TYPICAL = new DeadlineContext(
            OptionalInt.of(SOME_DAY.getYear()), Optional.of(SOME_DAY), Optional.empty(), WorkCalendar.WEEKS);

    private boolean force;

    @Override
    public void define(Syntax syntax) {
        options.defineNote(syntax);
        options.define(syntax);
        syntax.flag(() -> force = true, "--force");
        selection.define(syntax, "ID... DEADLINE");
    }

    @Override
    String name() {
        return "extend";
    }

    @Override
    Optional<FilterOption> filterLikeValue() {
        return Optional.of(FilterOption.DUE);
    }

    /** Whether a word names a day, or how much later, in any year where it names none itself. */
    @Override
    boolean isValue(String word) {
        return Postponement.parse(word).isPresent()
                || DeadlineReader.read(word.strip(), TYPICAL).isRead();
    }

    @Override
    Action action() {
        String until = selection
                .takeLastWord()
                .filter(word -> !word.isBlank())
                .orElseThrow(() -> Failure.usage("change.which-deadline"));
        return new Extend(until, force, options.note());
    }
}
