package reform.cli.completion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import reform.message.Messages;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.Week;
import reform.policy.WhenParser;
import reform.query.Filter;

/** The days, weeks, periods and deadlines that may be typed: words for them, and those that stand in the lists. */
final class CompletionDates {
    private static final int WEEKS = 5;

    private final Messages messages;
    private final List<TaskList> lists;
    private final LocalDate day;

    /** @param day from which words are counted */
    CompletionDates(Messages messages, List<TaskList> lists, LocalDate day) {
        this.messages = messages;
        this.lists = lists;
        this.day = day;
    }

    /** Words for days with the day they mean; days that stand in the list once a figure has been typed. */
    List<CompletionValue> days(String typed) {
        List<CompletionValue> values = new ArrayList<>();
        for (String word : new String[] {"today", "yesterday", "monday", "-7d", "-30d"}) {
            WhenParser.day(word, day).ifPresent(meant -> values.add(CompletionValue.of(word, meant.toString())));
        }
        if (!typed.isEmpty() && Character.isDigit(typed.charAt(0))) {
            Set<LocalDate> days = new TreeSet<>(List.of(day));
            for (TaskList list : lists) {
                for (Task task : list.tasks()) {
                    task.deadline().last().ifPresent(days::add);
                    for (Update update : task.updates()) {
                        days.add(update.date());
                    }
                }
            }
            days.forEach(each -> values.add(CompletionValue.of(each.toString(), "")));
        }
        return values;
    }

    List<CompletionValue> daysToCome() {
        List<CompletionValue> values = new ArrayList<>();
        for (String word : new String[] {"+7d", "+14d", "+30d"}) {
            WhenParser.day(word, day).ifPresent(later -> values.add(CompletionValue.of(word, later.toString())));
        }
        return values;
    }

    List<CompletionValue> weeks() {
        List<CompletionValue> values = near(false, "last-week", "this-week", "last-month", "this-month");
        for (int i = 0; i < WEEKS; i++) {
            Week week = Week.of(day.minusWeeks(i));
            values.add(CompletionValue.of(
                    week.toString(), week.days().first() + ".." + week.days().last()));
        }
        return values;
    }

    /**
     * Periods by their distance from a day.
     *
     * @param spare whether a letter has to be typed first
     */
    private List<CompletionValue> near(boolean spare, String... words) {
        List<CompletionValue> values = new ArrayList<>();
        for (String word : words) {
            WhenParser.range(word, day)
                    .ifPresent(days ->
                            values.add(new CompletionValue(word, days.first() + ".." + days.last(), spare, List.of())));
        }
        return values;
    }

    /**
     * The years in which tasks are due, and parts of them once a year has been typed.
     *
     * @param filter what the option does with a year: its tasks are counted beside it
     */
    List<CompletionValue> periods(Function<DateRange, Filter> filter) {
        List<AssessedTask> tasks = new ArrayList<>();
        Set<Integer> years = new TreeSet<>();
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                AssessedTask assessed = Assessor.of(list, task, day);
                tasks.add(assessed);
                assessed.assessment().dueDate().ifPresent(due -> years.add(due.getYear()));
            }
        }
        List<CompletionValue> values = new ArrayList<>();
        for (int year : years) {
            Filter found =
                    filter.apply(WhenParser.range(Integer.toString(year), day).orElseThrow());
            long count = tasks.stream().filter(found::matches).count();
            values.add(CompletionValue.of(Integer.toString(year), messages.count("word.tasks", count)));
        }
        for (int year : years) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                values.add(new CompletionValue(year + "-Q" + quarter, "", true, List.of()));
            }
            for (int month = 1; month <= 12; month++) {
                values.add(new CompletionValue(year + (month < 10 ? "-0" : "-") + month, "", true, List.of()));
            }
        }
        values.addAll(near(true, "this-month", "next-month", "this-quarter", "this-year"));
        return values;
    }

    /** Deadlines as documents write them, from the end of this month on. */
    List<CompletionValue> deadlines() {
        List<CompletionValue> values = new ArrayList<>();
        for (int months = 0; months <= 12; months++) {
            LocalDate month = day.plusMonths(months);
            boolean wholeYear = month.getMonthValue() == 12;
            LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
            values.add(CompletionValue.of(
                    month.getYear() + (wholeYear ? "年底前" : "年" + month.getMonthValue() + "月底前"), last.toString()));
            values.add(new CompletionValue(last.toString(), "", true, List.of()));
        }
        return values;
    }

    List<CompletionValue> years() {
        int year = day.getYear();
        return CompletionValue.plain(List.of(Integer.toString(year), Integer.toString(year - 1)));
    }
}
