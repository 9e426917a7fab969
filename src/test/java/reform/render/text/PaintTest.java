package reform.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PaintTest {
    private static final OutputProfile COLOUR = OutputProfile.terminal(80, true);
    private static final StyledText TEXT =
            StyledText.of("27", Style.BOLD).plus(" ", Style.PLAIN).plus("red", Style.RED);

    @Test
    void stylesAreEscapeSequencesWhereColourIsWanted() {
        assertThat(new Paint(COLOUR).text(TEXT)).isEqualTo("\u001b[1m27\u001b[0m \u001b[1;37;41mred\u001b[0m");
        assertThat(new Paint(COLOUR).text("", Style.RED)).isEmpty();
    }

    @Test
    void withoutColourTextIsPlain() {
        assertThat(new Paint(OutputProfile.PLAIN).text(TEXT)).isEqualTo("27 red");
        assertThat(new Paint(OutputProfile.terminal(80, false)).text(TEXT)).isEqualTo("27 red");
    }

    @Test
    void whatComesFromTheListIsNotObeyed() {
        assertThat(new Paint(COLOUR).text("a\u001b[31mb\nc", Style.DIM)).isEqualTo("\u001b[2ma\\u001b[31mb c\u001b[0m");
    }

    @Test
    void styledTextIsCutAcrossItsPieces() {
        StyledText text = StyledText.of("推进衔接", Style.BOLD).plus(" (missed 2020)", Style.DIM);

        assertThat(text.width()).isEqualTo(22);
        assertThat(text.cut(22)).isSameAs(text);
        assertThat(text.cut(14)).isEqualTo(StyledText.of("推进衔接", Style.BOLD).plus(" (m...", Style.DIM));
        assertThat(text.cut(11)).isEqualTo(StyledText.of("推进衔接", Style.BOLD).plus("...", Style.DIM));
        assertThat(text.cut(10)).isEqualTo(StyledText.of("推进衔...", Style.BOLD));
        assertThat(text.cut(2)).isEqualTo(StyledText.of("..", Style.BOLD));
    }

    @Test
    void aLookHasAWidthOrNone() {
        assertThat(OutputProfile.PLAIN.width()).isEmpty();
        assertThat(COLOUR.width()).hasValue(80);
        assertThatIllegalArgumentException().isThrownBy(() -> OutputProfile.terminal(0, false));
    }
}
