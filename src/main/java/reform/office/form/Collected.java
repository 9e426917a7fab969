package reform.office.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
     * @param missing tasks that were in the form and are not any more
     */
    public record Form(
            String file,
            String department,
            Optional<Question> refused,
            List<Report> reports,
            int unchanged,
            int known,
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
     */
    public record Report(
            TaskId task,
            String by,
            Optional<Status> status,
            Optional<String> statusWord,
            OptionalInt progress,
            Optional<String> note,
            Optional<String> problem,
            Optional<String> next) {}

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

    /** Compares forms with the list as it is. */
    public static Collected of(TaskList list, List<FilledForm> filled) {
        Map<String, Task> tasks = new HashMap<>();
        list.tasks().forEach(task -> tasks.put(task.id().text(), task));
        Set<String> reported = new HashSet<>();
        List<Form> forms = new ArrayList<>();
        for (FilledForm form : filled) {
            forms.add(new Reading(list, tasks, form, reported).read());
        }
        return new Collected(forms);
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
        private final TaskList list;
        private final Map<String, Task> tasks;
        private final FilledForm form;
        private final Set<String> reported;
        private final List<Report> reports = new ArrayList<>();
        private final List<Question> questions = new ArrayList<>();
        private int unchanged;
        private int known;

        Reading(TaskList list, Map<String, Task> tasks, FilledForm form, Set<String> reported) {
            this.list = list;
            this.tasks = tasks;
            this.form = form;
            this.reported = reported;
        }

        Form read() {
            Optional<Question> refused = refused();
            List<String> missing = new ArrayList<>();
            if (refused.isEmpty()) {
                missing.addAll(form.stamp().tasks().keySet());
                for (FilledForm.Row row : form.rows()) {
                    missing.remove(row.id());
                    read(row);
                }
            }
            return new Form(form.file(), form.department(), refused, reports, unchanged, known, missing, questions);
        }

        private Optional<Question> refused() {
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
            if (row.answers().isEmpty()) {
                unchanged++;
                return;
            }
            Task task = tasks.get(row.id());
            if (task == null) {
                ask("no-such-task", row.id(), row.title());
            } else if (!task.lead().contains(form.department())) {
                ask("not-lead", row.id(), task.title(), form.department(), String.join("、", task.lead()));
            } else if (!Departments.fold(task.title()).equals(Departments.fold(row.title()))) {
                ask("other-title", row.id(), row.title(), task.title());
            } else if (task.settled()) {
                ask("settled", row.id(), task.title());
            } else {
                report(task, row).ifPresent(report -> {
                    if (task.updates().stream().anyMatch(update -> says(update, report))) {
                        known++;
                    } else if (reported.add(row.id())) {
                        reports.add(report);
                    } else {
                        ask("twice", row.id(), task.title());
                    }
                });
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
                if (status.filter(each -> each == Status.DONE).isPresent() && progress.getAsInt() == 1) {
                    // The whole, as a share: a sheet may show 100% for 1, or nothing but 1.
                    progress = OptionalInt.of(ALL);
                }
            }
            String by = form.reporter()
                    .map(name -> form.department() + "（" + name + "）")
                    .orElse(form.department());
            return Optional.of(new Report(
                    task.id(),
                    by,
                    status,
                    word.map(String::strip).filter(list.statuses()::containsKey),
                    progress,
                    Optional.ofNullable(answers.get(FormColumn.NOTE)),
                    Optional.ofNullable(answers.get(FormColumn.PROBLEM)),
                    Optional.ofNullable(answers.get(FormColumn.NEXT))));
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
