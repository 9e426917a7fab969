package reform.store.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.NearestWord;
import reform.model.Rule;
import reform.model.Status;
import reform.policy.DeadlineParser;
import reform.yaml.Problems;
import reform.yaml.YamlNode.Scalar;

/** Reads the values that tasks and their updates have in common. */
final class ValueReader {
    static final int MIN_YEAR = 1000;
    static final int MAX_YEAR = 9999;

    private final OptionalInt year;
    private final Problems problems;
    private final Map<String, DeadlineParser.Reading> deadlines = new HashMap<>();

    /** @param year the year of deadlines that name none */
    ValueReader(OptionalInt year, Problems problems) {
        this.year = year;
        this.problems = problems;
    }

    /** What a due text means; a problem where it means nothing. */
    Optional<Deadline> deadline(Scalar scalar) {
        DeadlineParser.Reading reading = deadlines.get(scalar.text());
        if (reading == null) {
            reading = DeadlineParser.parse(scalar.text(), year);
            deadlines.put(scalar.text(), reading);
        }
        if (reading.finding().isPresent()) {
            problems.add(scalar, reading.finding().get());
        }
        return reading.deadline();
    }

    Optional<Status> status(MappingReader fields) {
        Optional<Scalar> scalar = fields.scalar("status");
        if (scalar.isEmpty() || scalar.get().text().isBlank()) {
            return Optional.empty();
        }
        String word = scalar.get().text().strip();
        Optional<Status> status = Status.ofWord(word);
        if (status.isEmpty()) {
            problems.add(
                    scalar.get(),
                    Rule.BAD_STATUS,
                    word,
                    NearestWord.of(word, statusWords()).orElse(""));
        }
        return status;
    }

    private static List<String> statusWords() {
        List<String> words = new ArrayList<>();
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
