package reform.cli.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of output, by the word after {@code --format} and by the ending of the file after {@code -o}. */
public enum Format {
    TABLE("table", ".txt"),
    TEXT("text", ".txt"),
    JSON("json", ".json"),
    JSONL("jsonl", ".jsonl"),
    CSV("csv", ".csv"),
    TSV("tsv", ".tsv"),
    MARKDOWN("markdown", ".md"),
    HTML("html", ".html", ".htm"),
    XLSX("xlsx", ".xlsx"),
    DOCX("docx", ".docx"),
    ICS("ics", ".ics"),
    YAML("yaml", ".yaml", ".yml"),
    IDS("ids", ".ids"),
    GITHUB("github", ".github");

    /** How the files of other programs end, which would not open a result under such a name. */
    private static final List<String> FOREIGN = List.of(
            ".doc", ".xls", ".pptx", ".ppt", ".wps", ".et", ".odt", ".ods", ".pdf", ".rtf", ".xml", ".png", ".svg");

    private final String word;
    private final List<String> endings;

    Format(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    public String word() {
        return word;
    }

    /** How the name of a file in this format ends: {@code .txt}. */
    public String ending() {
        return endings.get(0);
    }

    /**
     * The format of a word.
     *
     * @throws Failure when the word is none of the formats that the command has
     */
    public static Format ofWord(String word, List<Format> formats) {
        for (Format format : formats) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        List<String> words = formats.stream().map(Format::word).toList();
        throw Failure.unknownWord("cli.bad-format", word, words);
    }

    /**
     * The format that a file's name asks for, in capitals or not; empty where it asks for none.
     *
     * @throws Failure when it asks for one that the command has not
     */
    public static Optional<Format> ofFile(String file, List<Format> formats) {
        String name = file.toLowerCase(Locale.ROOT);
        for (Format format : formats) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        Stream<String> others = Stream.of(values()).flatMap(format -> format.endings.stream());
        Optional<String> other =
                Stream.concat(others, FOREIGN.stream()).filter(name::endsWith).findFirst();
        if (other.isPresent()) {
            List<String> endings = formats.stream().map(Format::ending).toList();
            throw Failure.usage("cli.bad-ending", file, other.get(), endings);
        }
        return Optional.empty();
    }
}
