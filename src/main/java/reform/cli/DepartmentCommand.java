package reform.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import reform.render.DepartmentReportPages;
import reform.render.Json;
import reform.report.DepartmentReport;
import reform.report.Origin;

/** {@code report department}: each department's load and standing, or one department's tasks. */
final class DepartmentCommand extends Command {
    private final List<String> names = new ArrayList<>();
    private final SelectionOptions selection = new SelectionOptions();
    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.JSON);

    @Override
    void define(Syntax syntax) {
        syntax.words("DEPARTMENT", names);
        selection.defineFilters(syntax);
        output.define(syntax);
    }

    @Override
    List<Format> formats() {
        return output.formats();
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Format format = output.format();
        if (names.size() > 1) {
            throw Failure.usage("cli.one-department", String.join(" ", names));
        }
        Selected selected = Selected.of(session, selection);
        Origin origin = new Revisions(session, selected.lists()).origin(selected.day());
        DepartmentReport report = names.isEmpty()
                ? DepartmentReport.of(origin, selected.tasks())
                : DepartmentReport.of(
                        origin,
                        selected.tasks(),
                        new Criteria(selected.lists(), selected.day()).departmentName(names.get(0)));
        DepartmentReportPages pages = new DepartmentReportPages(report, session.messages());
        StringWriter out = new StringWriter();
        if (format == Format.JSON) {
            Json.write(pages.document(), out);
        } else {
            pages.writeText(output.look(session), out);
        }
        output.write(session, out.toString());
        return ExitCode.SUCCESS;
    }
}
