package reform.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One term for one concept: the words that a term of the glossary replaced do not come back into what people read. */
class GlossaryTest {
    private static final Path TEXTS = Path.of("src/main/resources/reform");
    private static final Path GLOSSARY = Path.of("src/test/resources/glossary");

    /**
     * A term with the words it replaced.
     *
     * @param found a phrase with such a word
     * @param notFound a phrase without one that comes near; may be empty
     * @param except keys where the word means something else
     */
    private record Term(
            String term, Pattern replaced, String found, String notFound, List<Pattern> except, String because) {
        static Term of(String block) {
            Map<String, String> lines = block.lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return new Term(
                    lines.get("term"),
                    Pattern.compile(lines.get("replaced"), Pattern.MULTILINE),
                    lines.get("such as"),
                    lines.getOrDefault("but not", ""),
                    Stream.of(lines.getOrDefault("except", "").split(" "))
                            .map(key -> Pattern.compile(Pattern.quote(key).replace("*", "\\E.*\\Q")))
                            .toList(),
                    lines.get("because"));
        }

        boolean isFor(String key) {
            return except.stream().noneMatch(each -> each.matcher(key).matches());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void replacedWordsDoNotComeBack(Language language) throws IOException {
        List<String> found = new ArrayList<>();
        List<Term> terms = terms(language);
        texts(language).forEach((key, text) -> {
            for (Term term : terms) {
                Matcher matcher = term.replaced().matcher(text);
                if (term.isFor(key) && matcher.find()) {
                    found.add(key + ": \"" + matcher.group() + "\" is " + term.term() + ", because " + term.because());
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachTermFindsWhatItReplacedAndNothingElse(Language language) throws IOException {
        for (Term term : terms(language)) {
            assertThat(term.found()).as(term.term()).containsPattern(term.replaced());
            assertThat(term.notFound()).as(term.term()).doesNotContainPattern(term.replaced());
            assertThat(term.because()).as(term.term()).isNotBlank();
        }
    }

    private static List<Term> terms(Language language) throws IOException {
        String text = Files.readString(GLOSSARY.resolve(language.code() + ".txt"));
        String told = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        return Stream.of(told.strip().split("\n\n+")).map(Term::of).toList();
    }

    /** All that people read, by key; other words that are understood as input ({@code .also}) are not read. */
    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files("message", "_" + language.code() + ".properties")) {
            String bundle = file.getFileName().toString().replaceFirst("_.*", "");
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                PropertyResourceBundle all = new PropertyResourceBundle(reader);
                all.keySet().stream()
                        .filter(key -> !key.endsWith(".also"))
                        .forEach(key -> texts.put(bundle + "." + key, all.getString(key)));
            }
        }
        for (Path file : files("help", "_" + language.code() + ".txt")) {
            texts.put(file.getFileName().toString().replaceFirst("_.*", ""), Files.readString(file));
        }
        assertThat(texts).hasSizeGreaterThan(1000);
        return texts;
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.list(TEXTS.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
