package reform.cli.command.setup;

import java.util.List;
import java.util.Optional;
import reform.cli.syntax.Format;

/**
 * What a person asks of {@code import}.
 *
 * @param columns {@code COLUMN=FIELD}, several parted by commas
 * @param merge the list that the document is brought into
 * @param format of the plan
 */
record ImportWishes(
        String source,
        List<String> columns,
        List<String> tables,
        Optional<String> encoding,
        Optional<String> output,
        Optional<String> merge,
        Format format,
        boolean dryRun,
        boolean strict,
        boolean review,
        boolean yes) {
    ImportWishes {
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
    }
}
