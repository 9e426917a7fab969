package reform.cli.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command accepts. A thin layer over picocli's programmatic specification, which starts several times faster
 * than its annotations because nothing is generated at run time.
 *
 * <p>Values reach the command through setters in the order of the command line, so an option may be given more than
 * once and {@code --not} can stand before any of them. Texts come from the bundle {@code help}, by the option's long
 * name; the kind of a value says what it is, and completion goes by it.
 */
public final class Syntax {
    /** Stands before text that begins with a hyphen, so that picocli takes it for text: no argument can hold it. */
    private static final String TEXT = "\0";

    private final CommandSpec spec;
    private final Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    private String section = "options";

    public Syntax(CommandSpec spec) {
        this.spec = spec;
    }

    public CommandSpec spec() {
        return spec;
    }

    /** Whether a word is an option, or was meant for one: hyphens and a letter. {@code - 已签约} and {@code -5} are text. */
    public static boolean isOption(String word) {
        int at = word.startsWith("--") ? 2 : 1;
        return word.startsWith("-") && word.length() > at && isLetter(word.charAt(at));
    }

    /** A word such as {@code --逾期}. */
    public static boolean isChineseOption(String word) {
        return word.startsWith("--") && word.length() > 2 && Character.isIdeographic(word.charAt(2));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The words of a command line as picocli is to see them: those that are text are marked, up to a {@code --}. */
    public static String[] marked(List<String> words) {
        String[] marked = words.toArray(new String[0]);
        for (int i = 0; i < marked.length && !marked[i].equals("--"); i++) {
            if (marked[i].startsWith("-") && !isOption(marked[i])) {
                marked[i] = TEXT + marked[i];
            }
        }
        return marked;
    }

    /** A word as it was typed. */
    public static String typed(String word) {
        return word.startsWith(TEXT) ? word.substring(TEXT.length()) : word;
    }

    /** Options by the section of the help that they stand in: {@code filters}, {@code output} …, in order. */
    public Map<String, List<OptionSpec>> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** The options that follow stand in this section of the help. */
    public Syntax section(String name) {
        section = name;
        return this;
    }

    /** An option without a value. */
    public Syntax flag(Runnable setter, String... names) {
        return add(OptionSpec.builder(names).arity("0").type(Boolean.class), value -> {
            if (Boolean.TRUE.equals(value)) {
                setter.run();
            }
        });
    }

    /** An option with a value. */
    public Syntax value(ValueKind kind, Consumer<String> setter, String... names) {
        return add(valued(kind, names), value -> {
            if (value != null) {
                setter.accept(typed((String) value));
            }
        });
    }

    /** An option with a value, for internal use: it works and is not in the help. */
    public Syntax hidden(ValueKind kind, Consumer<String> setter, String... names) {
        return add(valued(kind, names).hidden(true), value -> {
            if (value != null) {
                setter.accept(typed((String) value));
            }
        });
    }

    private static OptionSpec.Builder valued(ValueKind kind, String... names) {
        return OptionSpec.builder(names)
                .arity("1")
                .type(String.class)
                .paramLabel(kind.label())
                .userObject(kind);
    }

    /** What the value of an option is; empty for one without a value. */
    public static Optional<ValueKind> kind(OptionSpec option) {
        return Optional.ofNullable((ValueKind) option.userObject());
    }

    /** The words that are not options: {@code ID…}. */
    public Syntax words(String label, List<String> target) {
        Words words = new Words(target);
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .getter(words)
                .setter(words)
                .build());
        return this;
    }

    private Syntax add(OptionSpec.Builder builder, Consumer<Object> setter) {
        OptionSpec option = builder.setter(new Setter(setter)).build();
        spec.addOption(option);
        sections.computeIfAbsent(section, key -> new ArrayList<>()).add(option);
        return this;
    }

    /** picocli asks for the words so far where options stand between them: {@code note 10 --by NAME TEXT}. */
    private static final class Words implements IGetter, ISetter {
        private final List<String> target;
        private Optional<Object> words = Optional.empty();

        Words(List<String> target) {
            this.target = target;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T get() {
            return (T) words.orElse(null);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T set(T value) {
            T before = get();
            words = Optional.ofNullable(value);
            target.clear();
            if (value instanceof List<?> some) {
                some.forEach(word -> target.add(typed((String) word)));
            }
            return before;
        }
    }

    /** picocli's setters return the old value; these have none. */
    private record Setter(Consumer<Object> consumer) implements ISetter {
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T set(T value) {
            consumer.accept(value);
            return null;
        }
    }
}
