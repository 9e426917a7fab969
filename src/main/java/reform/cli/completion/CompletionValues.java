package reform.cli.completion;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Model.OptionSpec;
import reform.cli.help.HelpTopic;
import reform.cli.session.ListLoader;
import reform.cli.session.Session;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.ValueKind;
import reform.git.Git;
import reform.git.GitFailure;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Department;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.DateRange;
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.policy.Week;
import reform.policy.WhenParser;
import reform.query.Filter;
import reform.query.Vocabulary;
import reform.render.task.ShownColumn;
import reform.report.Grouping;

/** The values that an option or word may have, by the label of it: from the list where it knows them. */
final class CompletionValues {
    /**
     * A value.
     *
     * @param word what is put on the command line
     * @param about what it means
     * @param spare left out where nothing has been typed: another word for what is offered already
     * @param names what else it is called, by which it is found
     */
    record Value(String word, String about, boolean spare, List<String> names) {
        boolean holds(String lowerCase) {
            if (contains(word, lowerCase)) {
                return true;
            }
            for (String name : names) {
                if (contains(name, lowerCase)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean contains(String text, String lowerCase) {
            for (int i = 0; i + lowerCase.length() <= text.length(); i++) {
                if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int WEEKS = 5;

    private final Session session;
    private final Messages messages;
    private final String command;
    private Optional<List<TaskList>> lists = Optional.empty();

    /** @param command whose formats are offered; may be none yet */
    CompletionValues(Session session, String command) {
        this.session = session;
        this.messages = session.messages();
        this.command = command;
    }

    /** The values of a kind, whatever has been typed but for what would be too many without it. */
    List<Value> of(ValueKind kind, String typed) {
        return switch (kind) {
            case ID -> ids();
            case DEPARTMENT -> departments();
            case STATUS -> statuses();
            case LIGHT -> lights();
            case FORMAT -> formats();
            case COLUMNS -> columns();
            case KEYS -> sortKeys();
            case GROUPING -> groupings();
            case LANG -> List.of(new Value("en", "English", false, List.of()), new Value("zh", "中文", false, List.of()));
            case COLOR -> plain(CommonOptions.COLOURS);
            case SCALE -> plain(List.of("year", "quarter", "month"));
            case MONTH -> plain(List.of("month"));
            case DATE -> dates(session.day(lists()), typed);
            case DAY_TO_COME -> daysToCome();
            case DAY_IN_FORCE -> dates(session.today(lists()), typed);
            case DAYS -> plain(List.of("7d", "30d", "6w", "3m"));
            case WEEK -> weeks();
            case WHEN -> periods(Filter.Due::new);
            case WHEN_BEFORE -> periods(range -> new Filter.DueBefore(range.first()));
            case WHEN_AFTER -> periods(range -> new Filter.DueAfter(range.last()));
            case DEADLINE -> deadlines();
            case YEAR -> years();
            case STEP -> steps();
            case SECTION, LEADER, OWNER, ORIGIN -> texts(kind.field().orElseThrow());
            case NAME -> reporters();
            case REV -> revisions();
            default -> List.of();
        };
    }

    /** Commands, or those of a group. */
    List<Value> commands(String group) {
        List<Value> values = new ArrayList<>();
        for (String word : CommandName.words(group)) {
            values.add(value(word, messages.text("help." + (group.isEmpty() ? word : group + "-" + word))));
        }
        if (group.isEmpty()) {
            session.settings()
                    .configuration()
                    .aliases()
                    .forEach((name, alias) -> values.add(value(name, alias.text())));
        }
        return values;
    }

    /** What {@code help} explains. */
    List<Value> helpTopics(String group) {
        if (!group.isEmpty() && !CommandName.isGroup(group)) {
            return List.of();
        }
        List<Value> values = new ArrayList<>(commands(group));
        if (group.isEmpty()) {
            for (String topic : HelpTopic.NAMES) {
                values.add(value(topic, messages.text("help.topic." + topic)));
            }
        }
        return values;
    }

    /** Options by their long names; short ones where one is typed. */
    List<Value> options(Collection<OptionSpec> options, String typed) {
        List<Value> values = new ArrayList<>();
        for (OptionSpec option : options) {
            if (option.hidden()) {
                continue;
            }
            String longest = option.longestName();
            String key = ".option." + longest.substring(2);
            String about = messages.find("help." + command.replace(' ', '-') + key)
                    .orElseGet(() -> messages.text("help" + key));
            for (String name : option.names()) {
                if (name.equals(longest) || typed.equals(name)) {
                    values.add(value(name, about));
                }
            }
        }
        return values;
    }

    private List<Value> ids() {
        List<TaskList> lists = lists();
        List<Value> values = new ArrayList<>();
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                String id = task.id().text();
                values.add(
                        lists.size() == 1
                                ? new Value(id, task.title(), false, List.of(task.title()))
                                : new Value(list.name() + ":" + id, task.title(), false, List.of(id, task.title())));
            }
        }
        return values;
    }

    /** By key, which everybody can type; by name as soon as that is typed, or another name or part of it. */
    private List<Value> departments() {
        List<Value> keys = new ArrayList<>();
        List<Value> names = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (TaskList list : lists()) {
            for (Department department : list.departments().all()) {
                if (known.add(department.name())) {
                    Optional<String> key = department.key();
                    key.ifPresent(each -> keys.add(value(each, department.name())));
                    List<String> others = new ArrayList<>(department.aliases());
                    department.shortName().ifPresent(others::add);
                    department.english().ifPresent(others::add);
                    Optional<String> english =
                            messages.language() == Language.ENGLISH ? department.english() : Optional.empty();
                    String about = english.or(() -> key).orElse("");
                    names.add(new Value(department.name(), about, key.isPresent(), others));
                }
            }
            if (list.departments().isEmpty()) {
                for (Task task : list.tasks()) {
                    known.addAll(task.lead());
                    known.addAll(task.responsible());
                }
            }
        }
        for (Value name : names) {
            known.remove(name.word());
        }
        keys.addAll(names);
        keys.addAll(plain(known));
        return keys;
    }

    private List<Value> statuses() {
        List<Value> values = new ArrayList<>();
        for (Status status : Status.values()) {
            String about = messages.text("word.status." + status.word());
            values.add(value(status.word(), about.equals(status.word()) ? "" : about));
            values.add(new Value(status.chineseWords().get(0), about, true, List.of()));
        }
        Map<String, Status> own = new TreeMap<>();
        lists().forEach(list -> own.putAll(list.statuses()));
        own.forEach((word, status) -> values.add(value(word, messages.text("word.status." + status.word()))));
        if (command.startsWith("mark") || command.startsWith("add")) {
            return values;
        }
        for (String word : new String[] {"open", "settled"}) {
            values.add(value(word, messages.text("word.status." + word)));
        }
        return values;
    }

    private List<Value> lights() {
        List<Value> values = new ArrayList<>();
        for (Light light : Light.values()) {
            String about = messages.text("word.light." + light.word());
            values.add(new Value(light.word(), about.equals(light.word()) ? "" : about, false, List.of(about)));
        }
        return values;
    }

    private List<Value> formats() {
        List<Value> values = new ArrayList<>();
        Optional<CommandName> known = CommandName.of(command);
        if (known.isPresent()) {
            for (Format format : session.program().definition(known.get()).formats()) {
                values.add(value(format.word(), ""));
            }
        }
        return values;
    }

    private List<Value> columns() {
        List<Value> values = new ArrayList<>();
        for (ShownColumn column : SpokenNames.columns(lists())) {
            String header = column.header(messages);
            values.add(new Value(column.key(), header, false, List.of(header)));
        }
        return values;
    }

    private List<Value> sortKeys() {
        List<Value> values = new ArrayList<>(plain(Vocabulary.sortKeys().words()));
        values.addAll(plain(SpokenNames.ownKeys(lists())));
        return values;
    }

    /** What can be set, with the sign that a value follows. */
    List<Value> assignments() {
        List<Value> values = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (field.isSettable()) {
                String name = messages.text("word.field." + field.key());
                values.add(new Value(field.key() + "=", name, false, List.of(name)));
            }
        }
        for (String key : SpokenNames.ownKeys(lists())) {
            values.add(value(key + "=", ""));
        }
        return values;
    }

    /** The kind of the values of a field; empty for a column of the office's own, and for what is no field. */
    static Optional<ValueKind> kindOf(String field) {
        Optional<TaskField> known = TaskField.ofKey(field).filter(each -> each != TaskField.OWN);
        return known.map(each -> switch (each) {
            case LEAD, RESPONSIBLE -> ValueKind.DEPARTMENT;
            case DUE -> ValueKind.DEADLINE;
            case START -> ValueKind.DATE;
            default -> ValueKind.ofField(each);
        });
    }

    /** What tasks have in a column of the office's own. */
    List<Value> ownValues(String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (Task task : tasks()) {
            task.own().get(key).ifPresent(value -> texts.add(value.text()));
        }
        return plain(texts);
    }

    private static List<Value> groupings() {
        List<Value> values = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            if (grouping != Grouping.NONE) {
                values.add(value(grouping.word(), ""));
            }
        }
        return values;
    }

    /** Words for days with the day they mean; days that stand in the list once a figure has been typed. */
    private List<Value> dates(LocalDate today, String typed) {
        List<Value> values = new ArrayList<>();
        for (String word : new String[] {"today", "yesterday", "monday", "-7d", "-30d"}) {
            WhenParser.day(word, today).ifPresent(day -> values.add(value(word, day.toString())));
        }
        if (!typed.isEmpty() && Character.isDigit(typed.charAt(0))) {
            Set<LocalDate> days = new TreeSet<>(List.of(today));
            for (Task task : tasks()) {
                task.deadline().last().ifPresent(days::add);
                for (Update update : task.updates()) {
                    days.add(update.date());
                }
            }
            days.forEach(day -> values.add(value(day.toString(), "")));
        }
        return values;
    }

    private List<Value> daysToCome() {
        LocalDate day = session.day(lists());
        List<Value> values = new ArrayList<>();
        for (String word : new String[] {"+7d", "+14d", "+30d"}) {
            WhenParser.day(word, day).ifPresent(later -> values.add(value(word, later.toString())));
        }
        return values;
    }

    private List<Value> weeks() {
        LocalDate day = session.day(lists());
        List<Value> values = near(day, false, "last-week", "this-week", "last-month", "this-month");
        for (int i = 0; i < WEEKS; i++) {
            Week week = Week.of(day.minusWeeks(i));
            values.add(value(
                    week.toString(), week.days().first() + ".." + week.days().last()));
        }
        return values;
    }

    /**
     * Periods by their distance from a day.
     *
     * @param spare whether a letter has to be typed first
     */
    private static List<Value> near(LocalDate day, boolean spare, String... words) {
        List<Value> values = new ArrayList<>();
        for (String word : words) {
            WhenParser.range(word, day)
                    .ifPresent(
                            days -> values.add(new Value(word, days.first() + ".." + days.last(), spare, List.of())));
        }
        return values;
    }

    /**
     * The years in which tasks are due, and parts of them once a year has been typed.
     *
     * @param filter what the option does with a year: its tasks are counted beside it
     */
    private List<Value> periods(Function<DateRange, Filter> filter) {
        LocalDate day = session.day(lists());
        List<AssessedTask> tasks = new ArrayList<>();
        Set<Integer> years = new TreeSet<>();
        for (TaskList list : lists()) {
            for (Task task : list.tasks()) {
                AssessedTask assessed = Assessor.of(list, task, day);
                tasks.add(assessed);
                assessed.assessment().dueDate().ifPresent(due -> years.add(due.getYear()));
            }
        }
        List<Value> values = new ArrayList<>();
        for (int year : years) {
            Filter found =
                    filter.apply(WhenParser.range(Integer.toString(year), day).orElseThrow());
            long count = tasks.stream().filter(found::matches).count();
            values.add(value(Integer.toString(year), messages.count("word.tasks", count)));
        }
        for (int year : years) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                values.add(new Value(year + "-Q" + quarter, "", true, List.of()));
            }
            for (int month = 1; month <= 12; month++) {
                values.add(new Value(year + (month < 10 ? "-0" : "-") + month, "", true, List.of()));
            }
        }
        values.addAll(near(day, true, "this-month", "next-month", "this-quarter", "this-year"));
        return values;
    }

    /** Deadlines as documents write them, from the end of this month on. */
    private List<Value> deadlines() {
        LocalDate day = session.day(lists());
        List<Value> values = new ArrayList<>();
        for (int months = 0; months <= 12; months++) {
            LocalDate month = day.plusMonths(months);
            boolean wholeYear = month.getMonthValue() == 12;
            LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
            values.add(value(
                    month.getYear() + (wholeYear ? "年底前" : "年" + month.getMonthValue() + "月底前"), last.toString()));
            values.add(new Value(last.toString(), "", true, List.of()));
        }
        return values;
    }

    private List<Value> years() {
        int year = session.day(lists()).getYear();
        return plain(List.of(Integer.toString(year), Integer.toString(year - 1)));
    }

    /** The steps that are not met: of what recurs the missed ones and the next. */
    private List<Value> steps() {
        LocalDate day = session.day(lists());
        Map<String, Value> values = new LinkedHashMap<>();
        for (TaskList list : lists()) {
            for (AssessedTask assessed : Assessor.of(list, day)) {
                for (DeadlineStep step : assessed.assessment().steps().all()) {
                    if (!step.met()) {
                        String title = step.title().orElse(step.due().toString());
                        values.putIfAbsent(step.key(), value(step.key(), title));
                    }
                }
            }
        }
        return List.copyOf(values.values());
    }

    /** What tasks have in a field. */
    private List<Value> texts(TaskField field) {
        Set<String> texts = new LinkedHashSet<>();
        for (Task task : tasks()) {
            task.texts().get(field).ifPresent(texts::add);
        }
        return plain(texts);
    }

    /** Who has reported so far. */
    private List<Value> reporters() {
        Set<String> names = new LinkedHashSet<>();
        for (Task task : tasks()) {
            for (Update update : task.updates()) {
                update.by().ifPresent(names::add);
            }
        }
        return plain(names);
    }

    /** The last commits, branches and tags. */
    private List<Value> revisions() {
        List<String> words = new ArrayList<>(List.of("HEAD", "HEAD~1"));
        try {
            Git git = Git.find(session.host().environment(), session.host().directory());
            words.addAll(git.branchesAndTags(session.host().directory()));
        } catch (GitFailure e) {
            return List.of();
        }
        return plain(words);
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (TaskList list : lists()) {
            tasks.addAll(list.tasks());
        }
        return tasks;
    }

    /** Read once; a list that can't be read completes nothing: the command itself will say why. */
    private List<TaskList> lists() {
        if (lists.isEmpty()) {
            try {
                lists = Optional.of(ListLoader.read(session));
            } catch (Failure | InvalidList | IOException e) {
                lists = Optional.of(List.of());
            }
        }
        return lists.get();
    }

    private static Value value(String word, String about) {
        return new Value(word, about, false, List.of());
    }

    static List<Value> plain(Collection<String> words) {
        List<Value> values = new ArrayList<>();
        for (String word : words) {
            values.add(value(word, ""));
        }
        return values;
    }
}
