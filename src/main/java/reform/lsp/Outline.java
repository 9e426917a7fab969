package reform.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.TaskList;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;

/** The parts of a list: departments, sections, tasks. */
public final class Outline {
    private final ListDocument document;
    private final Surroundings surroundings;

    private Outline(ListDocument document, Surroundings surroundings) {
        this.document = document;
        this.surroundings = surroundings;
    }

    /** What a part is. */
    public enum Kind {
        REGISTRY,
        DEPARTMENT,
        SECTION,
        TASK
    }

    /**
     * A part, with the parts in it.
     *
     * @param detail what stands beside the name
     * @param nameStart where in the text the name stands, up to {@code nameEnd}
     */
    public record Part(
            Kind kind, String name, String detail, int start, int end, int nameStart, int nameEnd, List<Part> parts) {
        public Part {
            parts = List.copyOf(parts);
        }
    }

    /** The parts of a list, in its order; none while it is no YAML. */
    public static List<Part> of(ListDocument document, Surroundings surroundings) {
        Outline outline = new Outline(document, surroundings);
        List<Part> parts = new ArrayList<>();
        outline.registry().ifPresent(parts::add);
        parts.addAll(outline.tasks());
        parts.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return parts;
    }

    private Optional<Part> registry() {
        Optional<Entry> entry = document.parsed().root().flatMap(root -> TaskPlace.entry(root, "departments"));
        List<Part> parts = new ArrayList<>();
        for (YamlNode item : TaskPlace.items(document, "departments")) {
            if (item instanceof Mapping mapping
                    && !TaskPlace.text(mapping, "name").isEmpty()) {
                YamlNode name = TaskPlace.entry(mapping, "name").orElseThrow().value();
                parts.add(part(
                        Kind.DEPARTMENT,
                        TaskPlace.text(mapping, "name"),
                        TaskPlace.text(mapping, "key"),
                        mapping,
                        inside(mapping, name),
                        List.of()));
            }
        }
        return parts.isEmpty() || TaskPlace.items(document, "departments").isEmpty()
                ? Optional.empty()
                : entry.map(each -> new Part(
                        Kind.REGISTRY,
                        surroundings.messages().text("lsp.departments"),
                        "",
                        each.key().start(),
                        Math.max(each.key().end(), each.value().end()),
                        each.key().start(),
                        each.key().end(),
                        inside(each, parts)));
    }

    /** Parts that stand elsewhere, behind an alias, are no parts of this. */
    private static List<Part> inside(Entry entry, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.start() >= entry.key().start()
                        && part.end() <= entry.value().end())
                .toList();
    }

    private static YamlNode inside(Mapping mapping, YamlNode node) {
        return node.start() >= mapping.start() && node.end() <= mapping.end() ? node : mapping;
    }

    private static Part part(Kind kind, String name, String detail, Mapping node, YamlNode title, List<Part> parts) {
        return new Part(kind, name, detail, node.start(), node.end(), title.start(), title.end(), parts);
    }

    /** The tasks; those that follow each other in one section, in that. */
    private List<Part> tasks() {
        List<Part> parts = new ArrayList<>();
        List<Part> run = new ArrayList<>();
        String section = "";
        for (TaskPlace place : TaskPlace.in(document)) {
            String own = TaskPlace.text(place.node(), "section");
            if (!own.equals(section)) {
                end(section, run, parts);
                section = own;
            }
            run.add(task(place));
        }
        end(section, run, parts);
        return parts;
    }

    private static void end(String section, List<Part> run, List<Part> parts) {
        if (!run.isEmpty()) {
            Part first = run.get(0);
            if (section.isEmpty()) {
                parts.addAll(run);
            } else {
                int end = run.get(run.size() - 1).end();
                parts.add(new Part(
                        Kind.SECTION, section, "", first.start(), end, first.nameStart(), first.nameEnd(), run));
            }
            run.clear();
        }
    }

    private Part task(TaskPlace place) {
        Optional<TaskList> list = document.list();
        String detail = list.isPresent() && place.task().isPresent()
                ? Standing.of(list.get(), place.task().get(), surroundings).hint()
                : "";
        String name = (TaskPlace.text(place.node(), "id") + "  " + TaskPlace.text(place.node(), "title")).strip();
        YamlNode title = place.entry("title")
                .or(() -> place.entry("id"))
                .map(Entry::value)
                .map(node -> inside(place.node(), node))
                .orElse(place.node());
        return part(Kind.TASK, name.isEmpty() ? "?" : name, detail, place.node(), title, List.of());
    }
}
