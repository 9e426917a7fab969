package reform.cli.syntax;

import static reform.cli.syntax.CommandName.Trait.CHANGES_LISTS;
import static reform.cli.syntax.CommandName.Trait.HIDDEN;
import static reform.cli.syntax.CommandName.Trait.NEEDS_NO_CONFIGURATION;
import static reform.cli.syntax.CommandName.Trait.WRITES_WORDS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The commands, a row each, in the order of the help. A name of two words is a command of a group. Help, man pages,
 * completion, suggestions and the launcher's choice of a class archive go by these rows; the class that does the work is
 * named in {@code Commands}, and the texts are in the bundle {@code help}.
 */
public enum CommandName {
    LIST("list", Purpose.LOOK),
    SHOW("show", Purpose.LOOK),
    NEXT("next", Purpose.LOOK),
    MARK("mark", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    DONE("done", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    START("start", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    BLOCK("block", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    CLOSE("close", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    CANCEL("cancel", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    REOPEN("reopen", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    NOTE("note", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    PROGRESS("progress", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    EXTEND("extend", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    SET("set", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    ADD("add", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    REMOVE("remove", Purpose.CHANGE, CHANGES_LISTS, WRITES_WORDS),
    EDIT("edit", Purpose.CHANGE, CHANGES_LISTS),
    UNDO("undo", Purpose.CHANGE, CHANGES_LISTS),
    REDO("redo", Purpose.CHANGE, CHANGES_LISTS),
    REVIEW("review", Purpose.CHANGE),
    REPORT_OVERDUE("report overdue", Purpose.REPORT),
    REPORT_WEEKLY("report weekly", Purpose.REPORT),
    REPORT_DEPARTMENT("report department", Purpose.REPORT),
    REPORT_DASHBOARD("report dashboard", Purpose.REPORT),
    REPORT_TREND("report trend", Purpose.REPORT),
    REPORT_NOTICE("report notice", Purpose.REPORT, WRITES_WORDS),
    STATS("stats", Purpose.LOOK),
    TIMELINE("timeline", Purpose.LOOK),
    DEPARTMENTS("departments", Purpose.LOOK),
    CHECK("check", Purpose.LOOK),
    LOG("log", Purpose.GIT),
    DIFF("diff", Purpose.GIT),
    GIT_INSTALL("git install", Purpose.GIT),
    GIT_UNINSTALL("git uninstall", Purpose.GIT),
    GIT_STATUS("git status", Purpose.GIT),
    INIT("init", Purpose.COMFORT, WRITES_WORDS),
    IMPORT("import", Purpose.COMFORT),
    EXPORT("export", Purpose.REPORT),
    COLLECT("collect", Purpose.REPORT),
    SHELL("shell", Purpose.COMFORT),
    LSP("lsp", Purpose.COMFORT),
    CONFIG("config", Purpose.COMFORT),
    COMPLETION("completion", Purpose.COMFORT, NEEDS_NO_CONFIGURATION),
    HELP("help", Purpose.COMFORT, NEEDS_NO_CONFIGURATION),
    VERSION("version", Purpose.COMFORT, NEEDS_NO_CONFIGURATION),
    COMPLETE_WORDS("complete-words", Purpose.COMFORT, HIDDEN, NEEDS_NO_CONFIGURATION),
    MAN_PAGES("man-pages", Purpose.COMFORT, HIDDEN, NEEDS_NO_CONFIGURATION),
    GIT_MERGE("git merge", Purpose.GIT, HIDDEN, NEEDS_NO_CONFIGURATION),
    GIT_DIFF("git diff", Purpose.GIT, HIDDEN, NEEDS_NO_CONFIGURATION),
    GIT_CHECK("git check", Purpose.GIT, HIDDEN, NEEDS_NO_CONFIGURATION);

    /** What people want to do: the sections of the help. */
    public enum Purpose {
        LOOK,
        CHANGE,
        REPORT,
        GIT,
        COMFORT;

        /** The message that heads the section. */
        public String key() {
            return "help.purpose." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is special about a command. */
    public enum Trait {
        /** The launcher starts it with the classes of changing. A review, which changes lists as well, needs many more. */
        CHANGES_LISTS,
        /** Words of the command line come to stand in a list or a letter, and must be good UTF-8. */
        WRITES_WORDS,
        /** It runs also with a configuration that has errors: people look for help then, and programs call it. */
        NEEDS_NO_CONFIGURATION,
        /** Other programs call it: it works and is not in the help. */
        HIDDEN
    }

    private static final CommandName[] ROWS = values();

    private final String text;
    private final Purpose purpose;
    private final Set<Trait> traits;

    CommandName(String text, Purpose purpose, Trait... traits) {
        this.text = text;
        this.purpose = purpose;
        this.traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : traits) {
            this.traits.add(trait);
        }
    }

    /** The words that name it. */
    public String text() {
        return text;
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The command of a name. */
    public static Optional<CommandName> of(String name) {
        for (CommandName row : ROWS) {
            if (row.text.equals(name)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    public static boolean exists(String name) {
        return of(name).isPresent();
    }

    /** The names in the help, in its order. */
    public static List<String> shown() {
        List<String> names = new ArrayList<>();
        for (CommandName row : ROWS) {
            if (!row.has(HIDDEN)) {
                names.add(row.text);
            }
        }
        return names;
    }

    /** Whether a name is the first word of commands with two. */
    public static boolean isGroup(String name) {
        for (CommandName row : ROWS) {
            String command = row.text;
            if (command.length() > name.length() && command.startsWith(name) && command.charAt(name.length()) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** What may stand in the first place of the command line, or after a group's name. */
    public static List<String> words(String group) {
        String prefix = group.isEmpty() ? "" : group + " ";
        return shown().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split(" ", 2)[0])
                .distinct()
                .toList();
    }
}
