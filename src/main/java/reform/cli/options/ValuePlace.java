package reform.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import reform.cli.syntax.Failure;
import reform.cli.syntax.TypedLine;
import reform.model.TaskList;
import reform.query.TaskIds;

/**
 * What to say where ids, filters and the value of a changing command are not in their places, so that neither is taken
 * for another: {@code mark done 5}, {@code mark 5 --status done}, {@code progress 17 --due 2023}.
 *
 * @param command its name
 * @param ids the words before the last
 * @param value the last word, which is the value
 * @param selection has the filters
 * @param filter the one that people take for the value: {@code --status} of {@code mark}; empty where there is none
 * @param isValue whether a word can be the value
 */
public record ValuePlace(
        String command,
        List<String> ids,
        String value,
        SelectionOptions selection,
        Optional<FilterOption> filter,
        Predicate<String> isValue) {
    /** What is an id rather than a percentage that stands in the wrong place. */
    private static final Pattern ID = Pattern.compile("[0-9]{1,3}");

    /**
     * Looks at the words alone.
     *
     * @throws Failure when another word or a filter can be the value, and the last word can't
     */
    public void check() {
        if (isValue.test(value)) {
            return;
        }
        List<String> words = new ArrayList<>(ids);
        words.add(value);
        for (String word : ids) {
            if (isValue.test(word) && !ID.matcher(word).matches()) {
                words.remove(word);
                throw Failure.usage("change.value-first." + command, line(words, word));
            }
        }
        Optional<String> meant = filter.flatMap(selection::onlyFilter).filter(isValue);
        if (meant.isPresent()) {
            throw Failure.usage("change.value-filters." + command, filter.get().longName(), line(words, meant.get()));
        }
    }

    /**
     * Looks at the lists as well.
     *
     * @param isOwnValue whether a word is one that a list has of its own for the value
     * @throws Failure when the value is an id, and what stands for an id can be the value or is not there
     */
    public void check(List<TaskList> lists, Predicate<String> isOwnValue) {
        TaskIds known = new TaskIds(lists);
        if (!known.isKnown(value)) {
            return;
        }
        if (ids.isEmpty()) {
            String filters = String.join(" ", selection.filters());
            throw Failure.usage("change.value-is-id." + command, value, filters, line(List.of(value), "..."));
        }
        for (String word : ids) {
            if (isOwnValue.test(word) && !known.isKnown(word)) {
                List<String> words = new ArrayList<>(ids);
                words.remove(word);
                words.add(value);
                throw Failure.usage("change.value-first." + command, line(words, word));
            }
        }
        if (ids.size() == 1 && !known.isKnown(ids.get(0)) && isValue.test(ids.get(0))) {
            throw Failure.usage("change.value-first." + command, line(List.of(value), ids.get(0)));
        }
    }

    private String line(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return TypedLine.of(command, all);
    }
}
