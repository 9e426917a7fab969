package reform.policy.deadline;

import java.util.ArrayList;
import java.util.List;
import reform.model.Deadline;
import reform.model.Due;
import reform.model.Finding;
import reform.model.Rule;

/**
 * What came of reading a text as a deadline.
 *
 * @param deadline what it means
 * @param doubts why that may not be what is meant; a text that is not read has none
 */
public record DeadlineReading(Deadline deadline, List<Doubt> doubts) {

    public DeadlineReading {
        doubts = List.copyOf(doubts);
    }

    static DeadlineReading of(String text, Due due, List<Doubt> doubts) {
        return new DeadlineReading(Deadline.of(text, due), doubts);
    }

    public boolean isRead() {
        return !(deadline.due() instanceof Due.NotRead);
    }

    /** What there is to say: why the text is not read, an error, or why the reading is in doubt, warnings. */
    public List<Finding> findings() {
        if (deadline.due() instanceof Due.NotRead not) {
            return List.of(error(not));
        }
        if (doubts.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(doubts.size());
        for (Doubt doubt : doubts) {
            findings.add(Finding.of(rule(doubt.kind()), deadline.text(), doubt.value()));
        }
        return findings;
    }

    private Finding error(Due.NotRead not) {
        String text = deadline.text();
        String part = text.substring(not.from(), not.to());
        return switch (not.reason()) {
            case NO_SUCH_DAY ->
                Finding.of(
                        Rule.NO_SUCH_DAY,
                        text,
                        not.values().get(0),
                        not.values().get(1));
            case NO_SUCH_MONTH -> Finding.of(Rule.NO_SUCH_MONTH, text, part);
            case NEEDS_YEAR -> Finding.of(Rule.DUE_NEEDS_YEAR, text);
            case NEEDS_ISSUED -> Finding.of(Rule.DUE_NEEDS_START, text);
            case NO_RULE -> Finding.of(Rule.DUE_WITHOUT_RULE, text, part);
            case CONTRADICTION -> Finding.of(Rule.DUE_CONTRADICTS, text);
            case UNPLACED -> Finding.of(Rule.BAD_DUE, text, part.equals(text) ? "" : part);
        };
    }

    private static Rule rule(Doubt.Kind kind) {
        return switch (kind) {
            case AMBIGUOUS -> Rule.DUE_AMBIGUOUS;
            case VAGUE -> Rule.DUE_VAGUE;
            case WRONG_WEEKDAY -> Rule.DUE_WEEKDAY;
            case OUT_OF_ORDER -> Rule.DUE_OUT_OF_ORDER;
            case AFTER_EVENT -> Rule.DUE_AFTER_EVENT;
            case NO_DATE -> Rule.DUE_WITHOUT_DATE;
        };
    }
}
