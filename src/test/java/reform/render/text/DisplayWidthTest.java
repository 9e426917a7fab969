package reform.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | 0",
                "list        | 4",
                "推进中高职衔接 | 14",
                "（3+2）      | 7",
                "全角　空格    | 10",
                // Ambiguous width: one, as JLine's tables say.
                "“中职-高职”  | 11",
                "…           | 1",
                "·           | 1",
                "①           | 1",
                "√           | 1",
                "✓           | 1",
                "ｱﾞ          | 2",
                // Combining marks, composed and decomposed Hangul, an ideographic variation.
                "e\u0301     | 1",
                "한           | 2",
                "\u1112\u1161\u11ab | 2",
                "葛\udb40\udd00 | 2",
                "नि          | 2",
                "𠀀           | 2",
                // Emoji: joined, with skin, keycaps, flags, by variation selector.
                "😀           | 2",
                "👨‍👩‍👧       | 2",
                "👍🏽          | 2",
                "1\ufe0f\u20e3 | 2",
                "🇨🇳          | 2",
                "🇨🇳🇨🇳        | 4",
                "🇨           | 2",
                "❤           | 1",
                "❤\ufe0f     | 2",
                "⚠\ufe0f     | 2",
                "⌚\ufe0e     | 1",
                "a\ufe0f     | 1",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc7f | 2",
                "a\u200bb    | 2",
                "\u0301a     | 1",
                "中\u200d国   | 4",
            })
    void columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "推进中高职衔接 | 14 | 推进中高职衔接",
                "推进中高职衔接 | 13 | 推进中高职...",
                "推进中高职衔接 | 12 | 推进中高...",
                "推进中高职衔接 |  4 | ...",
                "推进中高职衔接 |  3 | ...",
                "推进中高职衔接 |  2 | ..",
                "推进中高职衔接 |  1 | .",
                "推进中高职衔接 |  0 | ``",
                "vocational    |  9 | vocati...",
                "one two three |  7 | one...",
                "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 |  5 | 👨‍👩‍👧...",
                "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧 |  4 | ...",
                "e\u0301e\u0301e\u0301e\u0301e\u0301 | 4 | e\u0301...",
                "🇨🇳🇨🇳🇨🇳       | 5  | 🇨🇳...",
            })
    void cutsBetweenCharacters(String text, int columns, String cut) {
        assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
    }

    @Test
    void padsByColumns() {
        assertThat(DisplayWidth.padRight("教育局", 8)).isEqualTo("教育局  ");
        assertThat(DisplayWidth.padLeft("灯", 4)).isEqualTo("  灯");
        assertThat(DisplayWidth.padLeft("教育局", 5)).isEqualTo("教育局");
    }

    /** Most text is measured char by char; it comes to what measuring by graphemes says. */
    @Test
    void mixedTextIsAsWideAsItsGraphemes() {
        List<String> pieces = List.of(
                "a",
                "~",
                " ",
                "1",
                "教",
                "龥",
                "e\u0301",
                "\u0301",
                "\ufe0f\u20e3",
                "😀",
                "\u200d",
                "葛\udb40\udd00",
                "（",
                "한");
        Random random = new Random(20220630);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int width = 0;
            for (int at = 0; at < text.length(); ) {
                int end = Graphemes.end(text.toString(), at);
                width += Graphemes.width(text.toString(), at, end);
                at = end;
            }
            assertThat(DisplayWidth.of(text.toString())).as("%s", text).isEqualTo(width);
        }
    }
}
