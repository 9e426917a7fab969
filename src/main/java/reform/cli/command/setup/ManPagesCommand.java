package reform.cli.command.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import reform.cli.command.Command;
import reform.cli.help.CommandHelp;
import reform.cli.help.HelpTopic;
import reform.cli.help.ManPage;
import reform.cli.session.Session;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Syntax;
import reform.message.Messages;

/** {@code man-pages FOLDER}: writes the man pages there, each in the folder of its section. The build of the distribution calls it. */
public final class ManPagesCommand extends Command {
    private final List<String> folder = new ArrayList<>();

    @Override
    public void define(Syntax syntax) {
        syntax.words("FOLDER", folder);
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Path root = session.host().directory().resolve(folder.isEmpty() ? "." : folder.get(0));
        Path target = Files.createDirectories(root.resolve("man1"));
        Messages messages = session.messages();
        Files.writeString(
                target.resolve("reform.1"), ManPage.overview(messages, session.program()), StandardCharsets.UTF_8);
        for (String name : CommandName.shown()) {
            Path file = target.resolve("reform-" + name.replace(' ', '-') + ".1");
            Files.writeString(
                    file,
                    ManPage.of(
                            CommandHelp.of(CommandName.of(name).orElseThrow(), messages, session.program()), messages),
                    StandardCharsets.UTF_8);
        }
        Path topics = Files.createDirectories(root.resolve("man" + ManPage.TOPIC_SECTION));
        for (String name : HelpTopic.NAMES) {
            Files.writeString(
                    topics.resolve("reform-" + name + "." + ManPage.TOPIC_SECTION),
                    ManPage.of(name, HelpTopic.of(name, messages.language()), messages),
                    StandardCharsets.UTF_8);
        }
        return ExitCode.SUCCESS;
    }
}
