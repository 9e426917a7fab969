package reform.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Status;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.policy.TestLists;

/** Deadlines in words as of 2022-06-30, of a list issued on 2020-06-01. */
class DeadlineWordingTest {
    private static final String EXTENDED = "2021-05-01 from=2021年6月 to=2021年";

    private static AssessedTask task(String due, String updates) {
        return Assessor.of(
                TestLists.list(),
                TestLists.task("1", due, Status.NOT_STARTED, TestLists.updates(updates == null ? "" : updates)),
                LocalDate.of(2022, 6, 30));
    }

    private static Wording wording(String language) {
        return new Wording(new Messages(language.equals("zh") ? Language.CHINESE : Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021年       |    | en | 2021年 (2021-12-31)
            2021年       |    | zh | 2021年（2021-12-31）
            2021-12-31   |    | zh | 2021-12-31
            持续推进      |    | zh | 持续推进
            2021年       | x  | en | 2021年 (2021-12-31); extended once, was 2021年6月
            2021年       | x  | zh | 2021年（2021-12-31）；已延期 1 次，原为 2021年6月
            每年         |    | zh | 每年（2020-12-31）；2020、2021年度未完成
            """)
    void onScreens(String due, String extended, String language, String words) {
        assertThat(DeadlineWording.ofScreens(wording(language))
                        .withMissedSteps(task(due, extended == null ? null : EXTENDED)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021年         |    | zh | 2021年（2021年12月31日）            | 2021年12月31日
            2021年         |    | en | 2021年 (31 December 2021)          | 31 December 2021
            2021-12-31     |    | zh | 2021年12月31日                     | 2021年12月31日
            2021年12月31日前 |    | zh | 2021年12月31日前                   | 2021年12月31日
            2021年         | x  | zh | 2021年（2021年12月31日），已延期1次，原定2021年6月30日 | 2021年12月31日，已延期1次，原定2021年6月30日
            每年           |    | zh | 每年；2020、2021年度未完成             | 每年；2020、2021年度未完成
            持续推进        |    | zh | 持续推进                            | 持续推进
            """)
    void inLetters(String due, String extended, String language, String words, String day) {
        DeadlineWording wording = DeadlineWording.ofLetters(wording(language));
        AssessedTask task = task(due, extended == null ? null : EXTENDED);

        assertThat(wording.withMissedSteps(task)).isEqualTo(words);
        assertThat(wording.day(task)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021年     | 2021年（2021-12-31）
            2021-12-31 | 2021-12-31
            持续推进    | 持续推进
            ''         | 无时限
            """)
    void ofWhatTheFileSaysAlone(String due, String words) {
        assertThat(DeadlineWording.ofScreens(wording("zh")).of(TestLists.due(due)))
                .isEqualTo(words);
    }
}
