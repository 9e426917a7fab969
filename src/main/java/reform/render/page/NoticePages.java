package reform.render.page;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessment;
import reform.render.document.ReportDocument;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.TerminalText;
import reform.render.wording.TaskName;
import reform.render.wording.Wording;
import reform.report.LastWord;
import reform.report.Notice;

/**
 * 督办通知 as a document and as the text of a letter, in the order of an official one (GB/T 9704-2012, 7.3): title centred,
 * addressee flush left, paragraphs indented, sender and date at the right.
 */
public final class NoticePages implements ReportPages {
    /** A letter is a page, not a table: it has lines of this width also where nothing needs to fit. */
    private static final int PAGE = 76;

    private final Notice notice;
    private final Messages messages;
    private final Wording wording;

    public NoticePages(Notice notice, Messages messages) {
        this.notice = notice;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(notice);
    }

    /** {@code to}, {@code paragraphs} ({@code text}, {@code heading}), {@code from} and {@code date} are the letter's. */
    @Override
    public Map<String, Object> sentences() {
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (Paragraph each : paragraphs()) {
            paragraphs.add(Map.of("text", each.text(), "heading", each.heading()));
        }
        ReportFrame frame = new ReportFrame(notice.context(), messages, OutputProfile.PLAIN);
        return Map.of(
                "title",
                title(),
                "summary",
                List.of(),
                "to",
                messages.text("notice.to", addressee()),
                "paragraphs",
                paragraphs,
                "from",
                notice.terms().from().orElse(""),
                "date",
                wording.date(notice.context().asOf()),
                "legend",
                frame.provenance());
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        int width = Math.min(PAGE, profile.width().orElse(PAGE));
        Paint paint = new Paint(profile);
        for (String line : LineBreaker.wrap(title(), width)) {
            out.append(" ".repeat((width - DisplayWidth.of(line)) / 2))
                    .append(paint.text(line, Style.BOLD))
                    .append('\n');
        }
        out.append('\n');
        write(messages.text("notice.to", addressee()), width, out);
        out.append('\n');
        for (Paragraph paragraph : paragraphs()) {
            write(messages.text("notice.indent") + paragraph.text(), width, out);
            out.append(messages.text("notice.gap"));
        }
        out.append('\n');
        if (notice.terms().from().isPresent()) {
            right(TerminalText.clean(notice.terms().from().get()), width, out);
        }
        right(wording.date(notice.context().asOf()), width, out);
        new ReportFrame(notice.context(), messages, profile).foot(List.of(), out);
    }

    /** What the letter is about. */
    private String title() {
        String kind = notice.dueSoon().isEmpty() ? "overdue" : notice.overdue().isEmpty() ? "due-soon" : "both";
        return messages.text("notice.title." + kind);
    }

    /** The department, and whom to ask there. */
    private String addressee() {
        String name = notice.to()
                .english()
                .map(english ->
                        messages.text("notice.addressee", english, notice.to().name()))
                .orElse(notice.to().name());
        return notice.to()
                .contact()
                .map(contact -> messages.text("notice.addressee-contact", name, contact))
                .orElse(name);
    }

    /** A paragraph of the letter. */
    private record Paragraph(String text, boolean heading) {
        static Paragraph of(String text) {
            return new Paragraph(text, false);
        }
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(opening()));
        List<String> sections = new ArrayList<>();
        if (!notice.overdue().isEmpty()) {
            sections.add("overdue");
        }
        if (!notice.dueSoon().isEmpty()) {
            sections.add("due-soon");
        }
        sections.add("required");
        for (int i = 0; i < sections.size(); i++) {
            String section = sections.get(i);
            String heading = messages.text(
                    "notice.section",
                    messages.text("notice.numeral." + (i + 1)),
                    messages.text("notice.section." + section));
            paragraphs.add(new Paragraph(heading, true));
            List<String> texts =
                    switch (section) {
                        case "overdue" -> tasks(notice.overdue());
                        case "due-soon" -> tasks(notice.dueSoon());
                        default -> required();
                    };
            texts.forEach(text -> paragraphs.add(Paragraph.of(text)));
        }
        notice.contact().ifPresent(contact -> paragraphs.add(Paragraph.of(messages.text("notice.contact", contact))));
        messages.find("notice.closing")
                .filter(text -> !text.isEmpty())
                .map(Paragraph::of)
                .ifPresent(paragraphs::add);
        return paragraphs;
    }

    private String opening() {
        List<String> bases = new ArrayList<>();
        for (TaskList list : notice.context().lists()) {
            bases.add(list.document()
                    .map(number -> messages.text("notice.basis-number", list.title(), number))
                    .orElseGet(() -> messages.text("notice.basis", list.title())));
        }
        List<String> counts = new ArrayList<>();
        if (!notice.overdue().isEmpty()) {
            counts.add(messages.count("notice.count-overdue", notice.overdue().size()));
        }
        if (!notice.dueSoon().isEmpty()) {
            counts.add(messages.count("notice.count-due-soon", notice.dueSoon().size()));
        }
        return messages.count(
                "notice.opening",
                notice.leads(),
                String.join(messages.text("word.and-so-on"), bases),
                wording.date(notice.context().asOf()),
                String.join(messages.text("notice.and"), counts));
    }

    private List<String> tasks(List<AssessedTask> tasks) {
        List<String> texts = new ArrayList<>();
        for (AssessedTask task : tasks) {
            texts.add(messages.text(
                            "notice.task",
                            texts.size() + 1,
                            TaskName.of(task, notice.context().severalLists()),
                            task.task().title(),
                            deadline(task),
                            days(task),
                            wording.statusAndProgress(task.task()))
                    + lastWord(task));
        }
        return texts;
    }

    /** As written, the date, the missed years, and what it was before extensions. */
    private String deadline(AssessedTask task) {
        Assessment assessment = task.assessment();
        String written = task.task().deadline().text();
        Optional<LocalDate> due = assessment.dueDate();
        String date = due.map(wording::date).orElse("");
        boolean exact = written.equals(date)
                || written.equals(due.map(LocalDate::toString).orElse(""));
        String text = exact ? date : messages.text("word.deadline", written, date);
        if (!assessment.steps().missed().isEmpty()) {
            text = messages.text(
                    "show.missed", text, wording.steps(assessment.steps().missed()));
        }
        Optional<LocalDate> original = assessment.originalDueDate();
        return assessment.extensions() == 0 || original.isEmpty()
                ? text
                : messages.count("notice.extended", assessment.extensions(), text, wording.date(original.get()));
    }

    private String days(AssessedTask task) {
        if (task.assessment().overdue()) {
            return messages.count("notice.overdue", task.assessment().daysOverdue());
        }
        long left = task.assessment()
                .dueDate()
                .map(due -> ChronoUnit.DAYS.between(notice.context().asOf(), due))
                .orElse(0L);
        return left == 0 ? messages.text("notice.due-today") : messages.count("notice.due-in", left);
    }

    private String lastWord(AssessedTask task) {
        if (task.assessment().lastUpdate().isEmpty()) {
            return messages.text("notice.no-word");
        }
        return LastWord.of(task.task())
                .map(word -> messages.text("notice.last-word", wording.date(word.date()), withoutStop(word.note())))
                .orElse("");
    }

    private static String withoutStop(String note) {
        int end = note.length();
        while (end > 0 && "。.；; ".indexOf(note.charAt(end - 1)) >= 0) {
            end--;
        }
        return note.substring(0, end);
    }

    private List<String> required() {
        List<String> texts = new ArrayList<>();
        if (!notice.overdue().isEmpty()) {
            texts.add(messages.text("notice.required-overdue"));
        }
        if (!notice.dueSoon().isEmpty()) {
            texts.add(messages.text("notice.required-due-soon"));
        }
        texts.add(messages.text("notice.required-evidence"));
        texts.add(messages.text("notice.reply-by", wording.date(notice.terms().replyBy())));
        List<String> numbered = new ArrayList<>();
        for (String text : texts) {
            numbered.add(messages.text(
                    "notice.requirement", messages.text("notice.numeral." + (numbered.size() + 1)), text));
        }
        return numbered;
    }

    private static void write(String text, int width, Appendable out) throws IOException {
        for (String line : LineBreaker.wrap(TerminalText.clean(text), width)) {
            out.append(line).append('\n');
        }
    }

    private static void right(String text, int width, Appendable out) throws IOException {
        out.append(DisplayWidth.padLeft(text, width)).append('\n');
    }
}
