package reform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {

    @ParameterizedTest
    @CsvSource({
        "8, 20, ########............",
        "0, 20, ....................",
        "20, 20, ####################",
        "1, 1000, #...................",
        "999, 1000, ###################.",
        "0, 0, ....................",
        "30, 20, ####################",
    })
    void partOfAWhole(long part, long whole, String bar) {
        assertThat(Bar.of(part, whole, 20, Style.GREEN_BAR).text(Look.PLAIN).text())
                .isEqualTo(bar);
    }

    @Test
    void lengthsAmongOthersHaveNoRest() {
        assertThat(Bar.length(9, 10, 20, Style.BLUE_BAR).text(Look.PLAIN).text())
                .isEqualTo("##################");
        assertThat(Bar.length(0, 10, 20, Style.BLUE_BAR).text(Look.PLAIN)).isEqualTo(StyledText.EMPTY);
    }

    @Test
    void groundsInColour() {
        Look colour = Look.terminal(80, true);

        assertThat(new Paint(colour).text(Bar.of(1, 2, 4, Style.GREEN_BAR).text(colour)))
                .isEqualTo("\u001b[42m  \u001b[0m\u001b[100m  \u001b[0m");
    }

    @Test
    void segmentsOfOnesOwn() {
        Bar bar = new Bar(List.of(
                new Bar.Segment(3, '=', Style.BLUE_BAR),
                new Bar.Segment(2, '!', Style.RED_BAR),
                new Bar.Segment(0, '.', Style.GREY_BAR)));

        assertThat(bar.text(Look.PLAIN).text()).isEqualTo("===!!");
    }
}
