package reform.office.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a work list holds. */
public enum Field {
    ID,
    SECTION,
    TITLE,
    DESCRIPTION,
    GOAL,
    MEASURES,
    DUE,
    /** The day that the task starts; what is no day is the office's own. */
    START,
    /** What is to be reached in the period that the header names. */
    MILESTONES,
    LEAD,
    RESPONSIBLE,
    LEADER,
    OWNER,
    STATUS,
    PROGRESS,
    /** 进展情况: what was done, an update of the task. */
    NOTE,
    /** 存在问题 of such an update. */
    PROBLEM,
    /** 下一步打算 of such an update. */
    NEXT,
    /** The day of such an update, where each row has its own. */
    REPORTED,
    SOURCE,
    /** 责任单位: who leads where no other column says so, else who is responsible beside the lead. */
    EITHER,
    /** The office's own, kept under a key that begins with x-. */
    OWN,
    /** Left out because the person said so. */
    SKIP;

    /** The key in the file and the word for {@code --map}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for {@code --map}. */
    public static List<String> words() {
        return Arrays.stream(values())
                .filter(field -> field != EITHER)
                .map(Field::word)
                .toList();
    }

    /** The field of a word for {@code --map}. */
    public static Optional<Field> ofWord(String word) {
        for (Field field : values()) {
            if (field != EITHER && field.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether tasks can have one of it only. */
    boolean single() {
        return switch (this) {
            case ID, TITLE, DUE, START, STATUS, PROGRESS, REPORTED -> true;
            default -> false;
        };
    }

    /** Whether it is a text of an update. */
    boolean isReported() {
        return this == NOTE || this == PROBLEM || this == NEXT;
    }
}
