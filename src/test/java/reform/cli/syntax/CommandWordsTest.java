package reform.cli.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            list --overdue            | list;--overdue
            `  list   -d\tedu  `      | list;-d;edu
            list -g "a b"             | list;-g;a b
            list -g 'a "b" c'         | list;-g;a "b" c
            list -g "a 'b' \\"c\\""    | list;-g;a 'b' "c"
            list -g a\\ b             | list;-g;a b
            list -g "a\\d"            | list;-g;a\\d
            list -g 'a\\'             | list;-g;a\\
            list -g a"b c"d           | list;-g;ab cd
            list -g ""                | list;-g;
            list $HOME (x) * > wc      | list;$HOME;(x);*;>;wc
            a\\                       | a\\
            """)
    void splitsAsAShellDoes(String line, String words) {
        assertThat(CommandWords.split(line))
                .hasValueSatisfying(split -> assertThat(String.join(";", split)).isEqualTo(words == null ? "" : words));
    }

    @Test
    void aQuoteHasToBeClosed() {
        assertThat(CommandWords.split("list -g \"x")).isEmpty();
        assertThat(CommandWords.split("list -g 'x\\'y'")).isEmpty();
        assertThat(CommandWords.split(""))
                .hasValueSatisfying(words -> assertThat(words).isEmpty());
    }
}
