package reform.render.task;

import java.util.Optional;
import reform.message.Messages;
import reform.policy.AssessedTask;
import reform.render.table.Column;
import reform.render.text.StyledText;
import reform.render.wording.Wording;

/** What can be shown of a task in a row. */
public interface ShownColumn {

    /** The name in JSON, in the header of CSV and after {@code --columns}, the same in every language. */
    String key();

    /** The key of {@code --sort} that sorts by what the column shows; empty where none does. */
    Optional<String> sortWord();

    /** The column of a table: how it is headed, and what may happen to it where the terminal is narrow. */
    Column column(Messages messages);

    /** What the person calls it. */
    default String header(Messages messages) {
        return column(messages).header();
    }

    /** The value for programs: ISO dates, words of the file, names parted by semicolons; empty where there is none. */
    String value(AssessedTask assessed);

    /** The same in the words of a language, for a spreadsheet: numbers and dates as they are. */
    default String value(AssessedTask assessed, Wording wording) {
        return value(assessed);
    }

    /** The value for people where there is little room, in short names; empty where it has no shorter form. */
    default Optional<StyledText> brief(AssessedTask assessed, Wording wording) {
        return Optional.empty();
    }

    /** The value for people, in their language. */
    default StyledText cell(AssessedTask assessed, Wording wording, boolean severalLists) {
        return StyledText.of(value(assessed, wording));
    }
}
