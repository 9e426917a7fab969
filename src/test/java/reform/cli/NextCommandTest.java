package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order and the reasons of {@code next}, on a list with a task of each concern. */
class NextCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aTaskOfEachConcern() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                issued: 2022-01-01
                tasks:
                  - {id: fine, title: a, lead: A, due: 2023年, status: in-progress, progress: 50, updates: [{date: 2022-06-01, progress: 50}]}
                  - {id: stale, title: a, lead: A, due: 长期, status: in-progress, updates: [{date: 2022-02-01, note: n}]}
                  - {id: behind, title: a, lead: A, due: 2022年, status: in-progress, progress: 10, updates: [{date: 2022-06-01, progress: 10}]}
                  - {id: soon, title: a, lead: B, due: 2022-07-15, status: in-progress}
                  - {id: blocked, title: a, lead: A, due: 2022年, status: blocked, updates: [{date: 2022-06-01, status: blocked}]}
                  - {id: late, title: a, lead: A, due: 2022-06-20}
                  - {id: later, title: a, lead: B, due: 2022-06-29}
                  - {id: done, title: a, lead: A, due: 2022-06-20, status: done}
                """);
    }

    private CommandRun next(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "next";
        System.arraycopy(words, 0, all, 1, words.length);
        return CommandRun.in(folder).run(all);
    }

    @Test
    void theWorstComesFirstWithItsReason() {
        CommandRun run = next("--format", "tsv", "--columns", "id,concern");
        assertThat(run.out()).isEqualTo("""
                id\tconcern
                late\toverdue
                later\toverdue
                blocked\tblocked
                soon\tdue-soon
                behind\tbehind
                stale\tstale
                """);
        assertThat(next().out())
                .contains(
                        "10 days overdue",
                        "1 day overdue",
                        "blocked; latest update 2022-06-01",
                        "due on 2022-07-15",
                        "points behind schedule",
                        "no update since 2022-02-01")
                .doesNotContain("fine", "done");
    }

    @Test
    void saysTheReasonInChinese() {
        assertThat(next("--lang", "zh").out()).contains("逾期 10 天", "临期，2022-07-15 到期", "落后序时进度", "2022-02-01 以来无进展");
    }

    @Test
    void isCutAndSaysSo() {
        CommandRun run = next("--limit", "2");
        assertThat(run.out()).contains("late").doesNotContain("blocked;");
        assertThat(run.err()).isEqualTo("and 4 more; all: reform next --limit 6\n");
        assertThat(next("--limit", "2", "--format", "ids").out()).isEqualTo("late\nlater\n");
    }

    @Test
    void filtersNarrowItAndJsonHasTheReason() {
        CommandRun run = next("--lead", "B", "--format", "json");
        assertThat(run.out()).contains("\"concern\": \"overdue\"", "\"concern\": \"due-soon\"", "\"schema\": 1");
        assertThat(run.out()).doesNotContain("blocked");
    }

    @Test
    void nothingToChaseIsSaid() {
        CommandRun run = next("fine");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("nothing to chase");
        assertThat(next("fine", "--format", "json").out()).contains("\"tasks\": []");
    }
}
