package reform.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    @Test
    void chineseBreaksBetweenAnyTwoCharacters() {
        assertThat(LineBreaker.wrap("建立职业教育联席会议制度", 10)).containsExactly("建立职业教", "育联席会议", "制度");
    }

    @Test
    void closingPunctuationNeverStartsALine() {
        assertThat(LineBreaker.wrap("推进中高职，扩大规模。", 10)).containsExactly("推进中高", "职，扩大规", "模。");
        // Wider than a line: broken all the same.
        assertThat(LineBreaker.wrap("推进中高职！？）》」』”’", 12)).containsExactly("推进中高", "职！？）》」", "』”’");
    }

    @Test
    void openingPunctuationNeverEndsALine() {
        assertThat(LineBreaker.wrap("建立分段“衔接”模式", 9)).containsExactly("建立分段", "“衔接”模", "式");
        assertThat(LineBreaker.wrap("市政府（《办法》）", 9)).containsExactly("市政府", "（《办", "法》）");
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(LineBreaker.wrap("到2022年建成3+2贯通培养体系 with partners", 12))
                .containsExactly("到2022年建成", "3+2贯通培养", "体系 with", "partners");
    }

    @Test
    void aWordWiderThanTheLineIsBroken() {
        assertThat(LineBreaker.wrap("见 https://www.shenyang.gov.cn/x 附件", 12))
                .containsExactly("见", "https://www.", "shenyang.gov", ".cn/x 附件");
    }

    @Test
    void lineEndsAreKept() {
        assertThat(LineBreaker.wrap("一\n\n  二  三  \n", 10)).containsExactly("一", "", "二  三", "");
        assertThat(LineBreaker.wrap("", 10)).containsExactly("");
    }

    @Test
    void emojiAreNotTornApart() {
        assertThat(LineBreaker.wrap("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4)).containsExactly("👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧");
        assertThat(LineBreaker.wrap("中文", 1)).containsExactly("中", "文");
    }

    @Test
    void randomTextsKeepTheirCharactersAndWidth() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> pieces =
                List.of("中", "，", "“", "”", "（", "）", "a", "word", "12", " ", "-", "。", "👍🏽", "e\u0301");
        for (int n = 0; n < 2000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int columns = 2 + random.nextInt(30);
            List<String> lines = LineBreaker.wrap(text.toString(), columns);
            String context = "seed " + seed + ": " + columns + " columns, '" + text + "'";
            assertThat(String.join("", lines).replace(" ", ""))
                    .as(context)
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(lines).as(context).allMatch(line -> DisplayWidth.of(line) <= columns && !line.endsWith(" "));
        }
    }

    @Test
    void aMessageBreaksAtBlanksAndKeepsWhatIsCopiedWhole() {
        assertThat(LineBreaker.message(
                        "the list has no tasks yet; add one: reform add --due 2026-12 --lead NAME, or so", 40))
                .isEqualTo("the list has no tasks yet; add one:\nreform add --due 2026-12 --lead NAME, or\nso");
        assertThat(LineBreaker.message("written to /a/very/long/path/to/some/file/of/the/list.yaml now", 20))
                .isEqualTo("written to\n/a/very/long/path/to/some/file/of/the/list.yaml\nnow");
        assertThat(LineBreaker.message("其中“左右”是什么意思？请写作 2022年6月15日前", 20)).isEqualTo("其中“左右”是什么意\n思？请写作 2022年6月\n15日前");
        assertThat(LineBreaker.message("    9 | an excerpt is laid out already\nshort", 12))
                .isEqualTo("    9 | an excerpt is laid out already\nshort");
        assertThat(LineBreaker.message("", 12)).isEmpty();
    }
}
