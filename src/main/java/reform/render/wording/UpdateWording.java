package reform.render.wording;

import java.util.ArrayList;
import java.util.List;
import reform.message.Messages;
import reform.model.Extension;
import reform.model.Update;
import reform.model.UpdateText;

/** What an update says, in short. */
public final class UpdateWording {
    private final Messages messages;
    private final Wording wording;

    public UpdateWording(Messages messages) {
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** What was reported: {@code in progress, 60%}. */
    public String what(Update update) {
        StringBuilder text = new StringBuilder(wording.reported(update));
        if (update.progress().isPresent()) {
            text.append(text.length() == 0 ? "" : messages.text("show.and"))
                    .append(update.progress().getAsInt())
                    .append('%');
        }
        update.step().ifPresent(step -> text.append(messages.text("show.for-step", wording.step(step))));
        if (update.extension().isPresent()) {
            text.append(text.length() == 0 ? "" : messages.text("show.and"))
                    .append(messages.text("show.deadline-moved"));
        }
        return text.toString();
    }

    /** The deadlines from and to, the note, what stands in the way, what comes next and the evidence, on one line. */
    public String note(Update update) {
        return String.join("  ", parts(update));
    }

    /** The same in lines: the deadlines with the note, and each of the others. */
    public List<String> parts(Update update) {
        List<String> parts = said(update);
        if (update.extension().isPresent()) {
            Extension extension = update.extension().get();
            String moved = messages.text(
                    "show.from-to", extension.from().text(), extension.to().text());
            if (update.note().isPresent()) {
                parts.set(0, moved + "  " + parts.get(0));
            } else {
                parts.add(0, moved);
            }
        }
        return parts;
    }

    /** What was reported in words: the note, what stands in the way, what comes next, the evidence, what the office adds. */
    public List<String> said(Update update) {
        List<String> parts = new ArrayList<>();
        update.note().ifPresent(parts::add);
        update.problem().ifPresent(text -> parts.add(messages.text("show.problem", text)));
        update.next().ifPresent(text -> parts.add(messages.text("show.next", text)));
        update.texts().get(UpdateText.LETTER).ifPresent(letter -> parts.add(messages.text("show.letter", letter)));
        update.evidence().ifPresent(evidence -> parts.add(messages.text("show.evidence", evidence)));
        for (String key : update.own().keys()) {
            update.own()
                    .get(key)
                    .ifPresent(value -> parts.add(messages.text("show.own", Wording.own(key), value.text())));
        }
        return parts;
    }
}
