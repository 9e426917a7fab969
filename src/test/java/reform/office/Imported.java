package reform.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.office.read.Field;
import reform.office.read.ImportedTask;
import reform.office.read.ListImporter;
import reform.office.read.NoListFound;
import reform.office.read.Plan;
import reform.office.read.WorkList;
import reform.office.source.SourceReader;
import reform.office.source.UnreadableSource;
import reform.store.read.TaskListReader;

/** What becomes of documents in tests. */
final class Imported {
    /** The day on which documents are read. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    private Imported() {}

    static WorkList file(Path file) throws IOException, UnreadableSource, NoListFound {
        return file(file, Map.of());
    }

    static WorkList file(Path file, Map<String, Field> columns, String... tables)
            throws IOException, UnreadableSource, NoListFound {
        return ListImporter.read(
                SourceReader.read(file, Optional.empty()),
                file.getFileName().toString(),
                new ListImporter.Wishes(columns, List.of(tables), TODAY),
                TaskListReader::isTaskKey);
    }

    static WorkList text(String text) throws UnreadableSource, NoListFound {
        return ListImporter.read(
                SourceReader.read(text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
                "清单.txt",
                new ListImporter.Wishes(Map.of(), List.of(), TODAY),
                TaskListReader::isTaskKey);
    }

    /** A line for each task: {@code id|section|title|description|due|lead|responsible}. */
    static List<String> lines(WorkList list) {
        List<String> lines = new ArrayList<>();
        for (ImportedTask task : list.tasks()) {
            lines.add(String.join(
                    "|",
                    task.id(),
                    task.section().orElse(""),
                    task.title(),
                    task.description().orElse("").replace("\n", "⏎"),
                    task.due().orElse(""),
                    String.join(" ", task.lead()),
                    String.join(" ", task.responsible())));
        }
        return lines;
    }

    static List<String> doubts(WorkList list) {
        return list.plan().doubts().stream().map(Plan.Doubt::kind).toList();
    }

    static List<String> skipped(WorkList list) {
        return list.plan().skipped().stream()
                .filter(each -> !each.kind().equals("header"))
                .map(each -> each.kind() + ": " + each.text())
                .toList();
    }
}
