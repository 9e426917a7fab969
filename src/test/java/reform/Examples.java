package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reform.Shell.Outcome;

/** An example does what it says, as somebody would type it who copies it. */
@DisabledOnOs(OS.WINDOWS)
abstract class Examples {
    /** What an example needs that a new user's folder has not: the list in a repository with a history, and files. */
    private static final String PREPARED = """
            set -e
            mkdir bin lists list data config config/reform
            printf '#!/bin/sh\\nexit 0\\n' >bin/code && chmod +x bin/code
            git config --global user.name 王敏 && git config --global user.email wang@example.org
            git config --global init.defaultBranch main
            cp $home/data/reform.yaml . && cp reform.yaml lists/health.yaml && cp reform.yaml lists/schools.yaml
            cp reform.yaml list && cp reform.yaml 2023.yaml && cp reform.yaml list.yaml
            sed -i.bak 's/lead: 市教育局/lead: 市教育居/' list.yaml
            echo 'list --count' >commands.txt
            cp $home/data/example.docx data && cp data/example.docx 工作清单.docx && cp "OFFICE/city.xlsx" 台账.xlsx
            printf '序号\\t工作任务\\t完成时限\\t牵头部门\\n1\\t建立台账\\t2022年\\t市教育局\\n' >pasted.txt
            printf 'aliases:\\n  late: list --overdue --group-by lead\\n' >config/reform/config.yaml
            git init -q . && git add reform.yaml && git commit -qm 清单
            for i in 1 2 3 4 5 6 7 8 9 10 11; do git commit -q --allow-empty -m $i; done
            GIT_COMMITTER_DATE=2022-05-01T00:00:00Z git commit -q --allow-empty -m 旧
            git branch my-branch
            """.replace(
            "OFFICE", Path.of("src/test/resources/office").toAbsolutePath().toString());

    /** Makes the current folder the home of a new user. */
    private static final String AT_HOME = """
            export PATH="$PWD/bin:$home/bin:$PATH" HOME="$PWD" XDG_CONFIG_HOME="$PWD/config" GIT_CONFIG_NOSYSTEM=1 EDITOR=true
            """;

    /** What an example needs that its command is for: something to take back, something to take away. */
    private static final Map<String, String> BEFORE = Map.of(
            "undo", "{ reform note 1 走访; reform note 1 复查; }",
            "redo", "{ reform note 1 走访; reform note 1 复查; reform undo; reform undo; }",
            "import", "rm reform.yaml",
            "init", "rm -r reform.yaml lists",
            "git-status", "reform git install",
            "git-uninstall", "reform git install");

    /** Where the answer is not 0: the guide's list with an error, and a list with names that may be one department. */
    private static final Map<String, Integer> CODES = Map.of("reform check list.yaml", 1);

    /** What takes a whole terminal; {@link ReviewIT} and {@link ShellIT} press the keys. */
    private static final Set<String> WITHOUT_TERMINAL = Set.of("review");

    /** What another shell runs; {@link CompletionIT} does. */
    private static final Pattern OTHERS = Pattern.compile("source <.*|.*completion .*");

    /** The prepared folder, made once; each example runs in a copy. */
    @TempDir
    static Path prepared;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() throws Exception {
        assumeTrue(Shell.run(prepared, "git --version && bash --version").code() == 0, "there is no git or no bash");
        Outcome outcome = Shell.run(prepared, "mkdir home && cd home\n" + AT_HOME + PREPARED);
        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    /**
     * Runs examples one after the other.
     *
     * @param command what they are of
     */
    final void work(String command, List<String> examples) throws Exception {
        StringBuilder script = new StringBuilder("cp -R " + prepared.resolve("home") + "/. .\n" + AT_HOME + "set -e\n");
        script.append(BEFORE.getOrDefault(command, before(examples.get(0)))).append(" >last\nset +e\n");
        int count = 0;
        for (String example : examples) {
            if (!OTHERS.matcher(example).matches() && WITHOUT_TERMINAL.stream().noneMatch(example::contains)) {
                int code = CODES.getOrDefault(example, 0);
                script.append("{ ").append(example).append("\n} >last 2>&1 </dev/null; code=$?\n");
                script.append("[ $code = ").append(code).append(" ] || { echo \"code $code: \"; cat last; }\n");
                count++;
            }
        }
        Outcome outcome = Shell.run(folder, "bash -c '" + script.toString().replace("'", "'\\''") + "'");
        assertThat(outcome.out()).as(count + " of " + examples).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    private static String before(String example) {
        for (Map.Entry<String, String> each : BEFORE.entrySet()) {
            if (example.startsWith("reform " + each.getKey().replace('-', ' '))) {
                return each.getValue();
            }
        }
        return "";
    }
}
