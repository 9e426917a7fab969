package reform.cli.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Habits;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.WordLists;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.DateRange;
import reform.policy.DurationParser;
import reform.policy.WhenParser;
import reform.query.DepartmentNames;
import reform.query.Filter;
import reform.query.Resolution;
import reform.query.TaskIds;
import reform.query.Vocabulary;
import reform.render.text.ShellWord;

/** What the values of filter options mean for the lists at hand. A comma list means: one of these. */
public final class FilterParser {
    private static final String REGEX_SIGNS = "\\^$.|?*+()[]{}";

    private final List<TaskList> lists;
    private final LocalDate day;

    public FilterParser(List<TaskList> lists, LocalDate day) {
        this.lists = lists;
        this.day = day;
    }

    /** The tasks that a word names: an id, a range, or several of them. */
    Filter id(String words) {
        TaskIds ids = new TaskIds(lists);
        return oneOf(words, WordLists.WORD_SEPARATORS, each -> id(ids, each));
    }

    private Filter id(TaskIds ids, String word) {
        Resolution<Filter> resolution = ids.resolve(word);
        if (resolution instanceof Resolution.Unknown<Filter> unknown) {
            if (lists.stream().allMatch(list -> list.tasks().isEmpty())) {
                throw Failure.usage("cli.no-tasks-yet", word);
            }
            if (new DepartmentNames(lists).resolve(word) instanceof Resolution.Found<String>) {
                throw Failure.usage("cli.department-as-id", word);
            }
            if (Syntax.isChineseOption(word)) {
                Optional<String> option = Habits.read().name("option", word.substring(2));
                throw option.isPresent()
                        ? Failure.usage("cli.unknown-option.suggest", word, option.get())
                        : Failure.usage("cli.unknown-option", word, "list ");
            }
            Optional<String> filter = asFilter(word);
            if (filter.isPresent() && unknown.nearest().isEmpty()) {
                throw Failure.usage("cli.filter-as-id", word, filter.get());
            }
        }
        return found(resolution, "id", word, this::knownIds);
    }

    /** The option that finds what somebody means who writes a word where ids are expected. */
    private Optional<String> asFilter(String word) {
        Habits habits = Habits.read();
        Optional<Habits.Habit> filter = habits.find("filter", word);
        if (filter.isPresent()) {
            return filter.get().name();
        }
        if (Vocabulary.statusFilters(ownStatuses(lists)).words().contains(word)) {
            return Optional.of("--status " + word);
        }
        if (Vocabulary.lights().words().contains(word)) {
            return Optional.of("--light " + word);
        }
        Optional<String> status = habits.name("status", word);
        if (status.isPresent()) {
            return Optional.of("--status " + status.get());
        }
        if (WhenParser.range(word, day).isPresent()) {
            return Optional.of("--due " + ShellWord.of(word));
        }
        return inTexts(word);
    }

    private Optional<String> inTexts(String word) {
        boolean title = false;
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                if (task.section().equals(Optional.of(word))) {
                    return Optional.of("--section " + ShellWord.of(word));
                }
                title |= task.title().contains(word);
            }
        }
        boolean searchable = word.length() > 1 && word.chars().noneMatch(c -> REGEX_SIGNS.indexOf(c) >= 0);
        return title && searchable ? Optional.of("--grep " + ShellWord.of(word)) : Optional.empty();
    }

    Filter department(String value) {
        return oneOf(value, each -> new Filter.Involves(departmentName(each)));
    }

    Filter lead(String value) {
        return oneOf(value, each -> new Filter.Lead(departmentName(each)));
    }

    Filter responsible(String value) {
        return oneOf(value, each -> new Filter.Responsible(departmentName(each)));
    }

    Filter due(String value) {
        return oneOf(value, WordLists.WORD_SEPARATORS, each -> new Filter.Due(range(each)));
    }

    Filter dueBefore(String value) {
        return oneOf(
                value,
                WordLists.WORD_SEPARATORS,
                each -> new Filter.DueBefore(range(each).first()));
    }

    Filter dueAfter(String value) {
        return oneOf(
                value,
                WordLists.WORD_SEPARATORS,
                each -> new Filter.DueAfter(range(each).last()));
    }

    Filter within(String value) {
        return oneOf(
                value,
                WordLists.WORD_SEPARATORS,
                each -> new Filter.DueWithin(day, DurationParser.parse(each).orElseThrow(() -> badDuration(each))));
    }

    Filter status(String value) {
        Vocabulary<Filter> words = Vocabulary.statusFilters(ownStatuses(lists));
        return oneOf(
                value, WordLists.WORD_SEPARATORS, each -> found(statusFilter(words, each), "status", each, () -> ""));
    }

    /** What a word of {@code --status} means; one that is no status may be another filter's. */
    private Resolution<Filter> statusFilter(Vocabulary<Filter> words, String word) {
        Optional<Status> own = ownStatus(lists, word);
        if (own.isPresent()) {
            return new Resolution.Found<>(new Filter.HasStatus(own.get()));
        }
        Resolution<Filter> resolution = words.resolve(word);
        return resolution instanceof Resolution.Unknown<Filter>
                ? FilterParser.<Filter>meant("filter", word).orElseGet(() -> meant("status", word, resolution))
                : resolution;
    }

    /**
     * A status that a task may be given, which open and settled are not.
     *
     * @param lists whose own words for statuses are known as well
     */
    public static Status newStatus(List<TaskList> lists, String word) {
        Optional<Status> own = ownStatus(lists, word);
        return own.isPresent()
                ? own.get()
                : found(
                        meant(
                                "status",
                                word,
                                Vocabulary.statuses(ownStatuses(lists)).resolve(word)),
                        "new-status",
                        word,
                        () -> "");
    }

    /** What the head of one of the lists says that a word means. */
    public static Optional<Status> ownStatus(List<TaskList> lists, String word) {
        for (TaskList list : lists) {
            Status own = list.statuses().get(word.strip());
            if (own != null) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Status> ownStatuses(List<TaskList> lists) {
        Map<String, Status> own = new LinkedHashMap<>();
        for (TaskList list : lists) {
            list.statuses().forEach(own::putIfAbsent);
        }
        return own;
    }

    /** Where a word is unknown, what people mean by it instead of what is spelled like it. */
    public static <T> Resolution<T> meant(String kind, String word, Resolution<T> resolution) {
        return resolution instanceof Resolution.Unknown<T>
                ? FilterParser.<T>meant(kind, word).orElse(resolution)
                : resolution;
    }

    private static <T> Optional<Resolution<T>> meant(String kind, String word) {
        return Habits.read()
                .find(kind, word)
                .map(habit -> new Resolution.Unknown<>(habit.name().stream().toList()));
    }

    Filter light(String value) {
        return oneOf(
                value,
                WordLists.WORD_SEPARATORS,
                each -> new Filter.HasLight(
                        found(meant("light", each, Vocabulary.lights().resolve(each)), "light", each, () -> "")));
    }

    Filter grep(String value) {
        try {
            return new Filter.Grep(Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw Failure.usage("cli.bad-regex." + fault(e.getDescription()), value, e.getIndex() + 1);
        }
    }

    /** What is wrong, of what the JDK says in English only. */
    private static String fault(String description) {
        String said = description.toLowerCase(Locale.ROOT);
        if (said.contains("group") || said.contains("closing ')'")) {
            return said.contains("name") || said.contains("look-behind") ? "other" : "group";
        }
        if (said.contains("class") || said.contains("character range")) {
            return "class";
        }
        if (said.contains("dangling")) {
            return "dangling";
        }
        if (said.contains("repetition") || said.contains("counted closure")) {
            return "repetition";
        }
        return said.contains("escape") || said.contains("backslash") ? "escape" : "other";
    }

    /** The canonical name of the department that a word stands for. */
    public String departmentName(String word) {
        return found(new DepartmentNames(lists).resolve(word), "department", word, () -> "");
    }

    private DateRange range(String value) {
        return WhenParser.range(value, day).orElseThrow(() -> {
            Optional<String> meant = Habits.read().name("when", value);
            return meant.isPresent()
                    ? Failure.usage("cli.bad-when.suggest", value, meant.get())
                    : Failure.usage("cli.bad-when", value);
        });
    }

    /** A day where a time is expected: what is due by then. */
    private Failure badDuration(String value) {
        return WhenParser.range(value, day).isPresent()
                ? Failure.usage("cli.bad-duration.suggest", value, "--due-before " + ShellWord.of(value))
                : Failure.usage("cli.bad-duration", value);
    }

    /** The ids there are, as many as a person can take in. */
    private List<String> knownIds() {
        List<String> ids = new ArrayList<>();
        for (TaskList list : lists) {
            String prefix = lists.size() > 1 ? list.name() + ":" : "";
            list.tasks().forEach(task -> ids.add(prefix + task.id().text()));
        }
        int shown = 12;
        if (ids.size() > shown) {
            ids.set(shown - 1, ids.get(shown - 1) + " ... " + ids.get(ids.size() - 1));
            ids.subList(shown, ids.size()).clear();
        }
        return ids;
    }

    private static Filter oneOf(String value, Function<String, Filter> filter) {
        return oneOf(value, WordLists.SEPARATORS, filter);
    }

    private static Filter oneOf(String value, String separators, Function<String, Filter> filter) {
        List<Filter> filters = new ArrayList<>();
        for (String each : value.split(separators, -1)) {
            if (!each.isBlank()) {
                filters.add(filter.apply(each));
            }
        }
        if (filters.isEmpty()) {
            // An empty value names nothing: the criterion itself says so.
            filters.add(filter.apply(value));
        }
        return filters.size() == 1 ? filters.get(0) : new Filter.Or(filters);
    }

    /**
     * The canonical name of a department that a task is to have; where the list has no registry, a name that is new to it
     * is as good as any.
     *
     * @throws Failure when the registry has no such department
     */
    public static String departmentOf(TaskList list, String name) {
        Resolution<String> resolution = new DepartmentNames(List.of(list)).resolveToWrite(name);
        boolean free = list.departments().isEmpty() && !(resolution instanceof Resolution.Found<String>);
        return free ? name : found(resolution, "department", name, () -> "");
    }

    /**
     * What a word stands for.
     *
     * @throws Failure the messages {@code cli.unknown-<kind>}, {@code cli.unknown-<kind>.suggest} and
     *     {@code cli.ambiguous-<kind>}
     */
    public static <T> T found(Resolution<T> resolution, String kind, String word, Supplier<?> known) {
        if (resolution instanceof Resolution.Found<T> found) {
            return found.value();
        }
        if (resolution instanceof Resolution.Ambiguous<T> ambiguous) {
            throw Failure.usage("cli.ambiguous-" + kind, word, ambiguous.candidates());
        }
        List<String> nearest = ((Resolution.Unknown<T>) resolution).nearest();
        throw nearest.isEmpty()
                ? Failure.usage("cli.unknown-" + kind, word, known.get())
                : Failure.usage("cli.unknown-" + kind + ".suggest", word, nearest);
    }
}
