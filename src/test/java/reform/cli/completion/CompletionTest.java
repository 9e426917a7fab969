package reform.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.cli.CommandRun;

class CompletionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                format: 1
                title: list
                departments:
                  - {name: 市教育局, key: edu, aliases: [教委], english: Education Bureau}
                  - {name: 市委教科工委, key: party-edu}
                  - {name: 市财政局, key: finance}
                  - {name: "a; b"}
                tasks:
                  - {id: 1, title: 推进衔接, due: 2022年, lead: 市教育局, section: 办学体系}
                  - {id: 2, title: Second, due: 2021年6月, lead: 市财政局, section: "产教 融合"}
                  - {id: 10, title: "$(touch x)", due: 2022-03-04, lead: 市教育局}
                  - id: A-3
                    title: 竞赛奖励
                    due: 每年
                    lead: 市教育局
                    updates: [{date: 2022-01-05, by: 市政府督查室, note: 好}]
                """);
        Files.writeString(folder.resolve("other.yaml"), """
                format: 1
                title: other
                tasks:
                  - {id: 10, title: ten, due: 2030年, lead: 区政府}
                  - {id: 11, title: eleven, due: 2031年, lead: 区政府}
                """);
    }

    /** Words and candidates are parted by blanks; {@code _} is an empty word, {@code ~} a blank inside a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            rep                                  | report
            --as-of 2022 rep                     | report
            -f other.yaml rep                    | report
            report over                          | overdue
            report _                             | overdue weekly department dashboard trend notice
            report overdue --lang zh --as-of z      |
            git st                               | status
            nosuch _                             |
            show _                               | 1 2 10 A-3
            show 1                               | 1 10
            show 1,                              | 1,2 1,10 1,A-3
            show 1-                              | 1-2 1-10 1-A-3
            show 2..1                            | 2..10
            show A-                              | A-3
            show 衔接                            | 1
            show a-                              | A-3
            show 10 _                            | 1 2 10 A-3
            show -- 1                            | 1 10
            -f other.yaml show _                 | 10 11
            show -f other.yaml _                 | 10 11
            show --file=other.yaml _             | 10 11
            show -f nosuch.yaml _                |
            show -f reform.yaml -f other.yaml 10 | reform:10 other:10
            show -f reform.yaml -f other.yaml o  | other:10 other:11
            show -f reform.yaml -f other.yaml other:10-  | other:10-11
            list --lead _                        | edu party-edu finance a;~b
            list --lead ed                       | edu
            list --lead ED                       | edu
            list --lead 市                       | 市教育局 市委教科工委 市财政局
            list --lead 教育                     | 市教育局
            list --lead 教委                     | 市教育局
            list --lead 教                       | 市教育局
            list --lead education                | 市教育局
            list --lead=fi                       | --lead=finance
            list -dfi                            | -dfinance
            list -so                             | -sopen
            list -fx                             | :files -f
            list --lead edu,fi                   | edu,finance
            list --lead edu，财                  | edu，市财政局
            list --lead edu,_                    |
            list -f other.yaml -d _              | 区政府
            list -fother.yaml -d _               | 区政府
            list -s done,bl                      | done,blocked
            list -s done,                        | done,not-started done,in-progress done,blocked done,closed done,cancelled done,open done,settled
            list -s 进                           | 进行中
            list --status=o                      | --status=open
            list --light r                       | red
            list --light 红                      |
            list --columns id,ti                 | id,title id,timeliness
            list --columns=ti                    | --columns=title --columns=timeliness
            list --sort -du                      | -due
            list --sort due,-ti                  | due,-title
            list --group-by l                    | lead list
            list --format ma                     | markdown
            report overdue --format t            | text
            list --due _                         | 2021 2022
            list --due 2022-Q                    | 2022-Q1 2022-Q2 2022-Q3 2022-Q4
            list --due 2021..                    | 2021..2022
            list --within 3                      | 30d 3m
            list --section _                     | 办学体系 产教~融合
            list --section 融                    | 产教~融合
            list --as-of _                       | today yesterday monday -7d -30d
            list --as-of 2022                    | 2022-01-05 2022-03-04 2022-06-30 2022-12-31
            report notice edu --reply-by _       | +7d +14d +30d
            log --as-of 2021-05-06 --since 2021-05 | 2021-05-06
            log --as-of=2021-05-06 --since 2021-05 | 2021-05-06
            --as-of 2021-05-06 list --as-of 2021-05 |
            list --lang z                        | zh
            list --color a                       | auto always
            list --wi                            | --within
            list -d                              | -d
            list --nosuch=x                      |
            mark _                               | 1 2 10 A-3
            mark 1 d                             | done
            mark 1 A                             | A-3
            mark 1 1                             | 1 10
            mark --lead edu do                   | done
            mark 1 已                            | 已完成 已销号 已取消
            mark 1 done --by _                   | 市政府督查室
            extend 1 2022年                      | 2022年6月底前 2022年7月底前 2022年8月底前 2022年9月底前 2022年10月底前 2022年11月底前 2022年底前
            note 1 x                             |
            add --due 2022年底                   | 2022年底前
            report weekly --week 2022-W25        | 2022-W25
            report notice ed                     | edu
            timeline --by _                      | year quarter month
            completion _                         | bash zsh fish
            help sho                             | show
            help report no                       | notice
            check _                              | :files
            list -o _                            | :files
            list --output=x                      | :files --output=
            init --title x                       |
            diff HE                              |
            """)
    void completesTheLastWord(String line, String candidates) {
        List<String> expected = candidates == null ? List.of() : List.of(candidates.split(" +"));
        assertThat(complete(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "--due, 2022-06-30",
        "--due-before, 2022-06-30",
        "--due-after, 2022-06-30",
        "--due, 2021-02-03",
        "--due-before, 2023-12-31",
    })
    void countsWhatTheFilterFinds(String option, String day) {
        List<String> lines =
                out("--as-of", day, "--", "list", option, "2").lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        for (String line : lines) {
            String[] yearAndCount = line.split("\t");
            if (yearAndCount.length > 1) {
                assertThat(CommandRun.in(folder)
                                .run("list", "--as-of", day, option, yearAndCount[0], "--count")
                                .out())
                        .as(line)
                        .isEqualTo(yearAndCount[1].replaceAll(" .*", "") + "\n");
            }
        }
    }

    @Test
    void saysWhatCandidatesMean() {
        assertThat(out("--", "show", "1")).isEqualTo("1\t推进衔接\n10\t$(touch x)\n");
        assertThat(out("--", "list", "-d", "fi")).isEqualTo("finance\t市财政局\n");
        assertThat(out("--lang", "zh", "--", "list", "-d", "市教")).isEqualTo("市教育局\tedu\n");
        assertThat(out("--", "list", "--due", "2")).startsWith("2021\t1 task\n2022\t3 tasks\n");
        assertThat(out("--", "list", "--as-of", "y")).isEqualTo("yesterday\t2022-06-29\n");
        // As the commands take it: the day in force from today, every other from the day in force.
        assertThat(out("--", "--as-of", "2021-05-06", "mark", "1", "done", "--on", "y"))
                .isEqualTo("yesterday\t2021-05-05\n");
        assertThat(out("--", "--as-of", "2021-05-06", "list", "--as-of", "y")).isEqualTo("yesterday\t2022-06-29\n");
        assertThat(out("--", "report", "notice", "--al"))
                .isEqualTo("--all\tone letter for each lead department with overdue or due-soon tasks\n");
    }

    @Test
    void tellsZshWhatStaysAndHowItFits() {
        assertThat(out("--for", "zsh", "--", "list", "--columns=id,tit"))
                .isEqualTo("beginning\t--columns=id,\ntitle\tTITLE\n");
        assertThat(out("--for", "zsh", "--", "list", "-d", "教育")).isEqualTo("fragment\n市教育局\tEducation Bureau\n");
        assertThat(out("--for", "zsh", "--", "list", "--output=x")).isEqualTo("files\t--output=\n");
    }

    @Test
    void tellsBashWhatToReplaceWith() {
        assertThat(bash("reform list --lead=教育")).isEqualTo("市教育局\n");
        assertThat(bash("reform list --section \"产")).isEqualTo("产教 融合\n");
        assertThat(bash("reform list --section 产")).isEqualTo("产教\\ 融合\n");
        assertThat(bash("reform show 1")).isEqualTo("1   (推进衔接)\n10  ($(touch x))\n");
        assertThat(bash("reform list > x")).isEqualTo(":files\n");
    }

    /** The completing keystroke shows nothing where it can't help. */
    @Test
    void isQuietWhereSomethingIsWrong() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), "tasks: [");
        assertThat(out("--", "show", "")).isEmpty();
        assertThat(out("--", "list", "--fo")).startsWith("--format");
        assertThat(out()).isNotEmpty();
        CommandRun run = CommandRun.in(folder)
                .with("REFORM_TODAY", "nonsense")
                .run("complete-words", "--", "log", "--since", "");
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    }

    private String bash(String line) {
        return out("--for", "bash", "--", line, " \t\n\"'@><=;|&(:", "9", "80");
    }

    private List<String> complete(String line) {
        List<String> arguments = new ArrayList<>(List.of("--"));
        for (String word : line.split(" +")) {
            arguments.add(word.equals("_") ? "" : word);
        }
        if (arguments.get(1).isEmpty()) {
            arguments.remove(1);
        }
        return out(arguments.toArray(String[]::new))
                .lines()
                .map(each ->
                        each.startsWith(":files") ? each.replace('\t', ' ') : each.split("\t")[0].replace(' ', '~'))
                .flatMap(each -> each.startsWith(":files") ? Arrays.stream(each.split(" ")) : List.of(each).stream())
                .toList();
    }

    private String out(String... words) {
        List<String> arguments = new ArrayList<>(List.of("complete-words"));
        arguments.addAll(List.of(words));
        CommandRun run = CommandRun.in(folder).today(LocalDate.of(2022, 6, 30)).run(arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }
}
