package reform.git;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository of the real git in a folder of its own, apart from the user's configuration. */
public final class Sandbox {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Sandbox(Path folder) {
        this.folder = folder;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.resolveSibling("home").toString());
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
        // Git tidies up in the background, and would go on writing while the folder is deleted.
        environment.put("GIT_CONFIG_COUNT", "2");
        environment.put("GIT_CONFIG_KEY_0", "maintenance.auto");
        environment.put("GIT_CONFIG_VALUE_0", "false");
        environment.put("GIT_CONFIG_KEY_1", "gc.auto");
        environment.put("GIT_CONFIG_VALUE_1", "0");
        environment.put("GIT_AUTHOR_NAME", "王敏");
        environment.put("GIT_AUTHOR_EMAIL", "wang@example.org");
        environment.put("GIT_COMMITTER_NAME", "王敏");
        environment.put("GIT_COMMITTER_EMAIL", "wang@example.org");
    }

    /** A new, empty repository. */
    public static Sandbox init(Path folder) throws IOException {
        return init(folder, "sha1");
    }

    /** A new, empty repository whose objects have names of that kind. */
    public static Sandbox init(Path folder, String hashes) throws IOException {
        assumeTrue(isThere(), "git is not installed");
        Files.createDirectories(folder);
        Sandbox sandbox = new Sandbox(folder);
        sandbox.git("init", "-q", "-b", "main", "--object-format=" + hashes);
        return sandbox;
    }

    /** Whether this machine has git, without which such tests say nothing. */
    public static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "git")));
    }

    /** Another folder that git knows already: a clone, a worktree. */
    public static Sandbox at(Path folder) {
        return new Sandbox(folder);
    }

    public Path folder() {
        return folder;
    }

    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Sandbox with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Writes a file and commits everything, at noon UTC of a day. */
    public void commit(String day, String name, String text) throws IOException {
        write(name, text);
        commitAll(day, name);
    }

    public void commitAll(String day, String message) throws IOException {
        git("add", "-A");
        with("GIT_AUTHOR_DATE", day + "T12:00:00Z").with("GIT_COMMITTER_DATE", day + "T12:00:00Z");
        git("commit", "-q", "-m", message);
    }

    /** Runs git; its standard output. Fails when git does. */
    public String git(String... arguments) throws IOException {
        Outcome outcome = tryGit(arguments);
        if (outcome.code() != 0) {
            throw new AssertionError("git " + String.join(" ", arguments) + ": " + outcome.code() + "\n" + outcome.out()
                    + outcome.err());
        }
        return outcome.out();
    }

    /** What a process said. */
    public record Outcome(int code, String out, String err) {}

    /** Runs git, whatever becomes of it. */
    public Outcome tryGit(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs a program in the folder. */
    public Outcome run(List<String> command) throws IOException {
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Outcome(code, read(out), read(err));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
