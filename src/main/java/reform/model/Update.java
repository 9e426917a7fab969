package reform.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened to a task on a day. Updates are never rewritten by reform.
 *
 * @param status the status reported, if any
 * @param statusWord the list's own word for it, where the file has one: kept, and nothing by which updates are compared
 * @param progress percent, 0 to 100
 * @param extension a change of the deadline
 * @param step the key of the step that this update reports on: {@code 2026}, {@code 2026-Q1}, {@code plan}
 * @param texts who reports, and what
 * @param own what it has under keys of the office's own: kept and shown, and nothing by which updates are compared
 */
public record Update(
        LocalDate date,
        Optional<Status> status,
        Optional<String> statusWord,
        OptionalInt progress,
        Optional<Extension> extension,
        Optional<String> step,
        Texts<UpdateText> texts,
        OwnValues own) {

    /** An update with keys and words of the format alone. */
    public Update(
            LocalDate date,
            Optional<Status> status,
            OptionalInt progress,
            Optional<Extension> extension,
            Optional<String> step,
            Texts<UpdateText> texts) {
        this(date, status, Optional.empty(), progress, extension, step, texts, OwnValues.NONE);
    }

    /** An update that reports no problem and nothing to come. */
    public Update(
            LocalDate date,
            Optional<Status> status,
            OptionalInt progress,
            Optional<Extension> extension,
            Optional<String> step,
            Optional<String> by,
            Optional<String> note,
            Optional<String> evidence) {
        this(
                date,
                status,
                progress,
                extension,
                step,
                Texts.<UpdateText>none()
                        .with(UpdateText.BY, by)
                        .with(UpdateText.NOTE, note)
                        .with(UpdateText.EVIDENCE, evidence));
    }

    /** Whether it says only that a letter was sent: that is no word of those who answer for the task. */
    public boolean isLetterOnly() {
        return texts.get(UpdateText.LETTER).isPresent()
                && status.isEmpty()
                && progress.isEmpty()
                && extension.isEmpty()
                && note().isEmpty()
                && problem().isEmpty()
                && next().isEmpty();
    }

    // Written out, as in TaskId: those of a record are made at run time, which a start would feel.

    @Override
    public boolean equals(Object other) {
        return other instanceof Update that
                && date.equals(that.date)
                && status.equals(that.status)
                && progress.equals(that.progress)
                && extension.equals(that.extension)
                && step.equals(that.step)
                && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }

    /** Who reports. */
    public Optional<String> by() {
        return texts.get(UpdateText.BY);
    }

    public Optional<String> note() {
        return texts.get(UpdateText.NOTE);
    }

    /** What stands in the way. */
    public Optional<String> problem() {
        return texts.get(UpdateText.PROBLEM);
    }

    /** What comes next. */
    public Optional<String> next() {
        return texts.get(UpdateText.NEXT);
    }

    /** A path, URL or document number; needed by an update that closes a task. */
    public Optional<String> evidence() {
        return texts.get(UpdateText.EVIDENCE);
    }

    /** This update with other texts. */
    public Update withTexts(Texts<UpdateText> others) {
        return new Update(date, status, statusWord, progress, extension, step, others, own);
    }

    /** This update with the list's own word for the status that it reports. */
    public Update withStatusWord(Optional<String> word) {
        return new Update(date, status, word, progress, extension, step, texts, own);
    }
}
