package reform.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reform.model.Finding;
import reform.model.Rule;
import reform.yaml.Problems;
import reform.yaml.YamlNode;
import reform.yaml.YamlNode.Entry;
import reform.yaml.YamlNode.Mapping;
import reform.yaml.YamlNode.Scalar;
import reform.yaml.YamlNode.Sequence;
import reform.yaml.YamlParser;
import reform.yaml.YamlSource;

/**
 * A configuration file: keys with texts, lists of texts, or keys with texts again, each with its place. What the keys
 * are and which values are good is for others to say, through {@link #add}; what is no such file is found here.
 */
public final class SettingsFile {
    private final YamlSource source;
    private final Problems problems;
    private final List<Setting> settings = new ArrayList<>();

    /** A word of the file. {@code start} and {@code end} are chars of its text. */
    public record Word(String text, int start, int end) {}

    /**
     * A key and what stands behind it: texts, keys of its own, or nothing. Keys that start with {@code x-} are for others
     * and left out.
     *
     * @param list whether the texts are written as a list
     */
    public record Setting(Word key, boolean list, List<Word> texts, List<Setting> members) {
        public Setting {
            texts = List.copyOf(texts);
            members = List.copyOf(members);
        }
    }

    private SettingsFile(YamlSource source) {
        this.source = source;
        this.problems = new Problems(source);
    }

    /**
     * Reads a file.
     *
     * @param shown its name for messages
     */
    public static SettingsFile read(String shown, byte[] bytes) {
        SettingsFile file = new SettingsFile(YamlSource.of(shown, bytes));
        if (file.source.problem().isEmpty()) {
            Optional<YamlNode> root = YamlParser.compose(file.source, file.problems);
            if (root.isPresent()) {
                file.readRoot(root.get());
            }
        }
        return file;
    }

    private void readRoot(YamlNode root) {
        if (root instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().text().startsWith("x-")) {
                    continue;
                }
                add(entry, true, settings);
            }
        } else if (!MappingReader.isNull(root)) {
            problems.add(root, Rule.WRONG_TYPE, "settings", "");
        }
    }

    private void add(Entry entry, boolean outer, List<Setting> target) {
        Optional<Setting> setting = read(entry, outer);
        if (setting.isPresent()) {
            target.add(setting.get());
        }
    }

    private Optional<Setting> read(Entry entry, boolean outer) {
        YamlNode node = entry.value().resolved();
        Word key = word(entry.key(), entry.key());
        if (MappingReader.isNull(node)) {
            return Optional.of(new Setting(key, false, List.of(), List.of()));
        }
        if (node instanceof Scalar scalar) {
            return Optional.of(new Setting(key, false, List.of(word(scalar, entry.value())), List.of()));
        }
        if (outer && node instanceof Sequence sequence) {
            List<Word> texts = new ArrayList<>();
            for (YamlNode item : sequence.items()) {
                if (item.resolved() instanceof Scalar scalar) {
                    texts.add(word(scalar, item));
                } else {
                    problems.add(item, Rule.WRONG_TYPE, "texts", key.text());
                }
            }
            return Optional.of(new Setting(key, true, texts, List.of()));
        }
        if (outer && node instanceof Mapping mapping) {
            List<Setting> members = new ArrayList<>();
            for (Entry member : mapping.entries()) {
                add(member, false, members);
            }
            return Optional.of(new Setting(key, false, List.of(), members));
        }
        problems.add(entry.value(), Rule.WRONG_TYPE, "text", key.text());
        return Optional.empty();
    }

    private static Word word(Scalar scalar, YamlNode place) {
        return new Word(scalar.text().strip(), place.start(), place.end());
    }

    /** The keys, in the order of the file. */
    public List<Setting> settings() {
        return List.copyOf(settings);
    }

    /** The line that a word stands on, from 1. */
    public int line(Word word) {
        return source.line(word.start());
    }

    /** Notes what is wrong with a word. */
    public void add(Word word, Finding finding) {
        problems.add(word.start(), word.end(), finding);
    }

    /** The text and all that is wrong with it, for excerpts. */
    public ReadResult result() {
        return new ReadResult(
                source,
                Optional.empty(),
                source.problem().isPresent() ? List.of(source.problem().get()) : problems.inOrder());
    }
}
