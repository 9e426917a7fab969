package reform.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.OwnValue;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.Update;
import reform.model.UpdateText;
import reform.yaml.ScalarWriter;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlNode.Style;

/** Writes updates and tasks as the file's author would: in the order of keys, the quotes and the words of an example. */
final class ItemWriter {
    private static final int STEP = 2;

    private final EditedList edited;
    private final SourceLayout layout;
    private final ItemStyle style;

    ItemWriter(EditedList edited, ItemStyle style) {
        this.edited = edited;
        this.layout = edited.layout();
        this.style = style;
    }

    /** A status in the language of an example. */
    static String word(Status status, Optional<Scalar> example) {
        boolean chinese = example.isPresent()
                && !example.get().text().isBlank()
                && example.get().text().strip().charAt(0) >= 0x80;
        return chinese ? status.chineseWords().get(0) : status.word();
    }

    /** A status in the language of the example, or where that has none of the tasks. */
    private String word(Status status) {
        return word(status, style.exampleOf("status").or(edited::anyStatus));
    }

    /** Percent, with a sign where the example has one. */
    static String percent(int progress, Optional<Scalar> example) {
        return progress + (example.isPresent() && example.get().text().strip().endsWith("%") ? "%" : "");
    }

    /** A block sequence's item: a new line, the dash, the update. */
    String item(Update update, int dashColumn) {
        return item(fields(update), dashColumn);
    }

    /** A block sequence's item: a new line, the dash, the task. */
    String item(Task task, int dashColumn, ItemStyle updates) {
        return item(fields(task, updates), dashColumn);
    }

    String inBraces(Update update) {
        return inBraces(fields(update));
    }

    String inBraces(Task task, ItemStyle updates) {
        return inBraces(fields(task, updates));
    }

    /**
     * The value of a field.
     *
     * @param inBraces as it is written in braces
     * @param inBlock as it is written in a block whose keys start at a column
     */
    private record Field(Supplier<String> inBraces, IntFunction<String> inBlock) {}

    private String item(Map<String, Field> fields, int dashColumn) {
        String dash = layout.newLine(dashColumn) + "-" + " ".repeat(style.gap());
        if (style.flow()) {
            return dash + inBraces(fields);
        }
        int column = dashColumn + 1 + style.gap();
        StringBuilder item = new StringBuilder(dash);
        for (String key : style.inOrder(List.copyOf(fields.keySet()))) {
            if (item.length() > dash.length()) {
                item.append(layout.newLine(column));
            }
            String value = fields.get(key).inBlock().apply(column);
            item.append(ScalarWriter.value(key, style.keys(), false)).append(':');
            item.append(value.startsWith(layout.lineBreak()) ? "" : " ").append(value);
        }
        return item.toString();
    }

    private String inBraces(Map<String, Field> fields) {
        List<String> entries = new ArrayList<>();
        for (String key : style.inOrder(List.copyOf(fields.keySet()))) {
            entries.add(ScalarWriter.value(key, style.keys(), true) + ": "
                    + fields.get(key).inBraces().get());
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private Map<String, Field> fields(Update update) {
        Map<String, Field> fields = new LinkedHashMap<>();
        put(fields, "date", update.date().toString());
        update.status()
                .ifPresent(status -> put(fields, "status", update.statusWord().orElseGet(() -> word(status))));
        putNumber(fields, "progress", update.progress(), true);
        update.extension().ifPresent(extension -> put(fields, "due", flow -> inBraces(extension)));
        update.step().ifPresent(step -> put(fields, "for", flow -> ScalarWriter.value(step, quotesOfStep(step), flow)));
        for (UpdateText field : UpdateText.values()) {
            update.texts().get(field).ifPresent(text -> putText(fields, field.key(), text));
        }
        return fields;
    }

    private String inBraces(Extension extension) {
        Style quotes = style.keys();
        return "{" + ScalarWriter.value("from", quotes, true) + ": "
                + deadline(extension.from(), quotes, quotes, true) + ", "
                + ScalarWriter.value("to", quotes, true) + ": "
                + deadline(extension.to(), quotes, quotes, true) + "}";
    }

    /**
     * A deadline: its text, or the text and the day that stands beside it.
     *
     * @param keys the quotes of keys
     */
    static String deadline(Deadline deadline, Style keys, Style quotes, boolean flow) {
        if (!deadline.given()) {
            return ScalarWriter.value(deadline.text(), quotes, flow);
        }
        return "{" + ScalarWriter.value("text", keys, true) + ": "
                + ScalarWriter.value(deadline.text(), quotes, true) + ", "
                + ScalarWriter.value("date", keys, true) + ": "
                + ScalarWriter.value(deadline.last().orElseThrow().toString(), keys, true) + "}";
    }

    /** A year is a number, unless the example has it in quotes; the name of another step is a text. */
    private Style quotesOfStep(String step) {
        Style unseen = step.matches("\\d+") ? Style.PLAIN : style.keys();
        return style.exampleOf("for").map(Scalar::style).map(ItemStyle::quotes).orElse(unseen);
    }

    private Map<String, Field> fields(Task task, ItemStyle updateStyle) {
        Map<String, Field> fields = new LinkedHashMap<>();
        put(fields, "id", task.id().text());
        for (TaskField field : TaskField.values()) {
            put(fields, field, task, updateStyle);
        }
        return fields;
    }

    private void put(Map<String, Field> fields, TaskField field, Task task, ItemStyle updateStyle) {
        String key = field.key();
        switch (field) {
            case DUE -> {
                if (!task.deadline().text().isEmpty() || task.deadline().given()) {
                    put(fields, key, flow -> deadline(task.deadline(), style.keys(), style.quotesOf(key), flow));
                }
            }
            case START -> task.start().ifPresent(start -> put(fields, key, start.toString()));
            case MILESTONES -> {
                if (!task.milestones().isEmpty()) {
                    fields.put(key, milestones(task.milestones()));
                }
            }
            case LEAD -> putNames(fields, key, task.lead());
            case RESPONSIBLE -> putNames(fields, key, task.responsible());
            case STATUS -> {
                if (task.status() != Status.NOT_STARTED || style.exampleOf(key).isPresent()) {
                    put(fields, key, task.statusWord().orElseGet(() -> word(task.status())));
                }
            }
            case PROGRESS -> putNumber(fields, key, task.progress(), true);
            case OWN ->
                task.own()
                        .keys()
                        .forEach(own -> put(fields, own, task.own().get(own).orElseThrow()));
            case UPDATES -> {
                if (!task.updates().isEmpty()) {
                    fields.put(key, updates(task.updates(), updateStyle));
                }
            }
            default -> task.texts().get(field).ifPresent(text -> putText(fields, key, text));
        }
    }

    private void put(Map<String, Field> fields, String key, OwnValue value) {
        if (value.typed()) {
            put(fields, key, flow -> ScalarWriter.value(value.text(), Style.PLAIN, flow));
        } else {
            putText(fields, key, value.text());
        }
    }

    private Field milestones(List<PlannedMilestone> milestones) {
        return new Field(
                () -> "["
                        + String.join(
                                ", ", milestones.stream().map(this::inBraces).toList()) + "]",
                column -> {
                    StringBuilder items = new StringBuilder();
                    for (PlannedMilestone milestone : milestones) {
                        items.append(layout.newLine(column + STEP)).append("- ").append(inBraces(milestone));
                    }
                    return items.toString();
                });
    }

    private String inBraces(PlannedMilestone milestone) {
        return inBraces(milestone, style.keys());
    }

    /** A step on the way, on one line. */
    static String inBraces(PlannedMilestone milestone, Style quotes) {
        List<String> entries = new ArrayList<>();
        milestone.key().ifPresent(key -> entries.add(entry("key", ScalarWriter.value(key, quotes, true), quotes)));
        entries.add(entry("due", deadline(milestone.deadline(), quotes, quotes, true), quotes));
        milestone
                .title()
                .ifPresent(title -> entries.add(entry("title", ScalarWriter.text(title, quotes, true), quotes)));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String entry(String key, String value, Style quotes) {
        return ScalarWriter.value(key, quotes, true) + ": " + value;
    }

    private Field updates(List<Update> updates, ItemStyle updateStyle) {
        ItemWriter writer = new ItemWriter(edited, updateStyle);
        return new Field(
                () -> "["
                        + String.join(
                                ", ", updates.stream().map(writer::inBraces).toList()) + "]",
                column -> {
                    StringBuilder items = new StringBuilder();
                    updates.forEach(update -> items.append(writer.item(update, column + updateStyle.indent())));
                    return items.toString();
                });
    }

    /** Puts a value that is written on one line. */
    private static void put(Map<String, Field> fields, String key, Function<Boolean, String> value) {
        fields.put(key, new Field(() -> value.apply(true), column -> value.apply(false)));
    }

    private void put(Map<String, Field> fields, String key, String value) {
        put(fields, key, flow -> ScalarWriter.value(value, style.quotesOf(key), flow));
    }

    private void putNumber(Map<String, Field> fields, String key, OptionalInt number, boolean percent) {
        if (number.isPresent()) {
            Optional<Scalar> example = style.exampleOf(key);
            String value = percent ? percent(number.getAsInt(), example) : Integer.toString(number.getAsInt());
            Style quotes = example.map(Scalar::style).map(ItemStyle::quotes).orElse(Style.PLAIN);
            put(fields, key, flow -> ScalarWriter.value(value, quotes, flow));
        }
    }

    private void putText(Map<String, Field> fields, String key, String text) {
        fields.put(
                key,
                new Field(
                        () -> ScalarWriter.text(text, style.quotesOf(key), true),
                        column -> textInBlock(text, key, column)));
    }

    private String textInBlock(String text, String key, int column) {
        if (ScalarWriter.isBlock(text)) {
            return ScalarWriter.block(text, " ".repeat(column + STEP), STEP, layout.lineBreak());
        }
        return ScalarWriter.text(text, style.quotesOf(key), false);
    }

    /** One name as a text, several as a list, in the form that the example has. */
    private void putNames(Map<String, Field> fields, String key, List<String> names) {
        Optional<Sequence> example = style.example()
                .flatMap(mapping -> ItemStyle.find(mapping, key))
                .map(YamlNode.Entry::value)
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast);
        if (names.size() == 1 && example.isEmpty()) {
            put(fields, key, flow -> ScalarWriter.text(names.get(0), style.keys(), flow));
        } else if (!names.isEmpty()) {
            fields.put(key, new Field(() -> inBrackets(names), column -> example.filter(list -> !list.flow())
                    .map(list -> lines(names, column + indent(list)))
                    .orElseGet(() -> inBrackets(names))));
        }
    }

    /** How far right of its key the example's list stands. */
    private int indent(Sequence list) {
        int keys = layout.column(style.example().orElseThrow().contentStart());
        return Math.max(0, layout.column(list.contentStart()) - keys);
    }

    private String inBrackets(List<String> names) {
        return "["
                + String.join(
                        ", ",
                        names.stream()
                                .map(name -> ScalarWriter.text(name, style.keys(), true))
                                .toList())
                + "]";
    }

    private String lines(List<String> names, int dashColumn) {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(layout.newLine(dashColumn)).append("- ").append(ScalarWriter.text(name, Style.PLAIN, false));
        }
        return lines.toString();
    }
}
