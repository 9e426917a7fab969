package reform.git;

import java.util.List;

/** What was done, or found: a message key and its values. */
public record SetupNote(String key, List<String> values) {
    public SetupNote {
        values = List.copyOf(values);
    }

    static SetupNote of(String key, String... values) {
        return new SetupNote("git." + key, List.of(values));
    }
}
