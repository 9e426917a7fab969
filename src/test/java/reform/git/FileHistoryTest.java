package reform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileHistoryTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    private Path temporary;

    private Sandbox sandbox;

    @BeforeEach
    void makeRepository() throws IOException {
        sandbox = Sandbox.init(temporary.resolve("repo"));
    }

    private FileHistory history(String name) throws IOException {
        return history(sandbox.folder().resolve(name));
    }

    private FileHistory history(Path file) throws GitFailure {
        return FileHistory.of(Git.find(sandbox.environment(), sandbox.folder()), file);
    }

    /** What the branch had at the end of a day. */
    private static Optional<byte[]> atEndOf(FileHistory history, LocalDate day, ZoneId zone) throws GitFailure {
        List<Commit> versions =
                history.mainline(day.plusDays(1).atStartOfDay(zone).toInstant());
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(history.repository()
                        .contents()
                        .get(versions.get(0).content().orElseThrow()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void readsTheFileOfARevision() throws IOException {
        sandbox.commit("2022-01-01", "data/市 list.yaml", "one\n");
        sandbox.commit("2022-02-01", "data/市 list.yaml", "two\r\n");
        sandbox.write("data/市 list.yaml", "three\n");

        FileHistory history = history("data/市 list.yaml");
        assertThat(history.path()).isEqualTo("data/市 list.yaml");
        assertThat(text(history.at("HEAD~1"))).isEqualTo("one\n");
        assertThat(text(history.at("main"))).isEqualTo("two\r\n");
    }

    @Test
    void followsRenamesInTextsAndCommits() throws IOException {
        sandbox.commit("2022-01-01", "old/a[1].yaml", "some text\nthat stays\nthe same\n");
        Files.createDirectories(sandbox.folder().resolve("data"));
        sandbox.git("mv", "old/a[1].yaml", "data/b.yaml");
        sandbox.commitAll("2022-02-01", "moved");
        sandbox.commit("2022-03-01", "data/b.yaml", "some text\nthat stays\nnot the same\n");

        FileHistory history = history("data/b.yaml");
        assertThat(text(history.at("HEAD~2"))).isEqualTo("some text\nthat stays\nthe same\n");
        assertThat(history.commits())
                .extracting(Commit::subject, Commit::path)
                .containsExactly(
                        tuple("data/b.yaml", "data/b.yaml"),
                        tuple("moved", "data/b.yaml"),
                        tuple("old/a[1].yaml", "old/a[1].yaml"));
        assertThat(history.commits().get(0).author()).isEqualTo("王敏");
    }

    @Test
    void knowsTheCommitsOfAWindowAndTheStateAtTheEndOfADay() throws IOException {
        sandbox.commit("2022-01-31", "a.yaml", "january\n");
        sandbox.commit("2022-02-28", "a.yaml", "february\n");
        sandbox.commit("2022-03-31", "b.yaml", "other file\n");

        FileHistory history = history("a.yaml");
        assertThat(atEndOf(history, LocalDate.of(2022, 1, 30), SHANGHAI)).isEmpty();
        assertThat(atEndOf(history, LocalDate.of(2022, 1, 31), SHANGHAI))
                .hasValueSatisfying(bytes -> assertThat(text(bytes)).isEqualTo("january\n"));
        assertThat(atEndOf(history, LocalDate.of(2022, 4, 1), SHANGHAI))
                .hasValueSatisfying(bytes -> assertThat(text(bytes)).isEqualTo("february\n"));
    }

    @Test
    void aDayEndsInTheListsOwnZone() throws IOException {
        sandbox.with("GIT_COMMITTER_DATE", "2022-01-31T20:00:00Z");
        sandbox.write("a.yaml", "x\n");
        sandbox.git("add", "-A");
        sandbox.git("commit", "-q", "-m", "late in the evening in London, the next morning in Shenyang");

        assertThat(atEndOf(history("a.yaml"), LocalDate.of(2022, 1, 31), SHANGHAI))
                .isEmpty();
        assertThat(atEndOf(history("a.yaml"), LocalDate.of(2022, 1, 31), ZoneId.of("UTC")))
                .isPresent();
    }

    @Test
    void aBranchMergedLaterDoesNotCountWithItsOwnDates() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", "one\ntwo\nthree\n");
        sandbox.git("checkout", "-q", "-b", "side");
        sandbox.commit("2022-01-10", "a.yaml", "ONE\ntwo\nthree\n");
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-01-05", "a.yaml", "one\ntwo\nTHREE\n");
        sandbox.with("GIT_COMMITTER_DATE", "2022-02-01T12:00:00Z");
        sandbox.git("merge", "-q", "--no-edit", "side");

        assertThat(atEndOf(history("a.yaml"), LocalDate.of(2022, 1, 20), SHANGHAI))
                .hasValueSatisfying(bytes -> assertThat(text(bytes)).isEqualTo("one\ntwo\nTHREE\n"));
    }

    @Test
    void readsBareRepositories() throws IOException {
        sandbox.commit("2022-01-01", "data/a.yaml", "one\n");
        sandbox.git("clone", "-q", "--bare", ".", "../bare.git");

        FileHistory history = history(temporary.resolve("bare.git/data/a.yaml"));
        assertThat(history.repository().bare()).isTrue();
        assertThat(text(history.at("main"))).isEqualTo("one\n");
        assertThat(history.commits()).hasSize(1);
    }

    @Test
    void saysThatAShallowCloneEnds() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", "one\n");
        sandbox.commit("2022-02-01", "a.yaml", "two\n");
        sandbox.git("clone", "-q", "--depth=1", "file://" + sandbox.folder(), "../shallow");

        FileHistory history = history(temporary.resolve("shallow/a.yaml"));
        assertThat(history.repository().shallow()).isTrue();
        assertThat(atEndOf(history, LocalDate.of(2022, 1, 15), SHANGHAI)).isEmpty();
        assertThat(failure(history, "HEAD~1")).isEqualTo(GitFailure.Reason.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", "--help", "-n1", "--output=/tmp/x", "HEAD:a.yaml", "HEAD..HEAD", "a b"})
    void aRevisionIsNeverAnOption(String revision) throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", "one\n");
        assertThat(failure(history("a.yaml"), revision)).isEqualTo(GitFailure.Reason.NO_SUCH_REVISION);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(failure(history("a.yaml"), "HEAD")).isEqualTo(GitFailure.Reason.NO_COMMITS);
        sandbox.commit("2022-01-01", "a.yaml", "one\n");
        assertThat(failure(history("b.yaml"), "HEAD")).isEqualTo(GitFailure.Reason.NOT_IN_REVISION);

        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        assertThat(catchThrowableOfType(GitFailure.class, () -> history(elsewhere.resolve("a.yaml")))
                        .reason())
                .isEqualTo(GitFailure.Reason.NOT_A_REPOSITORY);
        assertThat(catchThrowableOfType(GitFailure.class, () -> Git.find(Map.of("PATH", "/nowhere"), elsewhere))
                        .reason())
                .isEqualTo(GitFailure.Reason.NOT_INSTALLED);
    }

    @Test
    void aRepositorysOwnSettingsRunNothing() throws IOException {
        sandbox.write(".gitattributes", "*.yaml diff=evil filter=evil\n");
        sandbox.commit("2022-01-01", "a.yaml", "one\n");
        sandbox.commit("2022-02-01", "a.yaml", "two\n");
        Path trace = temporary.resolve("ran");
        Path evil = sandbox.write("evil.sh", "#!/bin/sh\ntouch " + trace + "\ncat\n");
        assertThat(evil.toFile().setExecutable(true)).isTrue();
        for (String key : new String[] {
            "core.fsmonitor",
            "core.pager",
            "core.sshCommand",
            "core.alternateRefsCommand",
            "diff.external",
            "diff.evil.textconv",
            "diff.evil.command",
            "filter.evil.clean",
            "filter.evil.smudge",
            "gpg.program",
            "pager.log",
            "alias.log"
        }) {
            sandbox.git("config", key, (key.startsWith("alias") ? "!" : "") + evil);
        }
        sandbox.git("config", "log.showSignature", "true");

        FileHistory history = history("a.yaml");
        assertThat(history.commits()).hasSize(2);
        assertThat(text(history.at("HEAD~1"))).isEqualTo("one\n");
        assertThat(atEndOf(history, LocalDate.of(2022, 1, 31), SHANGHAI)).isPresent();
        assertThat(trace).doesNotExist();
    }

    @Test
    void aProgramNamedGitInTheWorkingFolderIsNotRun() throws IOException {
        Path git = sandbox.write("git", "#!/bin/sh\nexit 9\n");
        assertThat(git.toFile().setExecutable(true)).isTrue();
        Git found = Git.find(Map.of("PATH", "." + File.pathSeparator + System.getenv("PATH")), sandbox.folder());
        assertThat(found.program()).isAbsolute().isNotEqualTo(git);
    }

    @Test
    void waitsNoLongerThanItsLimit() throws IOException {
        Path slow = sandbox.write("bin/git", "#!/bin/sh\nsleep 30\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        Git git = Git.find(
                Map.of("PATH", slow.getParent() + File.pathSeparator + System.getenv("PATH")),
                sandbox.folder(),
                Duration.ofMillis(300));
        GitFailure failure =
                catchThrowableOfType(GitFailure.class, () -> git.run(sandbox.folder(), "rev-parse", "HEAD"));
        assertThat(failure.reason()).isEqualTo(GitFailure.Reason.TIMEOUT);
    }

    private static GitFailure.Reason failure(FileHistory history, String revision) {
        return catchThrowableOfType(GitFailure.class, () -> history.at(revision))
                .reason();
    }

    @Test
    void aCopyOfAnotherListHasAHistoryOfItsOwn() throws IOException {
        String lines = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";
        sandbox.commit("2022-01-01", "shenyang.yaml", lines);
        sandbox.commit("2022-02-01", "dalian.yaml", lines.replace("one", "1"));
        sandbox.commit("2022-03-01", "dalian.yaml", lines.replace("one", "2"));

        FileHistory history = history("dalian.yaml");
        assertThat(history.commits())
                .extracting(Commit::path, commit -> !commit.parents().isEmpty())
                .containsExactly(tuple("dalian.yaml", true), tuple("dalian.yaml", false));
        assertThat(catchThrowableOfType(GitFailure.class, () -> history.at("HEAD~2"))
                        .reason())
                .isEqualTo(GitFailure.Reason.NOT_IN_REVISION);
    }

    @Test
    void aCopyOfAListThatIsRenamedInTheSameCommitHasAHistoryOfItsOwn() throws IOException {
        String lines = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";
        sandbox.commit("2022-01-01", "shenyang.yaml", lines);
        sandbox.git("mv", "shenyang.yaml", "old.yaml");
        sandbox.commit("2022-02-01", "dalian.yaml", lines.replace("one", "1"));

        assertThat(history("dalian.yaml").commits())
                .extracting(Commit::path, commit -> !commit.parents().isEmpty())
                .containsExactly(tuple("dalian.yaml", false));
        assertThat(history("old.yaml").commits()).extracting(Commit::path).containsExactly("old.yaml", "shenyang.yaml");
    }

    /** A merge of a branch on which the file was renamed, with one on which it was changed. */
    private void mergeARenameAndAChange() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("checkout", "-q", "-b", "renamed");
        sandbox.git("mv", "a.yaml", "b.yaml");
        sandbox.commitAll("2022-01-02", "rename");
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-01-03", "a.yaml", LINES.replace("one", "1"));
        sandbox.with("GIT_COMMITTER_DATE", "2022-01-04T12:00:00Z");
        sandbox.git("merge", "-q", "--no-edit", "renamed");
    }

    private static final String LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @Test
    void seesWhatOneBranchChangedWhileTheOtherRenamedTheFile() throws IOException {
        mergeARenameAndAChange();

        List<Commit> commits = history("b.yaml").commits();
        assertThat(commits)
                .extracting(Commit::subject, Commit::path)
                .containsExactly(
                        tuple("Merge branch 'renamed'", "b.yaml"),
                        tuple("a.yaml", "a.yaml"),
                        tuple("rename", "b.yaml"),
                        tuple("a.yaml", "a.yaml"));
        assertThat(commits.get(0).parents())
                .containsExactly(commits.get(1).hash(), commits.get(2).hash());
        assertThat(commits.get(0).isMerge()).isTrue();
        assertThat(commits.get(2).parents()).containsExactly(commits.get(3).hash());
    }

    @Test
    void theBranchItselfHasTheMergeAlone() throws IOException {
        mergeARenameAndAChange();

        assertThat(history("b.yaml").mainline(Instant.MAX))
                .extracting(Commit::subject, Commit::path)
                .containsExactly(
                        tuple("Merge branch 'renamed'", "b.yaml"),
                        tuple("a.yaml", "a.yaml"),
                        tuple("a.yaml", "a.yaml"));
        assertThat(history("b.yaml").mainline(Instant.parse("2022-01-03T00:00:00Z")))
                .hasSize(1);
    }

    @Test
    void bothBranchesMayHaveRenamedTheFile() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("checkout", "-q", "-b", "other");
        sandbox.git("mv", "a.yaml", "b.yaml");
        sandbox.commitAll("2022-01-02", "to b");
        sandbox.git("checkout", "-q", "main");
        sandbox.git("mv", "a.yaml", "c.yaml");
        sandbox.commitAll("2022-01-03", "to c");
        sandbox.commit("2022-01-04", "c.yaml", LINES.replace("one", "1"));
        sandbox.tryGit("merge", "-q", "other");
        sandbox.git("rm", "-q", "--cached", "--ignore-unmatch", "a.yaml", "c.yaml");
        Files.deleteIfExists(sandbox.folder().resolve("c.yaml"));
        sandbox.commit("2022-01-05", "b.yaml", LINES.replace("one", "1"));

        assertThat(history("b.yaml").commits())
                .extracting(Commit::path)
                .containsExactly("b.yaml", "c.yaml", "c.yaml", "b.yaml", "a.yaml");
    }

    @Test
    void aListThatWasDeletedAndAddedAgainHasOneHistory() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("rm", "-q", "a.yaml");
        sandbox.commitAll("2022-01-02", "delete");
        sandbox.commit("2022-01-03", "a.yaml", LINES.replace("one", "1"));

        assertThat(history("a.yaml").commits())
                .extracting(commit -> commit.content().isPresent())
                .containsExactly(true, false, true);
    }

    @Test
    void aRenameThatIsNotCommittedYetKeepsTheHistory() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("mv", "a.yaml", "b.yaml");

        assertThat(history("b.yaml").commits()).extracting(Commit::path).containsExactly("a.yaml");
        assertThat(text(history("b.yaml").at("HEAD"))).isEqualTo(LINES);
    }

    @Test
    void findsTheFileOnABranchThatRenamedIt() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("checkout", "-q", "-b", "other");
        sandbox.git("mv", "a.yaml", "b.yaml");
        sandbox.commitAll("2022-01-02", "to b");
        sandbox.git("checkout", "-q", "main");
        sandbox.commit("2022-01-03", "a.yaml", LINES.replace("one", "1"));

        assertThat(text(history("a.yaml").at("other"))).isEqualTo(LINES);
        assertThat(history("a.yaml").isIn("other")).isTrue();
        assertThat(history("c.yaml").isIn("other")).isFalse();
    }

    @Test
    void findsTheFileOnABranchThatRenamedItTwiceAndChangedAllOfIt() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.git("checkout", "-q", "-b", "other");
        sandbox.git("mv", "a.yaml", "R 清单.yaml");
        sandbox.commitAll("2022-01-02", "to another");
        sandbox.commit("2022-01-03", "R 清单.yaml", "x\ny\nz\n");
        sandbox.git("mv", "R 清单.yaml", "c.yaml");
        sandbox.commitAll("2022-01-04", "to c");
        sandbox.git("checkout", "-q", "main");

        assertThat(history("a.yaml").pathIn("other")).isEqualTo("c.yaml");
        assertThat(history("a.yaml").pathIn("other~1")).isEqualTo("R 清单.yaml");
        assertThat(text(history("a.yaml").at("other"))).isEqualTo("x\ny\nz\n");
        assertThat(history("d.yaml").isIn("other")).isFalse();
    }

    @Test
    void aPartialCloneSaysWhatItDoesNotHold() throws IOException {
        sandbox.git("config", "uploadpack.allowFilter", "true");
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        sandbox.commit("2022-02-01", "a.yaml", LINES.replace("one", "1"));
        for (String filter : new String[] {"blob:none", "tree:0"}) {
            String clone = filter.replace(":", "-");
            sandbox.git("clone", "-q", "--filter=" + filter, "file://" + sandbox.folder(), "../" + clone);
            FileHistory history = history(temporary.resolve(clone + "/a.yaml"));

            assertThat(failure(history, "HEAD~1")).isEqualTo(GitFailure.Reason.NOT_FETCHED);
            if (filter.equals("blob:none")) {
                assertThat(history.commits()).hasSize(2);
                assertThat(text(history.in(history.commits().get(0)))).startsWith("1\n");
                assertThat(failure(history(temporary.resolve(clone + "/b.yaml")), "HEAD~1"))
                        .isEqualTo(GitFailure.Reason.NOT_IN_REVISION);
            } else {
                assertThat(catchThrowableOfType(GitFailure.class, history::commits)
                                .reason())
                        .isEqualTo(GitFailure.Reason.NOT_FETCHED);
            }
        }
    }

    @Test
    void anObjectThatIsLostIsNotAnInvalidList() throws IOException {
        sandbox.commit("2022-01-01", "a.yaml", LINES);
        String blob = sandbox.git("rev-parse", "HEAD:a.yaml").strip();
        Files.delete(sandbox.folder().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));

        FileHistory history = history("a.yaml");
        assertThat(catchThrowableOfType(
                                GitFailure.class,
                                () -> history.in(history.commits().get(0)))
                        .reason())
                .isEqualTo(GitFailure.Reason.DAMAGED);
    }

    @Test
    void readsRepositoriesOfLongerHashesAndSubmodules() throws IOException {
        Sandbox inner = Sandbox.init(temporary.resolve("inner"), "sha256");
        inner.commit("2022-01-01", "a.yaml", LINES);
        inner.commit("2022-01-02", "a.yaml", LINES.replace("one", "1"));
        FileHistory long64 = history(inner.folder().resolve("a.yaml"));
        assertThat(long64.commits()).hasSize(2);
        assertThat(text(long64.at("HEAD~1"))).isEqualTo(LINES);

        Sandbox lists = Sandbox.init(temporary.resolve("lists"));
        lists.commit("2022-01-01", "a.yaml", LINES);
        sandbox.commit("2022-01-01", "x.txt", "x");
        sandbox.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                lists.folder().toString(),
                "sub");
        sandbox.commitAll("2022-01-03", "submodule");
        assertThat(text(history("sub/a.yaml").at("HEAD"))).isEqualTo(LINES);
        assertThat(failure(history("sub"), "HEAD")).isEqualTo(GitFailure.Reason.NOT_IN_REVISION);
    }

    @Test
    void asksGitThreeTimesForAHistoryAndItsContents() throws IOException {
        for (int day = 1; day <= 9; day++) {
            sandbox.commit("2022-01-0" + day, "a.yaml", LINES.replace("one", "" + day));
        }
        Path asked = temporary.resolve("asked");
        Path counting = sandbox.write(
                "../bin/git",
                "#!/bin/sh\necho >>" + asked + "\nexec "
                        + Git.find(sandbox.environment(), temporary).program() + " \"$@\"\n");
        assertThat(counting.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = new HashMap<>(sandbox.environment());
        environment.put("PATH", counting.getParent().toRealPath().toString());

        FileHistory history = FileHistory.of(
                Git.find(environment, sandbox.folder()), sandbox.folder().resolve("a.yaml"));
        for (Commit commit : history.commits()) {
            assertThat(text(history.in(commit))).hasSize(LINES.length() - 2);
        }
        assertThat(text(history.at("HEAD~2"))).startsWith("7");
        history.repository().close();
        assertThat(Files.readAllLines(asked)).hasSize(3);
    }
}
