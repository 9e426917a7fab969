package reform.cli.command.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Syntax;
import reform.message.Messages;

/** {@code version}: the program's version and commit, and the Java it runs on; told in full, also how it starts. */
public final class VersionCommand extends Command {
    private static final long MEGABYTE = 1 << 20;

    private boolean verbose;

    @Override
    public void define(Syntax syntax) {
        syntax.section("output").flag(() -> verbose = true, "--verbose");
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        Messages messages = session.messages();
        String java = System.getProperty("java.version");
        Optional<String> commit = commit();
        String version = commit.isPresent()
                ? messages.text("version.of-commit", messages.text("build.version"), commit.get(), java)
                : messages.text("version.plain", messages.text("build.version"), java);
        session.print(version + "\n" + (verbose ? start(session) : ""));
        return ExitCode.SUCCESS;
    }

    /** What the build was made from, a {@code +} behind it where files had been changed since; empty outside of git. */
    private static Optional<String> commit() throws IOException {
        try (InputStream in = VersionCommand.class.getResourceAsStream("/reform/commit")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private static String start(Session session) throws IOException {
        Messages messages = session.messages();
        Optional<Path> home = session.host().home().map(session.host().directory()::resolve);
        ClassArchive archive = ClassArchive.inUse(home);
        StringBuilder text = new StringBuilder("\n");
        text.append(messages.text(
                        "version.program",
                        home.isPresent() ? home.get().toRealPath() : messages.text("version.no-launcher")))
                .append('\n')
                .append(messages.text(
                        "version.java",
                        System.getProperty("java.vendor"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.home")))
                .append('\n');
        String file = archive.file().isPresent() ? archive.file().get().toString() : "";
        String size = archive.file().isPresent()
                        && Files.isReadable(archive.file().get())
                ? messages.text("version.megabytes", Files.size(archive.file().get()) / MEGABYTE)
                : messages.text("version.no-file");
        text.append(messages.text(archive.state().key(), file, size, archive.classesFromIt(), archive.classes()))
                .append('\n');
        for (String reason : archive.reasons()) {
            text.append("  ").append(messages.text("version.java-says", reason)).append('\n');
        }
        Optional<String> help = messages.find(archive.state().key() + ".help");
        if (help.isPresent()) {
            text.append(help.get().indent(2));
        }
        return text.toString();
    }
}
