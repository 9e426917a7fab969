package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommonOptions;
import reform.cli.syntax.Format;
import reform.cli.syntax.Habits;
import reform.cli.syntax.SpokenNames;
import reform.cli.syntax.Syntax;
import reform.message.Language;
import reform.query.Resolution;
import reform.query.Vocabulary;
import reform.store.read.TaskReader;

/** What is said of words that come from other tools, from Chinese, or that stand in another's place. */
class HabitsTest {
    private static final Properties HABITS = new Properties();
    private static final Set<String> OPTIONS = new HashSet<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Habits.class.getResourceAsStream("habits.properties")) {
            HABITS.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (String name : CommandName.shown()) {
            OPTIONS.addAll(spec(name).optionsMap().keySet());
        }
    }

    private static CommandSpec spec(String command) {
        CommandSpec spec = CommandSpec.create();
        Syntax syntax = new Syntax(spec);
        Commands.create(CommandName.of(command).orElseThrow()).define(syntax);
        new CommonOptions().define(syntax);
        return spec;
    }

    @BeforeEach
    void aList() throws IOException {
        Files.writeString(folder.resolve("reform.yaml"), """
                title: t
                issued: 2020-06-01
                departments: [{name: 市教育局, key: edu, aliases: [教育局]}, {name: 市财政局, key: fin}]
                tasks:
                  - {id: 5, section: 办学体系, title: 推进中高职衔接, due: 2023年, lead: 市教育局}
                  - {id: 17, title: 建设实训基地, due: 2027年, lead: 市教育局}
                  - {id: A-3, title: 竞赛奖励, due: 每年, lead: 市财政局}
                """);
    }

    private CommandRun run(String language, String line) {
        String before = list();
        CommandRun run =
                CommandRun.in(folder).with("REFORM_LANG", language).input("y\n").run(line.split(" "));
        assertThat(list()).as("nothing is written").isEqualTo(before);
        return run;
    }

    private String list() {
        try {
            return Files.readString(folder.resolve("reform.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The second column is what is offered; without one, nothing is, and above all not what is spelled like it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            extend 17 --due 2028                 | reform extend 17 2028
            extend 5 17 --due 2028               | reform extend 5 17 2028
            extend 2028 17                       | reform extend 17 2028
            extend 2028年底前 5 17               | reform extend 5 17 2028年底前
            extend 17 --to 2028                  | reform extend 17 2028
            extend 17 --until=2028年             | reform extend 17 2028年
            progress 17 --due 2023               | reform progress 17 ...
            progress 17 --lead edu --yes         | reform progress 17 ...
            progress 60 5                        | reform progress 5 60
            progress 60% A-3                     | reform progress A-3 60%
            progress 5 --progress 60             | reform progress 5 60
            progress --to 60 5                   | reform progress 5 60
            mark done 5                          | reform mark 5 done
            mark 已完成 5 17                     | reform mark 5 17 已完成
            mark 5 done 17                       | reform mark 5 17 done
            mark 5 --status done                 | reform mark 5 done
            mark 5 17 -s 进行中                  | reform mark 5 17 进行中
            mark 5 --done                        | reform mark 5 done
            mark 5 17 --blocked --note x         | reform mark 5 17 --note x blocked
            mark 5 --in-progress                 | reform mark 5 in-progress
            mark 5 --progress 60                 | reform progress 5 60
            mark 5 start                         | in-progress
            mark 5 reopen                        | in-progress
            report bogusword                     | weekly
            git bogusword                        | uninstall
            completion bash zsh                  | zsh
            mark --id 5 done                     | reform mark 5 done
            mark 5 --to done                     | reform mark 5 done
            note 已签约 5                        | reform note 5 已签约
            note 5 --note 已签约                 | reform note 5 已签约
            note 5 -m 已签约                     | reform note 5 已签约
            note --message=已签约 5              | reform note 5 已签约
            note 17 --lead edu                   | reform note 17 ...
            show --id 5                          | reform show 5
            show --task=5                        | reform show 5
            list --stale 60                      | --stale
            list --overdue 30                    | --overdue
            list 5 --yearly 60                   | --yearly
            list 5 --yearly 2022                 | --due 2022
            list --stale=60                      | --stale
            report overdue --overdue=3           | --overdue
            list overdue                         | --overdue
            list late                            | --overdue
            list 逾期                            | --overdue
            list 临期                            | --within 30d
            list stale                           | --stale
            list pending                         | --status open
            list done                            | --status done
            list 未完成                          | --status 未完成
            list doing                           | --status in-progress
            list red                             | --light red
            list 红灯                            | --light 红灯
            list 2022                            | --due 2022
            list 2022-Q1                         | --due 2022-Q1
            list edu                             | -d edu
            list 教育                            | -d 教育
            list 办学体系                        | --section 办学体系
            list 实训                            | --grep 实训
            mark overdue done                    | --overdue
            show overdue                         | --overdue
            list --逾期                          | --overdue
            list --部门 教育局                   | --department
            list --status overdue                | --overdue
            list --status late                   | --overdue
            list --status red                    |
            list --status doing                  | in-progress
            list --status wip                    | in-progress
            list --status pending                | --status open
            list --status unfinished             | --status open
            list --status finished               | done
            list --status waiting                | blocked
            list --status 未销号                 | --not --status closed
            list --status 待销号                 | --status done
            list --status 在办                   | 进行中
            list --status 没开始                 | 未启动
            list --status 逾期                   | --overdue
            mark 5 doing                         | in-progress
            mark 5 completed                     | done
            mark 5 在办                          | 进行中
            mark 5 己完成                        | 已完成
            mark 5 未完成                        |
            mark 5 没完成                        |
            mark 5 未销号                        |
            mark 5 undone                        |
            mark 5 incomplete                    |
            mark 5 基本完成                      |
            mark 5 待验收                        |
            mark 5 overdue                       |
            list --search x                      | --grep
            list --json                          | --format json
            list --csv                           | --format csv
            list --excel                         | --format csv --bom
            list --dept edu                      | --department
            list --assignee edu                  | --lead
            list --date 2022                     | --as-of
            list -n 5                            | --limit
            list --top 5                         | --limit
            list --order due                     | --sort
            list --reverse                       | --sort -due
            list --fields id                     | --columns
            list --tag x                         | --section
            list --before 2023                   | --due-before
            list --late                          | --overdue
            list --red                           | --light red
            list --no-color                      | --color never
            list --led edu                       | --lead
            list --overdu                        | --overdue
            list --chinese                       | --lang zh
            mark 5 done -m x                     | --note
            mark 5 done --message x              | --note
            mark 5 done --date 2022-01-01        | --on
            mark 5 done --author x               | --by
            mark 5 done --link x                 | --evidence
            mark 5 done --preview                | --dry-run
            log --date monday                    | --since
            log -n 5                             | --limit
            report weekly --date 2022-01-01      | --week
            report notice --to edu               | reform report notice edu
            report notice edu --deadline +7d     | --reply-by
            report overdue --json                | --format json
            timeline --scale year                | --by
            init --name x                        | --title
            add --deadline 2027 --title x        | --due
            list --note x                        | progress
            list --evidence x                    | mark
            list --due soon                      | --within 30d
            list --due overdue                   | --overdue
            list --within 2027-01-01             | --due-before 2027-01-01
            list --format md                     | markdown
            list --format yml                    | yaml
            list --format xlsx                   | csv --bom
            list --format pdf                    | markdown
            report overdue --format txt          | text
            report overdue --format pdf          | html
            list --sort urgency                  | light
            list --sort dept                     | lead
            list --light amber                   | yellow
            list --light 橙                      | 黄
            list --color yes                     | always
            list --lang cn                       | zh
            list --lang 中文                     | zh
            quit                                 |
            导入 x                               | import x
            导出 -o x.xlsx                       | export -o x.xlsx
            ls                                   | list
            ls -d edu                            | list -d edu
            view 5                               | show 5
            cat 5                                | show 5
            done                                 | reform done 10
            finish 5                             | done 5
            rm 5                                 | remove 5
            close 5                              | --evidence
            begin 5                              | start 5
            annotate 5 x                         | note 5 x
            postpone 5 2028                      | extend 5 2028
            mark #5 done                         | 5
            show 第5项                            | 5
            5 done                               | done 5
            5 完成                               | mark 5 已完成
            5 show                               | show 5
            5 note x                             | note 5 x
            5 annotate x                         | note 5 x
            5                                    | show 5
            A-3 done                             | done A-3
            task list                            | list
            task                                 | list
            gh issue list                        | issue list
            reform list                          | list
            overdue                              | list --overdue
            逾期                                 | list --overdue
            查看 5                               | show 5
            完成 5                               | mark 5 已完成
            延期 5 2028年                        | extend 5 2028年
            督办通知 edu                         | report notice edu
            周报                                 | report weekly
            bal                                  | stats
            register                             | log
            status                               | stats
            validate                             | check
            search 实训                          | list -g 实训
            weekly                               | report weekly
            lits                                 | list
            --overdue                            | reform list --overdue
            --json                               | reform list --format json
            -s done                              | reform list -s done
            -d edu stats                         | reform stats -d edu
            """)
    void offersWhatIsMeant(String line, String offered) {
        for (Language language : Language.values()) {
            CommandRun run = run(language.code(), line);

            assertThat(run.code()).as(run.err() + run.out()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            if (offered == null) {
                assertThat(run.err()).doesNotContain("did you mean", "是不是");
            } else {
                assertThat(run.err()).contains(offered);
            }
        }
    }

    /** What was typed and what is offered may be English in a Chinese sentence, but nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "list overdue",
                "list --stale 60",
                "list --stale=60",
                "list --note x",
                "list --status xyz",
                "mark 5 xyz",
                "mark done 5",
                "mark 5 --status done",
                "progress 17 --due 2023",
                "list --within 2027-01-01",
                "list --due soon",
                "list --lang cn",
                "-s done",
                "add x",
                "xyz",
                "list --xyz",
                "list -g (",
                "list --limit x"
            })
    void speaksChineseInChinese(String line) {
        String said = run("zh", line).err();

        assertThat(said).containsPattern("\\p{IsHan}");
        assertThat(said.replaceAll("[a-zA-Z]*:", "").split("[^a-zA-Z']+"))
                .doesNotContainAnyElementsOf(List.of("no", "not", "is", "the", "did", "you", "mean", "one", "takes"));
    }

    @Test
    void whatIsNotMeantAnotherWayGoesOn() {
        assertThat(CommandRun.in(folder)
                        .run("progress", "--due", "2023", "17%", "--dry-run")
                        .code())
                .isZero();
        assertThat(CommandRun.in(folder)
                        .run("progress", "60", "--lead", "edu", "--dry-run")
                        .code())
                .isZero();
        assertThat(CommandRun.in(folder)
                        .run("mark", "done", "--lead", "edu", "--dry-run")
                        .code())
                .isZero();
        assertThat(CommandRun.in(folder)
                        .run("mark", "--status", "open", "5", "done", "--dry-run")
                        .code())
                .isZero();
        assertThat(CommandRun.in(folder)
                        .run("extend", "--due", "2023", "2028", "--dry-run")
                        .code())
                .isZero();
        assertThat(CommandRun.in(folder).run("note", "5", "17", "--dry-run").code())
                .isZero();
    }

    static Stream<String> habits() throws IOException {
        read();
        return new TreeSet<>(HABITS.stringPropertyNames()).stream();
    }

    /** No habit leads to a word that is not there. */
    @ParameterizedTest
    @MethodSource("habits")
    void leadsSomewhere(String key) {
        String kind = key.substring(0, key.indexOf('.'));
        for (String name : HABITS.getProperty(key).split("\\|")) {
            String first = name.split(" ")[0];
            if (name.isEmpty()) {
                continue;
            }
            switch (kind) {
                case "command" -> assertCommandLine(name);
                case "option", "word" -> assertThat(OPTIONS).contains(first);
                case "value" -> assertThat(name).isNotBlank();
                case "status" -> assertThat(Vocabulary.statuses().resolve(name)).isInstanceOf(Resolution.Found.class);
                case "filter" -> assertCommandLine("list " + name);
                case "when" -> assertCommandLine("list " + (name.startsWith("--") ? name : "--due " + name));
                case "field" -> assertThat(TaskReader.KEYS.inOrder()).contains(name);
                case "light" -> assertThat(Vocabulary.lights().resolve(name)).isInstanceOf(Resolution.Found.class);
                case "format" ->
                    assertThat(Stream.of(Format.values()).map(Format::word)).contains(first);
                case "sort" -> assertThat(SpokenNames.sortKey(name, List.of())).isInstanceOf(Resolution.Found.class);
                case "language" -> assertThat(Language.of(name)).isPresent();
                case "color" -> assertThat(CommonOptions.COLOURS).contains(name);
                default -> throw new AssertionError(kind);
            }
        }
    }

    private static void assertCommandLine(String line) {
        if (line.equals("...")) {
            return;
        }
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        String name = CommandName.isGroup(words.get(0)) && words.size() > 1
                ? words.remove(0) + " " + words.remove(0)
                : words.remove(0);
        assertThat(CommandName.exists(name) || CommandName.isGroup(name))
                .as(line)
                .isTrue();
        if (CommandName.exists(name)) {
            words.removeIf(word -> !word.startsWith("-") || word.equals("-due"));
            assertThat(spec(name).optionsMap().keySet()).as(line).containsAll(words);
        }
    }

    /** A word that a list, a status or a command already knows needs no habit, and would never get it. */
    @Test
    void noHabitIsAWordThatIsKnown() {
        for (String key : HABITS.stringPropertyNames()) {
            String kind = key.substring(0, key.indexOf('.'));
            String word = key.substring(kind.length() + 1);
            switch (kind) {
                case "command" -> assertThat(CommandName.exists(word)).as(key).isFalse();
                case "light" -> assertThat(Vocabulary.lights().words()).doesNotContain(word);
                case "status" -> assertThat(Vocabulary.statuses().words()).doesNotContain(word);
                default -> assertThat(word).isNotBlank();
            }
        }
    }
}
