package reform.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import reform.message.Messages;
import reform.model.Deadline;
import reform.model.Department;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskList;
import reform.policy.Light;
import reform.query.Vocabulary;
import reform.render.TaskColumn;
import reform.report.Grouping;

/** What the last word of an unfinished command line may become: commands, options, and values from the list. */
final class Completion {
    /** The shell is to complete names of files. */
    static final String FILES = ":files";

    /** A word, and what it means. */
    record Candidate(String value, String about) {}

    private final Session session;
    private final Messages messages;

    Completion(Session session) {
        this.session = session;
        this.messages = session.messages();
    }

    /** @param words the words after {@code reform}; the last is the unfinished one, empty where a new one begins */
    List<Candidate> of(List<String> words) {
        String current = words.isEmpty() ? "" : words.get(words.size() - 1);
        List<String> before = words.isEmpty() ? List.of() : expanded(words.subList(0, words.size() - 1));
        takeFiles(before);
        String name = command(before);
        if (!Commands.exists(name)) {
            return starting(
                    current, current.startsWith("-") ? options(new CommandSpecOf("version").spec()) : commands(name));
        }
        CommandSpec spec = new CommandSpecOf(name).spec();
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        OptionSpec option = spec.optionsMap().get(last);
        if (option != null && option.arity().max() > 0) {
            return starting(current, values(name, option.paramLabel()));
        }
        int equals = current.indexOf('=');
        if (current.startsWith("--") && equals > 0) {
            OptionSpec named = spec.optionsMap().get(current.substring(0, equals));
            String prefix = current.substring(0, equals + 1);
            return named == null
                    ? List.of()
                    : starting(
                            current,
                            values(name, named.paramLabel()).stream()
                                    .map(each -> new Candidate(prefix + each.value(), each.about()))
                                    .toList());
        }
        if (current.startsWith("-")) {
            return starting(current, options(spec));
        }
        return spec.positionalParameters().isEmpty()
                ? List.of()
                : starting(
                        current, values(name, spec.positionalParameters().get(0).paramLabel()));
    }

    /** The words with those of an alias in its place. */
    private List<String> expanded(List<String> words) {
        return List.of(session.settings().configuration().expand(words.toArray(new String[0])));
    }

    /** A command's options and words. */
    private record CommandSpecOf(String name) {
        CommandSpec spec() {
            CommandSpec spec = CommandSpec.create();
            Syntax syntax = new Syntax(spec);
            Commands.create(name).define(syntax);
            new CommonOptions().define(syntax);
            return spec;
        }
    }

    /** The lists that the unfinished command line names are those that values come from. */
    private void takeFiles(List<String> before) {
        for (int i = 0; i + 1 < before.size(); i++) {
            if (before.get(i).equals("-f") || before.get(i).equals("--file")) {
                session.common().addFile(before.get(i + 1));
            }
        }
    }

    private static String command(List<String> before) {
        String name = "";
        for (int i = 0; i < before.size(); i++) {
            String word = before.get(i);
            if (CommonOptions.takesValue(word)) {
                i++;
            } else if (!word.startsWith("-")) {
                String longer = name.isEmpty() ? word : name + " " + word;
                if (Commands.exists(longer)) {
                    return longer;
                }
                name = longer;
            }
        }
        return name;
    }

    private List<Candidate> commands(String group) {
        List<Candidate> candidates = new ArrayList<>();
        for (String word : Commands.words(group)) {
            String key = "help." + (group.isEmpty() ? word : group + "-" + word);
            candidates.add(new Candidate(word, messages.text(key)));
        }
        if (group.isEmpty()) {
            session.settings()
                    .configuration()
                    .aliases()
                    .forEach((name, alias) -> candidates.add(new Candidate(name, alias.text())));
        }
        return candidates;
    }

    private List<Candidate> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new Candidate(
                        option.longestName(),
                        messages.text("help.option." + option.longestName().substring(2))))
                .toList();
    }

    private List<Candidate> values(String command, String label) {
        return switch (label) {
            case "ID" -> tasks();
            case "DEPARTMENT" -> departments();
            case "STATUS" ->
                Stream.concat(Stream.of(Status.values()).map(Status::word), Stream.of("open", "settled"))
                        .map(word -> new Candidate(word, messages.text("word.status." + word)))
                        .toList();
            case "LIGHT" ->
                Stream.of(Light.values())
                        .map(light -> new Candidate(light.word(), messages.text("word.light." + light.word())))
                        .toList();
            case "FORMAT" -> plain(Commands.create(command).formats().stream().map(Format::word));
            case "COLUMNS" -> plain(Stream.of(TaskColumn.values()).map(TaskColumn::key));
            case "KEYS" -> plain(Vocabulary.sortKeys().words().stream());
            case "GROUPING" ->
                plain(Stream.of(Grouping.values()).map(Grouping::word).filter(word -> !word.equals("none")));
            case "SHELL" -> plain(CompletionCommand.SHELLS.stream());
            case "COMMAND" -> commands("");
            case "LANG" -> plain(Stream.of("en", "zh"));
            case "WHEN-COLOR" -> plain(Stream.of("auto", "always", "never"));
            case "DATE" -> plain(Stream.of("today", "yesterday", "monday", "-7d"));
            case "WHEN" -> plain(years().stream());
            case "FILE" -> List.of(new Candidate(FILES, ""));
            default -> List.of();
        };
    }

    private List<Candidate> tasks() {
        List<TaskList> lists = lists();
        List<Candidate> candidates = new ArrayList<>();
        for (TaskList list : lists) {
            for (Task task : list.tasks()) {
                String id = task.id().text();
                candidates.add(new Candidate(lists.size() > 1 ? list.name() + ":" + id : id, task.title()));
            }
        }
        return candidates;
    }

    /** By name, and by key for those who type in ASCII. */
    private List<Candidate> departments() {
        List<Candidate> candidates = new ArrayList<>();
        for (TaskList list : lists()) {
            for (Department department : list.departments().all()) {
                candidates.add(
                        new Candidate(department.name(), department.english().orElse("")));
                department.key().ifPresent(key -> candidates.add(new Candidate(key, department.name())));
            }
        }
        return candidates.stream().distinct().toList();
    }

    private List<String> years() {
        return lists().stream()
                .flatMap(list -> list.tasks().stream())
                .flatMap(task -> task.deadline() instanceof Deadline.Dated dated
                        ? Stream.of(Integer.toString(dated.last().getYear()))
                        : Stream.<String>empty())
                .distinct()
                .sorted()
                .toList();
    }

    /** A list that can't be read completes nothing; the command itself will say why. */
    private List<TaskList> lists() {
        try {
            return session.lists();
        } catch (Failure | InvalidList | IOException e) {
            return List.of();
        }
    }

    private static List<Candidate> plain(Stream<String> words) {
        return words.map(word -> new Candidate(word, "")).toList();
    }

    private static List<Candidate> starting(String prefix, List<Candidate> candidates) {
        Optional<Candidate> files =
                candidates.stream().filter(each -> each.value().equals(FILES)).findFirst();
        return files.isPresent()
                ? List.of(files.get())
                : candidates.stream()
                        .filter(each -> each.value().startsWith(prefix))
                        .toList();
    }
}
