package reform.render.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reform.message.Messages;
import reform.model.OwnValue;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.render.table.Column;
import reform.render.wording.Wording;

/**
 * A column of the office's own.
 *
 * @param lists whose heads may name it
 */
public record OwnValueColumn(String key, List<TaskList> lists) implements ShownColumn {
    public OwnValueColumn {
        lists = List.copyOf(lists);
    }

    @Override
    public Optional<String> sortWord() {
        return Optional.of(key);
    }

    @Override
    public Column column(Messages messages) {
        String header = new Wording(messages).own(key, lists).toUpperCase(Locale.ROOT);
        return Column.left(header).flexible(8).rank(4);
    }

    @Override
    public String value(AssessedTask assessed) {
        return assessed.task().own().get(key).map(OwnValue::text).orElse("");
    }
}
