package reform.cli.command.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import reform.action.Action;
import reform.action.ActionResult;
import reform.action.Context;
import reform.action.Extend;
import reform.action.Mark;
import reform.action.Progress;
import reform.action.Refusal;
import reform.cli.session.Session;
import reform.message.Messages;
import reform.model.Change;
import reform.model.Deadline;
import reform.model.Department;
import reform.model.FreeIds;
import reform.model.OwnValue;
import reform.model.OwnValues;
import reform.model.PlannedMilestone;
import reform.model.Status;
import reform.model.Task;
import reform.model.TaskField;
import reform.model.TaskId;
import reform.model.TaskList;
import reform.model.Texts;
import reform.model.Update;
import reform.model.UpdateText;
import reform.office.merge.Incoming;
import reform.office.merge.MergePlan;
import reform.office.read.ImportedTask;
import reform.policy.deadline.DayBeside;
import reform.policy.deadline.DeadlineContext;
import reform.policy.deadline.DeadlineReader;
import reform.policy.deadline.DeadlineReading;
import reform.render.text.TerminalText;
import reform.render.wording.ProblemText;
import reform.render.wording.ShownChange;
import reform.render.wording.Wording;

/** Turns what a document says otherwise than a list into changes, and words each; what can't be written becomes a question. */
final class DocumentChanges {
    private final Session session;
    private final Messages messages;
    private final MergeWording wording;
    private final String source;

    /** What becomes of a plan. */
    record Outcome(List<Change> changes, List<String> changed, List<String> added, List<String> questions) {}

    DocumentChanges(Session session, String source) {
        this.session = session;
        this.messages = session.messages();
        this.wording = new MergeWording(messages);
        this.source = source;
    }

    /** What a plan changes in a list. */
    Outcome of(TaskList list, MergePlan plan) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        plan.questions().forEach(question -> outcome.questions().add(wording.question(question)));
        for (MergePlan.Edit edit : plan.edits()) {
            Task task = list.task(edit.task()).orElseThrow();
            try {
                List<Change> changes = changes(list, task, edit);
                outcome.changes().addAll(changes);
                if (!changes.isEmpty()) {
                    ShownChange shown = wording.shown(edit.from(), edit.to());
                    outcome.changed()
                            .add(messages.text(
                                    "merging.edit",
                                    task.id(),
                                    TerminalText.clean(task.title()),
                                    wording.column(edit.key()),
                                    shown.from(),
                                    shown.to()));
                }
            } catch (Refusal why) {
                outcome.questions()
                        .add(messages.text(
                                "merging.question.refused",
                                task.id(),
                                TerminalText.clean(task.title()),
                                messages.text(why)));
            }
        }
        steps(list, plan, outcome);
        for (MergePlan.NewReport each : plan.reports()) {
            Task task = list.task(each.task()).orElseThrow();
            outcome.changes().add(new Change.AddUpdate(task.id(), update(each.report())));
            outcome.changed()
                    .add(messages.text(
                            "merging.report",
                            task.id(),
                            TerminalText.clean(task.title()),
                            each.report().date(),
                            wording.shown(MergeWording.report(each.report()))));
        }
        Set<TaskId> taken = new LinkedHashSet<>();
        list.tasks().forEach(task -> taken.add(task.id()));
        List<Optional<TaskId>> ids = new ArrayList<>();
        for (Incoming each : plan.added()) {
            ids.add(Optional.of(each.id())
                    .filter(TaskId::isValid)
                    .map(TaskId::new)
                    .filter(taken::add));
        }
        FreeIds free = new FreeIds(taken);
        for (int i = 0; i < ids.size(); i++) {
            added(list, plan.added().get(i), ids.get(i).orElseGet(free::next), outcome);
        }
        return outcome;
    }

    /** The steps of each task that changes; that a date moved is told in an update, for the step itself has no history. */
    private void steps(TaskList list, MergePlan plan, Outcome outcome) {
        Map<TaskId, List<MergePlan.StepEdit>> byTask = new LinkedHashMap<>();
        plan.steps().forEach(edit -> byTask.computeIfAbsent(edit.task(), key -> new ArrayList<>())
                .add(edit));
        byTask.forEach((id, edits) -> {
            Task task = list.task(id).orElseThrow();
            DeadlineContext head = DeadlineContext.of(list).startingOn(task.start());
            List<PlannedMilestone> steps = new ArrayList<>(task.milestones());
            List<String> moved = new ArrayList<>();
            for (MergePlan.StepEdit edit : edits) {
                Optional<PlannedMilestone> old =
                        edit.place() < steps.size() ? Optional.of(steps.get(edit.place())) : Optional.empty();
                DeadlineReading reading = DeadlineReader.read(edit.step().due(), head);
                if (edit.step().day().isEmpty() && !reading.isRead()) {
                    outcome.questions()
                            .add(messages.text(
                                    "merging.question.refused",
                                    id,
                                    TerminalText.clean(task.title()),
                                    ProblemText.of(reading.findings().get(0), messages)));
                    continue;
                }
                PlannedMilestone step = step(edit.step(), head, old);
                String title = step.title().orElse("");
                if (old.isPresent()) {
                    steps.set(edit.place(), step);
                    boolean later = !old.get().deadline().equals(step.deadline());
                    if (later) {
                        moved.add(messages.text(
                                "merging.step-moved",
                                title,
                                old.get().deadline().cell(),
                                step.deadline().cell()));
                    }
                } else {
                    steps.add(step);
                }
                outcome.changed()
                        .add(messages.text(
                                "merging.edit",
                                id,
                                TerminalText.clean(task.title()),
                                wording.column("milestones"),
                                wording.shown(old.map(MergeWording::line).orElse("")),
                                wording.shown(MergeWording.line(step))));
            }
            if (!steps.equals(task.milestones())) {
                outcome.changes().add(new Change.SetMilestones(id, steps));
            }
            if (!moved.isEmpty()) {
                String note = messages.text("merging.steps-moved", new Wording(messages).names(moved), source);
                outcome.changes()
                        .add(new Change.AddUpdate(
                                id,
                                new Update(
                                        session.day(List.of(list)),
                                        Optional.empty(),
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(note),
                                        Optional.empty())));
            }
        });
    }

    /** A step as the source has it; what that does not say of a step of the list stays. */
    private static PlannedMilestone step(ImportedTask.Step step, DeadlineContext head, Optional<PlannedMilestone> old) {
        boolean sameDue = old.isPresent()
                && step.day().isEmpty()
                && old.get().deadline().text().equals(step.due());
        Deadline due = sameDue
                ? old.get().deadline()
                : step.day()
                        .map(day -> new DayBeside(step.due(), day).read(head))
                        .orElseGet(() -> DeadlineReader.read(step.due(), head).deadline());
        Optional<String> title = Optional.of(step.title()).filter(text -> !text.isEmpty());
        return new PlannedMilestone(
                old.isPresent() ? old.get().key() : step.key(),
                due,
                title.or(() -> old.flatMap(PlannedMilestone::title)));
    }

    private static Update update(ImportedTask.Report report) {
        Texts<UpdateText> texts = Texts.<UpdateText>none()
                .with(UpdateText.NOTE, report.note())
                .with(UpdateText.PROBLEM, report.problem())
                .with(UpdateText.NEXT, report.next());
        return new Update(
                report.date(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), texts);
    }

    private List<Change> changes(TaskList list, Task task, MergePlan.Edit edit) {
        TaskId id = task.id();
        Optional<String> to = Optional.of(edit.to()).filter(text -> !text.isEmpty());
        if (OwnValues.isKey(edit.key())) {
            return List.of(new Change.SetOwn(id, edit.key(), to));
        }
        TaskField field = TaskField.ofKey(edit.key()).orElse(TaskField.OWN);
        return switch (field) {
            case LEAD -> List.of(new Change.SetLead(id, edit.names()));
            case RESPONSIBLE -> List.of(new Change.SetResponsible(id, edit.names()));
            case DUE -> on(new Extend(edit.to(), true, Optional.of(messages.text("merging.note", source))), list, task);
            case STATUS ->
                on(
                        new Mark(
                                list.status(edit.to()).orElseThrow(() -> new Refusal("merging.bad-status", edit.to())),
                                OptionalInt.empty(),
                                Optional.empty(),
                                note()),
                        list,
                        task);
            case START -> List.of(new Change.SetStart(id, to.map(LocalDate::parse)));
            case PROGRESS ->
                on(
                        new Progress(
                                Progress.percent(edit.to())
                                        .orElseThrow(() -> new Refusal("merging.bad-progress", edit.to())),
                                false,
                                note()),
                        list,
                        task);
            default -> {
                if (!field.isText()) {
                    yield List.of();
                }
                if (to.isEmpty() && !field.mayBeEmpty()) {
                    throw new Refusal("merging.no-blank", wording.column(edit.key()));
                }
                yield List.of(new Change.SetText(id, field, to));
            }
        };
    }

    private Texts<UpdateText> note() {
        return Texts.<UpdateText>none().with(UpdateText.NOTE, Optional.of(messages.text("merging.note", source)));
    }

    private List<Change> on(Action action, TaskList list, Task task) {
        Context context = new Context(
                session.day(List.of(list)),
                Optional.empty(),
                Optional.empty(),
                new Wording(messages),
                false,
                Context.UNCUT);
        ActionResult result = action.on(list, task, context);
        return result.changes();
    }

    private void added(TaskList list, Incoming each, TaskId id, Outcome outcome) {
        Texts<TaskField> texts = Texts.none();
        OwnValues own = OwnValues.NONE;
        for (Map.Entry<String, String> cell : each.cells().entrySet()) {
            Optional<TaskField> field = TaskField.ofKey(cell.getKey()).filter(TaskField::isText);
            if (OwnValues.isKey(cell.getKey()) && !cell.getValue().isEmpty()) {
                own = own.with(cell.getKey(), Optional.of(OwnValue.of(cell.getValue())));
            } else if (field.isPresent() && !cell.getValue().isEmpty()) {
                texts = texts.with(field.get(), Optional.of(cell.getValue()));
            }
        }
        Optional<LocalDate> start =
                Optional.ofNullable(each.cells().get("start")).map(LocalDate::parse);
        DeadlineContext head = DeadlineContext.of(list).startingOn(start);
        String cell = each.cells().getOrDefault("due", "");
        DeadlineReading due = DeadlineReader.read(cell, head);
        Optional<Deadline> beside = DayBeside.of(cell).map(given -> given.read(head));
        if (beside.isEmpty() && !due.isRead()) {
            outcome.questions()
                    .add(messages.text(
                            "merging.question.new-deadline",
                            TerminalText.clean(each.title()),
                            ProblemText.of(due.findings().get(0), messages)));
            return;
        }
        List<PlannedMilestone> steps = new ArrayList<>();
        each.steps().forEach(step -> steps.add(step(step, head, Optional.empty())));
        Task task = new Task(
                id,
                texts,
                beside.orElseGet(due::deadline),
                start,
                steps,
                canonical(list, each.lead()),
                canonical(list, each.responsible()),
                each.status().orElse(Status.NOT_STARTED),
                each.progress(),
                own,
                each.reports().stream().map(DocumentChanges::update).toList(),
                List.of());
        outcome.changes().add(new Change.AddTask(task));
        outcome.added().add(messages.text("merging.new", id, TerminalText.clean(each.title())));
    }

    private static List<String> canonical(TaskList list, List<String> names) {
        return names.stream()
                .map(name -> list.departments().find(name).map(Department::name).orElse(name))
                .toList();
    }
}
