package reform.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reform.message.Messages;
import reform.model.Update;
import reform.render.wording.Wording;
import reform.report.PeriodChange;
import reform.report.PeriodChange.Field;
import reform.report.PeriodChange.Kind;
import reform.report.PeriodChange.Turn;

/** What the report of a week says of one change: from what to what, and what was noted with it. */
final class PeriodChangeText {
    private final Messages messages;
    private final Wording wording;
    /** Whether it is for a page, where an arrow is drawn as one. */
    private final boolean onPage;

    PeriodChangeText(Messages messages, boolean onPage) {
        this.messages = messages;
        this.wording = new Wording(messages);
        this.onPage = onPage;
    }

    /** The part of a task's way that a section speaks of, where it was completed and taken up again. */
    static Optional<Turn> turn(Kind kind, PeriodChange change) {
        if (!change.is(Kind.COMPLETED) || !change.is(Kind.REOPENED)) {
            return Optional.empty();
        }
        return kind == Kind.COMPLETED
                ? change.completion()
                : kind == Kind.REOPENED ? change.reopening() : Optional.empty();
    }

    /** What changed, as far as the section speaks of it. */
    String change(Kind kind, PeriodChange change) {
        List<String> parts = new ArrayList<>();
        if (kind == Kind.EXTENDED) {
            change.due()
                    .ifPresent(due ->
                            parts.add(fromTo(due.from().text(), due.to().text(), messages.text("word.no-date"))));
        } else if (kind != Kind.ADDED && kind != Kind.REMOVED) {
            change.steps().forEach(key -> parts.add(messages.text("word.done-for", step(change, key))));
            if (change.steps().isEmpty() && !change.turns().isEmpty()) {
                parts.add(fromTo(change.turns()));
            }
            if (kind == Kind.PROGRESSED) {
                change.progress().ifPresent(progress -> parts.add(percent(progress)));
                if (change.due().isEmpty()) {
                    extensions(change).ifPresent(parts::add);
                }
            }
        }
        return String.join(messages.text("word.and-so-on"), parts);
    }

    private String step(PeriodChange change, String key) {
        return change.task().assessment().steps().named(key).map(wording::step).orElseGet(() -> wording.step(key));
    }

    /** The deadlines of a task one after the other, where it has the same one again at the end. */
    private Optional<String> extensions(PeriodChange change) {
        Optional<String> text = Optional.empty();
        for (Update update : change.updates()) {
            if (update.extension().isPresent()) {
                String from = text.orElse(update.extension().get().from().text());
                text = Optional.of(fromTo(from, update.extension().get().to().text(), messages.text("word.no-date")));
            }
        }
        return text;
    }

    /** The statuses of a task one after the other. */
    String fromTo(List<Turn> turns) {
        String text = wording.status(turns.get(0).status().from());
        for (Turn turn : turns) {
            text = fromTo(text, wording.status(turn.status().to()), "");
        }
        return text;
    }

    private String percent(Field<OptionalInt> progress) {
        return progress.from().isEmpty()
                ? messages.text("weekly.first-figure", percent(progress.to()))
                : fromTo(percent(progress.from()), percent(progress.to()), messages.text("weekly.none"));
    }

    private String percent(OptionalInt number) {
        return number.isPresent() ? messages.text("weekly.percent", number.getAsInt()) : "";
    }

    private String fromTo(String from, String to, String absent) {
        String key = onPage ? "weekly.from-to-page" : "weekly.from-to";
        return messages.text(key, from.isEmpty() ? absent : from, to.isEmpty() ? absent : to);
    }

    /** The last note of the time, who gave it, and the evidence. */
    String note(PeriodChange change) {
        return said(change.by(), change.note(), change.evidence());
    }

    String note(Turn turn) {
        return said(
                turn.update().flatMap(Update::by),
                turn.update().flatMap(Update::note),
                turn.update().flatMap(Update::evidence));
    }

    /** What somebody said, and the evidence for it. */
    String said(Optional<String> by, Optional<String> note, Optional<String> evidence) {
        String text = note.orElse("");
        if (evidence.isPresent()) {
            String shown = messages.text("show.evidence", evidence.get());
            text = text.isEmpty() ? shown : text + " " + shown;
        }
        return by.isPresent() && !text.isEmpty() ? messages.text("weekly.said", by.get(), text) : text;
    }
}
