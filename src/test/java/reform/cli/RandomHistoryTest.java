package reform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reform.git.Sandbox;
import reform.terminal.Assistant;
import reform.terminal.FullScreen;
import reform.terminal.Interactive;
import reform.terminal.Prompt;
import reform.terminal.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Random histories with branches, merges that decide for themselves, cherry-picks, renames and commits that hold no valid
 * list: whoever applies what {@code log} tells, one change after the other, has the list of today, and no commit tells
 * twice what its branch has not changed twice.
 */
class RandomHistoryTest {
    private static final String[] STATUSES = {"not-started", "in-progress", "blocked", "done", "closed"};
    private static final String[] COMMANDS = {
        "log --format json",
        "log --limit 9 --format json",
        "log --since 2022-01-12 --format json",
        "report weekly --format json",
        "report trend --format json",
        "diff --format json",
        "list --format ids"
    };
    private static final int HISTORIES = Integer.getInteger("histories", 12);

    @TempDir
    private Path temporary;

    /** A commit in the making: the tasks' fields by id, where the list is, and whether it can be read. */
    private record State(Map<Integer, Map<String, String>> tasks, String path, boolean valid, int mark) {}

    private Random random;
    private final List<State> states = new ArrayList<>();
    private final StringBuilder commits = new StringBuilder();
    private Optional<State> tip = Optional.empty();
    private int next;

    @Test
    void whatIsToldAddsUpToTheListOfToday() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        for (int i = 0; i < HISTORIES; i++) {
            try {
                checkHistory(seed + i, temporary.resolve("r" + i));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + (seed + i) + " -Dhistories=1", e);
            }
        }
    }

    /** What a shell knows of commits is good for whatever git makes of the folder meanwhile. */
    @Test
    void aShellTellsWhatAProcessOfItsOwnTells() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        for (int i = 0; i < HISTORIES / 2; i++) {
            try {
                checkShell(seed + i, temporary.resolve("s" + i));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + (seed + i) + " -Dhistories=2", e);
            }
        }
    }

    private void checkShell(long seed, Path folder) throws IOException {
        Sandbox sandbox = repository(seed, folder);
        StringBuilder expected = new StringBuilder();
        List<String> path = new ArrayList<>();
        CommandRun shell = run(sandbox)
                .terminal(80)
                .interactive(new Typing(() -> {
                    if (random.nextInt(3) == 0 || path.isEmpty()) {
                        State at = states.get(random.nextInt(states.size()));
                        sandbox.git("reset", "-q", "--hard", "c" + at.mark());
                        path.add(0, at.path());
                    }
                    String file = path.get(0);
                    if (random.nextInt(4) == 0) {
                        String title = "title: 新" + random.nextInt(9);
                        sandbox.write(file, sandbox.read(file).replaceFirst("    title: .*", "    " + title));
                    }
                    String line = "-f " + file + " " + COMMANDS[random.nextInt(COMMANDS.length)];
                    line += random.nextBoolean() ? "" : " --as-of 2022-01-" + (10 + random.nextInt(12));
                    expected.append(run(sandbox).run(line.split(" ")).out());
                    return line;
                }))
                .run("shell");
        assertThat(shell.out()).isEqualTo(expected.toString()).isNotEmpty();
    }

    /** A prompt at which some lines are typed. */
    private static final class Typing implements Interactive, Prompt {
        private final Callable<String> line;
        private int left = 25;

        Typing(Callable<String> line) {
            this.line = line;
        }

        @Override
        public FullScreen fullScreen() {
            throw new AssertionError();
        }

        @Override
        public Prompt prompt(Assistant assistant, Optional<Path> history) {
            return this;
        }

        @Override
        public boolean interrupted() {
            return false;
        }

        @Override
        public Optional<String> read(String prompt) throws IOException {
            try {
                return left-- == 0 ? Optional.empty() : Optional.of(line.call());
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Screen screen() {
            return Screen.NONE;
        }

        @Override
        public void close() {}
    }

    private CommandRun.Builder run(Sandbox sandbox) {
        CommandRun.Builder run = CommandRun.in(sandbox.folder()).today(LocalDate.of(2030, 1, 1));
        sandbox.environment().forEach(run::with);
        return run;
    }

    private Sandbox repository(long seed, Path folder) throws IOException {
        random = new Random(seed);
        states.clear();
        parents.clear();
        commits.setLength(0);
        next = 1;
        tip = Optional.of(make(30));
        Sandbox sandbox = Sandbox.init(folder, random.nextInt(8) == 0 ? "sha256" : "sha1");
        sandbox.write("commits", commits.toString());
        sandbox.run(List.of("sh", "-c", "git fast-import --quiet <commits"));
        sandbox.git("reset", "-q", "--hard", "main");
        return sandbox;
    }

    private void checkHistory(long seed, Path folder) throws IOException {
        Sandbox sandbox = repository(seed, folder);
        State tip = this.tip.orElseThrow();
        CommandRun.Builder run = run(sandbox);
        CommandRun log = run.run("-f", tip.path(), "log", "--format", "json");
        assertThat(log.code()).as(log.err()).isZero();
        assertThat(applied(new ObjectMapper().readTree(log.out()))).isEqualTo(new TreeMap<>(tip.tasks()));
    }

    /** The tasks after all that is told. */
    private Map<Integer, Map<String, String>> applied(JsonNode log) {
        Map<Integer, Map<String, String>> tasks = new TreeMap<>();
        List<JsonNode> entries = new ArrayList<>();
        log.get("entries").forEach(entries::add);
        Collections.reverse(entries);
        for (JsonNode entry : entries) {
            int mark = Integer.parseInt(entry.get("commit").get("subject").asString());
            assertThat(entry.get("tasks")).as("commit %d", mark).isNotEmpty();
            for (JsonNode task : entry.get("tasks")) {
                int id = task.get("id").asInt();
                switch (task.get("change").asString()) {
                    case "added" ->
                        tasks.put(id, new HashMap<>(states.get(mark - 1).tasks().get(id)));
                    case "removed" -> tasks.remove(id);
                    default -> {
                        for (JsonNode field : task.get("fields")) {
                            String name = field.get("field").asString();
                            assertThat(field.get("from")).as("commit %d", mark).isNotEqualTo(field.get("to"));
                            tasks.getOrDefault(id, new HashMap<>())
                                    .put(name, field.get("to").asString());
                        }
                    }
                }
            }
        }
        return tasks;
    }

    private State make(int steps) {
        Map<Integer, Map<String, String>> tasks = new TreeMap<>();
        while (tasks.size() < 4) {
            addTask(tasks);
        }
        List<State> branches = new ArrayList<>(List.of(commit(tasks, "reform.yaml", true)));
        for (int i = 0; i < steps || !branches.get(0).valid(); i++) {
            int branch = random.nextInt(branches.size());
            State at = branches.get(branch);
            int what = random.nextInt(12);
            if (what == 0 && branches.size() < 3) {
                branches.add(at);
            } else if (what <= 2 && branches.size() > 1) {
                State other = branches.get(random.nextInt(branches.size()));
                if (!reaches(at, other) && !reaches(other, at)) {
                    branches.set(branch, merge(at, other));
                }
            } else if (what == 3) {
                String path = "list" + random.nextInt(3) + "/清单.yaml";
                branches.set(branch, commit(at.tasks(), path, at.valid(), at));
            } else if (what == 4) {
                branches.set(branch, commit(edited(at.tasks()), at.path(), false, at));
            } else if (what == 5) {
                picked(at)
                        .ifPresentOrElse(
                                same -> branches.set(branch, commit(same, at.path(), true, at)),
                                () -> branches.set(branch, commit(edited(at.tasks()), at.path(), true, at)));
            } else {
                branches.set(branch, commit(edited(at.tasks()), at.path(), true, at));
            }
        }
        State tip = branches.get(0);
        commits.append("reset refs/heads/main\nfrom :").append(tip.mark()).append("\n\n");
        return tip;
    }

    private final Map<Integer, List<State>> parents = new HashMap<>();

    private boolean reaches(State from, State to) {
        return from.mark() == to.mark()
                || parents.get(from.mark()).stream()
                        .anyMatch(parent -> parent.mark() >= to.mark() && reaches(parent, to));
    }

    private void addTask(Map<Integer, Map<String, String>> tasks) {
        tasks.put(next, new HashMap<>(Map.of("title", "事" + next, "status", STATUSES[random.nextInt(3)])));
        next++;
    }

    private Map<Integer, Map<String, String>> edited(Map<Integer, Map<String, String>> before) {
        Map<Integer, Map<String, String>> tasks = new TreeMap<>();
        before.forEach((id, fields) -> tasks.put(id, new HashMap<>(fields)));
        List<Integer> ids = new ArrayList<>(tasks.keySet());
        int id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(8)) {
            case 0 -> addTask(tasks);
            case 1 -> {
                if (ids.size() > 2) {
                    tasks.remove(id);
                }
            }
            case 2, 3 -> tasks.get(id).put("title", "事" + id + "之" + random.nextInt(4));
            default -> tasks.get(id).put("status", STATUSES[random.nextInt(STATUSES.length)]);
        }
        return tasks;
    }

    /** What a commit of another branch changed, once more. */
    private Optional<Map<Integer, Map<String, String>>> picked(State at) {
        State source = states.get(random.nextInt(states.size()));
        List<State> before = parents.get(source.mark());
        if (before.size() != 1 || reaches(at, source)) {
            return Optional.empty();
        }
        Map<Integer, Map<String, String>> tasks = new TreeMap<>();
        at.tasks().forEach((id, fields) -> tasks.put(id, new HashMap<>(fields)));
        source.tasks().forEach((id, fields) -> {
            Map<String, String> old = before.get(0).tasks().get(id);
            fields.forEach((name, value) -> {
                if (old != null
                        && !value.equals(old.get(name))
                        && tasks.containsKey(id)
                        && tasks.get(id).get(name).equals(old.get(name))) {
                    tasks.get(id).put(name, value);
                }
            });
        });
        return Optional.of(tasks);
    }

    /** What one side changed, and at random what both did; now and then, something of its own. */
    private State merge(State ours, State theirs) {
        State base = ours;
        for (State each : states) {
            if (reaches(ours, each) && reaches(theirs, each)) {
                base = each;
            }
        }
        Map<Integer, Map<String, String>> tasks = new TreeMap<>();
        for (Map<Integer, Map<String, String>> side : List.of(ours.tasks(), theirs.tasks())) {
            for (int id : side.keySet()) {
                Map<String, String> old = base.tasks().get(id);
                Map<String, String> one = ours.tasks().get(id);
                Map<String, String> other = theirs.tasks().get(id);
                Map<String, String> left = one == null ? other : one;
                if (one != null && other != null) {
                    Map<String, String> merged = new HashMap<>();
                    for (String name : one.keySet()) {
                        boolean mine = one.get(name).equals(other.get(name))
                                || (old != null && other.get(name).equals(old.get(name)))
                                || (!(old != null && one.get(name).equals(old.get(name))) && random.nextBoolean());
                        merged.put(name, (mine ? one : other).get(name));
                    }
                    tasks.putIfAbsent(id, merged);
                } else if (old == null || (!left.equals(old) && random.nextBoolean())) {
                    tasks.putIfAbsent(id, new HashMap<>(left));
                }
            }
        }
        if (tasks.isEmpty()) {
            addTask(tasks);
        }
        String path = ours.path().equals(base.path()) ? theirs.path() : ours.path();
        return commit(random.nextInt(3) == 0 ? edited(tasks) : tasks, path, random.nextInt(8) > 0, ours, theirs);
    }

    private State commit(Map<Integer, Map<String, String>> tasks, String path, boolean valid, State... before) {
        int mark = states.size() + 1;
        long time = 1_640_995_200L + 40_000L * mark;
        StringBuilder text = new StringBuilder("format: 1\ntitle: 清单\ntimezone: UTC\ntasks:\n");
        tasks.forEach((id, fields) -> text.append("  - id: " + id + "\n    title: " + fields.get("title")
                + "\n    due: 2022年\n    lead: 市教育局\n    status: " + fields.get("status") + "\n\n"));
        text.append(valid ? "" : "<<<<<<< HEAD\n");
        commits.append("commit refs/heads/c")
                .append(mark)
                .append("\nmark :")
                .append(mark)
                .append('\n');
        commits.append("author 王敏 <w@x> ")
                .append(time)
                .append(" +0000\ncommitter 王敏 <w@x> ")
                .append(time);
        commits.append(" +0000\n").append(data(Integer.toString(mark)));
        for (int i = 0; i < before.length; i++) {
            commits.append(i == 0 ? "from :" : "merge :")
                    .append(before[i].mark())
                    .append('\n');
        }
        commits.append("deleteall\nM 100644 inline ").append(path.startsWith("list") ? "\"" + path + "\"" : path);
        commits.append('\n').append(data(text.toString())).append('\n');
        State state = new State(tasks, path, valid, mark);
        parents.put(mark, List.of(before));
        states.add(state);
        return state;
    }

    private static String data(String text) {
        return "data " + text.getBytes(StandardCharsets.UTF_8).length + "\n" + text + "\n";
    }
}
