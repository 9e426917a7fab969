package reform.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The git command, run with arguments (never through a shell) and with a time limit. Settings through which a hostile
 * repository could run programs are overridden on every call: file-system monitor, hooks, signature checks, transports.
 * External diff and text conversion are for the callers of {@code diff} and {@code log} to switch off; filters don't run,
 * since the working tree is never written through git.
 */
public final class Git {
    /** For a command that reads a long history on a slow disk; ordinary ones take milliseconds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Exit codes of merge-file below this one count conflicts. */
    private static final int MERGE_FAILED = 128;

    private static final List<String> HARDENING = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "protocol.allow=never",
            "-c",
            "log.showSignature=false",
            // Not dangerous, but they would change what is read here.
            "-c",
            "log.showRoot=true",
            "-c",
            "log.follow=false",
            "-c",
            "log.diffMerges=separate",
            "-c",
            "diff.relative=false",
            "-c",
            "core.quotePath=false");

    private final Path program;
    private final Map<String, String> environment;
    private final Duration limit;

    private Git(Path program, Map<String, String> environment, Duration limit) {
        this.program = program;
        this.environment = environment;
        this.limit = limit;
    }

    /**
     * The git command of the path.
     *
     * @param environment the variables of the process; those that git sets for its hooks and drivers reach git again
     * @param directory the working directory, against which relative variables such as {@code GIT_DIR} are resolved
     */
    public static Git find(Map<String, String> environment, Path directory) throws GitFailure {
        return find(environment, directory, LIMIT);
    }

    static Git find(Map<String, String> environment, Path directory, Duration limit) throws GitFailure {
        Path program = Programs.find(environment, "git", "git.exe")
                .orElseThrow(() -> new GitFailure(GitFailure.Reason.NOT_INSTALLED));
        return new Git(program, environment(environment, directory), limit);
    }

    private static Map<String, String> environment(Map<String, String> given, Path directory) {
        Map<String, String> variables = new HashMap<>(given);
        for (String path : new String[] {"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"}) {
            variables.computeIfPresent(
                    path, (name, value) -> directory.resolve(value).toString());
        }
        variables.remove("GIT_EXTERNAL_DIFF");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GIT_NO_LAZY_FETCH", "1");
        // Git's own messages are matched here and there, and must not depend on the user's language.
        variables.put("LC_ALL", "C");
        return variables;
    }

    /** The program of a name on the path that git has, too. */
    Optional<Path> find(String name) {
        return Programs.find(environment, name);
    }

    /** The program itself, for the hooks and drivers that are told where it is. */
    Path program() {
        return program;
    }

    /** {@code user.name}: who git would say committed in a folder; empty where it is not set. */
    public Optional<String> userName(Path folder) throws GitFailure {
        Answer answer = runAsConfigured(folder, "config", "--get", "user.name");
        return answer.ok() ? Optional.of(answer.line()) : Optional.empty();
    }

    /** The short names of the branches and tags of a folder's repository; none where it is in no repository. */
    public List<String> branchesAndTags(Path folder) throws GitFailure {
        Answer answer = run(folder, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags");
        return answer.ok() ? answer.text().lines().toList() : List.of();
    }

    /** Runs git in a folder, with nothing to read. */
    Answer run(Path folder, String... arguments) throws GitFailure {
        return run(folder, HARDENING, new byte[0], arguments);
    }

    /** Runs git in a folder, with something to read. */
    Answer runWith(byte[] input, Path folder, String... arguments) throws GitFailure {
        return run(folder, HARDENING, input, arguments);
    }

    /** Runs a git command that runs nothing itself, with the repository's settings as they are. */
    Answer runAsConfigured(Path folder, String... arguments) throws GitFailure {
        return run(folder, List.of(), new byte[0], arguments);
    }

    /** Starts a git command in a folder that is asked one thing after the other. */
    Conversation converse(Path folder, String... arguments) throws GitFailure {
        return new Conversation(start(folder, HARDENING, arguments), limit);
    }

    private Answer run(Path folder, List<String> options, byte[] input, String... arguments) throws GitFailure {
        Process process = start(folder, options, arguments);
        feed(process, input);
        return answer(process);
    }

    private Process start(Path folder, List<String> options, String... arguments) throws GitFailure {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(options);
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    /** Runs a program that git is told to run, as git would, but with these arguments. */
    Answer runOther(Path folder, Path other, String... arguments) throws GitFailure {
        List<String> command = new ArrayList<>(List.of(other.toString()));
        command.addAll(List.of(arguments));
        Process process = start(folder, command);
        feed(process, new byte[0]);
        return answer(process);
    }

    private Process start(Path folder, List<String> command) throws GitFailure {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GitFailure(GitFailure.Reason.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Like {@link #run}, and a failure of git is one of ours. */
    Answer require(Path folder, String... arguments) throws GitFailure {
        return required(run(folder, arguments));
    }

    /** The answer, which has to be a good one. */
    Answer required(Answer answer) throws GitFailure {
        if (!answer.ok()) {
            throw failed(answer);
        }
        return answer;
    }

    /**
     * Merges two files that grew from a third by lines, as git does without a driver, into the first of them.
     *
     * @return how many conflicts it holds
     */
    public int mergeLines(Path folder, String ours, String base, String theirs, int markerSize) throws GitFailure {
        Answer answer = run(
                folder,
                "merge-file",
                "--marker-size=" + markerSize,
                "-L",
                "ours",
                "-L",
                "base",
                "-L",
                "theirs",
                "--",
                ours,
                base,
                theirs);
        if (answer.code() < 0 || answer.code() >= MERGE_FAILED) {
            throw failed(answer);
        }
        return answer.code();
    }

    /** What differs between two files by lines, as git shows it below the names of the files; empty where nothing does. */
    public String diffLines(Path folder, String before, String after) throws GitFailure {
        Answer answer =
                run(folder, "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--", before, after);
        if (answer.code() > 1) {
            throw failed(answer);
        }
        int hunks = answer.text().indexOf("\n@@");
        return hunks < 0 ? "" : answer.text().substring(hunks + 1);
    }

    static GitFailure failed(Answer answer) {
        return new GitFailure(GitFailure.Reason.FAILED, answer.err().strip());
    }

    private Answer answer(Process process) throws GitFailure {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        AtomicBoolean late = new AtomicBoolean();
        Thread errors = Programs.daemon(() -> Programs.copy(process.getErrorStream(), err));
        Thread watch = Programs.daemon(() -> {
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    late.set(true);
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Programs.copy(process.getInputStream(), out);
            int code = process.waitFor();
            watch.join();
            if (late.get()) {
                throw new GitFailure(GitFailure.Reason.TIMEOUT, String.valueOf(limit.toSeconds()));
            }
            errors.join();
            if (code == Programs.INTERRUPTED) {
                throw new GitFailure(GitFailure.Reason.INTERRUPTED);
            }
            return new Answer(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new GitFailure(GitFailure.Reason.INTERRUPTED);
        }
    }

    /** Beside the reading of what git answers: neither waits for the other with its pipe full. */
    private static void feed(Process process, byte[] input) {
        Runnable write = () -> {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            } catch (IOException e) {
                // The program ended without reading all of it; its exit code tells.
            }
        };
        if (input.length == 0) {
            write.run();
        } else {
            Programs.daemon(write);
        }
    }
}
