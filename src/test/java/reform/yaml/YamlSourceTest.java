package reform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSourceTest {
    private static YamlSource source(String text) {
        return YamlSource.of("f", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void codePointsBecomeChars() {
        YamlSource source = source("a😀b😀😀c");
        String text = source.text();
        for (int point = 0; point <= text.codePointCount(0, text.length()); point++) {
            assertThat(source.charOffset(point)).isEqualTo(text.offsetByCodePoints(0, point));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 2", "2, 2, 1", "5, 2, 3", "6, 3, 1", "9, 5, 1", "10, 5, 2"})
    void linesAndColumnsCountFromOneInCodePoints(int offset, int line, int column) {
        YamlSource source = source("a\n😀b\r\n\r\nc".replace("b\r", "b\n"));
        // a LF, emoji b LF LF, CR LF, c
        assertThat(source.text()).isEqualTo("a\n😀b\n\n\r\nc");
        assertThat(source.line(offset)).isEqualTo(line);
        assertThat(source.column(offset)).isEqualTo(column);
    }

    @Test
    void theByteOrderMarkIsKeptAndNotCounted() {
        byte[] bytes = "\ufefftitle: 改".getBytes(StandardCharsets.UTF_8);
        YamlSource source = YamlSource.of("f", bytes);
        assertThat(source.text()).isEqualTo("title: 改");
        assertThat(source.encode(source.text())).isEqualTo(bytes);
    }

    @Test
    void editsChangeTheBytesOfTheirPlacesAlone() {
        YamlSource source = source("\ufeffé字😀: a\r\n改😀x");
        List<TextEdit> edits = List.of(
                new TextEdit(1, 2, "日"),
                TextEdit.insertion(4, "😀"),
                new TextEdit(9, 12, ""),
                TextEdit.insertion(source.text().length(), "é\n"));
        YamlSource edited = source.edited(edits);
        assertThat(edited.text()).isEqualTo("é日😀😀: a\r\nxé\n");
        assertThat(edited.bytes()).isEqualTo(source.encode(edited.text()));
        assertThat(source.edited(List.of()).bytes()).isEqualTo(source.bytes());
        assertThatThrownBy(() -> source.edited(List.of(new TextEdit(3, 4, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n", "a\r\nb\r\n", "a\rb\r"})
    void lineBreaksAreRecognised(String text) {
        YamlSource source = source(text);
        assertThat("a" + source.lineBreak() + "b" + source.lineBreak()).isEqualTo(text);
        assertThat(source.lines()).isEqualTo(2);
        assertThat(source.lineText(2)).isEqualTo("b");
        assertThat(source.lineText(3)).isEmpty();
        assertThat(source.lineText(99)).isEmpty();
    }

    @Test
    void aReplacementCharacterInTheTextIsNoFault() {
        assertThat(source("title: \ufffd").problem()).isEmpty();
    }

    /** What an editor holds says what its file will say, also where that is no text. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a: 改😀\r\nb: c", "a\tb", "a\u0007b", "a\0b\0c\0d\0e\0f\0g\0h\0", "a: \u0085 b"})
    void aTextSaysWhatItsBytesSay(String text) {
        YamlSource source = YamlSource.ofText("f", text);
        YamlSource saved = source(text);
        assertThat(source.problem()).isEqualTo(saved.problem());
        assertThat(source.decoded().usual()).isEqualTo(saved.decoded().usual());
        assertThat(source.bytes()).isEqualTo(saved.bytes());
        List<TextEdit> edits = List.of(TextEdit.insertion(0, "x"));
        assertThat(source.edited(edits).bytes()).isEqualTo(saved.edited(edits).bytes());
    }
}
