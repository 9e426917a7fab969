package reform.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import reform.model.Due;
import reform.model.Milestone;
import reform.model.WorkCalendar;

/** What holds of every text, on texts put together from the pieces that deadlines are made of. */
class DeadlineRandomTest {
    private static final String[] PIECES = {
        "2025", "2026", "2027", "1899", "二〇二六", "26", "年", "年度", "月", "日", "号", "6", "12", "13", "30", "31", "2", "29",
        "０６", "六", "十二", "第", "一", "季度", "上半年", "下半年", "旬", "上旬", "底", "末", "年底", "年内", "全年", "年中", "初", "前", "以前",
        "之前", "后", "-", "—", "～", "至", "到", "..", "/", ".", "、", "，", "；", "。", "：", "（", "）", "\n", "Q", "H", "q2",
        "h1", "十四五", "“十五五”", "期间", "每年", "每半年", "每季度", "每月", "每周", "每两年", "按月", "末月", "首月", "次月", "五", "yearly", "起",
        "开始", "自", "从", "内", "个月", "个工作日", "T+", "30日内", "印发", "通知", "之日起", "国庆节前", "春节前", "持续", "长期坚持", "并持续推进",
        "立行立改", "完成", "建成", "开工", "方案", "招标", "市级", "首批", "力争", "确保", "或", "和", "其中", "延期至", "原定", "今年", "明年", "次年",
        "本月", "近期", "待定", "汛期", "50%", "3个", "完成时限", "星期四", "含", "18:00", "by", "dec", "x", "👍", "左右"
    };
    private static final int TEXTS = 6_000;

    private static final DeadlineContext LIST = new DeadlineContext(
            OptionalInt.of(2026), Optional.of(LocalDate.of(2026, 1, 5)), Optional.empty(), WorkCalendar.WEEKS);

    @Test
    void everyTextIsReadOrSaidNotToBeAndBlanksAndWidthsChangeNothing() {
        long seed = Long.getLong("reform.seed", System.nanoTime());
        System.out.println("seed " + seed + " (-Dreform.seed)");
        Random random = new Random(seed);
        int dated = 0;
        int recurring = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            DeadlineContext context = random.nextInt(4) == 0 ? DeadlineContext.NONE : LIST;
            DeadlineReading reading = DeadlineReader.read(text, context);
            assertThat(reading.deadline().text()).isEqualTo(text);
            check(reading, text);
            dated += reading.deadline().due() instanceof Due.Dated ? 1 : 0;
            recurring += reading.deadline().due() instanceof Due.Recurring ? 1 : 0;
            assertThat(outcome(DeadlineReader.read(spaced(text, random), context)))
                    .as(text)
                    .isEqualTo(outcome(reading));
            assertThat(outcome(DeadlineReader.read(wide(text), context)))
                    .as(text)
                    .isEqualTo(outcome(reading));
            assertThat(DeadlineReader.read(text + "9x", context).deadline().due())
                    .as(text + "9x")
                    .isInstanceOf(Due.NotRead.class);
        }
        assertThat(dated).isGreaterThan(TEXTS / 50);
        assertThat(recurring).isGreaterThan(TEXTS / 100);
    }

    private static void check(DeadlineReading reading, String text) {
        Due due = reading.deadline().due();
        if (due instanceof Due.NotRead not) {
            assertThat(not.from()).as(text).isBetween(0, text.length());
            assertThat(not.to()).as(text).isBetween(not.from(), text.length());
            assertThat(reading.doubts()).as(text).isEmpty();
            assertThat(reading.deadline().milestones()).as(text).isEmpty();
        }
        if (due instanceof Due.Dated dated) {
            assertThat(dated.start().orElse(LocalDate.MIN)).as(text).isBeforeOrEqualTo(dated.last());
            for (Milestone milestone : reading.deadline().milestones()) {
                assertThat(milestone.due()).as(text).isBefore(dated.last());
                assertThat(milestone.title()).as(text).isNotBlank();
                assertThat(text).contains(milestone.title().substring(0, 1));
            }
        } else {
            assertThat(reading.deadline().milestones()).as(text).isEmpty();
            assertThat(reading.deadline().original()).as(text).isEmpty();
        }
        if (due instanceof Due.Recurring recurring) {
            Steps steps = Steps.of(recurring, LocalDate.of(2026, 1, 5));
            steps.first().ifPresent(first -> {
                assertThat(first.due()).as(text).isAfterOrEqualTo(LocalDate.of(2026, 1, 5));
                assertThat(steps.named(first.key())).as(text).contains(first);
            });
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String spaced(String text, Random random) {
        StringBuilder spaced = new StringBuilder();
        text.codePoints().forEach(c -> {
            spaced.appendCodePoint(c);
            if (random.nextInt(3) == 0 && c != ':') {
                spaced.append(" \u3000\n".charAt(random.nextInt(3)));
            }
        });
        return spaced.toString();
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.codePoints().forEach(c -> wide.appendCodePoint(c > ' ' && c <= '~' ? c + 0xfee0 : c));
        return wide.toString();
    }

    private static String outcome(DeadlineReading reading) {
        StringBuilder outcome = new StringBuilder();
        if (reading.deadline().due() instanceof Due.NotRead not) {
            outcome.append(not.reason()).append(not.values());
        } else {
            outcome.append(reading.deadline().due());
        }
        for (Milestone milestone : reading.deadline().milestones()) {
            outcome.append(milestone.due());
        }
        for (Doubt doubt : reading.doubts()) {
            outcome.append(doubt.kind()).append(doubt.kind() == Doubt.Kind.AFTER_EVENT ? "" : doubt.value());
        }
        return outcome.append(reading.deadline().original()).toString();
    }

    /** A text of ten times the length takes no more than some ten times as long; the longest allowed takes no time. */
    @Test
    void readingTakesAsLongAsTheTextIs() {
        for (String piece : PIECES) {
            String[] texts = {
                piece.repeat(4_000 / piece.length()),
                (piece + "、6").repeat(4_000 / (piece.length() + 2)),
                "1" + piece.repeat(3_999 / piece.length())
            };
            for (String text : texts) {
                Assertions.assertTimeout(
                        Duration.ofSeconds(5), () -> DeadlineReader.read(text, LIST), () -> piece + " repeated");
            }
        }
        String endless = "2026年6月底前完成，".repeat(1_000_000);
        assertThat(DeadlineReader.read(endless, LIST).deadline().due()).isInstanceOf(Due.NotRead.class);
    }

    @Test
    void everyDayIsItselfHoweverItIsWritten() {
        for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() < 2025; day = day.plusDays(1)) {
            int year = day.getYear();
            int month = day.getMonthValue();
            int ofMonth = day.getDayOfMonth();
            String[] texts = {
                day.toString(),
                day.toString().replace("-", ""),
                day + " 00:00:00",
                day + "T00:00:00",
                year + "年" + month + "月" + ofMonth + "日前",
                year + "年" + month + "月" + ofMonth + "号",
                year + "/" + month + "/" + ofMonth,
                year + "." + month + "." + ofMonth,
                year + "/" + month + "/" + ofMonth + " 9:00",
                (year - 2000) + "年" + month + "月" + ofMonth + "日",
                year + "年" + month + "." + ofMonth + "前",
            };
            for (String text : texts) {
                Due due = DeadlineReader.read(text, DeadlineContext.NONE)
                        .deadline()
                        .due();
                assertThat(due).as(text).isEqualTo(new Due.Dated(Optional.empty(), day, false));
            }
        }
    }
}
