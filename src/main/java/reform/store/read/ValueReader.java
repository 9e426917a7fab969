package reform.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.NearestWord;
import reform.model.Rule;
import reform.model.Status;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Scalar;

/** Reads the values that tasks and their updates have in common. */
final class ValueReader {
    static final int MIN_YEAR = 1000;
    static final int MAX_YEAR = 9999;

    private final Problems problems;
    /** The list's own words for statuses, which mean what it says even where they are words of the format. */
    private final Map<String, Status> ownStatuses;

    ValueReader(Map<String, Status> ownStatuses, Problems problems) {
        this.ownStatuses = ownStatuses;
        this.problems = problems;
    }

    Optional<Status> status(MappingReader fields) {
        Optional<Scalar> scalar = fields.scalar("status");
        return scalar.isEmpty() || scalar.get().text().isBlank() ? Optional.empty() : status(scalar.get());
    }

    /** The status that a scalar names; a problem where it names none. */
    Optional<Status> status(Scalar scalar) {
        String word = scalar.text().strip();
        Optional<Status> status = statusOf(word);
        if (status.isEmpty()) {
            problems.add(
                    scalar,
                    Rule.BAD_STATUS,
                    word,
                    NearestWord.of(word, statusWords()).orElse(""));
        }
        return status;
    }

    /** The word of a status where it is one of the list's own. */
    Optional<String> ownWord(MappingReader fields) {
        if (ownStatuses.isEmpty()) {
            return Optional.empty();
        }
        return fields.scalar("status").map(scalar -> scalar.text().strip()).filter(ownStatuses::containsKey);
    }

    private Optional<Status> statusOf(String word) {
        Status own = ownStatuses.isEmpty() ? null : ownStatuses.get(word);
        return own == null ? Status.ofWord(word) : Optional.of(own);
    }

    private List<String> statusWords() {
        List<String> words = new ArrayList<>(ownStatuses.keySet());
        for (Status status : Status.values()) {
            words.add(status.word());
            words.addAll(status.chineseWords());
        }
        return words;
    }

    /** Percent, with or without the sign. */
    OptionalInt progress(MappingReader fields) {
        Optional<Scalar> scalar = fields.scalar("progress");
        if (scalar.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = scalar.get().text().strip();
        boolean sign = text.endsWith("%") || text.endsWith("\uff05");
        OptionalInt percent = MappingReader.integer(sign ? text.substring(0, text.length() - 1) : text, 0, 100);
        if (percent.isEmpty()) {
            problems.add(scalar.get(), Rule.BAD_PROGRESS, text);
        }
        return percent;
    }
}
