package reform.cli.command.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reform.cli.command.Command;
import reform.cli.config.Configuration;
import reform.cli.config.ConfigurationFile;
import reform.cli.config.ConfigurationReader;
import reform.cli.config.Settings;
import reform.cli.config.Settings.Holding;
import reform.cli.config.Settings.Source;
import reform.cli.options.OutputOptions;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.ExitCode;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.message.Messages;
import reform.render.document.Json;
import reform.render.document.TaskDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableRenderer;
import reform.render.text.Style;
import reform.render.text.StyledText;

/** {@code config}: each setting that holds, and where it comes from. */
public final class ConfigCommand extends Command {
    /** What commands take from the environment that no configuration has; the launcher takes the last. */
    private static final List<String> VARIABLES = List.of("REFORM_FILE", "REFORM_TODAY", "REFORM_BY", "REFORM_JAVA");

    private final OutputOptions output = new OutputOptions(Format.TEXT, Format.JSON);

    @Override
    public void define(Syntax syntax) {
        output.define(syntax);
    }

    @Override
    public List<Format> formats() {
        return output.formats();
    }

    @Override
    public ExitCode run(Session session) throws IOException {
        OutputText out = output.text(session);
        Configuration configuration = session.settings().configuration();
        if (output.format() == Format.JSON) {
            Json.write(document(configuration, settings(session), variables(session)), out.utf8());
        } else {
            writeText(session, configuration, settings(session), out);
        }
        output.write(session, out);
        return ExitCode.SUCCESS;
    }

    private static Map<String, Holding> settings(Session session) {
        Settings settings = session.settings();
        Map<String, Holding> holding = new LinkedHashMap<>();
        for (String key : ConfigurationReader.KEYS) {
            holding.put(
                    key,
                    switch (key) {
                        case "color" -> settings.colour();
                        case "lang" -> settings.language(session.common().language());
                        case "pager" -> settings.pager();
                        default -> settings.configured(key, "");
                    });
        }
        return holding;
    }

    /** Those that are set. */
    private static Map<String, String> variables(Session session) {
        Map<String, String> set = new LinkedHashMap<>();
        for (String name : VARIABLES) {
            session.host().variable(name).ifPresent(value -> set.put(name, value));
        }
        return set;
    }

    private static Map<String, Object> document(
            Configuration configuration, Map<String, Holding> settings, Map<String, String> variables) {
        List<Map<String, Object>> rows = new ArrayList<>();
        settings.forEach((key, holding) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", key);
            row.put("value", present(holding.text()));
            row.put("source", word(holding.source()));
            row.put("from", present(holding.from()));
            rows.add(row);
        });
        List<Map<String, Object>> aliases = new ArrayList<>();
        configuration.aliases().forEach((name, alias) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", name);
            row.put("command", alias.text());
            row.put("from", alias.from());
            aliases.add(row);
        });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", TaskDocument.SCHEMA);
        document.put("file", configuration.file());
        document.put("settings", rows);
        document.put("aliases", aliases);
        document.put("environment", variables);
        return document;
    }

    private void writeText(Session session, Configuration configuration, Map<String, Holding> settings, OutputText out)
            throws IOException {
        Messages messages = session.messages();
        Optional<String> file = configuration.file();
        out.append(
                        file.isPresent()
                                ? messages.text("config.file", file.get())
                                : ConfigurationFile.usualFile(session.host())
                                        .map(usual -> messages.text("config.no-file", usual))
                                        .orElseGet(() -> messages.text("config.no-home")))
                .append("\n\n");
        Table.Builder table = Table.of(
                Column.left(messages.text("config.key")),
                Column.left(messages.text("config.value")).flexible(12),
                Column.left(messages.text("config.from")));
        settings.forEach((key, holding) -> table.row(
                StyledText.of(key, Style.BOLD),
                StyledText.of(
                        holding.text().isEmpty()
                                ? messages.find("config.none." + key).orElse("")
                                : holding.text()),
                StyledText.of(holding.from().isEmpty() ? messages.text("config.built-in") : holding.from())));
        new TableRenderer(output.profile(session)).write(table.build(), out);
        Map<String, String> variables = variables(session);
        if (!variables.isEmpty()) {
            Table.Builder set = Table.of(
                    Column.left(messages.text("config.variable")),
                    Column.left(messages.text("config.value")).flexible(12));
            variables.forEach((name, value) -> set.row(StyledText.of(name, Style.BOLD), StyledText.of(value)));
            out.append('\n');
            new TableRenderer(output.profile(session)).write(set.build(), out);
        }
        if (!configuration.aliases().isEmpty()) {
            Table.Builder aliases = Table.of(
                    Column.left(messages.text("config.alias")),
                    Column.left(messages.text("config.command")).flexible(12),
                    Column.left(messages.text("config.from")));
            configuration
                    .aliases()
                    .forEach((name, alias) -> aliases.row(
                            StyledText.of(name, Style.BOLD), StyledText.of(alias.text()), StyledText.of(alias.from())));
            out.append('\n');
            new TableRenderer(output.profile(session)).write(aliases.build(), out);
        }
    }

    private static String word(Source source) {
        return source.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
