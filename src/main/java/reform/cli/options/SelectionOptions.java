package reform.cli.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.model.TaskList;
import reform.query.Filter;

/** The filters, the same on every command that selects tasks. They are kept as given until the lists are known. */
public final class SelectionOptions {
    /** One option as given. */
    private record Given(FilterOption option, String value, boolean negated) {}

    private final List<String> ids = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    /** The flags that a word came after, by the place of the word. */
    private final Map<Integer, String> flagBefore = new HashMap<>();

    private boolean negateNext;
    private Optional<String> revision = Optional.empty();
    private boolean strict;

    /** Ids and filters, for commands that read: they take the lists of a revision, too. */
    public void define(Syntax syntax) {
        define(syntax, "ID");
        defineRevision(syntax);
    }

    /** The revision to read, for commands that read. */
    public void defineRevision(Syntax syntax) {
        syntax.value(ValueKind.REV, value -> revision = Optional.of(value), "--rev");
        defineStrict(syntax);
    }

    /** Whether a cell that can't be read is an error, for commands that show tasks. */
    public void defineStrict(Syntax syntax) {
        syntax.flag(() -> strict = true, "--strict");
    }

    /**
     * For commands that write.
     *
     * @param label of the words, where others than ids stand among them
     */
    public void define(Syntax syntax, String label) {
        syntax.words(label, ids);
        defineFilters(syntax);
    }

    /** The filters without ids, for a command whose words are something else. */
    public void defineFilters(Syntax syntax) {
        syntax.section("filters");
        for (FilterOption option : FilterOption.values()) {
            if (option.kind().isPresent()) {
                syntax.value(option.kind().get(), value -> add(option, value), option.names());
            } else {
                syntax.flag(() -> addFlag(option), option.names());
            }
        }
        syntax.flag(() -> negateNext = !negateNext, "--not");
    }

    private void addFlag(FilterOption option) {
        add(option, "");
        flagBefore.put(ids.size(), option.longName());
    }

    private void add(FilterOption option, String value) {
        given.add(new Given(option, value, negateNext));
        negateNext = false;
    }

    /** Takes the last of the words away: it is no id. Empty where nothing would be left that chooses tasks. */
    public Optional<String> takeLastWord() {
        return ids.size() < (given.isEmpty() ? 2 : 1) ? Optional.empty() : Optional.of(ids.remove(ids.size() - 1));
    }

    /** Puts the last two words together where they are one value that was typed with a blank: {@code in progress}. */
    public void joinLastWords(Predicate<String> isValue) {
        int last = ids.size() - 1;
        if (last < (given.isEmpty() ? 2 : 1)) {
            return;
        }
        String joined = ids.get(last - 1) + " " + ids.get(last);
        if (isValue.test(joined)) {
            ids.remove(last);
            ids.set(last - 1, joined);
        }
    }

    /** Whether a cell that can't be read is an error of the list. */
    public boolean strict() {
        return strict;
    }

    /** Takes away the words that are no ids. */
    public List<String> takeWords(Predicate<String> isOther) {
        List<String> others = ids.stream().filter(isOther).toList();
        ids.removeIf(isOther);
        return others;
    }

    /** The ids as typed, without a last word that was taken away. */
    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** The filters as they would be typed. */
    List<String> filters() {
        List<String> words = new ArrayList<>();
        for (Given each : given) {
            if (each.negated) {
                words.add("--not");
            }
            words.add(each.option.longName());
            if (!each.value.isEmpty()) {
                words.add(each.value);
            }
        }
        return words;
    }

    /** The value of an option, where it is the only filter. */
    Optional<String> onlyFilter(FilterOption option) {
        return given.size() == 1 && has(option) ? Optional.of(given.get(0).value) : Optional.empty();
    }

    /** Whether other options than ids choose the tasks. */
    public boolean hasFilters() {
        return !given.isEmpty();
    }

    /** The revision whose lists are read, instead of the files as they are. */
    public Optional<String> revision() {
        return revision;
    }

    /** Whether an option was given, not negated. */
    public boolean has(FilterOption option) {
        return given.stream().anyMatch(each -> each.option == option && !each.negated);
    }

    /** Whether one option alone chooses the tasks, not negated. */
    public boolean isOnly(FilterOption option) {
        return ids.isEmpty() && given.size() == 1 && has(option);
    }

    public boolean isEmpty() {
        return ids.isEmpty() && given.isEmpty();
    }

    /**
     * The filter that the options mean together: different options all hold, of the same option given twice one
     * holds, and a negated one does not hold.
     *
     * @throws Failure when a value names nothing: all such values at once would hide the first, so one at a time
     */
    public Filter filter(List<TaskList> lists, LocalDate day) {
        if (negateNext) {
            throw Failure.usage("cli.not-alone");
        }
        FilterParser parser = new FilterParser(lists, day);
        List<Filter> all = new ArrayList<>();
        if (!ids.isEmpty()) {
            all.add(chosen(parser));
        }
        Map<FilterOption, List<Filter>> same = new LinkedHashMap<>();
        for (Given each : given) {
            Filter filter = each.option.filter(parser, each.value);
            if (each.negated) {
                all.add(new Filter.Not(filter));
            } else {
                same.computeIfAbsent(each.option, option -> new ArrayList<>()).add(filter);
            }
        }
        same.values().forEach(filters -> all.add(filters.size() == 1 ? filters.get(0) : new Filter.Or(filters)));
        return new Filter.And(all);
    }

    private Filter chosen(FilterParser parser) {
        List<Filter> filters = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            try {
                filters.add(parser.id(ids.get(i)));
            } catch (Failure e) {
                // `--stale 60`: what was meant for a value is a word of its own.
                String flag = flagBefore.get(i);
                throw flag != null && e.messageKey().startsWith("cli.unknown-id")
                        ? Failure.usage("cli.flag-before-id", ids.get(i), flag)
                        : e;
            }
        }
        return new Filter.Or(filters);
    }
}
