package reform.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import reform.message.Language;

/**
 * A text of the help that is about no command. It stands in a resource file for each language: the first line is its
 * title, {@code # } begins a heading, four blanks a line of a sample, {@code word; word | meaning} a row, everything else
 * is a paragraph a line. In the rows of deadlines the meaning is a date or a word for programs, and what people are told
 * follows after another bar.
 */
public record HelpTopic(String title, List<Block> blocks) {
    /** In the order of the help. */
    public static final List<String> NAMES = List.of("data-format", "deadlines");

    /** A part of the text. */
    sealed interface Block {}

    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Lines that stay as they are. */
    record Sample(List<String> lines) implements Block {}

    /**
     * A line of a table.
     *
     * @param meaning for programs; empty where there is only a text for people
     */
    record Row(List<String> words, String meaning, String text) implements Block {
        /** What people are told: the text, and before it the meaning where that is a date. */
        String told() {
            String date = meaning.isEmpty() || !Character.isDigit(meaning.charAt(0)) ? "" : meaning.split(" ")[0];
            return date.isEmpty() || text.isEmpty() ? date + text : date + "  " + text;
        }
    }

    public static HelpTopic of(String name, Language language) {
        String file = "/reform/help/" + name + "_" + language.code() + ".txt";
        try (InputStream in = HelpTopic.class.getResourceAsStream(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new HelpTopic(lines.get(0), blocks(lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        List<String> sample = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("    ")) {
                sample.add(line.substring(4));
                continue;
            }
            if (!sample.isEmpty()) {
                blocks.add(new Sample(List.copyOf(sample)));
                sample.clear();
            }
            if (line.startsWith("# ")) {
                blocks.add(new Heading(line.substring(2)));
            } else if (line.contains(" | ")) {
                blocks.add(row(line.split(" \\| ")));
            } else if (!line.isEmpty()) {
                blocks.add(new Paragraph(line));
            }
        }
        return blocks;
    }

    private static Row row(String[] parts) {
        List<String> words = List.of(parts[0].split("; "));
        boolean forPrograms = parts.length > 2 || Character.isDigit(parts[1].charAt(0));
        return forPrograms ? new Row(words, parts[1], parts.length > 2 ? parts[2] : "") : new Row(words, "", parts[1]);
    }
}
