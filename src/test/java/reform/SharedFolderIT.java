package reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reform.Shell.Outcome;

/**
 * An office's list: several users of one group change the file of one of them, which none of the others can replace
 * without taking it over. Needs root, to be those users.
 */
@DisabledOnOs(OS.WINDOWS)
class SharedFolderIT {
    /** {@code as 1002 command…}: the command as a user of the group 2000; {@code s} is the group's folder. */
    private static final String USERS = """
            as() {
                user=$1
                shift
                HOME=$PWD/home/$user XDG_STATE_HOME=$PWD/home/$user REFORM_BY=$user \\
                    setpriv --reuid="$user" --regid=2000 --clear-groups "$@"
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aListOfTheGroup() throws Exception {
        Outcome outcome = run("""
                [ "$(id -u)" = 0 ] || { echo 'only root can be several users'; exit 1; }
                chmod 755 . && mkdir -m 777 home && mkdir s && chgrp 2000 s && chmod 2775 s
                cp "$home/data/reform.yaml" s/l.yaml && chown 1001:2000 s/l.yaml && chmod 664 s/l.yaml
                as 1002 "$reform" version >/dev/null || { echo 'other users have no access to the program'; exit 1; }
                """);
        assumeTrue(outcome.code() == 0, outcome.out() + outcome.err());
    }

    private Outcome run(String script) throws Exception {
        return Shell.run(folder, USERS + script);
    }

    private String list() throws IOException {
        return Files.readString(folder.resolve("s/l.yaml"));
    }

    @Test
    void eightUsersAtOnceLoseNothing() throws Exception {
        Outcome outcome = run("""
                for i in 1 2 3 4 5 6 7 8; do
                    { as 100$i "$reform" -f s/l.yaml note 10 "note $i" >/dev/null || echo "$i failed"; } &
                done
                wait
                "$reform" -f s/l.yaml check >/dev/null && grep -c 'note: note ' s/l.yaml
                stat -c '%a %u %g' s/l.yaml; ls -A s
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("8\n664 1001 2000\nl.yaml\n");
    }

    /** {@code -Dkills=200} for the long run. Two write at a time; one of them is killed. */
    @Test
    void killedAtAnyMomentNobodyIsKeptOutAndNothingIsLost() throws Exception {
        int kills = Integer.getInteger("kills", 10);
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < kills; i++) {
            int killed = 1001 + random.nextInt(4);
            int other = 1001 + random.nextInt(4);
            script.append("cp s/l.yaml old.yaml\n")
                    .append("as " + killed + " \"$reform\" -f s/l.yaml note 10 'killed " + i + "' >/dev/null & p=$!\n")
                    .append("as " + other + " \"$reform\" -f s/l.yaml note 10 'other " + i + "' >/dev/null & q=$!\n")
                    .append("sleep 0." + (100 + random.nextInt(700)) + "; kill -9 $p 2>/dev/null; wait $p\n")
                    .append("wait $q || echo 'kept out at " + i + "'\n")
                    .append("\"$reform\" -f s/l.yaml check >/dev/null 2>&1 || echo 'spoilt at " + i + "'\n")
                    .append("grep -q 'other " + i + "' s/l.yaml || echo 'lost at " + i + "'\n")
                    .append("[ $(diff old.yaml s/l.yaml | grep -c '^<') = 0 ] || echo 'changed at " + i + "'\n");
        }
        Outcome outcome = run(script + """
                as 1003 "$reform" -f s/l.yaml note 10 last >/dev/null && echo whole; stat -c '%a %u %g' s/l.yaml
                find s -name '.*' -size +0 | grep -v -e lock
                """);
        assertThat(outcome.out()).as("seed " + seed + outcome.err()).isEqualTo("whole\n664 1001 2000\n");
    }

    /** Whatever the rights are that it was left with, but for one that tells nobody whether it is in use. */
    @ParameterizedTest
    @ValueSource(strings = {"664", "644", "444"})
    void aLockThatAUserLeftWhoWasKilledIsCleared(String mode) throws Exception {
        Outcome outcome = run("""
                echo '1001, 1' >s/.l.yaml.lock; chown 1001:2000 s/.l.yaml.lock; chmod %s s/.l.yaml.lock
                as 1002 "$reform" -f s/l.yaml note 10 'by 1002' >/dev/null && echo written
                ls -A s
                """.formatted(mode));
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("written\nl.yaml\n");
        assertThat(list()).contains("by 1002");
    }

    /** A folder where each deletes only what is his, as in /tmp. */
    @Test
    void whereLocksOfOthersCantBeDeletedTheyAreTakenOver() throws Exception {
        Outcome outcome = run("""
                chmod 3775 s
                echo '1001, 1' >s/.l.yaml.lock; chown 1001:2000 s/.l.yaml.lock; chmod 664 s/.l.yaml.lock
                for user in 1002 1003; do
                    as $user "$reform" -f s/l.yaml note 10 "by $user" >/dev/null && echo written
                done
                stat -c '%s %u' s/.l.yaml.lock
                as 1001 "$reform" -f s/l.yaml note 10 "by 1001" >/dev/null && ls -A s
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("written\nwritten\n0 1001\nl.yaml\n");
    }

    /** Both wait as long as anybody does, at the same time: one for who holds it, one for whose it is. */
    @Test
    void whoMustWaitSeesWhoHoldsTheLockAndWhoseItIs() throws Exception {
        Path lock = folder.resolve("s/.l.yaml.lock");
        try (FileChannel holder = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            holder.lock();
            holder.write(ByteBuffer.wrap("王敏\u001b[31m, 77\n   ".getBytes(StandardCharsets.UTF_8)));
            Outcome outcome = run("""
                    cp -p s/l.yaml s/m.yaml; : >s/.m.yaml.lock
                    chown 1001 s/.m.yaml.lock; chmod 600 s/.m.yaml.lock
                    as 1002 "$reform" -f s/m.yaml note 10 'by 1002' 2>m & m=$!
                    as 1002 "$reform" -f s/l.yaml note 10 'by 1002'; echo $?
                    wait $m; echo $?; cat m
                    """);
            assertThat(outcome.out())
                    .startsWith("4\n4\n")
                    .contains("which belongs to 1001")
                    .doesNotContain("read-only");
            assertThat(outcome.err())
                    .contains("s/l.yaml is being changed by another")
                    .contains("(王敏[31m, 77)")
                    .doesNotContain("read-only");
            assertThat(lock).exists();
        }
    }

    @Test
    void eachUserTakesBackTheirOwn() throws Exception {
        String before = list();
        Outcome outcome = run("""
                as 1002 "$reform" -f s/l.yaml note 10 'by 1002' >/dev/null
                as 1003 "$reform" -f s/l.yaml undo; echo $?
                as 1002 "$reform" -f s/l.yaml undo >/dev/null; echo $?
                stat -c '%a %u %g' s/l.yaml
                """);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("4\n0\n664 1001 2000\n");
        assertThat(list()).isEqualTo(before);
    }
}
