package reform.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reform.message.Messages;
import reform.model.Department;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.Assessor;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;
import reform.render.task.TaskDetails;
import reform.render.text.MarkdownText;
import reform.render.wording.UpdateWording;
import reform.report.DepartmentRegister;

/** What there is to say of a place in a list. */
public final class Hovers {
    private static final Set<String> NAMES =
            Set.of("tasks/lead", "tasks/responsible", "departments/name", "departments/key", "departments/aliases");

    /** A text in Markdown about a piece of the list, from {@code start} to {@code end}. */
    public record Hover(String text, int start, int end) {}

    private final ListDocument document;
    private final Surroundings surroundings;
    private final Messages messages;

    private Hovers(ListDocument document, Surroundings surroundings) {
        this.document = document;
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
    }

    /** What there is to say of an offset; empty where there is nothing, and while the text is no YAML. */
    public static Optional<Hover> at(ListDocument document, int offset, Surroundings surroundings) {
        Optional<NodePlace> place = NodePlace.at(document, offset);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        String text = new Hovers(document, surroundings).text(place.get(), offset);
        int start = place.get().scalar().start();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hover(text, start, place.get().scalar().end()));
    }

    private String text(NodePlace place, int offset) {
        Optional<TaskList> list = document.list();
        Optional<Task> task = TaskPlace.at(document, offset).flatMap(TaskPlace::task);
        String where = place.where();
        if (list.isPresent() && task.isPresent()) {
            if (where.equals("tasks/due") || where.startsWith("tasks/due/")) {
                return standing(list.get(), task.get());
            }
            if (!place.isKey() && (where.equals("tasks/id") || where.equals("tasks/title"))) {
                return everything(list.get(), task.get());
            }
            if (where.startsWith("tasks/") && where.contains("due") && !place.isKey()) {
                return meaning(list.get(), task.get(), place.scalar().text());
            }
        }
        if (list.isPresent() && NAMES.contains(where) && !place.isKey()) {
            return department(list.get(), place.scalar().text());
        }
        if (list.isPresent() && place.path().get(place.path().size() - 1).equals("status") && !place.isKey()) {
            return status(list.get(), place.scalar().text());
        }
        return place.isKey() ? key(place) : "";
    }

    /** The deadline computed, the light and why, and what was heard last. */
    private String standing(TaskList list, Task task) {
        Standing standing = Standing.of(list, task, surroundings);
        List<String> lines = new ArrayList<>();
        lines.add("**" + MarkdownText.escape(standing.deadline()) + "**");
        lines.add(MarkdownText.escape(standing.state()));
        var assessment = standing.assessed().assessment();
        if (assessment.extensions() > 0) {
            lines.add(messages.count(
                    "lsp.extended",
                    assessment.extensions(),
                    assessment.originalDueDate().map(Object::toString).orElse(messages.text("word.no-date"))));
        }
        if (!task.updates().isEmpty()) {
            Update last = task.updates().get(task.updates().size() - 1);
            UpdateWording wording = new UpdateWording(messages);
            String what =
                    String.join(" ", wording.what(last), wording.note(last)).strip();
            lines.add(MarkdownText.escape(messages.text("lsp.last-update", last.date(), what)));
        }
        return String.join("\n\n", lines);
    }

    private String everything(TaskList list, Task task) {
        StringBuilder out = new StringBuilder();
        try {
            new TaskDetails(messages)
                    .writeMarkdown(Standing.of(list, task, surroundings).assessed(), false, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The day of a deadline that is not the task's own: of a milestone, of an extension. */
    private String meaning(TaskList list, Task task, String text) {
        DeadlineReading reading =
                DeadlineReader.read(text, DeadlineContext.of(list).startingOn(task.start()));
        return reading.deadline().last().map(day -> "**" + day + "**").orElse("");
    }

    private String department(TaskList list, String name) {
        String canonical = list.departments().find(name).map(Department::name).orElse(name.strip());
        DepartmentRegister register =
                DepartmentRegister.of(List.of(list), surroundings.day(list), Assessor.of(list, surroundings.day(list)));
        for (DepartmentRegister.Entry entry : register.entries()) {
            if (entry.department().name().equals(canonical)) {
                return department(entry);
            }
        }
        return "";
    }

    private String department(DepartmentRegister.Entry entry) {
        Department department = entry.department();
        List<String> names = new ArrayList<>();
        department.key().ifPresent(names::add);
        department.english().ifPresent(names::add);
        names.addAll(department.aliases());
        List<String> lines = new ArrayList<>();
        lines.add("**" + MarkdownText.escape(department.name()) + "**");
        if (!names.isEmpty()) {
            lines.add(MarkdownText.escape(surroundings.wording().names(names)));
        }
        lines.add(messages.text("lsp.load", entry.leads(), entry.overdue(), entry.responsible()));
        department
                .contact()
                .ifPresent(contact -> lines.add(MarkdownText.escape(messages.text("lsp.contact", contact))));
        return String.join("\n\n", lines);
    }

    private String status(TaskList list, String word) {
        Optional<Status> status =
                Optional.ofNullable(list.statuses().get(word.strip())).or(() -> Status.ofWord(word));
        return status.map(each -> messages.text(
                        each.settled() ? "lsp.status-settled" : "lsp.status-open",
                        surroundings.wording().status(each)))
                .orElse("");
    }

    private String key(NodePlace place) {
        return messages.find("lsp.key." + String.join(".", place.path()))
                .or(() ->
                        messages.find("lsp.key." + place.path().get(place.path().size() - 1)))
                .orElse("");
    }
}
