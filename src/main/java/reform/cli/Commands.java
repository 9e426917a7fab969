package reform.cli;

import java.util.List;

/** The commands by name. Only the one that the arguments name is made. */
final class Commands {
    /** In the order of the help; a name of two words is a command of a group. */
    static final List<String> NAMES = List.of(
            "list",
            "show",
            "mark",
            "note",
            "progress",
            "extend",
            "add",
            "edit",
            "undo",
            "review",
            "report overdue",
            "report weekly",
            "report department",
            "report dashboard",
            "report notice",
            "stats",
            "timeline",
            "departments",
            "check",
            "log",
            "diff",
            "git install",
            "git uninstall",
            "git status",
            "init",
            "shell",
            "config",
            "completion",
            "help",
            "version");

    /** Commands that other programs call: they work and are not in the help. */
    static final List<String> HIDDEN = List.of("complete-words", "man-pages", "git merge", "git diff", "git check");

    private Commands() {}

    /** @throws IllegalArgumentException when there is no such command */
    static Command create(String name) {
        return switch (name) {
            case "list" -> new ListCommand();
            case "show" -> new ShowCommand();
            case "mark" -> new MarkCommand();
            case "note" -> new NoteCommand();
            case "progress" -> new ProgressCommand();
            case "extend" -> new ExtendCommand();
            case "add" -> new AddCommand();
            case "edit" -> new EditCommand();
            case "undo" -> new UndoCommand();
            case "review" -> new ReviewCommand();
            case "report overdue" -> new OverdueCommand();
            case "report weekly" -> new WeeklyCommand();
            case "report department" -> new DepartmentCommand();
            case "report dashboard" -> new DashboardCommand();
            case "report notice" -> new NoticeCommand();
            case "stats" -> new StatisticsCommand();
            case "timeline" -> new TimelineCommand();
            case "departments" -> new DepartmentsCommand();
            case "check" -> new CheckCommand();
            case "log" -> new LogCommand();
            case "diff" -> new DiffCommand();
            case "git install" -> new GitInstallCommand();
            case "git uninstall" -> new GitUninstallCommand();
            case "git status" -> new GitStatusCommand();
            case "git merge" -> new GitMergeCommand();
            case "git diff" -> new GitDiffCommand();
            case "git check" -> new GitCheckCommand();
            case "init" -> new InitCommand();
            case "shell" -> new ShellCommand();
            case "config" -> new ConfigCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            case "version" -> new VersionCommand();
            case "complete-words" -> new CompleteWordsCommand();
            case "man-pages" -> new ManPagesCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Whether a name is the first word of commands with two. */
    static boolean isGroup(String name) {
        for (String command : NAMES) {
            if (command.length() > name.length() && command.startsWith(name) && command.charAt(name.length()) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether a command runs only with a configuration that is good: help and what programs call always does. */
    static boolean followsConfiguration(String name) {
        return !HIDDEN.contains(name) && !name.equals("help") && !name.equals("version") && !name.equals("completion");
    }

    /** Whether words of the command line come to stand in a list or a letter. */
    static boolean writesWords(String name) {
        return List.of("mark", "note", "progress", "extend", "add", "init", "report notice")
                .contains(name);
    }

    static boolean exists(String name) {
        return NAMES.contains(name) || HIDDEN.contains(name);
    }

    /** What may stand in the first place of the command line, or after a group's name. */
    static List<String> words(String group) {
        String prefix = group.isEmpty() ? "" : group + " ";
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split(" ", 2)[0])
                .distinct()
                .toList();
    }
}
