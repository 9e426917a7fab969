package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;
import reform.render.text.DisplayWidth;

/**
 * The distribution as a process. Each case is a shell script, so that Chinese words reach the launcher as bytes, whatever
 * the locale of the JVM that runs the test. {@code $reform} is the launcher, {@code $home} its distribution.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path HOME = Shell.HOME;

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheList() throws IOException {
        Files.copy(HOME.resolve("data/reform.yaml"), folder.resolve("reform.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 29", "2022-06-30, 7", "2020-12-31, 0"})
    void answersTheQuestionItWasMadeFor(String day, String count) throws Exception {
        Outcome outcome = run("$reform list --overdue --as-of " + day + " --count");
        assertThat(outcome).isEqualTo(new Outcome(0, count + "\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ln -s $reform link && ./link version && rm link",
                "ln -s $reform one && mkdir bin && ln -s ../one bin/two && bin/two version && rm one bin/two",
                "ln -s $reform reform && PATH=$PWD:$PATH && cd / && reform version && rm $OLDPWD/reform",
                "cd $home/bin && ./reform version",
                "cd $home/bin && sh reform version",
                // Moved and copied, to a folder with a blank and Chinese in its name.
                "cp -a $home '移 动' && '移 动/bin/reform' version",
                "cp -r $home '移 动' && ln -s '移 动/bin/reform' . && ./reform version",
            })
    void startsFromAnywhere(String script) throws Exception {
        Outcome outcome = run(script);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("reform ");
        assertThat(outcome.code()).isZero();
    }

    static Stream<String[]> jvms() throws IOException {
        return Files.readAllLines(HOME.resolve("lib/jvms")).stream().map(line -> line.split("\\|"));
    }

    @Test
    void prefersTheNewestJava() throws Exception {
        String newest = jvms().findFirst().orElseThrow()[1];
        assertThat(run("$reform version").out())
                .isEqualTo(run("REFORM_JAVA=" + newest + " $reform version").out());
        assertThat(run("JAVA_HOME=/nowhere $reform version").code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void usesTheArchiveOfEveryJvmItWasMadeFor(String archive, String java) throws Exception {
        // The JVM then ends where it cannot use the archive.
        String insist = archive.endsWith(".aot") ? "-XX:AOTMode=on" : "-Xshare:on";
        for (String value : List.of(java, java + "/bin/java")) {
            Outcome outcome = run("JDK_JAVA_OPTIONS=" + insist + " REFORM_JAVA=" + value + " $reform list --count");
            assertThat(outcome.err()).isEqualTo("NOTE: Picked up JDK_JAVA_OPTIONS: " + insist + "\n");
            assertThat(outcome.out()).isEqualTo("29\n");
        }
        String change = "JDK_JAVA_OPTIONS=" + insist + " REFORM_JAVA=" + java;
        assertThat(run(change + " $reform note 3 x --dry-run").code()).isZero();
        assertThat(run(change + " $reform stats").code()).isZero();
        Outcome foreign = run("cp -a $home copy && cp copy/lib/NOTICE.txt copy/lib/" + archive + " -f && REFORM_JAVA="
                + java + " copy/bin/reform list --count");
        assertThat(foreign).as("an archive that is none").isEqualTo(new Outcome(0, "29\n", ""));
    }

    /** Java does without an archive in silence; the program does not: where it was moved to, and what was done to it there. */
    @ParameterizedTest
    @MethodSource("jvms")
    void saysWhetherJavaUsesTheArchive(String archive, String java) throws Exception {
        String start = "export REFORM_JAVA=" + java + "; cp -r $home 'my copy' && cd 'my copy/lib'; ";
        String version = "; cd ../..; 'my copy/bin/reform' version --verbose";
        String file = folder.toRealPath() + "/my copy/lib/" + archive;
        String moved = run(start + "touch reform.jar" + version).out();
        // Java 17 takes an archive only where it was made.
        assertThat(moved)
                .containsPattern(
                        archive.endsWith(".aot")
                                ? "\narchive:  \\Q" + file + "\\E \\(\\d+ MB\\), in use: \\d{4} of \\d{4} classes"
                                : "\narchive: .*refused by Java: .*\n  Java says: .*shared class paths mismatch");
        assertThat(run("REFORM_JAVA=" + java + " $reform version --verbose").out())
                .containsPattern("\narchive: .*" + archive + " \\(\\d+ MB\\), in use: \\d{4} of \\d{4} classes");
        Outcome foreign = run("rm -rf 'my copy';" + start + "rm " + archive + " && echo x >" + archive + version);
        assertThat(foreign.out())
                .containsPattern("\\Q" + file
                        + "\\E \\(0 MB\\), (refused by Java.*\n  Java says: [A-Z]|nothing that this Java can read)");
        Outcome lost = run("rm -rf 'my copy';" + start + "rm " + archive + version);
        assertThat(lost.out()).contains(file + " (not there), ");
        Outcome other = run("rm -rf 'my copy';" + start + "printf x >>reform.jar" + version + " --lang zh");
        assertThat(other.out()).contains(file, "不是由同一目录中的 reform.jar 生成");
        Outcome none = run("rm -rf 'my copy';" + start + ": >jvms" + version);
        assertThat(none.out()).contains("archive:  none for this Java", "lib/jvms");
    }

    @Test
    void namesTheCommitThatItWasBuiltFrom() throws Exception {
        assumeTrue(run("git -C $home/../.. rev-parse HEAD").code() == 0, "this is no repository");
        String commit = run("git -C $home/../.. rev-parse HEAD").out().substring(0, 10);
        assertThat(run("$reform --version").out())
                .containsPattern("^reform \\d+\\.\\d+\\.\\d+, commit " + commit + "\\+? \\(Java ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REFORM_JAVA=$java",
                "REFORM_JAVA=$java/bin/java",
                "JAVA_HOME=$java",
                "PATH=$java/bin:$PATH",
                "JAVA_HOME=$old PATH=$java/bin:$PATH",
            })
    void doesWithAnyJavaItFinds(String setting) throws Exception {
        Outcome outcome = run(OLD_JAVA + "cp -r $home copy && : >copy/lib/jvms && " + setting
                + " && export REFORM_JAVA JAVA_HOME && copy/bin/reform list --count");
        assertThat(outcome).isEqualTo(new Outcome(0, "29\n", ""));
    }

    /** A Java home that says it is Java 8, and a java command that says it is Java 11. */
    private static final String OLD_JAVA = """
            old=$PWD/java-8
            mkdir -p "$old/bin"
            printf '#!/bin/sh\\nexit 1\\n' >"$old/bin/java"
            chmod +x "$old/bin/java"
            printf 'IMPLEMENTOR="x"\\nJAVA_VERSION="1.8.0_452"\\n' >"$old/release"
            printf '#!/bin/sh\\necho "openjdk version \\\\"11.0.2\\\\" 2019-01-15" >&2\\n' >java-11
            chmod +x java-11
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REFORM_JAVA=/nowhere/java           | /nowhere/java: not found
            REFORM_JAVA=$PWD/java-11            | java-11: 11.0.2
            REFORM_JAVA=$old                    | java-8/bin/java: 1.8.0_452
            REFORM_JAVA=/bin/ls                 | /bin/ls: not Java
            JAVA_HOME=$old PATH=/nowhere        | java-8/bin/java: 1.8.0_452
            PATH=/nowhere                       | java: not found
            """)
    void saysWhatToDoWithoutJava(String setting, String reason) throws Exception {
        Outcome outcome = run(OLD_JAVA + "cp -r $home copy && : >copy/lib/jvms && unset JAVA_HOME && " + setting
                + " && export REFORM_JAVA JAVA_HOME && copy/bin/reform list");
        assertThat(outcome.code()).isEqualTo(127);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(reason, "needs Java 17 or later", "set REFORM_JAVA", "需要 Java 17 或更高版本")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=C", "LANG=", "LC_CTYPE=en_US.ISO-8859-1", "LANG=C.UTF-8"})
    void takesChineseArgumentsInEveryLocale(String setting) throws Exception {
        Outcome outcome = run(
                "unset LC_ALL LANG LC_CTYPE; export " + setting
                        + "; cp reform.yaml 清单.yaml; $reform list -f 清单.yaml -d 市税务局 --as-of 2022-06-30 --overdue --columns id,lead --no-header");
        assertThat(outcome).isEqualTo(new Outcome(0, "22  市教育局\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=C, ID",
        "LANG=zh_CN.UTF-8, 编号",
        "LANG=zh_CN, 编号",
        "LC_ALL=zh_CN.GBK, 编号",
        "LANG=zh_CN LC_MESSAGES=en_US, ID",
    })
    void speaksTheLanguageOfTheLocale(String setting, String firstWord) throws Exception {
        Outcome outcome = run("unset LC_ALL LANG LC_CTYPE; export " + setting + "; $reform list --limit 1");
        assertThat(outcome.out()).startsWith(firstWord);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=C, LANG",
        "LC_ALL=zh_CN.GBK, LC_ALL",
        "LANG=C LC_MESSAGES=zh_CN.UTF-8, LC_MESSAGES",
        "LANG=zh_CN.UTF-8, LANG",
        "LANG=, built-in",
    })
    void namesTheVariableThatTheLanguageComesFrom(String setting, String from) throws Exception {
        Outcome outcome = run("unset LC_ALL LANG LC_CTYPE LC_MESSAGES; export " + setting + "; $reform config");
        assertThat(outcome.out()).containsPattern("(?m)^lang .* " + from + "$");
    }

    @Test
    void tellsTheProgramOfTheTerminal() throws Exception {
        assumeTrue(run("command -v script").code() == 0, "script (bsdutils) is not installed");
        for (int columns : new int[] {50, 80, 160}) {
            Outcome table = run("script -qec \"stty cols " + columns
                    + " rows 20; $reform list --no-pager --color never\" /dev/null");
            int widest = table.out().lines().mapToInt(DisplayWidth::of).max().orElseThrow();
            assertThat(widest).isLessThanOrEqualTo(columns).isGreaterThan(Math.min(columns, 90) - 6);
            assertThat(table.out().contains("...")).isEqualTo(columns < 160);
        }
        Outcome tall = run("script -qec \"stty cols 80 rows 60; PAGER='sed s/^/paged/' $reform list\" /dev/null");
        assertThat(tall.out()).doesNotContain("paged");
        assertThat(
                        run("script -qec \"stty cols 80 rows 10; PAGER='echo \\$LESS;cat >/dev/null' $reform list\" /dev/null")
                                .out())
                .contains("FRX");
        Outcome low = run("script -qec \"stty cols 80 rows 10; PAGER='sed s/^/paged/' $reform list\" /dev/null");
        assertThat(low.out()).contains("paged");
        assertThat(run("$reform list").out()).doesNotContain("...");
    }

    /** Otherwise the pager would go on, with the terminal to itself, or leave it without echo. */
    @Test
    void thePagerEndsWithTheProgram() throws Exception {
        assumeTrue(run("command -v script").code() == 0, "script (bsdutils) is not installed");
        Files.writeString(
                folder.resolve("pager"),
                "trap '' HUP; trap 'echo ended >ended; exit 0' TERM; cat >/dev/null; kill $PPID; while :; do sleep 1; done\n");
        // The loop: reform ends the pager's children first, and without it the pager would be over before its own
        // signal.
        // Into a file: the terminal may be gone before the pager has said it.
        Outcome killed = run("script -qec \"stty cols 80 rows 10; PAGER='. ./pager' $reform list\" /dev/null\n"
                + "for i in $(seq 100); do [ -s ended ] && break; sleep 0.1; done; cat ended");
        assertThat(killed.out()).contains("ended");
    }

    @Test
    void endsQuietlyWhenItsReaderHasGone() throws Exception {
        Outcome outcome = run(
                "{ sleep 0.2; $reform list --format json; echo $? >code; } | true; until [ -s code ]; do sleep 0.02; done; cat code");
        assertThat(outcome).isEqualTo(new Outcome(0, "0\n", ""));
        assertThat(run("$reform list | head -1").err()).isEmpty();
    }

    @Test
    void passesOnArgumentsAndExitCode() throws Exception {
        assertThat(run("$reform list --grep 'no such  words *' --count")).isEqualTo(new Outcome(0, "0\n", ""));
        assertThat(run("$reform lits").code()).isEqualTo(2);
        assertThat(run("echo 'tasks: [' >bad.yaml; $reform list -f bad.yaml").code())
                .isEqualTo(3);
    }

    /** What JSON needs is in the archive of the commands that change lists; without it, it costs half as much again. */
    @Test
    void takesTheArchiveWithTheClassesOfTheCommand() throws Exception {
        String used = " 2>&1 | grep -c '^+ exec .*-change[.]'";
        String reports = used.replace("change", "report");
        assertThat(run("sh -x $reform list --format json" + used).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform stats --format=json" + used).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform mark 10 done --dry-run" + used).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform list --status done" + used).out()).isEqualTo("0\n");
        assertThat(run("sh -x $reform list --grep json" + used).out()).isEqualTo("0\n");
        assertThat(run("sh -x $reform stats" + reports).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform list --grep report" + reports).out()).isEqualTo("0\n");
    }

    /** Open for a day, a shell would take a quarter of the machine's memory before Java looks what is no longer needed. */
    @Test
    void whatStaysTakesNoMoreThanItNeeds() throws Exception {
        String most = " 2>&1 </dev/null | grep -c '^+ exec .*-Xmx1g'";
        assertThat(run("sh -x $reform shell" + most).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform -f reform.yaml shell" + most).out()).isEqualTo("1\n");
        assertThat(run("sh -x $reform lsp" + most).out()).isEqualTo("1\n");
        assertThat(run("JDK_JAVA_OPTIONS=-Xmx2g sh -x $reform shell" + most).out())
                .isEqualTo("0\n");
        assertThat(run("sh -x $reform list" + most).out()).isEqualTo("0\n");
    }

    /**
     * What a start must not wake: each of these once cost every command some milliseconds, without any test or result
     * that differed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"list --overdue", "show 5", "next", "list --overdue --lang zh", "check", "version"})
    void leavesAloneWhatACommandDoesNotNeed(String command) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        String start = " -Xlog:class+init:file=started -cp $home/lib/texts.jar:$home/lib/reform.jar reform.Main ";
        String needless = "java/util/logging|java/util/ServiceLoader|java/lang/ProcessBuilder"
                + "|org/jline|tools/jackson|com/samskivert";
        assertThat(run(java + start + command + " >result && grep -q \"'reform/Main'\" started && grep -oE \"'("
                                + needless + ")[^ ]*\" started | head -3; echo end")
                        .out())
                .isEqualTo("end\n");
    }

    /**
     * Classes that the archive lacks, and those that Java writes as it goes (for the equals of a record, for
     * Comparator.comparing), took a tenth of a second in a log and 20 ms in reports. A few that no archive takes are left.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --overdue",
                "show 5",
                "next",
                "list --format json",
                "mark 10 done --note x",
                "set 10 due=2030年底前",
                "report weekly --format html",
                "report dashboard --format html",
                "report overdue",
                "report trend",
                "report department 市教育局",
                "stats",
                "timeline",
                "log",
                "departments"
            })
    void takesNearlyAllItsClassesFromTheArchive(String command) throws Exception {
        Outcome outcome = run("""
                mkdir -p own/bin && ln -s $home/lib own/lib && cp $home/data/reform.yaml .
                sed 's/-Xlog:disable/& -Xlog:class+load:file=loaded/' $reform >own/bin/reform && chmod +x own/bin/reform
                git init -q && git add reform.yaml && git -c user.name=a -c user.email=a@b commit -qm x
                own/bin/reform COMMAND >/dev/null || echo "code $?"
                grep -q 'reform.Main .*shared objects file' loaded || echo 'without the archive'
                grep -v 'shared objects file' loaded | grep source: >others
                [ $(wc -l <others) -le 8 ] || cat others
                rm own/lib
                """.replace("COMMAND", command));

        assertThat(outcome.out()).as(outcome.err()).isEmpty();
    }

    @Test
    void isComplete() throws IOException {
        for (String file : List.of(
                "LICENSE",
                "bin/reform.cmd",
                "lib/NOTICE.txt",
                "lib/reform.jar.sha256",
                "data/reform.yaml",
                "data/reform.schema.json",
                "completions/reform.bash",
                "completions/_reform",
                "completions/reform.fish",
                "man/man1/reform.1",
                "man/man1/reform-list.1",
                "man/man5/reform-deadlines.5",
                "man/zh_CN/man5/reform-data-format.5",
                "man/zh_CN/man1/reform.1")) {
            assertThat(HOME.resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(HOME.resolve("bin/reform"))).doesNotContain("@JVM", "\r");
        assertThat(Files.readString(HOME.resolve("bin/reform.cmd")).split("\r\n"))
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.contains("\n") || line.contains("@JVM"));
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        return Shell.run(folder, script);
    }
}
