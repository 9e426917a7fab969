package reform.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownChangeTest {
    @Test
    void bothAreCutWhereTheyAreLong() {
        assertThat(ShownChange.of("abc", "abd", 10)).isEqualTo(new ShownChange("abc", "abd"));
        assertThat(ShownChange.of("a".repeat(20), "b".repeat(20), 10))
                .isEqualTo(new ShownChange("aaaaaaa...", "bbbbbbb..."));
    }

    @Test
    void whatDiffersIsSeenThoughItStandsBehindTheCut() {
        ShownChange shown = ShownChange.of("优化专业设置".repeat(9) + "，到2025年建成。", "优化专业设置".repeat(9) + "，到2026年建成。", 40);
        assertThat(shown.from()).isEqualTo("...业设置，到2025年建成。");
        assertThat(shown.to()).isEqualTo("...业设置，到2026年建成。");
        // Also where one only goes on, and where a sign of two units stands at the place.
        assertThat(ShownChange.of("一".repeat(30), "一".repeat(31), 22))
                .isEqualTo(new ShownChange("...一一一一一一一一", "...一一一一一一一一一"));
        assertThat(ShownChange.of("𠀀".repeat(20) + "abcdefg1", "𠀀".repeat(20) + "abcdefg2", 20))
                .isEqualTo(new ShownChange("...𠀀abcdefg1", "...𠀀abcdefg2"));
    }
}
