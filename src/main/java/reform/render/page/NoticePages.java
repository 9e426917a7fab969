package reform.render.page;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.render.document.ReportDocument;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableRenderer;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;
import reform.render.text.OutputProfile;
import reform.render.text.Paint;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import reform.render.wording.DeadlineWording;
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
    private final DeadlineWording deadlines;

    public NoticePages(Notice notice, Messages messages) {
        this.notice = notice;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.deadlines = DeadlineWording.ofLetters(wording);
    }

    @Override
    public Map<String, Object> document() {
        return ReportDocument.of(notice);
    }

    /**
     * What the letter says, in its order: {@code letterhead}, {@code grade}, {@code number}, {@code title}, {@code to},
     * {@code paragraphs} ({@code text}, {@code heading}), {@code attached}, {@code from}, {@code date}, {@code contact},
     * and {@code attachment} ({@code label}, {@code title}, {@code columns}, {@code rows} of {@code cells}).
     */
    @Override
    public Map<String, Object> sentences() {
        List<Map<String, Object>> paragraphs = new ArrayList<>();
        for (Paragraph each : paragraphs()) {
            paragraphs.add(Map.of("text", each.text(), "heading", each.heading()));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", title());
        said.put("summary", List.of());
        said.put("letterhead", letterhead().orElse(""));
        said.put("grade", messages.text("notice.grade." + notice.grade().word()));
        said.put("number", notice.terms().number().orElse(""));
        said.put("to", messages.text("notice.to", addressee()));
        said.put("paragraphs", paragraphs);
        said.put("attached", notice.attaches() ? messages.text("notice.attached", attachmentTitle()) : "");
        said.put("from", notice.terms().from().orElse(""));
        said.put("date", wording.date(notice.context().asOf()));
        said.put("contact", contact().orElse(""));
        if (notice.attaches()) {
            said.put("attachment", attachment());
        }
        said.put("legend", List.of());
        return said;
    }

    /** The table of the tasks, for which the text has no room. */
    private Map<String, Object> attachment() {
        Table table = table();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            if (row instanceof Table.Cells cells) {
                rows.add(Map.of(
                        "cells", cells.cells().stream().map(StyledText::text).toList()));
            }
        }
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("label", messages.text("notice.attachment"));
        attachment.put("title", attachmentTitle());
        attachment.put("columns", table.columns().stream().map(Column::header).toList());
        attachment.put("rows", rows);
        return attachment;
    }

    private Table table() {
        Table.Builder table = Table.of(
                Column.right(messages.text("column.id")),
                Column.left(messages.text("column.title")).flexible(16),
                Column.left(messages.text("notice.column.deadline")).flexible(12),
                Column.left(messages.text("notice.column.days")),
                Column.left(messages.text("column.status")),
                Column.left(messages.text("notice.column.last-word")).flexible(12));
        for (List<AssessedTask> tasks : List.of(notice.overdue(), notice.dueSoon())) {
            for (AssessedTask task : tasks) {
                table.row(
                        TaskName.of(task, notice.context().severalLists()),
                        task.task().title(),
                        deadlines.day(task),
                        days(task),
                        wording.statusAndProgress(task.task()),
                        LastWord.of(task.task()).map(LastWord::note).orElse(""));
            }
        }
        return table.build();
    }

    private String attachmentTitle() {
        return messages.text("notice.attachment." + kind());
    }

    /** The name in red at the top: that of the office, else of who signs. */
    private Optional<String> letterhead() {
        return notice.terms().letterhead().or(notice.terms()::from);
    }

    /** 附注: whom to answer, below the date. */
    private Optional<String> contact() {
        return notice.contact().map(contact -> messages.text("notice.contact", contact));
    }

    @Override
    public void writeText(OutputProfile profile, Appendable out) throws IOException {
        int width = Math.min(PAGE, profile.width().orElse(PAGE));
        Paint paint = new Paint(profile);
        if (letterhead().isPresent()) {
            centred(letterhead().get(), Style.ALERT, width, paint, out);
            out.append(paint.text("=".repeat(width), Style.ALERT)).append('\n');
        }
        String grade = messages.text("notice.grade." + notice.grade().word());
        String number = TerminalText.clean(notice.terms().number().orElse(""));
        int gap = Math.max(2, width - DisplayWidth.of(grade) - DisplayWidth.of(number));
        out.append(paint.text(grade, Style.BOLD))
                .append(number.isEmpty() ? "" : " ".repeat(gap) + number)
                .append("\n\n");
        centred(title(), Style.BOLD, width, paint, out);
        out.append('\n');
        write(messages.text("notice.to", addressee()), width, out);
        out.append('\n');
        for (Paragraph paragraph : paragraphs()) {
            write(messages.text("notice.indent") + paragraph.text(), width, out);
            out.append(messages.text("notice.gap"));
        }
        out.append('\n');
        if (notice.attaches()) {
            write(messages.text("notice.indent") + messages.text("notice.attached", attachmentTitle()), width, out);
            out.append('\n');
        }
        if (notice.terms().from().isPresent()) {
            right(TerminalText.clean(notice.terms().from().get()), width, out);
        }
        right(wording.date(notice.context().asOf()), width, out);
        if (contact().isPresent()) {
            write(messages.text("notice.indent") + contact().get(), width, out);
        }
        if (notice.attaches()) {
            out.append('\n').append(messages.text("notice.attachment")).append('\n');
            centred(attachmentTitle(), Style.BOLD, width, paint, out);
            out.append('\n');
            new TableRenderer(profile).write(table(), out);
        }
    }

    private static void centred(String text, Style style, int width, Paint paint, Appendable out) throws IOException {
        for (String line : LineBreaker.wrap(TerminalText.clean(text), width)) {
            out.append(" ".repeat(Math.max(0, (width - DisplayWidth.of(line)) / 2)))
                    .append(paint.text(line, style))
                    .append('\n');
        }
    }

    private String kind() {
        return notice.dueSoon().isEmpty() ? "overdue" : notice.overdue().isEmpty() ? "due-soon" : "both";
    }

    /** What the letter is about: 发文机关, 事由, 文种. */
    private String title() {
        String about = messages.text(
                "notice.title." + kind(),
                messages.text("notice.kind." + notice.grade().word()));
        return notice.terms()
                .from()
                .map(from -> messages.text("notice.titled", from, about))
                .orElse(about);
    }

    /** The department and nothing else, as GB/T 9704 has it: whom to ask there is for the envelope. */
    private String addressee() {
        return notice.to()
                .english()
                .map(english ->
                        messages.text("notice.addressee", english, notice.to().name()))
                .orElse(notice.to().name());
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
                        case "overdue" ->
                            notice.attaches()
                                    ? List.of(messages.count(
                                            "notice.see-overdue",
                                            notice.overdue().size(),
                                            notice.overdue().get(0).assessment().daysOverdue()))
                                    : tasks(notice.overdue());
                        case "due-soon" ->
                            notice.attaches()
                                    ? List.of(messages.count(
                                            "notice.see-due-soon",
                                            notice.dueSoon().size()))
                                    : tasks(notice.dueSoon());
                        default -> required();
                    };
            texts.forEach(text -> paragraphs.add(Paragraph.of(text)));
        }
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
                            deadlines.withMissedSteps(task),
                            days(task),
                            wording.statusAndProgress(task.task()))
                    + lastWord(task));
        }
        return texts;
    }

    private String days(AssessedTask task) {
        if (task.assessment().overdue()) {
            boolean several = task.assessment().steps().missed().size() > 1;
            return messages.count(
                    several ? "notice.overdue-first" : "notice.overdue",
                    task.assessment().daysOverdue());
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
            texts.add(messages.text("notice.required-overdue." + notice.grade().word()));
        }
        if (!notice.dueSoon().isEmpty()) {
            texts.add(messages.text("notice.required-due-soon"));
        }
        if (notice.toClose() > 0) {
            texts.add(messages.text("notice.required-evidence"));
        }
        texts.add(messages.text(
                "notice.reply-by",
                wording.date(notice.terms().replyBy()),
                notice.terms().from().orElse(messages.text("notice.us"))));
        List<String> numbered = new ArrayList<>();
        for (String text : texts) {
            numbered.add(messages.text("notice.requirement", numbered.size() + 1, text));
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
