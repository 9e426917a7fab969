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
import reform.policy.DeadlineStep;
import reform.policy.Light;
import reform.query.Filter;
import reform.query.Vocabulary;
import reform.render.task.ShownColumn;
import reform.report.Grouping;

/** The values that an option or word may have, by the label of it: from the list where it knows them. */
final class CompletionValues {
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
    List<CompletionValue> of(ValueKind kind, String typed) {
        return switch (kind) {
            case ID -> ids();
            case DEPARTMENT -> departments();
            case STATUS -> statuses();
            case LIGHT -> lights();
            case FORMAT -> formats();
            case COLUMNS -> columns();
            case KEYS -> sortKeys();
            case GROUPING -> groupings();
            case LANG ->
                List.of(
                        new CompletionValue("en", "English", false, List.of()),
                        new CompletionValue("zh", "中文", false, List.of()));
            case COLOR -> CompletionValue.plain(CommonOptions.COLOURS);
            case SCALE -> CompletionValue.plain(List.of("year", "quarter", "month"));
            case MONTH -> CompletionValue.plain(List.of("month"));
            case DATE -> dates().days(typed);
            case DAY_TO_COME -> dates().daysToCome();
            case DAY_IN_FORCE -> new CompletionDates(messages, lists(), session.today(lists())).days(typed);
            case DAYS -> CompletionValue.plain(List.of("7d", "30d", "6w", "3m"));
            case WEEK -> dates().weeks();
            case WHEN -> dates().periods(Filter.Due::new);
            case WHEN_BEFORE -> dates().periods(range -> new Filter.DueBefore(range.first()));
            case WHEN_AFTER -> dates().periods(range -> new Filter.DueAfter(range.last()));
            case DEADLINE -> dates().deadlines();
            case YEAR -> dates().years();
            case STEP -> steps();
            case SECTION, LEADER, OWNER, ORIGIN -> texts(kind.field().orElseThrow());
            case NAME -> reporters();
            case REV -> revisions();
            default -> List.of();
        };
    }

    private CompletionDates dates() {
        return new CompletionDates(messages, lists(), session.day(lists()));
    }

    /** Commands, or those of a group. */
    List<CompletionValue> commands(String group) {
        List<CompletionValue> values = new ArrayList<>();
        for (String word : CommandName.words(group)) {
            values.add(
                    CompletionValue.of(word, messages.text("help." + (group.isEmpty() ? word : group + "-" + word))));
        }
        if (group.isEmpty()) {
            session.settings()
                    .configuration()
                    .aliases()
                    .forEach((name, alias) -> values.add(CompletionValue.of(name, alias.text())));
        }
        return values;
    }

    /** What {@code help} explains. */
    List<CompletionValue> helpTopics(String group) {
        if (!group.isEmpty() && !CommandName.isGroup(group)) {
            return List.of();
        }
        List<CompletionValue> values = new ArrayList<>(commands(group));
        if (group.isEmpty()) {
            for (String topic : HelpTopic.NAMES) {
                values.add(CompletionValue.of(topic, messages.text("help.topic." + topic)));
            }
        }
        return values;
    }

    /** Options by their long names; short ones where one is typed. */
    List<CompletionValue> options(Collection<OptionSpec> options, String typed) {
        List<CompletionValue> values = new ArrayList<>();
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
                    values.add(CompletionValue.of(name, about));
                }
            }
        }
        return values;
    }

    private List<CompletionValue> ids() {
        List<TaskList> lists = lists();
        List<CompletionValue> values = new ArrayList<>();
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                String id = task.id().text();
                values.add(
                        lists.size() == 1
                                ? new CompletionValue(id, task.title(), false, List.of(task.title()))
                                : new CompletionValue(
                                        list.name() + ":" + id, task.title(), false, List.of(id, task.title())));
            }
        }
        return values;
    }

    /** By key, which everybody can type; by name as soon as that is typed, or another name or part of it. */
    private List<CompletionValue> departments() {
        List<CompletionValue> keys = new ArrayList<>();
        List<CompletionValue> names = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (TaskList list : lists()) {
            for (Department department : list.departments().all()) {
                if (known.add(department.name())) {
                    Optional<String> key = department.key();
                    key.ifPresent(each -> keys.add(CompletionValue.of(each, department.name())));
                    List<String> others = new ArrayList<>(department.aliases());
                    department.shortName().ifPresent(others::add);
                    department.english().ifPresent(others::add);
                    Optional<String> english =
                            messages.language() == Language.ENGLISH ? department.english() : Optional.empty();
                    String about = english.or(() -> key).orElse("");
                    names.add(new CompletionValue(department.name(), about, key.isPresent(), others));
                }
            }
            if (list.departments().isEmpty()) {
                for (Task task : list.tasks()) {
                    known.addAll(task.lead());
                    known.addAll(task.responsible());
                }
            }
        }
        for (CompletionValue name : names) {
            known.remove(name.word());
        }
        keys.addAll(names);
        keys.addAll(CompletionValue.plain(known));
        return keys;
    }

    private List<CompletionValue> statuses() {
        List<CompletionValue> values = new ArrayList<>();
        for (Status status : Status.values()) {
            String about = messages.text("word.status." + status.word());
            values.add(CompletionValue.of(status.word(), about.equals(status.word()) ? "" : about));
            values.add(new CompletionValue(status.chineseWords().get(0), about, true, List.of()));
        }
        Map<String, Status> own = new TreeMap<>();
        lists().forEach(list -> own.putAll(list.statuses()));
        own.forEach(
                (word, status) -> values.add(CompletionValue.of(word, messages.text("word.status." + status.word()))));
        if (command.startsWith("mark") || command.startsWith("add")) {
            return values;
        }
        for (String word : new String[] {"open", "settled"}) {
            values.add(CompletionValue.of(word, messages.text("word.status." + word)));
        }
        return values;
    }

    private List<CompletionValue> lights() {
        List<CompletionValue> values = new ArrayList<>();
        for (Light light : Light.values()) {
            String about = messages.text("word.light." + light.word());
            values.add(
                    new CompletionValue(light.word(), about.equals(light.word()) ? "" : about, false, List.of(about)));
        }
        return values;
    }

    private List<CompletionValue> formats() {
        List<CompletionValue> values = new ArrayList<>();
        Optional<CommandName> known = CommandName.of(command);
        if (known.isPresent()) {
            for (Format format : session.program().definition(known.get()).formats()) {
                values.add(CompletionValue.of(format.word(), ""));
            }
        }
        return values;
    }

    private List<CompletionValue> columns() {
        List<CompletionValue> values = new ArrayList<>();
        for (ShownColumn column : SpokenNames.columns(lists())) {
            String header = column.header(messages);
            values.add(new CompletionValue(column.key(), header, false, List.of(header)));
        }
        return values;
    }

    private List<CompletionValue> sortKeys() {
        List<CompletionValue> values =
                new ArrayList<>(CompletionValue.plain(Vocabulary.sortKeys().words()));
        values.addAll(CompletionValue.plain(SpokenNames.ownKeys(lists())));
        return values;
    }

    /** What can be set, with the sign that a value follows. */
    List<CompletionValue> assignments() {
        List<CompletionValue> values = new ArrayList<>();
        for (TaskField field : TaskField.values()) {
            if (field.isSettable()) {
                String name = messages.text("word.field." + field.key());
                values.add(new CompletionValue(field.key() + "=", name, false, List.of(name)));
            }
        }
        for (String key : SpokenNames.ownKeys(lists())) {
            values.add(CompletionValue.of(key + "=", ""));
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
    List<CompletionValue> ownValues(String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (Task task : tasks()) {
            task.own().get(key).ifPresent(value -> texts.add(value.text()));
        }
        return CompletionValue.plain(texts);
    }

    private static List<CompletionValue> groupings() {
        List<CompletionValue> values = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            if (grouping != Grouping.NONE) {
                values.add(CompletionValue.of(grouping.word(), ""));
            }
        }
        return values;
    }

    /** The steps that are not met: of what recurs the missed ones and the next. */
    private List<CompletionValue> steps() {
        LocalDate day = session.day(lists());
        Map<String, CompletionValue> values = new LinkedHashMap<>();
        for (TaskList list : lists()) {
            for (AssessedTask assessed : Assessor.of(list, day)) {
                for (DeadlineStep step : assessed.assessment().steps().all()) {
                    if (!step.met()) {
                        String title = step.title().orElse(step.due().toString());
                        values.putIfAbsent(step.key(), CompletionValue.of(step.key(), title));
                    }
                }
            }
        }
        return List.copyOf(values.values());
    }

    /** What tasks have in a field. */
    private List<CompletionValue> texts(TaskField field) {
        Set<String> texts = new LinkedHashSet<>();
        for (Task task : tasks()) {
            task.texts().get(field).ifPresent(texts::add);
        }
        return CompletionValue.plain(texts);
    }

    /** Who has reported so far. */
    private List<CompletionValue> reporters() {
        Set<String> names = new LinkedHashSet<>();
        for (Task task : tasks()) {
            for (Update update : task.updates()) {
                update.by().ifPresent(names::add);
            }
        }
        return CompletionValue.plain(names);
    }

    /** The last commits, branches and tags. */
    private List<CompletionValue> revisions() {
        List<String> words = new ArrayList<>(List.of("HEAD", "HEAD~1"));
        try {
            Git git = Git.find(session.host().environment(), session.host().directory());
            words.addAll(git.branchesAndTags(session.host().directory()));
        } catch (GitFailure e) {
            return List.of();
        }
        return CompletionValue.plain(words);
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
}
