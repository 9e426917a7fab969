package reform.cli.options;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import reform.cli.session.Meanwhile;
import reform.cli.session.Session;
import reform.cli.syntax.BrokenText;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.git.Git;
import reform.git.GitFailure;
import reform.model.Texts;
import reform.model.UpdateText;
import reform.policy.WhenParser;
import reform.terminal.Host;

/** The options of every command that changes the list: when, by whom, and how careful. */
public final class ChangeOptions {
    private Optional<String> on = Optional.empty();
    private Optional<String> by = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Optional<String> next = Optional.empty();
    private boolean yes;
    private boolean dryRun;

    public void define(Syntax syntax) {
        defineUpdate(syntax);
        defineCare(syntax);
    }

    /** When and by whom. */
    public void defineUpdate(Syntax syntax) {
        syntax.section("options")
                .value(ValueKind.DATE, value -> on = Optional.of(value), "--on")
                .value(ValueKind.NAME, value -> by = Optional.of(value), "--by");
    }

    /** Adds the note to those of {@link #define}. */
    public void defineNote(Syntax syntax) {
        syntax.section("options").value(ValueKind.TEXT, value -> note = Optional.of(value), "--note");
    }

    /** Adds what stands in the way, and what comes next. */
    public void defineOutlook(Syntax syntax) {
        syntax.section("options")
                .value(ValueKind.TEXT, value -> problem = Optional.of(value), "--problem")
                .value(ValueKind.TEXT, value -> next = Optional.of(value), "--next");
    }

    public void defineCare(Syntax syntax) {
        syntax.section("options").flag(() -> yes = true, "-y", "--yes").flag(() -> dryRun = true, "-n", "--dry-run");
    }

    public boolean yes() {
        return yes;
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** Whether it was said when it was, or by whom. */
    public boolean hasUpdate() {
        return on.isPresent() || by.isPresent();
    }

    public Optional<String> note() {
        return said(note);
    }

    /** As the reader takes it: without the blanks around it, and absent where it is blank. */
    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }

    /** What is reported in words: the note, what stands in the way, what comes next. */
    public Texts<UpdateText> said() {
        return Texts.<UpdateText>none()
                .with(UpdateText.NOTE, note())
                .with(UpdateText.PROBLEM, said(problem))
                .with(UpdateText.NEXT, said(next));
    }

    /**
     * The day of the update: {@code --on}, else the day of the session.
     *
     * @throws Failure when the day is none, or still to come
     */
    public LocalDate day(LocalDate today) {
        if (on.isEmpty()) {
            return today;
        }
        LocalDate day = WhenParser.day(on.get(), today).orElseThrow(() -> Failure.usage("cli.bad-date", on.get()));
        if (day.isAfter(today)) {
            throw Failure.usage("change.future", day, today);
        }
        return day;
    }

    /** Who reports, where the command line says so. */
    public Optional<String> givenBy() {
        return by;
    }

    /** Today, where the day of the update is another one that only {@code --as-of} names. */
    public Optional<LocalDate> notToday(Session session, Selection selected) {
        LocalDate today = session.today(selected.lists());
        return on.isEmpty()
                        && session.common().asOf().isPresent()
                        && !selected.day().equals(today)
                ? Optional.of(today)
                : Optional.empty();
    }

    /**
     * Who reports: {@code --by}, else {@code REFORM_BY}, else git's {@code user.name}. What git takes to answer need not
     * be waited for before the list is read: the supplier does.
     */
    public Supplier<Optional<String>> by(Session session) {
        Optional<String> given =
                by.or(() -> BrokenText.refuse("REFORM_BY", session.host().variable("REFORM_BY")));
        Supplier<Optional<String>> name =
                given.isPresent() ? () -> given : Meanwhile.started(() -> gitName(session.host()));
        return () -> BrokenText.refuse("git config user.name", name.get())
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    private static Optional<String> gitName(Host host) {
        try {
            return Git.find(host.environment(), host.directory()).userName(host.directory());
        } catch (GitFailure e) {
            // Without git there is a name less in the update, and nothing to complain of.
            return Optional.empty();
        }
    }
}
