package reform.store.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Extension;
import reform.model.OwnValue;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.store.read.HostileList;
import reform.store.read.ParsedList;
import reform.store.read.RandomList;
import reform.store.read.TaskListReader;
import reform.yaml.TextEdit;
import reform.yaml.YamlNode;
import reform.yaml.YamlSource;

/**
 * Random edits of random files. What the edited file says is read by another YAML reader than reform's: that of the
 * engine, which builds maps and lists and knows nothing of places. Repeat a run with {@code -Dseed=}.
 */
class EditorRandomTest {
    private static final int FILES = Integer.getInteger("files", 1200);

    private static final String END = "endoffile";
    private static final List<TaskField> OPTIONAL_TEXTS =
            TaskField.texts().stream().filter(TaskField::mayBeEmpty).toList();
    private static final List<String> TEXT_KEYS = Stream.concat(
                    TaskField.texts().stream().map(TaskField::key),
                    Stream.of(UpdateText.values()).map(UpdateText::key))
            .toList();
    private static final List<String> OWN_KEYS = List.of("x-得分", "x-new");

    private final Random seeds = new Random(Long.getLong("seed", 20220630));

    @Test
    void everyEditSaysWhatWasMeantAndNothingElse() throws Exception {
        for (int i = 0; i < FILES; i++) {
            long seed = seeds.nextLong();
            Random random = new Random(seed);
            String text = RandomList.make(random);
            String step = text;
            try {
                for (int n = random.nextInt(3); n >= 0; n--) {
                    step = edit(step, true, random);
                }
            } catch (WriteRefused | RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "file seed " + seed + "\n" + text + "\n---- before the failing edit\n" + step, e);
            }
        }
    }

    /** Of lists that nobody writes so, nearly all can be edited, and no line is touched that need not be. */
    @Test
    void everyStyleCanBeEditedAndOtherLinesKeepTheirEnds() {
        int read = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            long seed = seeds.nextLong();
            Random random = new Random(seed);
            String text = HostileList.make(random);
            // The other reader does not know two of YAML's escapes, nor all places where it allows tabs.
            if (text.contains("\\L") || text.contains("\\P") || !isList(text) || !isLoaded(text)) {
                continue;
            }
            read++;
            try {
                edit(text, false, random);
                if (i % 4 == 0) {
                    remove(text, random);
                }
            } catch (WriteRefused e) {
                refused++;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("file seed " + seed + "\n" + text, e);
            }
        }
        assertThat(read).isGreaterThan(FILES / 2);
        assertThat(refused).as("refused of %d", read).isLessThanOrEqualTo(read / 200);
    }

    /** A task goes, unless it holds what an alias stands for, or an anchor or a tag would stand before nothing. */
    private static void remove(String text, Random random) throws WriteRefused {
        List<TaskId> ids = parse(text).result().list().orElseThrow().tasks().stream()
                .map(Task::id)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        try {
            edit(text, List.of(new Change.RemoveTask(pick(ids, random))));
        } catch (WriteRefused e) {
            if (text.indexOf('&') < 0 && text.indexOf('!') < 0) {
                throw e;
            }
        }
    }

    private static boolean isLoaded(String text) {
        try {
            load(text);
            return true;
        } catch (YamlEngineException e) {
            return text.indexOf('\t') < 0;
        }
    }

    private static boolean isList(String text) {
        return TaskListReader.read("list.yaml", "list", text.getBytes(StandardCharsets.UTF_8))
                .list()
                .isPresent();
    }

    /** The lines of a text with their ends. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)|(?<=\r)(?!\n)"));
    }

    /** The lines that no edit is in: all of them, ends included, must be in the new text in their order. */
    private static List<String> untouched(ListEdit written) {
        List<String> untouched = new ArrayList<>();
        int start = 0;
        for (String line : lines(written.before().source().text())) {
            int from = start;
            int to = start + line.length();
            int end = start + line.replaceAll("[\r\n]+$", "").length();
            if (written.edits().stream().noneMatch(edit -> isIn(edit, from, end, to))) {
                untouched.add(line);
            }
            start = to;
        }
        return untouched;
    }

    private static boolean isIn(TextEdit edit, int from, int end, int to) {
        if (edit.start() == edit.end() && (edit.start() == from || edit.start() == end)) {
            boolean ownLines = edit.text().startsWith("\n") || edit.text().startsWith("\r");
            return !ownLines || end == to;
        }
        return edit.start() < to && (edit.end() > from || (edit.end() == from && edit.start() < from));
    }

    /** The first of some lines that is not among others, behind those before it. */
    private static Optional<String> missing(List<String> lines, List<String> some) {
        int found = 0;
        for (String line : lines) {
            found += found < some.size() && line.equals(some.get(found)) ? 1 : 0;
        }
        return some.stream().skip(found).findFirst();
    }

    @Test
    void markAndMarkBackGivesTheSameBytes() throws Exception {
        for (int i = 0; i < FILES / 3; i++) {
            long seed = seeds.nextLong();
            Random random = new Random(seed);
            String text = RandomList.make(random);
            ParsedList parsed = parse(text);
            TaskList list = parsed.result().list().orElseThrow();
            for (Task task : list.tasks()) {
                Mapping own = new Mapping(text, task.id());
                if (!own.hasPlainStatus()) {
                    continue;
                }
                Status other = task.status() == Status.DONE ? Status.BLOCKED : Status.DONE;
                ListEdit there = ListEdit.of(parsed, list, List.of(new Change.SetStatus(task.id(), other)));
                ParsedList changed = parse(there.after());
                ListEdit back =
                        ListEdit.of(changed, there.list(), List.of(new Change.SetStatus(task.id(), task.status())));
                assertThat(back.after().text())
                        .as("file seed %s", seed)
                        .isEqualTo(parsed.source().text());
            }
        }
    }

    /** Whatever ends its lines, a list is edited in the same way. */
    @Test
    void theEndsOfLinesChangeNothingOfAnEdit() throws Exception {
        for (int i = 0; i < FILES / 3; i++) {
            long seed = seeds.nextLong();
            Random random = new Random(seed);
            String text = RandomList.make(random).replaceAll("\r\n|\r", "\n");
            long edit = random.nextLong();
            String expected = edit(text, true, new Random(edit));
            for (String end : List.of("\r\n", "\r")) {
                assertThat(edit(text.replace("\n", end), true, new Random(edit)))
                        .as("file seed %s", seed)
                        .isEqualTo(expected.replace("\n", end));
            }
        }
    }

    /** Whether a task's status is a word of its own, written as reform writes it. */
    private record Mapping(String text, TaskId id) {
        boolean hasPlainStatus() {
            ParsedList parsed = parse(text);
            YamlNode.Sequence tasks =
                    (YamlNode.Sequence) ItemStyle.find(parsed.root().orElseThrow(), "tasks")
                            .orElseThrow()
                            .value();
            for (int i = 0; i < tasks.items().size(); i++) {
                if (parsed.result().list().orElseThrow().tasks().get(i).id().equals(id)) {
                    Optional<YamlNode> status = ItemStyle.find(
                                    (YamlNode.Mapping) tasks.items().get(i), "status")
                            .map(YamlNode.Entry::value);
                    return status.isPresent()
                            && status.get() instanceof YamlNode.Scalar scalar
                            && !scalar.text().isEmpty()
                            && scalar.properties().anchor().isEmpty()
                            && !scalar.isNull();
                }
            }
            return false;
        }
    }

    private static ParsedList parse(String text) {
        return parse(YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ParsedList parse(YamlSource source) {
        ParsedList parsed = TaskListReader.parse(source, "list");
        assertThat(parsed.result().list()).as("%s", parsed.result().problems()).isPresent();
        return parsed;
    }

    private static String edit(String text, boolean removing, Random random) throws WriteRefused {
        ParsedList before = parse(text);
        TaskList list = before.result().list().orElseThrow();
        List<Change> changes = new ArrayList<>();
        List<TaskId> ids = new ArrayList<>(list.tasks().stream().map(Task::id).toList());
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            if (ids.isEmpty() || random.nextInt(8) == 0) {
                Task added = task(new TaskId("n" + random.nextInt(1_000_000)), random);
                changes.add(new Change.AddTask(added));
                ids.add(added.id());
            } else if (removing && random.nextInt(10) == 0) {
                changes.add(new Change.RemoveTask(ids.remove(random.nextInt(ids.size()))));
            } else {
                changes.add(change(pick(ids, random), random));
            }
        }
        return edit(text, changes);
    }

    private static String edit(String text, List<Change> changes) throws WriteRefused {
        ParsedList before = parse(text);
        TaskList list = before.result().list().orElseThrow();
        ListEdit written = ListEdit.of(before, list, changes);
        String after = new String(written.after().bytes(), StandardCharsets.UTF_8);
        assertThat(written.list()).isEqualTo(Change.applyAll(changes, list));
        assertThat(says(load(after), expected(load(text), list, written.list())))
                .as("%s\n---- became\n%s", changes, after)
                .isTrue();
        assertThat(missing(lines(written.after().text()), untouched(written)))
                .as("lines with their ends, %s\n---- became\n%s", changes, after)
                .isEmpty();
        assertThat(after.startsWith("\ufeff")).isEqualTo(text.startsWith("\ufeff"));
        YamlSource source = YamlSource.of("list.yaml", text.getBytes(StandardCharsets.UTF_8));
        ListEdit again = ListEdit.of(TaskListReader.parseOnDemand(source, "list"), list, changes);
        assertThat(again.edits()).isEqualTo(written.edits());
        again.parsed().ifPresent(parsed -> assertSame(parsed, after));
        return after;
    }

    private static void assertSame(ParsedList parsed, String text) {
        ParsedList read = parse(text);
        assertThat(parsed.source().text()).isEqualTo(read.source().text());
        assertThat(parsed.source().bytes()).isEqualTo(read.source().bytes());
        assertThat(parsed.root()).isEqualTo(read.root());
        assertThat(parsed.result().list()).isEqualTo(read.result().list());
        assertThat(parsed.simple()).isEqualTo(read.simple());
    }

    /** What is known of a text after an edit, without reading it, is what a reading of it tells: also after many edits. */
    @Test
    void anEditedTextNeedNotBeReadAgain() throws Exception {
        Random random = new Random(seeds.nextLong());
        ParsedList parsed = TaskListReader.parseOnDemand(
                YamlSource.of("list.yaml", Files.readAllBytes(Path.of("data/reform.yaml"))), "list");
        int known = 0;
        for (int i = 0; i < FILES / 3; i++) {
            TaskList list = parsed.result().list().orElseThrow();
            List<TaskId> ids = list.tasks().stream().map(Task::id).toList();
            List<Change> changes = List.of(change(pick(ids, random), random), change(pick(ids, random), random));
            ListEdit written = ListEdit.of(parsed, list, changes);
            String text = written.after().text();
            known += written.parsed().isPresent() && written.reread().isEmpty() ? 1 : 0;
            written.parsed().ifPresent(after -> assertSame(after, text));
            parsed = written.parsed().filter(ParsedList::simple).orElse(parsed);
        }
        assertThat(known).isGreaterThan(FILES / 6);
    }

    private static final List<Deadline> FORMER =
            List.of(due("2021年"), due("主汛期前: 见文件").on(LocalDate.of(2021, 6, 15)));

    private static Change change(TaskId id, Random random) {
        return switch (random.nextInt(10)) {
            case 9 ->
                random.nextInt(3) > 0
                        ? new Change.SetOwn(id, pick(OWN_KEYS, random), text(random))
                        : new Change.SetStart(
                                id,
                                random.nextBoolean()
                                        ? Optional.empty()
                                        : Optional.of(LocalDate.of(2021, 3, 1 + random.nextInt(30))));
            case 5, 8 -> new Change.SetText(id, pick(OPTIONAL_TEXTS, random), text(random));
            case 6 ->
                new Change.SetText(
                        id,
                        TaskField.TITLE,
                        Optional.of(pick(RandomList.TEXTS, random).strip() + "改"));
            case 7 ->
                random.nextBoolean()
                        ? new Change.SetLead(id, names(1, random))
                        : new Change.SetResponsible(id, names(0, random));
            case 0 -> new Change.SetStatus(id, pick(List.of(Status.values()), random));
            case 1 -> new Change.SetProgress(id, random.nextInt(101));
            case 2 -> {
                Deadline due = due("202" + random.nextInt(10) + "年");
                yield new Change.SetDeadline(
                        id, random.nextInt(3) == 0 ? due.on(LocalDate.of(2026, 6, 1 + random.nextInt(30))) : due);
            }
            default -> new Change.AddUpdate(id, update(random));
        };
    }

    private static Object written(Deadline due) {
        return due.given()
                ? Map.of("text", due.text(), "date", due.last().orElseThrow().toString())
                : due.text();
    }

    private static List<String> names(int least, Random random) {
        List<String> names = new ArrayList<>(List.of("市教育局", "市财政局", "各区、县（市）政府"));
        Collections.shuffle(names, random);
        return names.subList(0, least + random.nextInt(names.size() + 1 - least));
    }

    private static Deadline due(String text) {
        return DeadlineReader.read(text, DeadlineContext.NONE).deadline();
    }

    private static Update update(Random random) {
        Update update = new Update(
                // Before, among and after those that the files have.
                LocalDate.of(2021, 1 + random.nextInt(5), 1 + random.nextInt(28)),
                random.nextBoolean() ? Optional.of(pick(List.of(Status.values()), random)) : Optional.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(101)) : OptionalInt.empty(),
                random.nextInt(4) == 0
                        ? Optional.of(new Extension(pick(FORMER, random), due("2022-06-15")))
                        : Optional.empty(),
                random.nextInt(4) == 0
                        ? Optional.of(pick(List.of("2022", "2022-Q1", "2022-03", "2022-W10", "plan", "m1"), random))
                        : Optional.empty(),
                text(random),
                text(random),
                text(random));
        return new Update(
                update.date(),
                update.status(),
                update.progress(),
                update.extension(),
                update.step(),
                update.texts().with(UpdateText.PROBLEM, text(random)).with(UpdateText.NEXT, text(random)));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Optional<String> text(Random random) {
        return random.nextBoolean() ? Optional.of(pick(RandomList.TEXTS, random)) : Optional.empty();
    }

    private static Task task(TaskId id, Random random) {
        List<Update> updates = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            updates.add(new Change.AddUpdate(id, update(random)).update());
        }
        return new Task(
                id,
                texts(random),
                due("2024年"),
                random.nextBoolean() ? List.of("市教育局") : List.of("市教育局", "市财政局"),
                random.nextBoolean() ? List.of() : List.of("各区、县（市）政府"),
                pick(List.of(Status.values()), random),
                random.nextBoolean() ? OptionalInt.of(50) : OptionalInt.empty(),
                updates);
    }

    private static Texts<TaskField> texts(Random random) {
        Texts<TaskField> texts = Texts.<TaskField>none().with(TaskField.TITLE, Optional.of("新任务"));
        for (TaskField field : TaskField.texts()) {
            Optional<String> text = text(random).map(String::strip);
            texts = text.isPresent() ? texts.with(field, text) : texts;
        }
        return texts;
    }

    // What the other reader is to find.

    private static Object load(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (!plain.endsWith("\n") && !plain.endsWith("\r")) {
            // To a block scalar whose last line has no break this reader gives one, so let it end with a word.
            try {
                Object ended = new Load(settings).loadFromString(plain + END);
                return without(END, ended, new Load(settings).loadFromString(plain));
            } catch (YamlEngineException e) {
                return new Load(settings).loadFromString(plain);
            }
        }
        return new Load(settings).loadFromString(plain);
    }

    /** A value without the word that its text was made to end with; {@code plain} is what the text says as it is. */
    private static Object without(String end, Object value, Object plain) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> changed = new LinkedHashMap<>();
            map.forEach((key, each) ->
                    changed.put(key, without(end, each, plain instanceof Map<?, ?> other ? other.get(key) : null)));
            return changed;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            for (Object each : list) {
                Object other = plain instanceof List<?> others ? others.get(changed.size()) : null;
                changed.add(without(end, each, other));
            }
            return changed;
        }
        if (value instanceof String text && text.contains(end)) {
            String ended = text.replaceFirst(end + "\n?$", "");
            return (ended + "\n").equals(plain) ? ended : plain;
        }
        return value;
    }

    /** The file's old value with the changes made to it, as maps, lists and texts. */
    private static Object expected(Object before, TaskList old, TaskList now) {
        Map<Object, Object> root = new LinkedHashMap<>(map(before));
        List<?> written = root.get("tasks") instanceof List<?> list ? list : List.of();
        List<Object> tasks = new ArrayList<>();
        for (Task task : now.tasks()) {
            Optional<Task> earlier = old.task(task.id());
            if (earlier.isEmpty()) {
                tasks.add(written(task));
            } else {
                Object there = written.get(old.tasks().indexOf(earlier.get()));
                tasks.add(task.equals(earlier.get()) ? there : changed(map(there), earlier.get(), task));
            }
        }
        if (!tasks.isEmpty()) {
            root.put("tasks", tasks);
        } else if (!written.isEmpty()) {
            root.put("tasks", None.NONE);
        }
        return root;
    }

    /** A text, which in the block that its place had may end as the one before it did. */
    private record Replaced(String text, String end) {
        static Replaced of(String text, Object before) {
            String old = String.valueOf(before);
            return new Replaced(text, old.substring(old.stripTrailing().length()));
        }

        boolean isSaidBy(Object actual) {
            return actual.equals(text) || actual.equals(text + end);
        }
    }

    /** A value of a column of the office's own. */
    private record Own(OwnValue value, Object before) {
        boolean isSaidBy(Object actual) {
            return Replaced.of(value.text(), before).isSaidBy(String.valueOf(actual))
                    && value.typed() != (actual instanceof String);
        }
    }

    /** No task at all, or an empty list of them. */
    private enum None {
        NONE
    }

    /** A department that stays may be written as it was, with blanks around it. */
    private record Name(String text) {}

    private static Object changed(Map<?, ?> before, Task old, Task now) {
        Map<Object, Object> task = new LinkedHashMap<>(before);
        if (now.status() != old.status()) {
            task.put("status", now.status());
        }
        if (!now.progress().equals(old.progress())) {
            task.put("progress", now.progress().getAsInt());
        }
        if (!now.deadline().equals(old.deadline())) {
            task.put("due", written(now.deadline()));
        }
        for (TaskField field : TaskField.texts()) {
            if (!now.texts().get(field).equals(old.texts().get(field))) {
                task.remove(field.key());
                now.texts()
                        .get(field)
                        .ifPresent(text -> task.put(field.key(), Replaced.of(text, before.get(field.key()))));
            }
        }
        for (String key : OWN_KEYS) {
            if (!now.own().get(key).equals(old.own().get(key))) {
                task.remove(key);
                now.own().get(key).ifPresent(value -> task.put(key, new Own(value, before.get(key))));
            }
        }
        if (!now.start().equals(old.start())) {
            task.remove("start");
            now.start().ifPresent(start -> task.put("start", start));
        }
        if (!now.lead().equals(old.lead())) {
            task.put("lead", now.lead().stream().map(Name::new).toList());
        }
        if (!now.responsible().equals(old.responsible())) {
            task.remove("responsible");
            if (!now.responsible().isEmpty()) {
                task.put(
                        "responsible", now.responsible().stream().map(Name::new).toList());
            }
        }
        if (!now.updates().equals(old.updates())) {
            List<?> written = task.get("updates") instanceof List<?> list ? list : List.of();
            List<Object> updates = new ArrayList<>();
            int kept = 0;
            for (Update update : now.updates()) {
                boolean there =
                        kept < old.updates().size() && old.updates().get(kept).equals(update);
                updates.add(there ? written.get(kept++) : map(update));
            }
            task.put("updates", updates);
        }
        return task;
    }

    private static Map<?, ?> map(Object value) {
        if (value instanceof Update update) {
            return map(update);
        }
        return (Map<?, ?>) value;
    }

    private static Map<Object, Object> map(Update update) {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("date", update.date());
        update.status().ifPresent(status -> map.put("status", status));
        update.progress().ifPresent(progress -> map.put("progress", progress));
        update.extension()
                .ifPresent(due -> map.put("due", Map.of("from", written(due.from()), "to", written(due.to()))));
        update.step().ifPresent(step -> map.put("for", step.equals("2022") ? (Object) 2022 : step));
        for (UpdateText field : UpdateText.values()) {
            update.texts().get(field).ifPresent(text -> map.put(field.key(), text));
        }
        return map;
    }

    private static Map<Object, Object> written(Task task) {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("id", task.id().text());
        for (TaskField field : TaskField.texts()) {
            task.texts().get(field).ifPresent(text -> map.put(field.key(), text));
        }
        map.put("due", written(task.deadline()));
        task.start().ifPresent(start -> map.put("start", start));
        for (String key : task.own().keys()) {
            map.put(key, new Own(task.own().get(key).orElseThrow(), ""));
        }
        map.put("lead", task.lead());
        if (!task.responsible().isEmpty()) {
            map.put("responsible", task.responsible());
        }
        map.put("status", task.status());
        task.progress().ifPresent(progress -> map.put("progress", progress));
        if (!task.updates().isEmpty()) {
            map.put(
                    "updates",
                    task.updates().stream().map(EditorRandomTest::map).toList());
        }
        return map;
    }

    /** Whether the file says what is expected: scalars by their text, a status by its word in either language. */
    private static boolean says(Object actual, Object expected) {
        if (expected instanceof Map<?, ?> map) {
            return actual instanceof Map<?, ?> other
                    && map.keySet().containsAll(saidKeys(other))
                    && map.entrySet().stream().allMatch(entry -> saysEntry(other, entry));
        }
        if (expected instanceof List<?> list) {
            return actual instanceof List<?> other
                    ? saysAll(other, list)
                    : list.size() == 1 && says(actual, list.get(0));
        }
        String text = String.valueOf(actual);
        if (expected == None.NONE) {
            return actual == null || actual.equals(List.of());
        }
        if (expected instanceof Own own) {
            return own.isSaidBy(actual);
        }
        if (expected instanceof Replaced replaced) {
            return replaced.isSaidBy(text);
        }
        if (expected instanceof Name name) {
            return name.text().equals(text.strip());
        }
        if (expected instanceof Status status) {
            return Status.ofWord(text).equals(Optional.of(status));
        }
        return String.valueOf(expected).equals(text) || (expected instanceof Integer && (expected + "%").equals(text));
    }

    /** The keys without those that say that there is no such text: over a merged mapping, or ahead of a comment. */
    private static List<?> saidKeys(Map<?, ?> actual) {
        return actual.keySet().stream()
                .filter(key -> actual.get(key) != null || !mayBeEmpty(String.valueOf(key)))
                .toList();
    }

    private static boolean mayBeEmpty(String key) {
        return TaskField.ofKey(key).filter(TaskField::mayBeEmpty).isPresent();
    }

    private static boolean saysEntry(Map<?, ?> actual, Map.Entry<?, ?> expected) {
        if (TEXT_KEYS.contains(expected.getKey())
                && expected.getValue() != null
                && !(actual.get(expected.getKey()) instanceof String)) {
            return false;
        }
        // A new task that is not started may leave its status out.
        return actual.containsKey(expected.getKey())
                ? says(actual.get(expected.getKey()), expected.getValue())
                : expected.getValue() == Status.NOT_STARTED;
    }

    private static boolean saysAll(List<?> actual, List<?> expected) {
        boolean same = actual.size() == expected.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = says(actual.get(i), expected.get(i));
        }
        return same;
    }
}
