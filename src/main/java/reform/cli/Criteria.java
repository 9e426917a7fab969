package reform.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import reform.model.Status;
import reform.model.TaskList;
import reform.policy.DateRange;
import reform.policy.DurationParser;
import reform.policy.WhenParser;
import reform.query.DepartmentNames;
import reform.query.Filter;
import reform.query.Resolution;
import reform.query.TaskIds;
import reform.query.Vocabulary;

/** What the values of filter options mean for the lists at hand. A comma list means: one of these. */
final class Criteria {
    /** What parts the words of a comma list, also as a Chinese keyboard gives it. */
    static final String SEPARATORS = "[,，]";

    /** The same for ids, statuses and times: in a department's name 、 may stand, as in 各区、县（市）政府. */
    static final String WORD_SEPARATORS = "[,，、]";

    private final List<TaskList> lists;
    private final LocalDate day;

    Criteria(List<TaskList> lists, LocalDate day) {
        this.lists = lists;
        this.day = day;
    }

    Filter ids(List<String> words) {
        TaskIds ids = new TaskIds(lists);
        List<Filter> filters = new ArrayList<>();
        for (String word : words) {
            filters.add(oneOf(word, WORD_SEPARATORS, each -> id(ids, each)));
        }
        return new Filter.Or(filters);
    }

    private Filter id(TaskIds ids, String word) {
        Resolution<Filter> resolution = ids.resolve(word);
        if (resolution instanceof Resolution.Unknown<Filter>) {
            if (lists.stream().allMatch(list -> list.tasks().isEmpty())) {
                throw Failure.usage("cli.no-tasks-yet", word);
            }
            if (new DepartmentNames(lists).resolve(word) instanceof Resolution.Found<String>) {
                throw Failure.usage("cli.department-as-id", word);
            }
        }
        return found(resolution, "id", word, this::knownIds);
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
        return oneOf(value, WORD_SEPARATORS, each -> new Filter.Due(range(each)));
    }

    Filter dueBefore(String value) {
        return oneOf(
                value, WORD_SEPARATORS, each -> new Filter.DueBefore(range(each).first()));
    }

    Filter dueAfter(String value) {
        return oneOf(
                value, WORD_SEPARATORS, each -> new Filter.DueAfter(range(each).last()));
    }

    Filter within(String value) {
        return oneOf(
                value,
                WORD_SEPARATORS,
                each -> new Filter.DueWithin(
                        day, DurationParser.parse(each).orElseThrow(() -> Failure.usage("cli.bad-duration", each))));
    }

    Filter status(String value) {
        Vocabulary<Filter> words = Vocabulary.statusFilters();
        return oneOf(value, WORD_SEPARATORS, each -> found(words.resolve(each), "status", each, () -> ""));
    }

    /** A status that a task may be given, which open and settled are not. */
    static Status newStatus(String word) {
        return found(Vocabulary.statuses().resolve(word), "new-status", word, () -> "");
    }

    Filter light(String value) {
        return oneOf(
                value,
                WORD_SEPARATORS,
                each -> new Filter.HasLight(found(Vocabulary.lights().resolve(each), "light", each, () -> "")));
    }

    Filter grep(String value) {
        try {
            return new Filter.Grep(Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } catch (PatternSyntaxException e) {
            throw Failure.usage("cli.bad-regex", value, e.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    /** The canonical name of the department that a word stands for. */
    String departmentName(String word) {
        return found(new DepartmentNames(lists).resolve(word), "department", word, () -> "");
    }

    private DateRange range(String value) {
        return WhenParser.range(value, day).orElseThrow(() -> Failure.usage("cli.bad-when", value));
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
        return oneOf(value, SEPARATORS, filter);
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
     * What a word stands for.
     *
     * @throws Failure the messages {@code cli.unknown-<kind>}, {@code cli.unknown-<kind>.suggest} and
     *     {@code cli.ambiguous-<kind>}
     */
    static <T> T found(Resolution<T> resolution, String kind, String word, Supplier<?> known) {
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
