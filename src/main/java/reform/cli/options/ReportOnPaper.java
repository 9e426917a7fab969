package reform.cli.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.message.Language;
import reform.message.Messages;
import reform.office.docx.WordTable;
import reform.office.letter.NoticeLetter;
import reform.office.letter.ReportPaper;
import reform.render.page.ReportPages;

/** Reports as documents that are printed and sent. Only here does this package know classes of the office's own jar. */
public final class ReportOnPaper {
    /** The columns of an attachment that hold sentences: title and latest note. */
    private static final Set<Integer> SENTENCES = Set.of(1, 5);

    private ReportOnPaper() {}

    /** A letter, by what it says in whole sentences. */
    static byte[] letter(ReportPages pages) {
        Map<String, Object> said = pages.sentences();
        List<NoticeLetter.Paragraph> paragraphs = new ArrayList<>();
        for (Object each : (List<?>) said.get("paragraphs")) {
            Map<?, ?> paragraph = (Map<?, ?>) each;
            paragraphs.add(new NoticeLetter.Paragraph(
                    String.valueOf(paragraph.get("text")), Boolean.TRUE.equals(paragraph.get("heading"))));
        }
        return new NoticeLetter(
                        part(said, "letterhead"),
                        part(said, "grade").orElse(""),
                        part(said, "number").orElse(""),
                        part(said, "title").orElse(""),
                        part(said, "to").orElse(""),
                        paragraphs,
                        part(said, "attached"),
                        part(said, "from"),
                        part(said, "date").orElse(""),
                        part(said, "contact"),
                        attachment(said))
                .bytes();
    }

    private static Optional<String> part(Map<?, ?> said, String name) {
        return Optional.ofNullable(said.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private static Optional<NoticeLetter.Attachment> attachment(Map<String, Object> said) {
        if (!(said.get("attachment") instanceof Map<?, ?> attachment)) {
            return Optional.empty();
        }
        List<WordTable.Column> columns = new ArrayList<>();
        for (Object header : (List<?>) attachment.get("columns")) {
            columns.add(new WordTable.Column(
                    String.valueOf(header),
                    SENTENCES.contains(columns.size()) ? WordTable.Alignment.LEFT : WordTable.Alignment.CENTRE));
        }
        List<WordTable.Row> rows = new ArrayList<>();
        for (Object row : (List<?>) attachment.get("rows")) {
            List<String> cells = new ArrayList<>();
            ((List<?>) ((Map<?, ?>) row).get("cells")).forEach(cell -> cells.add(String.valueOf(cell)));
            rows.add(new WordTable.Cells(cells));
        }
        return Optional.of(new NoticeLetter.Attachment(
                part(attachment, "label").orElse(""),
                part(attachment, "title").orElse(""),
                new WordTable(columns, rows)));
    }

    /**
     * Another report.
     *
     * @param markdown what it says; where it comes from is left out, and how it counts is in small print
     */
    public static byte[] report(String markdown, ReportPages pages, Messages messages) {
        Set<String> small = new HashSet<>();
        Set<String> leftOut = new HashSet<>();
        String from = messages.text("report.from", "");
        String source = from.substring(0, Math.min(from.length(), from.length() - 1));
        for (Object each : (List<?>) pages.sentences().getOrDefault("legend", List.of())) {
            String text = String.valueOf(each).strip();
            (text.startsWith(source) ? leftOut : small).add(text);
        }
        return ReportPaper.write(markdown, small, leftOut, messages.language() == Language.CHINESE);
    }
}
