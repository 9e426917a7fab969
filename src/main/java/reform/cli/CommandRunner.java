package reform.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import reform.cli.command.Command;
import reform.cli.command.setup.VersionCommand;
import reform.cli.config.Configuration;
import reform.cli.config.ConfigurationFile;
import reform.cli.config.Settings;
import reform.cli.help.HelpText;
import reform.cli.session.FailureReport;
import reform.cli.session.ListCache;
import reform.cli.session.Program;
import reform.cli.session.Session;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.BrokenText;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommandName.Trait;
import reform.cli.syntax.CommandPath;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Definition;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Habits;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.UnknownOption;
import reform.message.Explained;
import reform.message.Language;
import reform.message.Messages;
import reform.terminal.Host;

/** Runs one command line: finds the command, has picocli parse its words, and maps what goes wrong to an exit code. */
public final class CommandRunner implements Program {
    /** What becomes of hyphens with a Chinese keyboard. */
    private static final String DASHES = "-‐‑‒–—―－";

    /** Runs the command that the arguments name; returns the exit code. Never throws, never exits. */
    public static int run(Host host, String... arguments) {
        return new CommandRunner().run(host, Optional.empty(), arguments).code();
    }

    @Override
    public Definition definition(CommandName name) {
        return Commands.create(name);
    }

    @Override
    public ExitCode run(Host host, Optional<ListCache> cache, String... arguments) {
        CommonOptions common = new CommonOptions();
        Arguments typed = Arguments.of(arguments);
        Configuration configuration = ConfigurationFile.load(host, typed);
        Arguments words = configuration.expand(typed);
        Settings settings = new Settings(host, common, configuration);
        // The language is needed before the arguments are parsed, for what may be wrong with them.
        String language = settings.language(words.value("--lang")).text();
        Messages messages = new Messages(Language.of(language).orElseThrow());
        Session session = new Session(host, common, settings, messages, cache, this);
        ExitCode code = FailureReport.guard(session, () -> run(session, common, words));
        if (code == ExitCode.USAGE) {
            chineseSign(words.words()).ifPresent(key -> session.say(messages.text(key)));
        }
        return code;
    }

    /** Quotes of a Chinese keyboard keep no words together, and its dashes begin no option: all may come of that. */
    private static Optional<String> chineseSign(List<String> words) {
        for (String word : words) {
            if (word.startsWith("“") || word.startsWith("‘") || word.contains("=“")) {
                return Optional.of("cli.chinese-quotes");
            }
            int dashes = 0;
            while (dashes < word.length() && DASHES.indexOf(word.charAt(dashes)) >= 0) {
                dashes++;
            }
            boolean ascii = word.startsWith("-".repeat(dashes));
            if (dashes > 0 && !ascii && dashes < word.length() && Syntax.isOption("--" + word.substring(dashes))) {
                return Optional.of("cli.chinese-dashes");
            }
        }
        return Optional.empty();
    }

    private ExitCode run(Session session, CommonOptions common, Arguments arguments) throws IOException {
        Messages messages = session.messages();
        Configuration configuration = session.settings().configuration();
        CommandPath name;
        try {
            name = CommandPath.find(this, configuration.aliases().keySet(), arguments);
        } catch (Failure e) {
            // A command that is unknown may be an alias of a file that is not good.
            configuration.check();
            throw e;
        }
        if (name.isGroup()) {
            session.print(HelpText.of(session).group(name.text()));
            return ExitCode.SUCCESS;
        }
        if (name.text().isEmpty()) {
            if (wantsVersion(arguments)) {
                return new VersionCommand().run(session);
            }
            parse(spec(Optional.empty(), common), "", arguments.words());
            session.print(HelpText.of(session).overview(configuration.aliases()));
            return ExitCode.SUCCESS;
        }
        CommandName row = CommandName.of(name.text()).orElseThrow();
        Command command = Commands.create(row);
        if (BrokenText.isIn(arguments.words()) && !row.has(Trait.HIDDEN)) {
            Failure failure = BrokenText.word();
            if (row.has(Trait.WRITES_WORDS)) {
                throw failure;
            }
            // Somebody may look for what others have spoilt.
            session.say(messages.text("cli.error", messages.text(failure)));
        }
        parse(spec(Optional.of(command), common), name.text(), arguments.without(name.text()));
        checkLanguage("--lang", common.language());
        if (common.help()) {
            session.print(HelpText.of(session).command(row));
            return ExitCode.SUCCESS;
        }
        if (!row.has(Trait.NEEDS_NO_CONFIGURATION)) {
            if (common.language().isEmpty()) {
                checkLanguage("REFORM_LANG", session.host().variable("REFORM_LANG"));
            }
            configuration.check();
        }
        return command.run(session);
    }

    private static void checkLanguage(String from, Optional<String> given) {
        if (given.isPresent() && Language.of(given.get()).isEmpty()) {
            Optional<String> meant = Habits.read().name("language", given.get());
            throw Failure.usage(
                    meant.isPresent() ? "cli.bad-language.suggest" : "cli.bad-language",
                    given.get(),
                    from,
                    meant.orElse(""));
        }
    }

    /**
     * What a command accepts, with what all accept. It is parsed as a whole without its name: a hierarchy of picocli's
     * commands would cost a start several milliseconds for each level.
     */
    private static CommandSpec spec(Optional<Command> command, CommonOptions common) {
        CommandSpec spec = CommandSpec.create();
        Syntax syntax = new Syntax(spec);
        if (command.isPresent()) {
            command.get().define(syntax);
        }
        common.define(syntax);
        return spec;
    }

    private void parse(CommandSpec spec, String command, List<String> words) {
        CommandLine commandLine = new CommandLine(spec);
        commandLine.setOverwrittenOptionsAllowed(true);
        // `--sort -due`: a value may begin like an option.
        commandLine.setAllowOptionsAsOptionParameters(true);
        commandLine.setExpandAtFiles(false);
        try {
            commandLine.parseArgs(Syntax.marked(words));
        } catch (UnmatchedArgumentException e) {
            String word = Syntax.typed(e.getUnmatched().get(0));
            throw new UnknownOption(this, spec, command, words).failure(word);
        } catch (MissingParameterException e) {
            throw missingValue(e.getMissing());
        } catch (ParameterException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                // An option's own complaint about its value, which picocli wraps.
                if (cause instanceof Failure failure) {
                    throw failure;
                }
            }
            // A flag with a value, `--stale=60`: nothing else is left that picocli could mind.
            String flag = words.stream()
                    .filter(word -> word.startsWith("--") && word.indexOf('=') > 0)
                    .map(word -> word.substring(0, word.indexOf('=')))
                    .filter(word -> isFlag(spec, word))
                    .findFirst()
                    .orElse(e.getMessage());
            throw Failure.usage("cli.flag-with-value", flag);
        }
    }

    private static boolean isFlag(CommandSpec spec, String word) {
        OptionSpec option = spec.optionsMap().get(word);
        return option != null && option.arity().max() == 0;
    }

    private static Failure missingValue(List<CommandLine.Model.ArgSpec> missing) {
        for (CommandLine.Model.ArgSpec argument : missing) {
            if (argument instanceof OptionSpec option) {
                return Failure.usage("cli.missing-value", option.longestName(), new KindOfValue(option.paramLabel()));
            }
        }
        return Failure.usage("cli.missing-value", "", "");
    }

    /** What a value is, in the language of the reader. */
    private record KindOfValue(String label) implements Explained {
        @Override
        public String messageKey() {
            return "help.value." + label;
        }

        @Override
        public List<Object> values() {
            return List.of();
        }
    }

    private static boolean wantsVersion(Arguments arguments) {
        return arguments.has("--version") || arguments.has("-V");
    }
}
