package reform.cli;

import reform.cli.command.Command;
import reform.cli.command.change.AddCommand;
import reform.cli.command.change.EditCommand;
import reform.cli.command.change.ExtendCommand;
import reform.cli.command.change.MarkCommand;
import reform.cli.command.change.NoteCommand;
import reform.cli.command.change.ProgressCommand;
import reform.cli.command.change.RedoCommand;
import reform.cli.command.change.RemoveCommand;
import reform.cli.command.change.ReviewCommand;
import reform.cli.command.change.SetCommand;
import reform.cli.command.change.UndoCommand;
import reform.cli.command.git.DiffCommand;
import reform.cli.command.git.GitCheckCommand;
import reform.cli.command.git.GitDiffCommand;
import reform.cli.command.git.GitInstallCommand;
import reform.cli.command.git.GitMergeCommand;
import reform.cli.command.git.GitStatusCommand;
import reform.cli.command.git.GitUninstallCommand;
import reform.cli.command.git.LogCommand;
import reform.cli.command.look.CheckCommand;
import reform.cli.command.look.DepartmentsCommand;
import reform.cli.command.look.ListCommand;
import reform.cli.command.look.NextCommand;
import reform.cli.command.look.ShowCommand;
import reform.cli.command.look.StatisticsCommand;
import reform.cli.command.look.TimelineCommand;
import reform.cli.command.office.CollectCommand;
import reform.cli.command.office.ExportCommand;
import reform.cli.command.report.DashboardCommand;
import reform.cli.command.report.DepartmentCommand;
import reform.cli.command.report.NoticeCommand;
import reform.cli.command.report.OverdueCommand;
import reform.cli.command.report.TrendCommand;
import reform.cli.command.report.WeeklyCommand;
import reform.cli.command.setup.CompleteWordsCommand;
import reform.cli.command.setup.CompletionCommand;
import reform.cli.command.setup.ConfigCommand;
import reform.cli.command.setup.HelpCommand;
import reform.cli.command.setup.ImportCommand;
import reform.cli.command.setup.InitCommand;
import reform.cli.command.setup.LspCommand;
import reform.cli.command.setup.ManPagesCommand;
import reform.cli.command.setup.ShellCommand;
import reform.cli.command.setup.VersionCommand;
import reform.cli.syntax.CommandName;

/** The class of each command. Only the one that the arguments name is made. */
final class Commands {
    private Commands() {}

    static Command create(CommandName name) {
        return switch (name) {
            case LIST -> new ListCommand();
            case SHOW -> new ShowCommand();
            case NEXT -> new NextCommand();
            case MARK, DONE, START, BLOCK, CLOSE, CANCEL, REOPEN -> new MarkCommand(name);
            case NOTE -> new NoteCommand();
            case PROGRESS -> new ProgressCommand();
            case EXTEND -> new ExtendCommand();
            case SET -> new SetCommand();
            case ADD -> new AddCommand();
            case REMOVE -> new RemoveCommand();
            case EDIT -> new EditCommand();
            case UNDO -> new UndoCommand();
            case REDO -> new RedoCommand();
            case REVIEW -> new ReviewCommand();
            case REPORT_OVERDUE -> new OverdueCommand();
            case REPORT_WEEKLY -> new WeeklyCommand();
            case REPORT_DEPARTMENT -> new DepartmentCommand();
            case REPORT_DASHBOARD -> new DashboardCommand();
            case REPORT_TREND -> new TrendCommand();
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
            case IMPORT -> new ImportCommand();
            case EXPORT -> new ExportCommand();
            case COLLECT -> new CollectCommand();
            case SHELL -> new ShellCommand();
            case LSP -> new LspCommand();
            case CONFIG -> new ConfigCommand();
            case COMPLETION -> new CompletionCommand();
            case HELP -> new HelpCommand();
            case VERSION -> new VersionCommand();
            case COMPLETE_WORDS -> new CompleteWordsCommand();
            case MAN_PAGES -> new ManPagesCommand();
        };
    }
}
