package reform.lsp;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import reform.lsp.Suggestion.Kind;
import reform.message.Language;
import reform.message.Messages;
import reform.model.Department;
import reform.model.Due;
import reform.model.OwnValues;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;
import reform.policy.DeadlineStep;
import reform.policy.TaskSteps;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.store.read.KnownKeys;
import reform.yaml.ScalarWriter;

/** What may be typed at a place of a list: keys where a key may stand, and what the list knows where a value may. */
public final class Completions {
    /** More than a person looks through. */
    private static final int MOST = 200;

    private static final Set<String> NAMES = Set.of("tasks/lead", "tasks/responsible", "tasks/updates/by");
    private static final Set<String> DEADLINES =
            Set.of("tasks/due", "tasks/milestones/due", "tasks/updates/due/to", "tasks/due/text");
    private static final Set<String> DAYS =
            Set.of("tasks/updates/date", "tasks/start", "tasks/due/date", "issued", "holidays", "workdays");
    /** Keys whose value begins on the next line. */
    private static final Set<String> COLLECTIONS = Set.of(
            "departments", "tasks", "updates", "milestones", "policy", "columns", "statuses", "import", "contact");

    private final CursorPlace place;
    private final Optional<TaskList> list;
    private final ListDocument document;
    private final String text;
    private final Surroundings surroundings;
    private final Messages messages;
    private final PinyinInitials pinyin = new PinyinInitials();
    private final List<Suggestion> found = new ArrayList<>();

    private Completions(ListDocument document, int offset, Surroundings surroundings) {
        this.text = document.text().text();
        this.place = CursorScanner.scan(text, offset);
        this.list = document.latestList();
        this.document = document;
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
    }

    /**
     * What may be typed at an offset of a list, what fits what is typed there already; the best first.
     *
     * @param snippets whether a whole task may be offered, with places to fill
     */
    public static List<Suggestion> at(ListDocument document, int offset, Surroundings surroundings, boolean snippets) {
        Completions completions = new Completions(document, offset, surroundings);
        switch (completions.place.kind()) {
            case KEY -> completions.keys(snippets);
            case VALUE -> completions.values();
            case NOTHING -> {}
        }
        return completions.best();
    }

    /**
     * What was found, the nearest to what is typed first: editors take the first with Enter, and a word that is complete
     * has to stay.
     */
    private List<Suggestion> best() {
        found.sort(Comparator.comparingInt(this::distance));
        String typed = text.substring(place.start(), place.end());
        boolean complete = found.size() == 1 && found.get(0).insert().equals(typed) && typed.equals(place.typed());
        return complete ? List.of() : found.size() > MOST ? found.subList(0, MOST) : found;
    }

    /** From 0 for what is typed itself, over what begins with it, to what has it somewhere. */
    private int distance(Suggestion suggestion) {
        if (suggestion.label().equalsIgnoreCase(place.typed())) {
            return 0;
        }
        return startsAsTyped(suggestion.label()) || suggestion.names().stream().anyMatch(this::startsAsTyped) ? 1 : 2;
    }

    private boolean startsAsTyped(String word) {
        return word.regionMatches(true, 0, place.typed(), 0, place.typed().length());
    }

    // Keys

    private void keys(boolean snippets) {
        if (snippets && place.where().equals("tasks") && place.present().isEmpty() && !place.flow()) {
            newTask();
        }
        for (String key : KnownKeys.at(place.path())) {
            key(key, about(key));
        }
        if (place.where().equals("tasks")) {
            ownKeys().forEach(key -> key(key, ""));
        }
    }

    private void key(String key, String about) {
        if (!place.present().contains(key)) {
            boolean collection = COLLECTIONS.contains(key) && !place.flow();
            String insert = place.closed() ? key : key + (collection ? ":" : ": ");
            add(Kind.KEY, key, insert, about, List.of());
        }
    }

    /** What a key is for: said for its place, else for all places. */
    private String about(String key) {
        String own = String.join(".", place.path()) + "." + key;
        return messages.find("lsp.key." + own)
                .or(() -> messages.find("lsp.key." + key))
                .orElse("");
    }

    private Set<String> ownKeys() {
        Set<String> keys = new LinkedHashSet<>();
        if (list.isPresent()) {
            list.get().columns().forEach(column -> keys.add(column.key()));
            for (Task task : list.get().tasks()) {
                keys.addAll(task.own().keys());
            }
        }
        return keys;
    }

    /** A whole task; editors that fill places indent its lines as the line with the dash is. */
    private void newTask() {
        int dash = text.lastIndexOf('\n', place.start() - 1) + 1;
        while (text.charAt(dash) == ' ') {
            dash++;
        }
        String indent = " ".repeat(place.start() - dash + (place.attached() ? 1 : 0));
        StringBuilder lines = new StringBuilder("id: " + TaskPlace.nextId(document));
        int stop = 1;
        for (String key : List.of("title", "due", "lead", "status")) {
            String value = key.equals("status") ? status(Status.NOT_STARTED) : "";
            // Emacs takes ${1} for a place with the text 1.
            String place = value.isEmpty() ? "$" + stop : "${" + stop + ":" + value + "}";
            lines.append('\n').append(indent).append(key).append(": ").append(place);
            stop++;
        }
        add(Kind.SNIPPET, messages.text("lsp.new-task"), lines.toString(), "", List.of("task", "id"));
    }

    // Values

    private void values() {
        String where = place.where();
        String key = place.path().get(place.path().size() - 1);
        if (NAMES.contains(where)) {
            departments();
            if (key.equals("by")) {
                reporters();
            }
        } else if (key.equals("status") || (place.path().size() == 2 && where.startsWith("statuses/"))) {
            statuses();
        } else if (DEADLINES.contains(where)) {
            deadlines();
        } else if (where.equals("tasks/updates/due/from")) {
            task().ifPresent(task -> value(Kind.DAY, task.deadline().text(), messages.text("lsp.in-force")));
        } else if (DAYS.contains(where)) {
            days();
        } else if (where.equals("tasks/updates/for")) {
            steps();
        } else if (where.equals("tasks/id") && !endsInDigit()) {
            value(Kind.VALUE, TaskPlace.nextId(document), messages.text("lsp.next-id"));
        } else if (key.startsWith(OwnValues.PREFIX)) {
            texts(Kind.VALUE, task -> task.own().get(key).map(value -> value.text()));
        } else if (where.equals("timezone")) {
            timezones();
        } else if (where.equals("policy/due-soon") || where.equals("policy/stale")) {
            plain("30 days", "60 days", "90 days");
        } else if (where.equals("policy/behind/silent") || where.equals("departments/group")) {
            plain("true", "false");
        } else if (where.equals("format")) {
            plain("1");
        } else if (where.startsWith("tasks/") && place.path().size() == 2) {
            TaskField.ofKey(key)
                    .filter(TaskField::isLine)
                    .filter(field -> field != TaskField.TITLE)
                    .ifPresent(field -> texts(Kind.TEXT, task -> task.texts().get(field)));
        }
    }

    private void plain(String... words) {
        for (String word : words) {
            value(Kind.VALUE, word, "");
        }
    }

    private void departments() {
        if (list.isEmpty()) {
            return;
        }
        for (Department department : list.get().departments().all()) {
            List<String> names = new ArrayList<>(department.aliases());
            department.key().ifPresent(names::add);
            department.english().ifPresent(names::add);
            names.add(pinyin.of(department.name()));
            department.aliases().forEach(alias -> names.add(pinyin.of(alias)));
            boolean english = messages.language() == Language.ENGLISH;
            String about = (english ? department.english() : department.key())
                    .or(department::key)
                    .orElse("");
            value(Kind.DEPARTMENT, department.name(), about, names);
        }
        if (list.get().departments().isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            for (Task task : list.get().tasks()) {
                names.addAll(task.lead());
                names.addAll(task.responsible());
            }
            names.remove(place.typed());
            names.forEach(name -> value(Kind.DEPARTMENT, name, "", List.of(pinyin.of(name))));
        }
    }

    private void reporters() {
        Set<String> names = new LinkedHashSet<>();
        for (Task task : tasks()) {
            for (Update update : task.updates()) {
                update.by().ifPresent(names::add);
            }
        }
        found.forEach(each -> names.remove(each.label()));
        names.remove(place.typed());
        names.forEach(name -> value(Kind.TEXT, name, "", List.of(pinyin.of(name))));
    }

    /** In the language that the file has them in, and in the other where it is typed; then the list's own words. */
    private void statuses() {
        boolean chinese = isStatusChinese();
        for (boolean own : new boolean[] {true, false}) {
            for (Status status : Status.values()) {
                String word = own == chinese ? status.chineseWords().get(0) : status.word();
                String other =
                        own == chinese ? status.word() : status.chineseWords().get(0);
                if (own || !place.typed().isEmpty()) {
                    value(Kind.STATUS, word, surroundings.wording().status(status), own ? List.of(other) : List.of());
                }
            }
        }
        if (list.isPresent()) {
            new TreeSet<>(list.get().statuses().keySet())
                    .forEach(word -> value(
                            Kind.STATUS,
                            word,
                            surroundings.wording().status(list.get().statuses().get(word)),
                            List.of(pinyin.of(word))));
        }
    }

    private String status(Status status) {
        return isStatusChinese() ? status.chineseWords().get(0) : status.word();
    }

    /** Whether the first status that the file states is a Chinese word. */
    private boolean isStatusChinese() {
        String key = "status:";
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int value = at + key.length();
            while (value < text.length() && " \"'".indexOf(text.charAt(value)) >= 0) {
                value++;
            }
            if (value < text.length() && value != place.start() && Character.isLetter(text.charAt(value))) {
                return text.charAt(value) > 0x7f;
            }
        }
        return false;
    }

    /** Ends of months and years from the day on, as documents have them; then those that the list has. */
    private void deadlines() {
        LocalDate day = day();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int months = 0; months <= 12; months++) {
            LocalDate month = day.plusMonths(months);
            LocalDate last = month.withDayOfMonth(month.lengthOfMonth());
            String written =
                    month.getYear() + (month.getMonthValue() == 12 ? "年底前" : "年" + month.getMonthValue() + "月底前");
            texts.put(written, last.toString());
        }
        for (int years = 1; years <= 3; years++) {
            texts.putIfAbsent(day.getYear() + years + "年底前", day.getYear() + years + "-12-31");
        }
        for (String text : List.of("每年", "每季度", "每月", "持续推进")) {
            texts.put(text, meaning(text));
        }
        for (Task task : tasks()) {
            String written = task.deadline().text();
            if (!written.isEmpty() && written.indexOf('\n') < 0) {
                texts.putIfAbsent(written, meaning(written));
            }
        }
        texts.forEach((written, meaning) -> value(Kind.DAY, written, meaning));
        if (!place.typed().isEmpty() && !texts.containsKey(place.typed())) {
            String meaning = meaning(place.typed());
            if (!meaning.isEmpty()) {
                value(Kind.DAY, place.typed(), meaning);
            }
        }
    }

    /** The day that a deadline comes to; empty where it has none. */
    private String meaning(String written) {
        DeadlineContext context = list.isPresent() ? DeadlineContext.of(list.get()) : DeadlineContext.NONE;
        return DeadlineReader.read(written, context).deadline().due() instanceof Due.Dated dated
                ? dated.last().toString()
                : "";
    }

    private void days() {
        LocalDate day = day();
        value(Kind.DAY, day.toString(), messages.text("lsp.today"));
        value(Kind.DAY, day.minusDays(1).toString(), messages.text("lsp.yesterday"));
        if (!place.typed().isEmpty()) {
            for (int days = 2; days <= 31; days++) {
                value(Kind.DAY, day.minusDays(days).toString(), "");
            }
            value(Kind.DAY, day.withDayOfMonth(day.lengthOfMonth()).toString(), "");
            value(Kind.DAY, day.getYear() + "-12-31", "");
        }
    }

    private void steps() {
        if (list.isPresent() && task().isPresent()) {
            for (DeadlineStep step : TaskSteps.reportable(list.get(), task().get(), day())) {
                String about = step.title().map(title -> title + ", ").orElse("") + step.due();
                value(Kind.DAY, step.key(), about);
            }
        }
    }

    private void timezones() {
        String here = "Asia/Shanghai";
        value(Kind.VALUE, here, "");
        if (!place.typed().isEmpty()) {
            new TreeSet<>(ZoneId.getAvailableZoneIds())
                    .stream().filter(zone -> !zone.equals(here)).forEach(zone -> value(Kind.VALUE, zone, ""));
        }
    }

    private interface Field {
        Optional<String> of(Task task);
    }

    /** Whether a number is typed, which no longer one should take the place of. */
    private boolean endsInDigit() {
        String typed = place.typed();
        return !typed.isEmpty() && Character.isDigit(typed.charAt(typed.length() - 1));
    }

    /** What other tasks have in a field. */
    private void texts(Kind kind, Field field) {
        if (endsInDigit()) {
            return;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Task task : tasks()) {
            field.of(task).filter(each -> each.indexOf('\n') < 0).ifPresent(texts::add);
            if (texts.size() > MOST) {
                break;
            }
        }
        // What is typed at the place itself is in the list by now.
        texts.remove(place.typed());
        texts.forEach(each -> value(kind, each, "", List.of(pinyin.of(each))));
    }

    private List<Task> tasks() {
        return list.map(TaskList::tasks).orElse(List.of());
    }

    private Optional<Task> task() {
        return place.task().filter(TaskId::isValid).flatMap(id -> list.flatMap(each -> each.task(new TaskId(id))));
    }

    private LocalDate day() {
        return surroundings.clock().apply(list.stream().toList());
    }

    private void value(Kind kind, String word, String about) {
        value(kind, word, about, List.of());
    }

    private void value(Kind kind, String word, String about, List<String> names) {
        if (!place.present().contains(word)) {
            add(kind, word, written(kind, word), about, names);
        }
    }

    private String written(Kind kind, String word) {
        return switch (place.quote()) {
            case "\"" -> word.replace("\\", "\\\\").replace("\"", "\\\"");
            case "'" -> word.replace("'", "''");
            default ->
                kind == Kind.DEPARTMENT || kind == Kind.TEXT
                        ? ScalarWriter.text(word, place.flow())
                        : ScalarWriter.value(word, place.flow());
        };
    }

    private void add(Kind kind, String label, String insert, String about, List<String> names) {
        if (fits(label, names)) {
            String blank = place.attached() ? " " : "";
            found.add(new Suggestion(kind, label, blank + insert, place.start(), place.end(), about, "", names));
        }
    }

    /** Whether what is typed is a part of a word, or the beginning of another name of it. */
    private boolean fits(String label, List<String> names) {
        String typed = place.typed().strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || label.toLowerCase(Locale.ROOT).contains(typed)) {
            return true;
        }
        for (String name : names) {
            if (name.toLowerCase(Locale.ROOT).contains(typed)) {
                return true;
            }
        }
        return false;
    }
}
