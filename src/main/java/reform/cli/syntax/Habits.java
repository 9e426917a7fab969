package reform.cli.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.function.Predicate;

/**
 * What people type who come from other tools, or who speak Chinese, and what it is called here: {@code
 * habits.properties}, which is read when a word is unknown. Where a habit is known, no word that is merely spelled like
 * it is offered: {@code import} is no slip of {@code report}.
 */
public final class Habits {
    private final PropertyResourceBundle words;

    private Habits(PropertyResourceBundle words) {
        this.words = words;
    }

    public static Habits read() {
        try (InputStream in = Habits.class.getResourceAsStream("habits.properties")) {
            return new Habits(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A word that is known from elsewhere.
     *
     * @param name what it is called here; empty where it has no name here
     */
    public record Habit(Optional<String> name) {}

    /** What a word of a kind is called here, where it is known and has a name. */
    public Optional<String> name(String kind, String word) {
        return find(kind, word).flatMap(Habit::name);
    }

    /** What is known of a word of a kind. */
    public Optional<Habit> find(String kind, String word) {
        return find(kind, word, any -> true);
    }

    /**
     * What is known of a word of a kind.
     *
     * @param has whether a name is one of those there are: of several, the first is taken
     */
    public Optional<Habit> find(String kind, String word, Predicate<String> has) {
        String key = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return text(kind + "." + key)
                .map(names -> new Habit(List.of(names.split("\\|")).stream()
                        .filter(name -> !name.isEmpty() && has.test(name))
                        .findFirst()));
    }

    /** Whether a word gives, as an option, what the command takes as a word of its own. */
    boolean isValueOption(String command, String word) {
        return text("value." + command)
                .filter(words -> List.of(words.split(",")).contains(word.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable((String) words.handleGetObject(key));
    }
}
