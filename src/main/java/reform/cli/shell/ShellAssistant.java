package reform.cli.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import reform.cli.completion.Completion;
import reform.cli.config.Configuration;
import reform.cli.help.CommandHelp;
import reform.cli.session.Session;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommandPath;
import reform.cli.syntax.Definitions;
import reform.cli.syntax.Failure;
import reform.cli.syntax.InvalidList;
import reform.cli.syntax.ShellBuiltins;
import reform.cli.syntax.Syntax;
import reform.message.Messages;
import reform.render.text.TerminalText;
import reform.terminal.Assistant;
import reform.terminal.ShellLine;

/** Completes, marks and explains a line at the shell, from the commands' own definitions. */
final class ShellAssistant implements Assistant {
    private final Messages messages;
    private final Definitions definitions;
    private final Supplier<Session> session;
    private final Map<CommandName, CommandHelp> helps = new HashMap<>();

    /** @param session gives one in what is then the context of the shell */
    ShellAssistant(Messages messages, Definitions definitions, Supplier<Session> session) {
        this.messages = messages;
        this.definitions = definitions;
        this.session = session;
    }

    @Override
    public List<Choice> choices(List<String> words) {
        List<String> typed = withoutProgram(words);
        String current = typed.get(typed.size() - 1);
        Session own = session.get();
        return switch (typed.size() > 1 ? typed.get(0) : "") {
            case "use" -> files(own, current, "", true);
            case "as-of" -> typed.size() == 2 ? completed(own, List.of("list", "--as-of", current)) : List.of();
            case "exit", "quit" -> List.of();
            default -> {
                List<Choice> choices = new ArrayList<>(completed(own, typed));
                if (typed.size() == 1 && !current.startsWith("-")) {
                    for (String word : ShellBuiltins.WORDS) {
                        if (word.startsWith(current)) {
                            choices.add(new Choice(word, messages.text("shell.word." + word), true, true));
                        }
                    }
                }
                yield choices;
            }
        };
    }

    @Override
    public String searching(String term, boolean found) {
        return messages.text(found ? "shell.searching" : "shell.nothing-found", term);
    }

    @Override
    public String more(int number) {
        return messages.text("shell.more", number);
    }

    @Override
    public String tooLong(int longest, int leftOut) {
        return messages.text("shell.too-long", longest, leftOut);
    }

    @Override
    public void cannotRemember(String why) {
        session.get().say(messages.text("shell.cannot-remember", TerminalText.clean(why)));
    }

    private static List<Choice> completed(Session session, List<String> words) {
        String current = words.get(words.size() - 1);
        boolean telling = current.startsWith("-") || words.size() == 1 || CommandName.isGroup(words.get(0));
        List<Choice> choices = new ArrayList<>();
        try {
            for (Completion.Candidate candidate : new Completion(session).of(words)) {
                if (candidate.value().equals(Completion.FILES)) {
                    return files(session, current, candidate.about(), false);
                }
                choices.add(new Choice(candidate.value(), candidate.about(), telling, true));
            }
        } catch (Failure | InvalidList e) {
            // Nothing to complete; the command itself will say why.
        }
        return choices;
    }

    /**
     * Files and folders that begin so; hidden ones only when asked for.
     *
     * @param stays the beginning of the word that is no part of the file's name
     * @param lists only lists, and folders
     */
    private static List<Choice> files(Session session, String current, String stays, boolean lists) {
        String path = current.startsWith(stays) ? current.substring(stays.length()) : current;
        String head = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(head.length());
        List<Choice> choices = new ArrayList<>();
        String from = head.startsWith("~/") ? session.host().variable("HOME").orElse("~") + head.substring(1) : head;
        try (DirectoryStream<Path> members =
                Files.newDirectoryStream(session.host().directory().resolve(from.isEmpty() ? "." : from))) {
            for (Path member : members) {
                String file = String.valueOf(member.getFileName());
                boolean folder = Files.isDirectory(member);
                if (file.startsWith(name)
                        && file.startsWith(".") == name.startsWith(".")
                        && (folder || !lists || file.endsWith(".yaml"))) {
                    choices.add(new Choice(stays + head + file + (folder ? "/" : ""), "", true, !folder));
                }
            }
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
        choices.sort(Comparator.comparing(Choice::value));
        return choices;
    }

    @Override
    public boolean colour() {
        try {
            return session.get().profile().colour();
        } catch (Failure e) {
            return false; // No such colour: every command says so.
        }
    }

    @Override
    public List<Piece> pieces(ShellLine line) {
        List<Piece> pieces = new ArrayList<>();
        List<ShellLine.Word> words = line.words();
        String name = "";
        Optional<CommandHelp> help = Optional.empty();
        boolean value = false;
        for (int i = 0; i < words.size(); i++) {
            ShellLine.Word word = words.get(i);
            boolean typing = i == words.size() - 1 && line.endsInWord();
            if (value) {
                value = false;
            } else if (Syntax.isOption(word.value())) {
                Optional<CommandHelp.Option> option = option(help, word.value());
                if (option.isPresent()) {
                    pieces.add(piece(word, Kind.OPTION));
                    value = option.get().label().isPresent()
                            && option.get().names().contains(word.value());
                } else if (help.isPresent() && !(typing && begins(help.get(), word.value()))) {
                    pieces.add(piece(word, Kind.WRONG));
                }
                continue;
            } else if (help.isEmpty() && !(i == 0 && word.value().equals(ShellBuiltins.PROGRAM))) {
                if (i == 0
                        && (ShellBuiltins.WORDS.contains(word.value())
                                || alias(word.value()).isPresent())) {
                    pieces.add(piece(word, Kind.COMMAND));
                    break;
                }
                String longer = name.isEmpty() ? word.value() : name + " " + word.value();
                List<String> possible = name.isEmpty() ? firstWords() : CommandName.words(name);
                if (CommandName.exists(longer) || CommandName.isGroup(longer)) {
                    pieces.add(piece(word, Kind.COMMAND));
                    help = CommandName.of(longer).map(this::help);
                    name = longer;
                } else {
                    if (!(typing && possible.stream().anyMatch(each -> each.startsWith(word.value())))) {
                        pieces.add(piece(word, Kind.WRONG));
                    }
                    break;
                }
                continue;
            }
            if (word.quoted()) {
                pieces.add(piece(word, Kind.TEXT));
            }
        }
        return pieces;
    }

    @Override
    public String hint(ShellLine line) {
        List<String> words = withoutProgram(line.unfinished());
        if (words.size() == 1 && words.get(0).isEmpty()) {
            return "";
        }
        if (ShellBuiltins.WORDS.contains(words.get(0))) {
            return messages.text("shell.usage." + words.get(0));
        }
        Optional<String> alias = alias(words.get(0));
        if (alias.isPresent()) {
            return alias.get();
        }
        String current = words.get(words.size() - 1);
        List<String> finished = words.subList(0, words.size() - 1);
        Optional<CommandHelp> help;
        try {
            help = command(finished)
                    .or(() -> CommandName.exists(String.join(" ", words)) ? command(words) : Optional.empty());
        } catch (Failure e) {
            return TerminalText.clean(messages.text(e));
        }
        if (help.isEmpty()) {
            return "";
        }
        Optional<CommandHelp.Option> option = option(help, current);
        if (option.isEmpty() && !finished.isEmpty()) {
            option = option(help, finished.get(finished.size() - 1))
                    .filter(each -> each.label().isPresent());
        }
        return option.map(each -> each.synopsis() + "  " + each.text())
                .orElseGet(() -> help.get().usage(messages).substring("reform ".length()) + "  "
                        + help.get().summary());
    }

    /** What a name of the person's own stands for. */
    private Optional<String> alias(String word) {
        return Optional.ofNullable(
                        session.get().settings().configuration().aliases().get(word))
                .map(Configuration.Alias::text);
    }

    private Optional<CommandHelp> command(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String name =
                CommandPath.find(definitions, firstWords(), Arguments.of(words)).text();
        return CommandName.of(name).map(this::help);
    }

    private CommandHelp help(CommandName name) {
        return helps.computeIfAbsent(name, each -> CommandHelp.of(each, messages, definitions));
    }

    private List<String> firstWords() {
        List<String> words = new ArrayList<>(CommandName.words(""));
        words.addAll(ShellBuiltins.WORDS);
        words.addAll(session.get().settings().configuration().aliases().keySet());
        words.add(ShellBuiltins.PROGRAM);
        return words;
    }

    /** The option that a word is, also with its value in it: {@code --sort=due}, {@code -d市教育局}. */
    private static Optional<CommandHelp.Option> option(Optional<CommandHelp> help, String word) {
        int equals = word.indexOf('=');
        String name = equals > 0 ? word.substring(0, equals) : word;
        return help.stream()
                .flatMap(each -> each.sections().stream())
                .flatMap(section -> section.options().stream())
                .filter(option -> option.names().stream()
                        .anyMatch(each -> each.equals(name)
                                || (each.length() == 2
                                        && word.startsWith(each)
                                        && option.label().isPresent())))
                .findFirst();
    }

    private static boolean begins(CommandHelp help, String word) {
        return help.sections().stream()
                .flatMap(section -> section.options().stream())
                .flatMap(option -> option.names().stream())
                .anyMatch(name -> name.startsWith(word));
    }

    private static Piece piece(ShellLine.Word word, Kind kind) {
        return new Piece(word.start(), word.end(), kind);
    }

    private static List<String> withoutProgram(List<String> words) {
        return words.size() > 1 && words.get(0).equals(ShellBuiltins.PROGRAM) ? words.subList(1, words.size()) : words;
    }
}
