package reform.render.template;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.render.document.DocumentValue;
import reform.render.document.TaskFields;
import reform.render.wording.DeadlineWording;
import reform.render.wording.Wording;

/**
 * The fields of a task, or of another row of a document, as people read them: {@code shown.status} is "in progress"
 * where {@code status} is {@code in-progress}. Empty where there is nothing to show.
 *
 * <table>
 * <caption>Fields that are more than the words for their value</caption>
 * <tr><td>{@code id}</td><td>with its list's name where several lists are read</td></tr>
 * <tr><td>{@code title}</td><td>with the years that a yearly task missed</td></tr>
 * <tr><td>{@code state}</td><td>status and progress</td></tr>
 * <tr><td>{@code dueDate}</td><td>the date, else the deadline as written, else that there is none</td></tr>
 * <tr><td>{@code dateBeside}</td><td>the due date where the deadline as written is another text</td></tr>
 * <tr><td>{@code deadline}</td><td>as written, its date, and what it was before extensions</td></tr>
 * <tr><td>{@code daysOverdue}</td><td>{@code 181 d}; empty where it is 0</td></tr>
 * <tr><td>{@code lastWord}</td><td>the last note or problem and its day; without one, what the last update says</td></tr>
 * <tr><td>{@code department}</td><td>or that no department leads</td></tr>
 * <tr><td>{@code firstLead}</td><td>the department that answers for the task, or that none does</td></tr>
 * <tr><td>{@code lightRank}</td><td>a number to sort lights by, red first</td></tr>
 * <tr><td>{@code report}</td><td>the name of the report</td></tr>
 * <tr><td>{@code link}</td><td>the source of a list where it is an address of the web</td></tr>
 * </table>
 */
final class ShownFields implements Mustache.CustomContext {
    private final Map<?, ?> fields;
    private final Messages messages;
    private final Wording wording;
    private final boolean severalLists;

    ShownFields(Map<?, ?> fields, Messages messages, boolean severalLists) {
        this.fields = fields;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.severalLists = severalLists;
    }

    @Override
    public String get(String name) {
        return switch (name) {
            case "id" -> severalLists ? text("list") + ":" + text("id") : text("id");
            case "title" -> task().map(task -> wording.title(task)).orElseGet(() -> text("title"));
            case "status", "light", "timeliness" -> text(name).isEmpty() ? "" : word(name + "." + text(name));
            case "state" ->
                text("progress").isEmpty() || get("status").isEmpty()
                        ? get("status") + get("progress")
                        : messages.text("word.status-progress", get("status"), text("progress"));
            case "report" -> messages.find("page.report." + text("report")).orElse("");
            case "lightRank" ->
                text("light").isEmpty() ? "" : Integer.toString("red yellow green".indexOf(text("light")));
            case "progress", "pace", "percent" -> text(name).isEmpty() ? "" : text(name) + "%";
            case "dueDate" -> first(text("dueDate"), text("due"), word("no-date"));
            case "dateBeside" -> text("dueDate").equals(text("due")) ? "" : text("dueDate");
            case "deadline" ->
                task().map(DeadlineWording.ofScreens(wording)::of).orElse("");
            case "daysOverdue" -> number("daysOverdue") > 0 ? messages.text("word.days", text("daysOverdue")) : "";
            case "lastWord" -> task().map(task -> wording.lastWord(task.task())).orElse("");
            case "department" -> first(text("department"), word("group.none.lead"));
            case "firstLead" ->
                fields.get("lead") instanceof List<?> lead && !lead.isEmpty()
                        ? String.valueOf(lead.get(0))
                        : word("group.none.lead");
            case "year" -> first(text("year"), word("group.none.year"));
            case "link" ->
                text("source").startsWith("http://") || text("source").startsWith("https://") ? text("source") : "";
            default -> text(name);
        };
    }

    private Optional<AssessedTask> task() {
        return fields instanceof TaskFields task ? Optional.of(task.task()) : Optional.empty();
    }

    private String word(String key) {
        return messages.find("word." + key).orElse("");
    }

    private long number(String name) {
        return DocumentValue.of(fields.get(name)) instanceof Number number ? number.longValue() : 0;
    }

    /** A scalar as it is, an array with its values one after the other, nothing for what is not there. */
    private String text(String name) {
        Object value = DocumentValue.of(fields.get(name));
        if (value instanceof Collection<?> values) {
            List<String> texts = new ArrayList<>();
            values.forEach(each -> texts.add(String.valueOf(each)));
            return String.join(messages.text("word.and-so-on"), texts);
        }
        return value == null || value instanceof Map ? "" : value.toString();
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
