package reform.cli;

/** The class of each command. Only the one that the arguments name is made. */
final class Commands {
    private Commands() {}

    static Command create(CommandName name) {
        return switch (name) {
            case LIST -> new ListCommand();
            case SHOW -> new ShowCommand();
            case MARK -> new MarkCommand();
            case NOTE -> new NoteCommand();
            case PROGRESS -> new ProgressCommand();
            case EXTEND -> new ExtendCommand();
            case ADD -> new AddCommand();
            case EDIT -> new EditCommand();
            case UNDO -> new UndoCommand();
            case REVIEW -> new ReviewCommand();
            case REPORT_OVERDUE -> new OverdueCommand();
            case REPORT_WEEKLY -> new WeeklyCommand();
            case REPORT_DEPARTMENT -> new DepartmentCommand();
            case REPORT_DASHBOARD -> new DashboardCommand();
            case REPORT_NOTICE -> new NoticeCommand();
            case STATS -> new StatisticsCommand();
            case TIMELINE -> new TimelineCommand();
            case DEPARTMENTS -> new DepartmentsCommand();
            case CHECK -> new CheckCommand();
            case LOG -> new LogCommand();
            case DIFF -> new DiffCommand();
            case GIT_INSTALL -> new GitInstallCommand();
            case GIT_UNINSTALL -> new GitUninstallCommand();
            case GIT_STATUS -> new GitStatusCommand();
            case GIT_MERGE -> new GitMergeCommand();
            case GIT_DIFF -> new GitDiffCommand();
            case GIT_CHECK -> new GitCheckCommand();
            case INIT -> new InitCommand();
            case SHELL -> new ShellCommand();
            case CONFIG -> new ConfigCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new HelpCommand();
            case VERSION -> new VersionCommand();
            case COMPLETE_WORDS -> new CompleteWordsCommand();
            case MAN_PAGES -> new ManPagesCommand();
        };
    }
}
