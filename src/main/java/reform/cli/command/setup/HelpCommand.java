package reform.cli.command.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.cli.command.Command;
import reform.cli.config.Configuration;
import reform.cli.help.HelpText;
import reform.cli.help.HelpTopic;
import reform.cli.session.Session;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommandPath;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Syntax;

/** {@code help}: what a command does and accepts. */
public final class HelpCommand extends Command {
    private final List<String> words = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("[COMMAND]", words);
    }

    @Override
    public ExitCode run(Session session) {
        HelpText help = HelpText.of(session);
        String topic = String.join(" ", words);
        Map<String, Configuration.Alias> aliases =
                session.settings().configuration().aliases();
        if (HelpTopic.NAMES.contains(topic)) {
            session.print(help.topic(HelpTopic.of(topic, session.messages().language())));
        } else if (words.isEmpty()) {
            session.print(help.overview(aliases));
        } else if (words.size() == 1 && aliases.containsKey(words.get(0))) {
            session.print(help.alias(words.get(0), aliases.get(words.get(0))));
        } else if (CommandName.isGroup(String.join(" ", words))) {
            session.print(help.group(words.get(0)));
        } else if (words.size() == 1 && !CommandName.exists(topic)) {
            List<String> known = new ArrayList<>(CommandName.words(""));
            known.addAll(HelpTopic.NAMES);
            throw Failure.unknownWord("cli.no-help", topic, known, CommandPath.nearest(topic, known, true));
        } else {
            String name = CommandPath.find(session.program(), List.of(), Arguments.of(words))
                    .text();
            session.print(help.command(CommandName.of(name).orElseThrow()));
        }
        return ExitCode.SUCCESS;
    }
}
