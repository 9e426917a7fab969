package reform.policy.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Deadline;

/** A deadline whose day stands beside its words, as one cell of a document has it: 主汛期前（2026-06-15）. */
public record DayBeside(String text, LocalDate day) {
    private static final Pattern CELL =
            Pattern.compile("(?<text>.*\\S)\\s*[（(](?<day>\\d{4}-\\d{2}-\\d{2})[)）]\\s*", Pattern.DOTALL);

    /** The words and the day of a cell; empty where it does not end with a day in parentheses. */
    public static Optional<DayBeside> of(String cell) {
        Matcher matcher = CELL.matcher(cell);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DayBeside(matcher.group("text").strip(), LocalDate.parse(matcher.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The deadline: its words mean what they say, and the day holds. */
    public Deadline read(DeadlineContext context) {
        return DeadlineReader.read(text, context).deadline().on(day);
    }
}
