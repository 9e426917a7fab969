package reform.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLineTest {
    /** L left, R right, H home, E end, B backspace, D delete, K clear; the cursor is |. */
    @ParameterizedTest
    @CsvSource({
        "中文, B, 中|",
        "中文, LB, |文",
        "中文, LLLD, |文",
        "a😀b, LB, a|b",
        "a👨‍👩‍👧b, LL, a|👨‍👩‍👧b",
        "e\u0301x, LB, |x",
        "abc, HR, a|bc",
        "abc, HERR, abc|",
        "abc, LK, |c",
        "'', BDLRK, |",
    })
    void edits(String text, String keys, String expected) {
        TextLine line = TextLine.of(text);
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            line = switch (key) {
                case 'L' -> line.left();
                case 'R' -> line.right();
                case 'H' -> line.home();
                case 'E' -> line.end();
                case 'B' -> line.backspace();
                case 'D' -> line.delete();
                default -> line.clear();
            };
        }
        assertThat(line.before() + "|" + line.after()).isEqualTo(expected);
    }

    @Test
    void controlCharactersDoNotGetIn() {
        assertThat(TextLine.EMPTY.insert("a\nb\u001b[31m").text()).isEqualTo("a b\\u001b[31m");
    }

    @ParameterizedTest
    @CsvSource({"中文字符, 5, 字符|", "中文字符, 9, 中文字符|", "中文字符, 1, |", "ab, 10, ab|"})
    void showsWhatFitsBeforeTheCursor(String text, int columns, String expected) {
        TextLine shown = TextLine.of(text).within(columns);
        assertThat(shown.before() + "|" + shown.after()).isEqualTo(expected);
    }
}
