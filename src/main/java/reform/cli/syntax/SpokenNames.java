package reform.cli.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import reform.message.Language;
import reform.message.Messages;
import reform.query.Resolution;
import reform.query.TaskOrder;
import reform.render.task.TaskColumn;
import reform.report.Grouping;
import reform.report.Timeline.Scale;

/**
 * What people call columns, orders, groups and scales: by the words of the command line, or as tables head them, in
 * English or in Chinese.
 */
public final class SpokenNames {
    private SpokenNames() {}

    public static Optional<TaskColumn> column(String typed) {
        return TaskColumn.ofKey(typed).or(() -> named(TaskColumn.values(), column -> "column." + column.key(), typed));
    }

    /** A key of {@code --sort}, with its sign. */
    public static Resolution<TaskOrder.Key> sortKey(String typed) {
        Resolution<TaskOrder.Key> key = TaskOrder.key(typed);
        if (!(key instanceof Resolution.Unknown<TaskOrder.Key>)) {
            return key;
        }
        String word = typed.strip();
        String sign = word.startsWith("-") ? "-" : "";
        Optional<String> sortable = column(word.substring(sign.length())).flatMap(TaskColumn::sortWord);
        return sortable.isPresent() ? TaskOrder.key(sign + sortable.get()) : key;
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
