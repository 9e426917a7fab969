package reform.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellLineTest {

    /** Words are parted by a bar in what is expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "list --overdue; list|--overdue; false",
                "`  list\t-d　教育  `; list|-d|教育; false",
                "note 10 \"两 个\"; note|10|两 个; false",
                "note 10 '两 个'; note|10|两 个; false",
                "note 10 \"a \\\"b\\\" \\\\ \\n\"; note|10|a \"b\" \\ \\n; false",
                "note 10 'a\\b'; note|10|a\\b; false",
                "a\\ b; a b; false",
                "--note=\"a b\"c; --note=a bc; false",
                "list $HOME (x) * > wc; list|$HOME|(x)|*|>|wc; false",
                "list -g 'x\\'y'; list|-g|x\\y; true",
                "\"\" x; |x; false",
                "list # all; list; false",
                "# list; ``; false",
                "a#b; a#b; false",
                "note 10 \"一; note|10|一; true",
                "note 10 '; note|10|; true",
                "a\\; a; true",
                "``; ``; false",
            })
    void words(String text, String words, boolean open) {
        ShellLine line = ShellLine.parse(text);
        assertThat(String.join("|", line.values())).isEqualTo(words);
        assertThat(line.open()).isEqualTo(open);
    }

    @Test
    void anOpenQuoteGoesOnInTheNextLine() {
        assertThat(ShellLine.parse("note 10 \"第一行\n第二行\"").values()).isEqualTo(List.of("note", "10", "第一行\n第二行"));
    }

    @Test
    void pastedLinesAreCommandsOfTheirOwn() {
        assertThat(pasted("mark 1 done\n# 下面 'x\nmark 2 done\r\nnote 3 \"一\n二\" # x\n\n"))
                .containsExactly("mark|1|done", "", "mark|2|done", "note|3|一\n二", "", "");
        assertThat(pasted("note 10 \\\n x")).containsExactly("note|10|x");
        assertThat(pasted("a\nnote '一")).containsExactly("a", "note|一");
        assertThat(pasted("")).containsExactly("");
        assertThat(pasted("note 10 一\u2028二\nnote 10 '一\u2028二'"))
                .containsExactly("note|10|一\u2028二", "note|10|一\u2028二");
    }

    private static List<String> pasted(String text) {
        return ShellLine.parseAll(text).stream()
                .map(line -> String.join("|", line.values()))
                .toList();
    }

    @Test
    void knowsWhereWordsStand() {
        ShellLine line = ShellLine.parse("note  \"a b\" c");
        assertThat(line.words())
                .containsExactly(
                        new ShellLine.Word("note", 0, 4, false),
                        new ShellLine.Word("a b", 6, 11, true),
                        new ShellLine.Word("c", 12, 13, false));
        assertThat(line.endsInWord()).isTrue();
        assertThat(line.unfinished()).isEqualTo(List.of("note", "a b", "c"));
        assertThat(ShellLine.parse("note ").unfinished()).isEqualTo(List.of("note", ""));
        assertThat(ShellLine.parse("").unfinished()).isEqualTo(List.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "市教育局", "a b", "", "say \"x\"", "it's", "C:\\x", "#1", "a\nb", "\\"})
    void quotedWordsMeanTheirValue(String value) {
        assertThat(ShellLine.parse("x " + ShellLine.quote(value)).values()).isEqualTo(List.of("x", value));
    }
}
