package reform.cli.command.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import reform.cli.options.FilterParser;
import reform.cli.options.Selection;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.render.page.DepartmentReportPages;
import reform.report.DepartmentReport;
import reform.report.ReportContext;

/** {@code report department}: each department's load and standing, or one department's tasks. */
public final class DepartmentCommand extends ReportCommand {
    private final List<String> names = new ArrayList<>();

    public DepartmentCommand() {
        super("department", Format.TEXT, Format.MARKDOWN, Format.HTML, Format.JSON, Format.DOCX);
    }

    @Override
    public void define(Syntax syntax) {
        syntax.words("[DEPARTMENT]", names);
        selection.defineFilters(syntax);
        selection.defineRevision(syntax);
        output.define(syntax);
    }

    @Override
    ExitCode report(Session session) throws IOException {
        if (names.size() > 1) {
            throw Failure.usage("cli.one-department", String.join(" ", names));
        }
        Selection selected = Selection.of(session, selection);
        ReportContext context = context(session, selected);
        DepartmentReport report = names.isEmpty()
                ? DepartmentReport.of(context, selected.tasks())
                : DepartmentReport.of(
                        context,
                        selected.tasks(),
                        new FilterParser(selected.lists(), selected.day()).departmentName(names.get(0)));
        return output.write(session, new DepartmentReportPages(report, session.messages()));
    }
}
