package reform.cli.options;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.message.Language;
import reform.message.Messages;
import reform.office.letter.NoticeLetter;
import reform.office.letter.ReportPaper;
import reform.render.page.ReportPages;

/** Reports as documents that are printed and sent. Only here does this package know classes of the office's own jar. */
public final class ReportOnPaper {
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
        String from = String.valueOf(said.get("from"));
        return new NoticeLetter(
                        String.valueOf(said.get("title")),
                        String.valueOf(said.get("to")),
                        paragraphs,
                        from.isBlank() ? Optional.empty() : Optional.of(from),
                        String.valueOf(said.get("date")))
                .bytes();
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
