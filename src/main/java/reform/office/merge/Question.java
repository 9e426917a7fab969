package reform.office.merge;

import java.util.List;

/**
 * What a person has to decide; nothing of it is written.
 *
 * @param kind a stable word
 */
public record Question(String kind, List<String> values) {
    public Question {
        values = List.copyOf(values);
    }

    static Question of(String kind, String... values) {
        return new Question(kind, List.of(values));
    }
}
