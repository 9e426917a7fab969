package reform.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import reform.cli.session.Session;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.text.TerminalText;

/** What the last word of an unfinished command line may become: commands, options, and values from the list. */
public final class Completion {
    /** The shell is to complete the name of a file, after the beginning of the word that the candidate is about. */
    public static final String FILES = ":files";

    /**
     * A value, and what it means.
     *
     * @param value stands after the head of the word; the shell has to quote it
     * @param about empty where the value says it all
     */
    public record Candidate(String value, String about) {}

    /** How the candidates fit what has been typed. */
    public enum Fit {
        /** They begin with it. */
        BEGINNING,
        /** They contain it, or are called by it: they stand in its place. */
        FRAGMENT,
        /** The shell is to complete names of files. */
        FILES
    }

    /**
     * What the word may become.
     *
     * @param head the beginning of the word that stays: {@code --columns=id,} of {@code --columns=id,ti}
     */
    public record Answer(Fit fit, String head, List<Candidate> candidates) {}

    /**
     * What the finished words say of the unfinished one.
     *
     * @param awaitsValue the option whose value it is
     * @param wordsOnly after {@code --}
     * @param words those before it that are neither options nor the command
     */
    private record Place(Optional<OptionSpec> awaitsValue, boolean wordsOnly, List<String> words) {}

    /** @param head the option's name and, after a long one, the sign */
    private record Attached(OptionSpec option, String head, String value) {}

    private final Session session;

    public Completion(Session session) {
        this.session = session;
    }

    /** The whole words that the last one may become; {@link #FILES} where it is to become the name of a file. */
    public List<Candidate> of(List<String> words) {
        Answer answer = answer(words);
        List<Candidate> whole = new ArrayList<>();
        if (answer.fit() == Fit.FILES) {
            whole.add(new Candidate(FILES, answer.head()));
        }
        for (Candidate candidate : answer.candidates()) {
            whole.add(new Candidate(answer.head() + candidate.value(), candidate.about()));
        }
        return whole;
    }

    /**
     * What the last of the words may become.
     *
     * @param words the words after {@code reform}; the last is the unfinished one, empty where a new one begins
     */
    public Answer answer(List<String> words) {
        String current = words.isEmpty() ? "" : words.get(words.size() - 1);
        List<String> before = words.isEmpty() ? List.of() : expanded(words.subList(0, words.size() - 1));
        List<String> name = commandWords(before);
        String command = String.join(" ", name);
        Optional<CommandName> known = CommandName.of(command);
        CommandSpec spec = CommandSpec.create();
        Syntax syntax = new Syntax(spec);
        if (known.isPresent()) {
            session.program().definition(known.get()).define(syntax);
        }
        session.common().define(syntax);
        Place place = place(before, name, syntax);
        CompletionValues values = new CompletionValues(session, command);
        if (place.awaitsValue().isPresent()) {
            return value(values, "", current, place.awaitsValue().get());
        }
        if (current.startsWith("-") && !place.wordsOnly()) {
            Optional<Attached> attached = attached(spec, current);
            if (attached.isPresent()) {
                return value(
                        values,
                        attached.get().head(),
                        attached.get().value(),
                        attached.get().option());
            }
            return current.indexOf('=') < 0
                    ? match("", current, values.options(spec.options(), current))
                    : new Answer(Fit.BEGINNING, "", List.of());
        }
        if (known.isEmpty()) {
            return match("", current, values.commands(command));
        }
        return word(values, spec, place.words(), current);
    }

    /** An option and its value in one word: {@code -d教育}, {@code --lead=教育}. */
    private static Optional<Attached> attached(CommandSpec spec, String word) {
        int length = word.startsWith("--") ? word.indexOf('=') : 2;
        if (length < 2 || word.length() < 3) {
            return Optional.empty();
        }
        int start = word.startsWith("--") ? length + 1 : length;
        return Optional.ofNullable(spec.optionsMap().get(word.substring(0, length)))
                .filter(Completion::takesValue)
                .map(option -> new Attached(option, word.substring(0, start), word.substring(start)));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** The words with those of an alias in its place. */
    private List<String> expanded(List<String> words) {
        return session.settings().configuration().expand(Arguments.of(words)).words();
    }

    /** The words that name the command, or the group whose command is still to come. */
    private static List<String> commandWords(List<String> before) {
        List<String> words = new ArrayList<>();
        Arguments arguments = Arguments.of(before);
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.isWord(i)) {
                words.add(arguments.get(i));
                if (CommandName.exists(String.join(" ", words))) {
                    break;
                }
            }
        }
        return words;
    }

    /** Walks the finished words: takes the lists and the day they name, and finds what the unfinished one is to be. */
    private Place place(List<String> before, List<String> name, Syntax syntax) {
        List<OptionSpec> common = syntax.sections().get(CommonOptions.SECTION);
        List<String> words = new ArrayList<>();
        int ofName = 0;
        boolean wordsOnly = false;
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i);
            OptionSpec option = wordsOnly ? null : syntax.spec().optionsMap().get(word);
            if (option != null && takesValue(option)) {
                if (i + 1 == before.size()) {
                    return new Place(Optional.of(option), false, words);
                }
                i++;
                if (common.contains(option)) {
                    take(option, before.get(i));
                }
            } else if (word.equals("--")) {
                wordsOnly = true;
            } else if (wordsOnly || !Syntax.isOption(word)) {
                if (ofName < name.size()) {
                    ofName++;
                } else {
                    words.add(word);
                }
            } else {
                attached(syntax.spec(), word)
                        .filter(each -> common.contains(each.option()))
                        .ifPresent(each -> take(each.option(), each.value()));
            }
        }
        return new Place(Optional.empty(), wordsOnly, words);
    }

    /** A shell that completes has not yet put the home folder in place of its sign. */
    private void take(OptionSpec common, String value) {
        Optional<String> home = session.host().variable("HOME");
        String word = value.startsWith("~/") && home.isPresent() ? home.get() + value.substring(1) : value;
        common.setValue(word);
    }

    private Answer value(CompletionValues values, String head, String typed, OptionSpec option) {
        return ofKind(values, head, typed, Syntax.kind(option));
    }

    /** A word that is no option: of {@code ID... STATUS}, an id at first, then either. */
    private Answer word(CompletionValues values, CommandSpec spec, List<String> words, String typed) {
        List<PositionalParamSpec> positional = spec.positionalParameters();
        List<String> labels =
                positional.isEmpty() ? List.of() : labels(positional.get(0).paramLabel());
        if (labels.isEmpty()) {
            return new Answer(Fit.BEGINNING, "", List.of());
        }
        String first = labels.get(0);
        if (first.indexOf('|') >= 0) {
            return match("", typed, words.isEmpty() ? CompletionValue.plain(List.of(first.split("\\|"))) : List.of());
        }
        if (first.equals(ValueKind.COMMAND.label())) {
            return match("", typed, values.helpTopics(String.join(" ", words)));
        }
        Answer ids = ofKind(values, "", typed, ValueKind.ofLabel(first));
        if (labels.size() == 1 || (words.isEmpty() && typed.isEmpty())) {
            return ids;
        }
        Answer last = ofKind(values, "", typed, ValueKind.ofLabel(labels.get(labels.size() - 1)));
        if (last.fit() == Fit.BEGINNING
                && ids.fit() == Fit.BEGINNING
                && last.head().equals(ids.head())) {
            List<Candidate> both = new ArrayList<>(last.candidates());
            both.addAll(ids.candidates());
            return new Answer(last.fit(), last.head(), both);
        }
        // A word of a note is no part of a title.
        boolean id = ids.fit() == Fit.BEGINNING || words.isEmpty();
        return id
                        && !ids.candidates().isEmpty()
                        && (last.fit() == Fit.FRAGMENT || last.candidates().isEmpty())
                ? ids
                : last;
    }

    /** The capital words of a synopsis such as {@code ID... STATUS}. */
    private static List<String> labels(String synopsis) {
        List<String> labels = new ArrayList<>();
        for (String word :
                synopsis.replace('[', ' ').replace(']', ' ').replace('.', ' ').split(" ")) {
            if (!word.isEmpty()) {
                labels.add(word);
            }
        }
        return labels;
    }

    private Answer ofKind(CompletionValues values, String head, String typed, Optional<ValueKind> of) {
        if (of.isEmpty()) {
            return match(head, typed, List.of());
        }
        ValueKind kind = of.get();
        if (kind == ValueKind.ASSIGNMENT) {
            return assignment(values, head, typed);
        }
        if (kind == ValueKind.FILE || kind == ValueKind.FOLDER || kind == ValueKind.SOURCE) {
            return new Answer(Fit.FILES, head, List.of());
        }
        List<CompletionValue> known = values.of(kind, typed);
        String kept = head;
        String rest = typed;
        if (kind.takesSeveral()) {
            String[] words = typed.split(kind.separators(), -1);
            rest = words[words.length - 1];
            kept = head + typed.substring(0, typed.length() - rest.length());
            known = without(known, List.of(words).subList(0, words.length - 1));
        }
        if (kind == ValueKind.KEYS && rest.startsWith("-")) {
            kept += "-";
            rest = rest.substring(1);
        }
        Answer answer = match(kept, rest, known);
        return answer.candidates().isEmpty() && kind.takesRange()
                ? endOfRange(kept, rest, known, kind == ValueKind.ID)
                : answer;
    }

    /** A field with its sign, and behind that the values it may have. */
    private Answer assignment(CompletionValues values, String head, String typed) {
        int sign = typed.indexOf('=');
        if (sign < 0) {
            return match(head, typed, values.assignments());
        }
        String field = typed.substring(0, sign).replaceAll("[+-]$", "");
        String value = typed.substring(sign + 1);
        String kept = head + typed.substring(0, sign + 1);
        Optional<ValueKind> kind = CompletionValues.kindOf(field);
        return kind.isPresent() ? ofKind(values, kept, value, kind) : match(kept, value, values.ownValues(field));
    }

    private static List<CompletionValue> without(List<CompletionValue> values, List<String> words) {
        List<CompletionValue> others = new ArrayList<>();
        for (CompletionValue value : values) {
            if (!words.contains(value.word())) {
                others.add(value);
            }
        }
        return others;
    }

    /** {@code 3-} goes on with the ids after 3, {@code 2021..} with the times after 2021. */
    private static Answer endOfRange(String head, String typed, List<CompletionValue> values, boolean ids) {
        for (String sign : ids ? new String[] {"..", "-"} : new String[] {".."}) {
            int at = typed.lastIndexOf(sign);
            String first = at <= 0 ? "" : typed.substring(0, at);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).word().equals(first)) {
                    String list = ids ? first.substring(0, first.indexOf(':') + 1) : "";
                    int start = at + sign.length();
                    return match(
                            head + typed.substring(0, start),
                            typed.substring(start),
                            inList(values.subList(i + 1, values.size()), list));
                }
            }
        }
        return new Answer(Fit.BEGINNING, head, List.of());
    }

    /** The end of a range is of the same list, whose name is not said again. */
    private static List<CompletionValue> inList(List<CompletionValue> values, String list) {
        List<CompletionValue> ends = new ArrayList<>();
        for (CompletionValue value : values) {
            if (value.word().startsWith(list)) {
                ends.add(new CompletionValue(
                        value.word().substring(list.length()), value.about(), value.spare(), value.names()));
            }
        }
        return ends;
    }

    /**
     * The values that begin with what was typed; where none does, those of which another name does; else those that hold
     * it somewhere. Spare ones wait until something has been typed.
     */
    private static Answer match(String head, String typed, List<CompletionValue> values) {
        String word = typed.toLowerCase(Locale.ROOT);
        List<Candidate> beginning = new ArrayList<>();
        List<Candidate> called = new ArrayList<>();
        List<Candidate> holding = new ArrayList<>();
        for (CompletionValue value : values) {
            // A line end or an escape in a value would reach the terminal, or the shell as two values.
            boolean printable = TerminalText.clean(value.word()).equals(value.word());
            if (!printable || (typed.isEmpty() && value.spare())) {
                continue;
            }
            Candidate candidate = new Candidate(value.word(), value.about());
            if (startsWith(value.word(), word)) {
                beginning.add(candidate);
            } else if (anyStartsWith(value.names(), word)) {
                called.add(candidate);
            } else if (value.holds(word)) {
                holding.add(candidate);
            }
        }
        if (!beginning.isEmpty()) {
            // A word in other letters than those typed is put in their place.
            boolean same = beginning.stream().allMatch(each -> each.value().startsWith(typed));
            return new Answer(same ? Fit.BEGINNING : Fit.FRAGMENT, head, beginning);
        }
        return new Answer(Fit.FRAGMENT, head, called.isEmpty() ? holding : called);
    }

    private static boolean anyStartsWith(List<String> names, String word) {
        for (String name : names) {
            if (startsWith(name, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String text, String lowerCase) {
        return text.regionMatches(true, 0, lowerCase, 0, lowerCase.length());
    }
}
