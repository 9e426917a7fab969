package reform.cli.syntax;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reform.message.Language;
import reform.message.Messages;
import reform.model.OwnValues;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.query.Resolution;
import reform.query.SortKey;
import reform.query.TaskOrder;
import reform.render.task.OwnValueColumn;
import reform.render.task.ShownColumn;
import reform.render.task.TaskColumn;
import reform.render.task.TextColumn;
import reform.render.wording.Wording;
import reform.report.Grouping;
import reform.report.Timeline.Scale;

/**
 * What people call columns, orders, groups and scales: by the words of the command line, or as tables head them, in
 * English or in Chinese.
 */
public final class SpokenNames {
    private SpokenNames() {}

    /** The columns there are: those of every list, the texts of tasks, and those of these lists' own. */
    public static List<ShownColumn> columns(List<TaskList> lists) {
        List<ShownColumn> columns = new ArrayList<>(List.of(TaskColumn.values()));
        for (TaskField field : TaskField.texts()) {
            if (field != TaskField.TITLE) {
                columns.add(new TextColumn(field));
            }
        }
        for (String key : ownKeys(lists)) {
            columns.add(new OwnValueColumn(key, lists));
        }
        return columns;
    }

    /** The keys of the lists' own columns: those that the heads name, then those that only tasks have. */
    public static Set<String> ownKeys(List<TaskList> lists) {
        Set<String> keys = new LinkedHashSet<>();
        for (TaskList list : lists) {
            list.columns().forEach(column -> keys.add(column.key()));
        }
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                keys.addAll(task.own().keys());
            }
        }
        return keys;
    }

    /** A column by its key, or as tables head it; of the lists' own also without {@code x-}. */
    public static Optional<ShownColumn> column(String typed, List<TaskList> lists) {
        Optional<TaskColumn> usual = TaskColumn.ofKey(typed);
        if (usual.isPresent()) {
            return usual.map(ShownColumn.class::cast);
        }
        String word = typed.strip();
        for (ShownColumn column : columns(lists)) {
            if (column.key().equalsIgnoreCase(word)
                    || (column instanceof OwnValueColumn own && isNamed(own, word, lists))) {
                return Optional.of(column);
            }
        }
        return named(TaskColumn.values(), column -> "column." + column.key(), word)
                .map(ShownColumn.class::cast)
                .or(() -> field(word).filter(TaskField::isText).map(TextColumn::new));
    }

    private static boolean isNamed(OwnValueColumn column, String word, List<TaskList> lists) {
        for (Language language : Language.values()) {
            if (new Wording(new Messages(language)).own(column.key(), lists).equalsIgnoreCase(word)) {
                return true;
            }
        }
        return column.key().equalsIgnoreCase(OwnValues.PREFIX + word);
    }

    /** A key of {@code --sort}, with its sign. */
    public static Resolution<TaskOrder.Key> sortKey(String typed, List<TaskList> lists) {
        Resolution<TaskOrder.Key> key = TaskOrder.key(typed);
        if (!(key instanceof Resolution.Unknown<TaskOrder.Key>)) {
            return key;
        }
        String word = typed.strip();
        String sign = word.startsWith("-") ? "-" : "";
        Optional<ShownColumn> column = column(word.substring(sign.length()), lists);
        if (column.isPresent() && column.get() instanceof OwnValueColumn own) {
            return new Resolution.Found<>(new TaskOrder.Key(SortKey.own(own.key()), !sign.isEmpty()));
        }
        Optional<String> sortable = column.flatMap(ShownColumn::sortWord);
        return sortable.isPresent() ? TaskOrder.key(sign + sortable.get()) : key;
    }

    /** A field of a task. */
    public static Optional<TaskField> field(String typed) {
        return named(TaskField.values(), field -> "word.field." + field.key(), typed);
    }

    public static Optional<Grouping> grouping(String typed) {
        return named(Grouping.values(), grouping -> "word.grouping." + grouping.word(), typed);
    }

    public static Optional<Scale> scale(String typed) {
        return named(Scale.values(), scale -> "word.scale." + scale.word(), typed);
    }

    /** The value whose text of one of the languages is what was typed, or one of its other names. */
    private static <T> Optional<T> named(T[] values, Function<T, String> key, String typed) {
        String word = typed.strip();
        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            for (T value : values) {
                Optional<String> name = messages.find(key.apply(value));
                List<String> others = List.of(
                        messages.find(key.apply(value) + ".also").orElse("").split(","));
                if (name.isPresent()
                        && (name.get().equalsIgnoreCase(word) || others.contains(word.toLowerCase(Locale.ROOT)))) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }
}
