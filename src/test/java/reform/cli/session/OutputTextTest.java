package reform.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTextTest {
    private static final int PIECES = 40_000;

    @Test
    void writesWhatStringsWouldSay() {
        StringBuilder expected = new StringBuilder();
        OutputText text = new OutputText();
        // Whatever the length of a piece is, one begins in the middle of a character of two chars.
        for (int i = 0; i < PIECES; i++) {
            String part = i % 3 == 0 ? "😀" : i % 3 == 1 ? "a" : "改革";
            expected.append(part);
            switch (i % 4) {
                case 0 -> text.append(part);
                case 1 -> text.write(part.toCharArray(), 0, part.length());
                case 2 -> text.write(part, 0, part.length());
                default -> part.chars().forEach(text::write);
            }
        }
        text.append("x").append('\ud83d').append("\n");
        expected.append("x?\n");
        assertThat(text).hasToString(expected.toString());
        assertThat(text.bytes()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(text.lines()).isEqualTo(1);
        assertThat(text.pieces()).hasSizeGreaterThan(1);
    }

    @Test
    void keepsAShortTextAndSendsALongOne() {
        List<byte[]> sent = new ArrayList<>();
        OutputText text = new OutputText(Optional.of(sent::add));
        String line = "市教育局\n".repeat(1_000);
        int length = line.getBytes(StandardCharsets.UTF_8).length;
        int written = 0;
        for (; written + length <= OutputText.KEPT; written += length) {
            text.append(line);
        }
        assertThat(sent).isEmpty();
        text.append(line.repeat(10));
        written += 10 * length;
        assertThat(sent).isNotEmpty();
        OutputText whole = new OutputText();
        whole.append(text);
        assertThat(whole.isEmpty()).isTrue();
        assertThat(sent.stream().mapToInt(piece -> piece.length).sum()).isEqualTo(written);
    }
}
