package reform.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reform.model.Problem;
import reform.model.Severity;
import reform.yaml.Problems;

/** Files that were made to hurt: the reader answers with problems, soon, and never with an exception. */
class HostileInputTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static ReadResult read(byte[] bytes) {
        ReadResult result =
                Assertions.assertTimeoutPreemptively(SOON, () -> TaskListReader.read("list.yaml", "list", bytes));
        checkConsistent(result);
        return result;
    }

    private static void checkConsistent(ReadResult result) {
        boolean errors = result.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        // Of a list with a cell that can't be read the others are there.
        assertThat(result.list().isPresent() || errors).isTrue();
        int previous = 0;
        for (Problem problem : result.problems()) {
            assertThat(problem.line())
                    .isBetween(Math.max(1, previous), result.source().lines() + 1);
            String line = result.source().lineText(problem.line());
            int end = problem.column() - 1 + problem.length();
            assertThat(problem.column()).isPositive();
            assertThat(end).isLessThanOrEqualTo(line.codePointCount(0, line.length()));
            previous = problem.line();
        }
    }

    static List<String> shapes() {
        String task = "title: t\ntasks:\n  - id: 1\n    title: ";
        return List.of(
                "[".repeat(100_000),
                "{".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "a:\n" + " ".repeat(1_000_000) + "b",
                "x-a: " + "[".repeat(999) + "]".repeat(999) + "\n" + task + "a\n",
                task + "字".repeat(1_000_000),
                task + "\"" + "\\n".repeat(500_000) + "\"",
                task + "\"" + "字".repeat(1_000_000),
                task + "|\n      " + "字 字\n      ".repeat(100_000),
                task + "a #" + "#".repeat(1_000_000),
                "k".repeat(1_000_000) + ": 1",
                "&a ".repeat(100_000),
                "!t".repeat(100_000),
                "!<" + "t".repeat(1_000_000),
                "%".repeat(1_000_000),
                "%TAG ! " + "%41".repeat(100_000),
                "---\n".repeat(100_000),
                "\n".repeat(1_000_000),
                "# c\n".repeat(250_000),
                " \t".repeat(250_000),
                "a: &a\n".repeat(50_000),
                "x: !!int +\n",
                "x: !!binary '*'\n",
                "x: \"\\UFFFFFFFF\"\n",
                "x: \"\\uD800\"\n",
                "<<: *a\n",
                "<<: &a {<<: *a}\n",
                "&a a: *a\n",
                "*a : b\n",
                "[a]: b\n",
                "a: b: c",
                "a: 'b",
                "title: t\ntasks: " + "[{id: 1}, ".repeat(50_000),
                "\u2028\u0085: a\u0085b\n");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapes(String text) {
        read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aliasesThatGrowAreRefusedBeforeTheyGrow() {
        StringBuilder bomb = new StringBuilder("title: t\nx0: &x0 [a, b]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("x%d: &x%d [*x%d, *x%d]\n".formatted(i, i, i - 1, i - 1));
        }
        bomb.append("tasks: *x59\n");
        ReadResult result = read(bomb.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems().get(0).finding().rule().word()).isEqualTo("too-many-aliases");
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void aLongChainOfMergesIsRead() {
        StringBuilder chain = new StringBuilder("title: t\nx-0: &x0 {lead: a}\n");
        for (int i = 1; i < 2000; i++) {
            chain.append("x-%d: &x%d {<<: *x%d}\n".formatted(i, i, i - 1));
        }
        chain.append("tasks:\n  - {id: 1, title: t, due: 2022, <<: *x900}\n");
        assertThat(read(chain.toString().getBytes(StandardCharsets.UTF_8)).list())
                .isPresent();
        byte[] longer = chain.toString()
                .replace("2022, <<: *x900}", "2022, <<: *x1999}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(longer).problems().get(0).finding().rule().word()).isEqualTo("too-deep");
    }

    @Test
    void manyAliasesOfOneTaskAreAnswered() {
        StringBuilder text = new StringBuilder("title: t\ntasks:\n  - &t {id: 1, title: t, due: 2022, lead: a}\n");
        text.append("  - *t\n".repeat(200_000));
        ReadResult result = read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems()).hasSize(Problems.MOST + 1);
    }

    @Test
    void randomBytes() {
        long seed = 20201231;
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            try {
                checkConsistent(TaskListReader.read("list.yaml", "list", bytes));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
    }

    @Test
    void randomMutationsOfAList() throws Exception {
        byte[] list = Files.readAllBytes(Path.of("src/test/resources/lists/styles.yaml"));
        byte[] signs = "\n \t-:[]{}#&*!|>'\"%@`,?~0年\\x".getBytes(StandardCharsets.UTF_8);
        long seed = Long.getLong("seed", 20260601);
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            byte[] mutant = list.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                mutant = mutate(mutant, signs, random);
            }
            try {
                checkConsistent(TaskListReader.read("list.yaml", "list", mutant));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
    }

    private static byte[] mutate(byte[] bytes, byte[] signs, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(40), bytes.length - at);
        int kind = random.nextInt(4);
        byte[] piece = new byte[] {};
        if (kind == 0) {
            piece = new byte[] {signs[random.nextInt(signs.length)]};
            length = random.nextInt(2);
        } else if (kind == 1) {
            int from = random.nextInt(bytes.length);
            piece = java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(60)));
            length = 0;
        } else if (kind == 2) {
            piece = new byte[] {(byte) random.nextInt(256)};
            length = 1;
        }
        byte[] mutant = new byte[bytes.length - Math.min(length, bytes.length - at) + piece.length];
        System.arraycopy(bytes, 0, mutant, 0, at);
        System.arraycopy(piece, 0, mutant, at, piece.length);
        int rest = at + Math.min(length, bytes.length - at);
        System.arraycopy(bytes, rest, mutant, at + piece.length, bytes.length - rest);
        return mutant;
    }
}
