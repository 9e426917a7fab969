package reform.cli.syntax;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import reform.message.Explained;
import reform.model.NearestWord;

/** The command can't go on. Says why by a message key, and which exit code that is; {@code FailureReport} prints it. */
public final class Failure extends RuntimeException implements Explained {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String key;
    private final transient Object[] values;

    private Failure(ExitCode exitCode, String key, Object[] values) {
        super(key, null, false, false);
        this.exitCode = exitCode;
        this.key = key;
        this.values = values;
    }

    /** The command line is wrong. */
    public static Failure usage(String key, Object... values) {
        return new Failure(ExitCode.USAGE, key, values);
    }

    /**
     * A word is none of those there are: the message {@code key} with the word and all of them, or {@code key.suggest}
     * with what people mean by it, else the nearest.
     *
     * @param key the last word of it is the kind that {@link Habits} know: {@code cli.bad-format}
     */
    public static Failure unknownWord(String key, String word, List<String> words) {
        String kind = key.substring(key.lastIndexOf('-') + 1);
        Optional<Habits.Habit> habit = Habits.read().find(kind, word, name -> words.contains(firstWord(name)));
        return unknownWord(key, word, words, habit.isPresent() ? habit.get().name() : NearestWord.of(word, words));
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The same, where the nearest is found in another way. */
    public static Failure unknownWord(String key, String word, List<String> words, Optional<String> nearest) {
        return usage(nearest.isPresent() ? key + ".suggest" : key, word, words, nearest.orElse(""));
    }

    /** The file can't be read. */
    public static Failure unreadable(String key, Object... values) {
        return new Failure(ExitCode.UNREADABLE, key, values);
    }

    /** The change is refused; nothing was written. */
    public static Failure refused(String key, Object... values) {
        return new Failure(ExitCode.REFUSED, key, values);
    }

    /** The result can't be written where it is to go. */
    public static Failure unwritten(String key, Object... values) {
        return new Failure(ExitCode.UNWRITTEN, key, values);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    @Override
    public String messageKey() {
        return key;
    }

    @Override
    public List<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
