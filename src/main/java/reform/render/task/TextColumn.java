package reform.render.task;

import java.util.Locale;
import java.util.Optional;
import reform.message.Messages;
import reform.model.TaskField;
import reform.policy.AssessedTask;
import reform.render.table.Column;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.wording.Wording;

/** A text field of a task as a column. */
public record TextColumn(TaskField field) implements ShownColumn {
    @Override
    public String key() {
        return field.key();
    }

    @Override
    public Optional<String> sortWord() {
        return field.isLine() ? Optional.of(field.key()) : Optional.empty();
    }

    @Override
    public Column column(Messages messages) {
        String header = new Wording(messages).field(field).toUpperCase(Locale.ROOT);
        return field.isLine()
                ? Column.left(header).flexible(8).rank(4)
                : Column.left(header).flexible(16).rank(5);
    }

    @Override
    public String value(AssessedTask assessed) {
        return assessed.task().texts().get(field).orElse("");
    }

    @Override
    public StyledText cell(AssessedTask assessed, Wording wording, boolean severalLists) {
        Optional<String> unread = assessed.task().written(field.key());
        return unread.isPresent()
                ? StyledText.of(wording.unread(unread.get()), Style.ALERT)
                : StyledText.of(value(assessed));
    }
}
