package reform.cli.command.look;

import java.io.IOException;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.options.CellOptions;
import reform.cli.options.OutputOptions;
import reform.cli.options.Selection;
import reform.cli.options.SelectionOptions;
import reform.cli.options.YamlExtract;
import reform.cli.session.ListLoader;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.message.Language;
import reform.render.document.Json;
import reform.render.page.DepartmentPages;
import reform.render.page.SimilarPages;
import reform.render.table.MarkdownTable;
import reform.render.table.TableRenderer;
import reform.report.DepartmentRegister;
import reform.store.read.ReadResult;

/** {@code departments}: the registry with counts; {@code --check} finds names that may be one department. */
public final class DepartmentsCommand extends Command {
    private final OutputOptions output =
            new OutputOptions(Format.TABLE, Format.JSON, Format.CSV, Format.TSV, Format.MARKDOWN, Format.YAML);
    private final CellOptions cells = new CellOptions();
    private boolean check;
    private boolean strict;

    @Override
    public void define(Syntax syntax) {
        syntax.flag(() -> check = true, "--check").flag(() -> strict = true, "--strict");
        output.define(syntax);
        cells.define(syntax);
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Format format = output.format();
        if (check && format == Format.YAML) {
            throw Failure.usage("cli.check-without-yaml");
        }
        List<ReadResult> read = ListLoader.results(session);
        Selection selected = Selection.of(session, new SelectionOptions(), ListLoader.shown(session, read, strict));
        OutputText out = output.text(session);
        ExitCode code =
                check ? similar(session, selected, format, out) : register(session, read, selected, format, out);
        output.write(session, out);
        return code;
    }

    private ExitCode register(Session session, List<ReadResult> read, Selection selected, Format format, OutputText out)
            throws IOException {
        DepartmentPages pages =
                new DepartmentPages(DepartmentRegister.of(selected.lists(), selected.day(), selected.tasks()));
        switch (format) {
            case JSON -> Json.write(pages.document(), out.utf8());
            case YAML -> YamlExtract.of(read).writeRegistry(pages.names(), out);
            case CSV -> cells.writeCsv(inWords(session) ? pages.values(session.messages()) : pages.values(), out);
            case TSV -> cells.writeTsv(pages.values(), out);
            case MARKDOWN -> MarkdownTable.write(pages.table(session.messages()), out);
            default ->
                new TableRenderer(output.profile(session)).write(cells.headed(pages.table(session.messages())), out);
        }
        return ExitCode.SUCCESS;
    }

    private ExitCode similar(Session session, Selection selected, Format format, OutputText out) throws IOException {
        SimilarPages pages = new SimilarPages(selected.lists(), selected.day());
        switch (format) {
            case JSON -> Json.write(pages.document(), out.utf8());
            case CSV -> cells.writeCsv(inWords(session) ? pages.table(session.messages()) : pages.values(), out);
            case TSV -> cells.writeTsv(pages.values(), out);
            case MARKDOWN -> MarkdownTable.write(pages.table(session.messages()), out);
            default -> {
                out.write(pages.text(session.messages()));
                if (pages.isEmpty()) {
                    session.say(session.messages().text("departments.none-similar"));
                }
            }
        }
        return pages.isEmpty() ? ExitCode.SUCCESS : ExitCode.NO;
    }

    /** Whether the cells are for a person at a spreadsheet, who reads Chinese. */
    private boolean inWords(Session session) {
        return cells.bom() && session.messages().language() == Language.CHINESE;
    }
}
