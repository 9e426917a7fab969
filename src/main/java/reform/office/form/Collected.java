package reform.office.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Update;

/**
 * What forms report of the tasks of a list.
 *
 * @param forms in the order in which they were named
 */
public record Collected(List<Form> forms) {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*[%％]?");
    private static final Pattern SHARE = Pattern.compile("0\\.\\d{1,4}");
    private static final int ALL = 100;

    /**
     * What one form comes to.
     *
     * @param refused why nothing of it can be taken; empty where it is good
     * @param unchanged how many tasks the department had nothing to say of
     * @param known how many reports the list has already
     * @param same how many reports another form has as well
     * @param missing tasks that were in the form and are not any more
     */
    public record Form(
            String file,
            String department,
            Optional<Question> refused,
            List<Report> reports,
            int unchanged,
            int known,
            int same,
            List<String> missing,
            List<Question> questions) {
        public Form {
            reports = List.copyOf(reports);
            missing = List.copyOf(missing);
            questions = List.copyOf(questions);
        }
    }

    /**
     * What is new of a task.
     *
     * @param statusWord the list's own word for the status, where the form has one
     * @param said all that the form says of it
     */
    public record Report(
            TaskId task,
            String by,
            Optional<Status> status,
            Optional<String> statusWord,
            OptionalInt progress,
            Optional<String> note,
            Optional<String> problem,
            Optional<String> next,
            String said) {}

    /**
     * What a person has to decide.
     *
     * @param kind a stable word
     */
    public record Question(String kind, List<String> values) {
        public Question {
            values = List.copyOf(values);
        }

        static Question of(String kind, String... values) {
            return new Question(kind, List.of(values));
        }
    }

    public Collected {
        forms = List.copyOf(forms);
    }

    /**
     * Compares forms with the list as it is.
     *
     * @param day of the updates that reports become
     * @param givenBy who reports, instead of the departments
     */
    public static Collected of(TaskList list, List<FilledForm> filled, LocalDate day, Optional<String> givenBy) {
        Map<String, Task> tasks = new HashMap<>();
        list.tasks().forEach(task -> tasks.put(task.id().text(), task));
        List<Reading> readings = new ArrayList<>();
        for (FilledForm form : filled) {
            Reading reading = new Reading(list, tasks, form, day, givenBy);
            reading.read();
            readings.add(reading);
        }
        Map<TaskId, List<Report>> byTask = new LinkedHashMap<>();
        for (Reading reading : readings) {
            for (Report report : reading.reports) {
                byTask.computeIfAbsent(report.task(), id -> new ArrayList<>()).add(report);
            }
        }
        Set<TaskId> written = new HashSet<>();
        readings.forEach(reading -> reading.compare(byTask, written));
        return new Collected(readings.stream().map(Reading::form).toList());
    }

    /** Whether some form can't be taken at all. */
    public boolean isRefused() {
        return forms.stream().anyMatch(form -> form.refused().isPresent());
    }

    /** All that is new. */
    public List<Report> reports() {
        return forms.stream().flatMap(form -> form.reports().stream()).toList();
    }

    /** Reads one form. */
    private static final class Reading {
        /** Within so many days a department corrects what it has reported; later, it reports anew. */
        private static final int DAYS_OF_A_ROUND = 14;

        private final TaskList list;
        private final Map<String, Task> tasks;
        private final FilledForm form;
        private final LocalDate day;
        private final Optional<String> givenBy;
        private final Optional<Question> refused;
        private final List<String> missing = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private int unchanged;
        private int known;
        private int same;

        Reading(TaskList list, Map<String, Task> tasks, FilledForm form, LocalDate day, Optional<String> givenBy) {
            this.list = list;
            this.tasks = tasks;
            this.form = form;
            this.day = day;
            this.givenBy = givenBy;
            this.refused = refusal();
        }

        void read() {
            if (refused.isPresent()) {
                return;
            }
            missing.addAll(form.stamp().tasks().keySet());
            for (FilledForm.Row row : form.rows()) {
                FilledForm.Row numbered = row.id().isEmpty() ? numbered(row) : row;
                missing.remove(numbered.id());
                read(numbered);
            }
            form.besides().forEach(text -> ask("besides", form.file(), text));
        }

        /** A row whose number was deleted is that of the task of its title. */
        private FilledForm.Row numbered(FilledForm.Row row) {
            for (String id : form.stamp().tasks().keySet()) {
                Task task = tasks.get(id);
                if (task != null && isSame(task.title(), row.title())) {
                    return new FilledForm.Row(id, row.title(), row.due(), row.answers());
                }
            }
            return row;
        }

        /** What two forms say of one task is written once if it is the same, and not at all if it differs. */
        void compare(Map<TaskId, List<Report>> byTask, Set<TaskId> written) {
            for (Report report : List.copyOf(reports)) {
                boolean differs = byTask.get(report.task()).stream()
                        .anyMatch(other -> !other.said().equals(report.said()));
                if (differs) {
                    reports.remove(report);
                    Task task = tasks.get(report.task().text());
                    ask("twice", task.id().text(), task.title(), form.file(), report.said());
                } else if (!written.add(report.task())) {
                    reports.remove(report);
                    same++;
                }
            }
        }

        Form form() {
            return new Form(
                    form.file(), form.department(), refused, reports, unchanged, known, same, missing, questions);
        }

        private Optional<Question> refusal() {
            FormStamp stamp = form.stamp();
            if (!stamp.isOf(list)) {
                return Optional.of(Question.of("other-list", stamp.list(), list.title()));
            }
            for (String id : stamp.tasks().keySet()) {
                Task task = tasks.get(id);
                if (task != null && stamp.isNewerThan(task)) {
                    return Optional.of(Question.of(
                            "newer-state",
                            id,
                            stamp.tasks().get(id).toString(),
                            Integer.toString(task.updates().size())));
                }
            }
            return Optional.empty();
        }

        private void ask(String kind, String... values) {
            questions.add(Question.of(kind, values));
        }

        private void read(FilledForm.Row row) {
            Optional.ofNullable(tasks.get(row.id())).ifPresent(task -> askForDeadline(task, row));
            if (row.answers().isEmpty()) {
                unchanged++;
                return;
            }
            Task task = tasks.get(row.id());
            if (row.id().isEmpty()) {
                ask("no-number", row.title(), String.join("；", row.answers().values()));
            } else if (task == null) {
                ask("no-such-task", row.id(), row.title());
            } else if (!task.lead().contains(form.department())) {
                ask("not-lead", row.id(), task.title(), form.department(), String.join("、", task.lead()));
            } else if (!isSame(task.title(), row.title())) {
                ask("other-title", row.id(), row.title(), task.title());
            } else if (task.settled()) {
                ask("settled", row.id(), task.title());
            } else {
                report(task, row).ifPresent(report -> take(task, row, report));
            }
        }

        private void take(Task task, FilledForm.Row row, Report report) {
            Optional<Update> newer = newer(task);
            if (task.updates().stream().anyMatch(update -> says(update, report))) {
                known++;
            } else if (newer.isPresent()) {
                ask(
                        "older",
                        row.id(),
                        task.title(),
                        form.stamp().day(),
                        newer.get().date().toString());
            } else {
                reports.add(report);
            }
        }

        /**
         * The last update since the form was made that somebody else, or the department in a later round, has reported: what
         * the form says would be taken for the latest state.
         */
        private Optional<Update> newer(Task task) {
            Optional<LocalDate> made = form.stamp().date();
            Optional<Update> newer = Optional.empty();
            for (Update update : task.updates()) {
                boolean own = update.by().orElse("").startsWith(form.department());
                boolean later = made.filter(date -> update.date().isAfter(date.plusDays(own ? DAYS_OF_A_ROUND : 0)))
                        .isPresent();
                boolean reports = !update.isLetterOnly() && update.extension().isEmpty();
                if (reports && later && !update.date().isAfter(day)) {
                    newer = Optional.of(update);
                }
            }
            return newer;
        }

        private static boolean isSame(String one, String other) {
            return Departments.fold(one).equals(Departments.fold(other));
        }

        /** A department that writes another deadline into its form wants more time. */
        private void askForDeadline(Task task, FilledForm.Row row) {
            String due = Departments.fold(row.due());
            List<String> known = new ArrayList<>(List.of(task.deadline().text()));
            task.updates().forEach(update -> update.extension()
                    .ifPresent(extension -> known.add(extension.from().text())));
            if (known.stream().noneMatch(text -> due.startsWith(Departments.fold(text)))) {
                ask(
                        "deadline",
                        row.id(),
                        task.title(),
                        row.due(),
                        task.deadline().text());
            }
        }

        /** The report of a row; empty, with a question, where a cell can't be read. */
        private Optional<Report> report(Task task, FilledForm.Row row) {
            Map<FormColumn, String> answers = row.answers();
            Optional<String> word = Optional.ofNullable(answers.get(FormColumn.STATUS));
            Optional<Status> status = word.flatMap(list::status);
            if (word.isPresent() && status.isEmpty()) {
                ask("status", row.id(), task.title(), word.get());
                return Optional.empty();
            }
            if (status.filter(each -> each == Status.CLOSED || each == Status.CANCELLED)
                    .isPresent()) {
                ask("closing", row.id(), task.title(), word.get());
                return Optional.empty();
            }
            OptionalInt progress = OptionalInt.empty();
            if (answers.containsKey(FormColumn.PROGRESS)) {
                progress = percent(answers.get(FormColumn.PROGRESS));
                if (progress.isEmpty()) {
                    ask("progress", row.id(), task.title(), answers.get(FormColumn.PROGRESS));
                    return Optional.empty();
                }
                boolean done = status.filter(each -> each == Status.DONE).isPresent();
                if (done && progress.getAsInt() == 1) {
                    // The whole, as a share: a sheet may show 100% for 1, or nothing but 1.
                    progress = OptionalInt.of(ALL);
                }
                if (done && progress.getAsInt() < ALL) {
                    ask("not-all", row.id(), task.title(), word.get(), progress.getAsInt() + "%");
                    return Optional.empty();
                }
            }
            String by = givenBy.or(() -> form.reporter().map(name -> form.department() + "（" + name + "）"))
                    .orElse(form.department());
            return Optional.of(new Report(
                    task.id(),
                    by,
                    status,
                    word.map(String::strip).filter(list.statuses()::containsKey),
                    progress,
                    Optional.ofNullable(answers.get(FormColumn.NOTE)),
                    Optional.ofNullable(answers.get(FormColumn.PROBLEM)),
                    Optional.ofNullable(answers.get(FormColumn.NEXT)),
                    String.join("；", answers.values())));
        }

        private static OptionalInt percent(String text) {
            Matcher share = SHARE.matcher(text.strip());
            if (share.matches()) {
                // 60% as a sheet keeps it.
                return OptionalInt.of((int) Math.round(Double.parseDouble(text.strip()) * ALL));
            }
            Matcher percent = PERCENT.matcher(text.strip());
            if (!percent.matches() || Integer.parseInt(percent.group(1)) > ALL) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(percent.group(1)));
        }

        /** Whether an update says what a report says: then the form has been read before. */
        private static boolean says(Update update, Report report) {
            return update.by().equals(Optional.of(report.by()))
                    && (report.status().isEmpty() || update.status().equals(report.status()))
                    && (report.progress().isEmpty() || update.progress().equals(report.progress()))
                    && update.note().equals(report.note())
                    && update.problem().equals(report.problem())
                    && update.next().equals(report.next());
        }
    }
}
