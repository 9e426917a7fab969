package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aNewListIsValidAndTakesTasks(String language) {
        assertThat(run(language, "init").code()).isZero();
        assertThat(run(language, "check", "--strict").code()).isZero();
        assertThat(run(language, "add", "出台方案", "--due", "2023年", "--lead", "市教育局")
                        .code())
                .isZero();
        assertThat(run(language, "list", "--count").out()).isEqualTo("1\n");
    }

    @Test
    void theDayOfIssueIsTodayWhereTheListIsAtHome() throws IOException {
        Instant evening = Instant.parse("2022-06-30T20:00:00Z");
        assertThat(CommandRun.in(folder).now(evening).run("init").code()).isZero();
        assertThat(Files.readString(folder.resolve("reform.yaml")))
                .contains("issued: 2022-07-01", "timezone: Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"清单", "a: \"b\" # c", "\\", "'"})
    void anyTitleWillDo(String title) {
        assertThat(run("en", "init", "--title", title).code()).isZero();
        assertThat(run("en", "list", "--format", "json").out())
                .contains(title.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private CommandRun run(String language, String... words) {
        return CommandRun.in(folder).with("REFORM_LANG", language).run(words);
    }
}
