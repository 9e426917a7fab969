package reform.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;

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
        assertThat(Bar.of(part, whole, 20, Style.GREEN_BAR)
                        .text(OutputProfile.PLAIN)
                        .text())
                .isEqualTo(bar);
    }

    @ParameterizedTest(name = "{0} of 20")
    @CsvSource({
        "'10,0,0,0', ##########",
        "'5,5,5,5', #####!!!!!~~~~~.....",
        "'17,1,1,1', #################!~.",
        "'0,0,0,20', ....................",
        "'0,0,0,0', ''",
        "'1,0,0,1', #.",
    })
    void partsAmongOthers(String counts, String bar) {
        assertThat(stacked(counts, 20)).isEqualTo(bar);
    }

    @Test
    void everyPartShowsAndTheLongestBarTakesAllColumns() {
        assertThat(stacked("997,1,1,1", 1000)).isEqualTo("#################!~.");
        assertThat(stacked("1,1,1,997", 1000)).isEqualTo("#!~.................");
        assertThat(stacked("0,1,0,1", 1000)).isEqualTo("!.");
    }

    private static String stacked(String counts, long longest) {
        String signs = "#!~.";
        String[] numbers = counts.split(",", -1);
        List<Bar.Part> parts = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            parts.add(new Bar.Part(Long.parseLong(numbers[i]), signs.charAt(i), Style.BLUE_BAR));
        }
        return Bar.stacked(parts, longest, 20).text(OutputProfile.PLAIN).text();
    }

    @Test
    void groundsInColour() {
        OutputProfile colour = OutputProfile.terminal(80, true);

        assertThat(new Paint(colour).text(Bar.of(1, 2, 4, Style.GREEN_BAR).text(colour)))
                .isEqualTo("\u001b[42m  \u001b[0m\u001b[100m  \u001b[0m");
    }

    @Test
    void segmentsOfOnesOwn() {
        Bar bar = new Bar(List.of(
                new Bar.Segment(3, '=', Style.BLUE_BAR),
                new Bar.Segment(2, '!', Style.RED_BAR),
                new Bar.Segment(0, '.', Style.GREY_BAR)));

        assertThat(bar.text(OutputProfile.PLAIN).text()).isEqualTo("===!!");
    }
}
