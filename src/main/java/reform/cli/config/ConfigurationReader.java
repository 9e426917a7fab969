package reform.cli.config;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommandPath;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.ListProblems;
import reform.cli.syntax.ShellBuiltins;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.WordLists;
import reform.message.Language;
import reform.model.Finding;
import reform.model.NearestWord;
import reform.model.OwnValues;
import reform.model.Rule;
import reform.query.Resolution;
import reform.query.Vocabulary;
import reform.render.task.ShownColumn;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.read.SettingsFile;
import reform.store.read.SettingsFile.Setting;
import reform.store.read.SettingsFile.Word;
import reform.terminal.Host;
import reform.terminal.ShellLine;

/**
 * Reads a configuration file and finds everything that is wrong with it. Every start reads it: where nothing is wrong
 * there are no streams and no lambdas on the way, which cost milliseconds the first time.
 */
public final class ConfigurationReader {
    /** The keys that have a value, in the order in which they are shown. */
    public static final List<String> KEYS = List.of("columns", "sort", "color", "lang", "pager");

    private static final String ALIASES = "aliases";

    private final SettingsFile file;
    private final String shown;
    private final Map<String, Configuration.Chosen> values = new LinkedHashMap<>();
    private final Map<String, Configuration.Alias> aliases = new LinkedHashMap<>();

    private ConfigurationReader(SettingsFile file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    static Configuration read(Host host, String path) {
        byte[] bytes;
        try {
            bytes = ListFile.of(path, host.directory().resolve(path)).bytes(InputStream.nullInputStream());
        } catch (FileFault e) {
            return unreadable(path, e);
        } catch (InvalidPathException e) {
            return unreadable(path, new FileFault(FileFault.Reason.NOT_FOUND, path));
        }
        ConfigurationReader reader = new ConfigurationReader(SettingsFile.read(path, bytes), path);
        reader.read();
        return new Configuration(
                Optional.of(path),
                reader.values,
                reader.aliases,
                ListProblems.errors(reader.file.result()),
                Optional.empty());
    }

    private static Configuration unreadable(String path, FileFault fault) {
        return new Configuration(Optional.of(path), Map.of(), Map.of(), List.of(), Optional.of(fault));
    }

    private void read() {
        for (Setting setting : file.settings()) {
            String key = setting.key().text();
            if (key.equals(ALIASES)) {
                readAliases(setting);
            } else if (KEYS.contains(key)) {
                readValue(key, setting);
            } else {
                List<String> known =
                        Stream.concat(KEYS.stream(), Stream.of(ALIASES)).toList();
                wrong(
                        setting.key(),
                        Rule.UNKNOWN_SETTING,
                        key,
                        String.join(",", known),
                        NearestWord.of(key, known).orElse(""));
            }
        }
    }

    private void readValue(String key, Setting setting) {
        boolean listed = key.equals("columns") || key.equals("sort");
        if (!setting.members().isEmpty() || (setting.list() && !listed)) {
            Word place =
                    setting.texts().isEmpty() ? setting.key() : setting.texts().get(0);
            wrong(place, Rule.WRONG_TYPE, listed ? "texts" : "text", key);
            return;
        }
        List<String> texts = new ArrayList<>();
        boolean good = true;
        for (Word word : setting.texts()) {
            for (String text : listed ? word.text().split(WordLists.SEPARATORS, -1) : new String[] {word.text()}) {
                good &= isGood(key, text.strip(), word);
                texts.add(text.strip());
            }
        }
        if (texts.isEmpty() && key.equals("pager")) {
            texts.add(""); // No pager, as the help says; without a value the other keys say nothing.
        }
        if (good && !texts.isEmpty()) {
            values.put(key, new Configuration.Chosen(String.join(",", texts), place(setting.key())));
        }
    }

    private boolean isGood(String key, String text, Word word) {
        return switch (key) {
            case "columns" ->
                OwnValues.isKey(text)
                        || SpokenNames.column(text, List.of()).isPresent()
                        || oneOf(
                                word,
                                key,
                                text,
                                SpokenNames.columns(List.of()).stream()
                                        .map(ShownColumn::key)
                                        .toList());
            case "sort" ->
                OwnValues.isKey(text.startsWith("-") ? text.substring(1) : text)
                        || SpokenNames.sortKey(text, List.of()) instanceof Resolution.Found
                        || oneOf(word, key, text, Vocabulary.sortKeys().words());
            case "color" -> CommonOptions.COLOURS.contains(text) || oneOf(word, key, text, CommonOptions.COLOURS);
            case "lang" -> Language.of(text).isPresent() || oneOf(word, key, text, List.of("en", "zh"));
            // Empty, as in $PAGER: no pager.
            default -> true;
        };
    }

    /** Says that a text is none of the words known. */
    private boolean oneOf(Word word, String key, String text, List<String> known) {
        wrong(
                word,
                Rule.BAD_SETTING,
                key,
                text,
                String.join(",", known),
                NearestWord.of(text, known).orElse(""));
        return false;
    }

    private void readAliases(Setting setting) {
        if (!setting.texts().isEmpty()) {
            wrong(setting.key(), Rule.WRONG_TYPE, "mapping", ALIASES);
        }
        List<String> names = new ArrayList<>();
        for (Setting alias : setting.members()) {
            names.add(alias.key().text());
        }
        for (Setting alias : setting.members()) {
            readAlias(
                    alias.key(),
                    alias.texts().isEmpty()
                            ? new Word("", alias.key().start(), alias.key().end())
                            : alias.texts().get(0),
                    names);
        }
    }

    private void readAlias(Word name, Word command, List<String> names) {
        if (!isName(name.text())) {
            wrong(name, Rule.BAD_ALIAS, "name", name.text());
            return;
        }
        if (isTaken(name.text())
                || ShellBuiltins.WORDS.contains(name.text())
                || name.text().equals(ShellBuiltins.PROGRAM)) {
            wrong(name, Rule.BAD_ALIAS, "hides", name.text());
            return;
        }
        String line = withoutProgram(command.text().strip());
        ShellLine typed = ShellLine.parse(line);
        if (typed.open()) {
            wrong(command, Rule.BAD_ALIAS, "quote", name.text());
            return;
        }
        Arguments split = Arguments.of(typed.values());
        int place = split.firstWord();
        String first = place < 0 ? "" : split.get(place);
        if (first.isEmpty()) {
            wrong(command, Rule.BAD_ALIAS, "no-command", name.text());
        } else if (names.contains(first) && !isTaken(first)) {
            wrong(command, Rule.BAD_ALIAS, "of-alias", name.text(), first);
        } else if (CommandName.isGroup(first) && !isCommand(split)) {
            String known = String.join(",", CommandName.words(first));
            wrong(command, Rule.BAD_SETTING, "alias", first, known, "");
        } else if (!isCommand(split)) {
            wrong(
                    command,
                    Rule.BAD_ALIAS,
                    "command",
                    first,
                    CommandPath.nearest(first, CommandName.words(""), true).orElse(""));
        } else {
            aliases.put(name.text(), new Configuration.Alias(line, typed.values(), place(name)));
        }
    }

    /** People write down what they have read: {@code reform list}. */
    private static String withoutProgram(String line) {
        return line.startsWith(ShellBuiltins.PROGRAM + " ")
                ? line.substring(ShellBuiltins.PROGRAM.length()).strip()
                : line;
    }

    /** Whether a command begins with the word. */
    private static boolean isTaken(String word) {
        return CommandName.exists(word) || CommandName.isGroup(word);
    }

    /** Letters and digits of any script, with hyphens between. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty() && !text.startsWith("-");
    }

    private static boolean isCommand(Arguments words) {
        return CommandPath.in(words).isPresent();
    }

    private String place(Word word) {
        return shown + ":" + file.line(word);
    }

    private void wrong(Word at, Rule rule, Object... values) {
        file.add(at, Finding.of(rule, values));
    }
}
