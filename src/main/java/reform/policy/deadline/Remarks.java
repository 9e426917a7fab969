package reform.policy.deadline;

import java.util.ArrayList;
import java.util.List;
import reform.model.Due;

/** What is found on the way through one text: why it can't be read, and why its reading is doubtful. */
final class Remarks {
    private Due.NotRead failure;
    private List<Doubt> doubts = List.of();
    private final CellText text;

    Remarks(CellText text) {
        this.text = text;
    }

    /** Notes why the text can't be read; of several reasons the first of the gravest kind stays. */
    void fail(Due.Reason reason, int from, int to, String... values) {
        if (failure == null || gravity(reason) > gravity(failure.reason())) {
            int place = text.placeOf(from);
            int end = Math.max(text.endOf(to), Math.min(place + 1, text.written.length()));
            if (end < text.written.length() && Character.isLowSurrogate(text.written.charAt(end))) {
                end++;
            }
            failure = new Due.NotRead(reason, place, end, values.length == 0 ? List.of() : List.of(values));
        }
    }

    /** A date that does not exist is told before words that nobody can place, and those before what the list lacks. */
    private static int gravity(Due.Reason reason) {
        return switch (reason) {
            case NO_SUCH_DAY, NO_SUCH_MONTH -> 3;
            case NO_RULE, CONTRADICTION, UNPLACED -> 2;
            case NEEDS_YEAR, NEEDS_ISSUED -> 1;
        };
    }

    /** Why the text can't be read; null when it can. */
    Due.NotRead failure() {
        return failure;
    }

    void doubt(Doubt.Kind kind, String value) {
        Doubt doubt = new Doubt(kind, value);
        if (doubts.isEmpty()) {
            doubts = new ArrayList<>();
        }
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
