package reform.office.merge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Departments;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.office.export.ExportedCells;
import reform.office.export.Stamp;
import reform.office.source.Block;
import reform.office.source.Cell;
import reform.office.source.Grid;
import reform.office.source.Source;
import reform.render.wording.Wording;
import reform.store.read.ParsedList;
import reform.store.read.TaskListReader;
import reform.yaml.YamlSource;

/**
 * A workbook that {@code reform} exported and somebody has edited since.
 *
 * @param list the list as it was exported
 * @param base what its cells said then, by id
 * @param rows what they say now
 */
public record ExportedWorkbook(ParsedList list, Map<String, Incoming> base, List<Incoming> rows) {
    /** A packed text may be a bomb; a list of 10,000 tasks is a third of this. */
    private static final int LARGEST = 16 << 20;

    private static final int HEADER_ROWS = 12;

    public ExportedWorkbook {
        base = new LinkedHashMap<>(base);
        rows = List.copyOf(rows);
    }

    /** The workbook in a source; empty where it is none, or was taken apart. */
    public static Optional<ExportedWorkbook> of(Source source) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        StringBuilder packed = new StringBuilder();
        for (List<String> row : source.stamp()) {
            if (row.size() == 2 && row.get(0).equals("list")) {
                packed.append(row.get(1));
            } else if (row.size() == 2) {
                values.put(row.get(0), row.get(1));
            } else if (row.size() == 4
                    && row.get(0).equals("column")
                    && row.get(2).equals("stored")) {
                keys.put(Departments.fold(row.get(3)), row.get(1));
            }
        }
        Optional<Language> language = Language.of(values.getOrDefault("language", ""));
        if (!Stamp.isOfAnExport(source.stamp()) || language.isEmpty() || packed.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = unpacked(packed.toString());
        Optional<ParsedList> parsed = text.map(
                each -> TaskListReader.parse(YamlSource.of("list", each.getBytes(StandardCharsets.UTF_8)), "list"));
        Optional<TaskList> list = parsed.flatMap(each -> each.result().list());
        Optional<LocalDate> day = day(values.getOrDefault("day", ""));
        if (list.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        Wording wording = new Wording(new Messages(language.get()));
        Map<String, Task> tasks = new HashMap<>();
        list.get().tasks().forEach(task -> tasks.put(task.id().text(), task));
        Map<String, Incoming> base = new LinkedHashMap<>();
        ExportedCells.of(list.get(), day.get(), wording).forEach((id, cells) -> {
            Task task = tasks.get(id);
            base.put(id, incoming(list.get(), id, cells, task.lead(), task.responsible()));
        });
        for (Block block : source.blocks()) {
            if (block instanceof Grid grid && grid.name().equals(values.getOrDefault("sheet", ""))) {
                return Optional.of(new ExportedWorkbook(parsed.get(), base, rows(grid, keys, list.get(), base)));
            }
        }
        return Optional.empty();
    }

    private static Incoming incoming(
            TaskList list, String id, Map<String, String> cells, List<String> lead, List<String> responsible) {
        Map<String, String> texts = new LinkedHashMap<>(cells);
        texts.keySet().removeAll(List.of("id", "lead", "responsible"));
        String status = texts.getOrDefault("status", "");
        texts.put("status", list.status(status).map(Status::word).orElse(status));
        return Incoming.ofRow(id, cells.getOrDefault("title", ""), texts, lead, responsible);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> unpacked(String packed) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] text = in.readNBytes(LARGEST);
            return text.length == LARGEST ? Optional.empty() : Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Incoming> rows(Grid grid, Map<String, String> keys, TaskList list, Map<String, Incoming> base) {
        List<String> known = known(list);
        for (int i = 0; i < Math.min(HEADER_ROWS, grid.rows().size()); i++) {
            Map<Integer, String> columns = new LinkedHashMap<>();
            for (Cell cell : grid.rows().get(i).filled()) {
                Optional.ofNullable(keys.get(Departments.fold(cell.text())))
                        .ifPresent(key -> columns.put(cell.column(), key));
            }
            if (columns.containsValue("id") && columns.containsValue("title")) {
                List<Incoming> rows = new ArrayList<>();
                for (Grid.Row row : grid.rows().subList(i + 1, grid.rows().size())) {
                    row(row, columns, list, known, base).ifPresent(rows::add);
                }
                return rows;
            }
        }
        return List.of();
    }

    private static Optional<Incoming> row(
            Grid.Row row, Map<Integer, String> columns, TaskList list, List<String> known, Map<String, Incoming> base) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((column, key) -> cells.put(key, row.text(column)));
        String id = cells.get("id");
        if (cells.get("title").isEmpty()) {
            return Optional.empty();
        }
        // A column that was taken out says nothing.
        Optional<Incoming> was = Optional.ofNullable(base.get(id));
        was.ifPresent(before -> before.cells().forEach(cells::putIfAbsent));
        List<String> lead = was.isPresent() && !cells.containsKey("lead")
                ? was.get().lead()
                : names(cells.getOrDefault("lead", ""), known);
        List<String> responsible = was.isPresent() && !cells.containsKey("responsible")
                ? was.get().responsible()
                : names(cells.getOrDefault("responsible", ""), known);
        return Optional.of(incoming(list, id, cells, lead, responsible));
    }

    /** The names that the list has, the longest first. */
    private static List<String> known(TaskList list) {
        Set<String> names = new LinkedHashSet<>();
        list.departments().all().forEach(each -> names.add(each.name()));
        list.tasks().forEach(task -> {
            names.addAll(task.lead());
            names.addAll(task.responsible());
        });
        List<String> known = new ArrayList<>(names);
        known.sort((one, other) -> other.length() - one.length());
        return known;
    }

    /** The names in a cell: those of the registry whole, whatever signs they hold; between them 、 and commas. */
    private static List<String> names(String cell, List<String> known) {
        List<String> names = new ArrayList<>();
        String rest = cell.strip().replace("“", "").replace("”", "");
        while (!rest.isEmpty()) {
            String text = rest;
            String name = known.stream()
                    .filter(each -> text.startsWith(each)
                            && (text.length() == each.length() || isSeparator(text.charAt(each.length()))))
                    .findFirst()
                    .orElseGet(() -> text.substring(0, end(text)));
            if (!name.isBlank()) {
                names.add(name.strip());
            }
            int next = name.length();
            while (next < rest.length() && (isSeparator(rest.charAt(next)) || rest.charAt(next) == ' ')) {
                next++;
            }
            rest = rest.substring(Math.max(1, next));
        }
        return names;
    }

    private static int end(String text) {
        int end = 0;
        while (end < text.length() && !isSeparator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return "、，,；;\n".indexOf(c) >= 0;
    }
}
