package reform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Severity;

/** What holds of every text, on texts put together from the pieces that deadlines are made of. */
class DeadlineParserRandomTest {
    private static final String[] PIECES = {
        "2021", "2022", "1899", "二〇二二", "年", "年度", "月", "日", "号", "6", "12", "13", "30", "31", "2", "29", "０６", "六",
        "十二", "第", "一", "季度", "上半年", "下半年", "旬", "上旬", "底", "末", "年底", "年内", "全年", "前", "以前", "之前", "-", "—", "～", "至",
        "到", "..", "/", ".", "Q", "H", "q2", "h1", "十四五", "“十五五”", "期间", "每年", "yearly", "起", "开始", "自", "从", "，", "（",
        "）", "持续", "长期坚持", "并持续推进", "完成", "建成", "力争", "确保", "今年", "近期", "待定", "x", "👍", "\n"
    };

    @Test
    void everyTextHasADeadlineOrAnErrorAndBlanksChangeNothing() {
        long seed = Long.getLong("reform.seed", System.nanoTime());
        System.out.println("seed " + seed + " (-Dreform.seed)");
        Random random = new Random(seed);
        int dated = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = text(random);
            OptionalInt year = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(2021);
            DeadlineParser.Reading reading = DeadlineParser.parse(text, year);
            boolean error = reading.finding()
                    .filter(finding -> finding.rule().severity() == Severity.ERROR)
                    .isPresent();
            assertThat(reading.deadline().isPresent()).as(text).isNotEqualTo(error);
            if (reading.deadline().isPresent()) {
                assertThat(reading.deadline().get().text()).isEqualTo(text);
                if (reading.deadline().get() instanceof Deadline.Dated due) {
                    dated++;
                    assertThat(due.start().orElse(LocalDate.MIN)).as(text).isBeforeOrEqualTo(due.last());
                }
            }
            assertThat(outcome(DeadlineParser.parse(spaced(text, random), year)))
                    .as(text)
                    .isEqualTo(outcome(reading));
            assertThat(DeadlineParser.parse(text + "9x", year).deadline())
                    .as(text)
                    .isEmpty();
        }
        assertThat(dated).isGreaterThan(500);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        text.codePoints().forEach(c -> {
            spaced.appendCodePoint(c);
            if (random.nextInt(3) == 0) {
                spaced.append(" \u3000\n".charAt(random.nextInt(3)));
            }
        });
        return spaced.toString();
    }

    private static String outcome(DeadlineParser.Reading reading) {
        String rule = reading.finding().map(Finding::rule).map(Enum::name).orElse("");
        Deadline deadline = reading.deadline().orElse(new Deadline.Undated(""));
        if (deadline instanceof Deadline.Dated due) {
            return rule + due.start() + due.last() + due.thenOngoing();
        }
        if (deadline instanceof Deadline.Yearly yearly) {
            return rule + yearly.lastDay() + yearly.firstYear();
        }
        return rule + deadline.getClass().getSimpleName();
    }
}
