package reform.cli;

import java.util.List;
import java.util.Optional;

/** The formats of output, by the word after {@code --format} and by the ending of the file after {@code -o}. */
enum Format {
    TABLE("table", ".txt"),
    TEXT("text", ".txt"),
    JSON("json", ".json"),
    JSONL("jsonl", ".jsonl"),
    CSV("csv", ".csv"),
    TSV("tsv", ".tsv"),
    MARKDOWN("markdown", ".md"),
    HTML("html", ".html", ".htm"),
    YAML("yaml", ".yaml", ".yml"),
    IDS("ids", ".ids"),
    GITHUB("github", ".github");

    private final String word;
    private final List<String> endings;

    Format(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    String word() {
        return word;
    }

    /** How the name of a file in this format ends: {@code .txt}. */
    String ending() {
        return endings.get(0);
    }

    /** @throws Failure when the word is none of the formats that the command has */
    static Format ofWord(String word, List<Format> formats) {
        for (Format format : formats) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        List<String> words = formats.stream().map(Format::word).toList();
        throw Failure.unknownWord("cli.bad-format", word, words);
    }

    /** The format that a file's name asks for. */
    static Optional<Format> ofFile(String file, List<Format> formats) {
        return formats.stream()
                .filter(format -> format.endings.stream().anyMatch(file::endsWith))
                .findFirst();
    }
}
