package reform.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @Test
    void harmlessTextIsTheSameObject() {
        String text = "推进中高职衔接 (3+2) 👍🏽 é";

        assertThat(TerminalText.clean(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a\nb'        | 'a b'",
                "'a\r\nb'      | 'a b'",
                "'a\rb'        | 'a b'",
                "'a\tb'        | 'a b'",
                "'a\u0085b'    | 'a b'",
                "'a\u2028b'    | 'a b'",
                "'a\u2029b\u000bc\fd' | 'a b c d'",
            })
    void lineEndsAndTabsAreSpaces(String text, String clean) {
        assertThat(TerminalText.clean(text)).isEqualTo(clean);
    }

    @Test
    void escapeSequencesAndControlsAreVisible() {
        assertThat(TerminalText.clean("\u001b[2Jred\u0007\u0000\u007f\u009b31m"))
                .isEqualTo("\\u001b[2Jred\\u0007\\u0000\\u007f\\u009b31m");
    }

    @Test
    void bidirectionalOverridesAreVisible() {
        assertThat(TerminalText.clean("\u202etxt.exe\u202c \u2066x\u2069"))
                .isEqualTo("\\u202etxt.exe\\u202c \\u2066x\\u2069");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(TerminalText.clean("a\ud800b\udc00c\ud83d")).isEqualTo("a\ufffdb\ufffdc\ufffd");
        assertThat(TerminalText.wellFormed("\udc00\ud83d\ude00\ud83d")).isEqualTo("\ufffd😀\ufffd");
        assertThat(TerminalText.wellFormed("\ud800\ud800\udc00")).isEqualTo("\ufffd\ud800\udc00");
    }

    @Test
    void cleanLinesKeepsLineEnds() {
        assertThat(TerminalText.cleanLines("一\r\n二\n\n三\r四\t\u001b")).isEqualTo("一\n二\n\n三\n四 \\u001b");
    }
}
