package reform.cli.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command line before picocli parses them, told apart in one walk: the options that hold for every
 * command with their values, other options, and words. The value of a command's own option counts as a word, since
 * which command it is, is not known yet.
 */
public final class Arguments {
    /** What a word is. */
    private enum Kind {
        /** An option that holds for every command, whose value is the next word. */
        COMMON,
        VALUE,
        OPTION,
        WORD,
        /** A {@code --} and what follows it. */
        REST
    }

    private final List<String> words;
    private final List<Kind> kinds;

    private Arguments(List<String> words) {
        this.words = List.copyOf(words);
        this.kinds = new ArrayList<>(words.size());
        Kind before = Kind.WORD;
        for (String word : words) {
            before = kind(before, word);
            kinds.add(before);
        }
    }

    private static Kind kind(Kind before, String word) {
        if (before == Kind.COMMON) {
            return Kind.VALUE;
        }
        if (before == Kind.REST || word.equals("--")) {
            return Kind.REST;
        }
        if (CommonOptions.takesValue(word)) {
            return Kind.COMMON;
        }
        return word.startsWith("-") ? Kind.OPTION : Kind.WORD;
    }

    public static Arguments of(List<String> words) {
        return new Arguments(words);
    }

    public static Arguments of(String... words) {
        return new Arguments(List.of(words));
    }

    public List<String> words() {
        return words;
    }

    public int size() {
        return words.size();
    }

    public String get(int place) {
        return words.get(place);
    }

    /** Whether it begins with no hyphen and is no value of an option for every command. */
    public boolean isWord(int place) {
        return kinds.get(place) == Kind.WORD;
    }

    /** Whether it begins with a hyphen, and no value of it follows that is known. */
    public boolean isOption(int place) {
        return kinds.get(place) == Kind.OPTION;
    }

    /** The place of the first word, where a command or an alias is; -1 where there is none. */
    public int firstWord() {
        return kinds.indexOf(Kind.WORD);
    }

    /** The value of an option for every command, given behind it or after {@code =}; the last counts. */
    public Optional<String> value(String option) {
        Optional<String> value = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (kinds.get(i) == Kind.VALUE && words.get(i - 1).equals(option)) {
                value = Optional.of(word);
            } else if (isOption(i) && word.startsWith(option) && word.startsWith("=", option.length())) {
                value = Optional.of(word.substring(option.length() + 1));
            }
        }
        return value;
    }

    /** Whether an option without a value is given. */
    public boolean has(String option) {
        for (int i = 0; i < words.size(); i++) {
            if (isOption(i) && words.get(i).equals(option)) {
                return true;
            }
        }
        return false;
    }

    /** The arguments with other words in the place of one. */
    public Arguments replaced(int place, List<String> others) {
        List<String> replaced = new ArrayList<>(words);
        replaced.remove(place);
        replaced.addAll(place, others);
        return of(replaced);
    }

    /** The arguments without the words of a command's name. */
    public List<String> without(String name) {
        List<String> others = new ArrayList<>();
        String rest = name;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (isWord(i) && !rest.isEmpty() && (rest.equals(word) || rest.startsWith(word + " "))) {
                rest = rest.substring(Math.min(rest.length(), word.length() + 1));
            } else {
                others.add(word);
            }
        }
        return others;
    }
}
