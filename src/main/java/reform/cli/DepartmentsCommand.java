package reform.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import reform.model.TaskList;
import reform.query.SimilarDepartments;
import reform.render.CsvWriter;
import reform.render.DepartmentPages;
import reform.render.Json;
import reform.render.MarkdownTable;
import reform.render.Table;
import reform.render.TableRenderer;
import reform.render.TsvWriter;
import reform.render.Yaml;
import reform.report.DepartmentRegister;

/** {@code departments}: the registry with counts; {@code --check} finds names that may be one department. */
final class DepartmentsCommand extends Command {
    private final OutputOptions output =
            new OutputOptions(Format.TABLE, Format.JSON, Format.CSV, Format.TSV, Format.MARKDOWN, Format.YAML);
    private boolean check;
    private boolean headed = true;
    private boolean bom;

    @Override
    void define(Syntax syntax) {
        syntax.flag(() -> check = true, "--check");
        output.define(syntax);
        syntax.section("output").flag(() -> headed = false, "--no-header").flag(() -> bom = true, "--bom");
    }

    @Override
    List<Format> formats() {
        return output.formats();
    }

    @Override
    ExitCode run(Session session) throws IOException {
        Format format = output.format();
        Selected selected = Selected.of(session, new SelectionOptions());
        if (check) {
            return similar(session, selected.lists());
        }
        DepartmentPages pages =
                new DepartmentPages(DepartmentRegister.of(selected.lists(), selected.day(), selected.tasks()));
        StringWriter out = new StringWriter();
        switch (format) {
            case JSON -> Json.write(pages.document(), out);
            case YAML -> Yaml.write(pages.document(), out);
            case CSV -> CsvWriter.write(headed(pages.values()), bom, out);
            case TSV -> TsvWriter.write(headed(pages.values()), out);
            case MARKDOWN -> MarkdownTable.write(pages.table(session.messages()), out);
            default -> new TableRenderer(output.look(session)).write(headed(pages.table(session.messages())), out);
        }
        output.write(session, out.toString());
        return ExitCode.SUCCESS;
    }

    private Table headed(Table table) {
        return headed ? table : table.withoutHeader();
    }

    private static ExitCode similar(Session session, List<TaskList> lists) {
        List<SimilarDepartments> pairs = SimilarDepartments.among(lists);
        for (SimilarDepartments pair : pairs) {
            session.print(session.messages().text("departments.similar", pair.one(), pair.other()) + "\n");
        }
        if (pairs.isEmpty()) {
            session.say(session.messages().text("departments.none-similar"));
        }
        return pairs.isEmpty() ? ExitCode.SUCCESS : ExitCode.NO;
    }
}
