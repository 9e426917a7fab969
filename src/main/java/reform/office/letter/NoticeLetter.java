package reform.office.letter;

import java.util.List;
import java.util.Optional;
import reform.office.docx.WordDocument;
import reform.office.docx.WordStyle;

/**
 * 督办通知 as a letter (GB/T 9704-2012, 10.1 信函格式): the sender's name in red above a rule, title, addressee, text,
 * signature and date.
 *
 * @param from who sends it; without one there is no head and no signature
 */
public record NoticeLetter(String title, String to, List<Paragraph> paragraphs, Optional<String> from, String date) {
    /** The date begins and ends four characters from the right. */
    private static final double DATE_FROM_RIGHT = 4;

    /** A paragraph, or the heading of those below. */
    public record Paragraph(String text, boolean heading) {}

    public NoticeLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    public byte[] bytes() {
        WordDocument document = new WordDocument(WordDocument.Page.UPRIGHT, title);
        from.ifPresent(document::letterOf);
        if (from.isPresent()) {
            document.paragraph(WordStyle.BLANK, "");
        }
        document.paragraph(WordStyle.TITLE, title).paragraph(WordStyle.BLANK, "");
        document.paragraph(WordStyle.ADDRESSEE, to);
        for (Paragraph paragraph : paragraphs) {
            document.paragraph(paragraph.heading() ? WordStyle.HEADING : WordStyle.BODY, paragraph.text());
        }
        document.paragraph(WordStyle.BLANK, "");
        from.ifPresent(name -> document.atRight(name, signatureFromRight(name)));
        document.atRight(date, DATE_FROM_RIGHT);
        return document.bytes();
    }

    /** So that the signature stands in the middle above the date; a longer one as far left as it has to. */
    private double signatureFromRight(String name) {
        return Math.max(0, DATE_FROM_RIGHT + (width(date) - width(name)) / 2);
    }

    /** In full characters. */
    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) < 0x1100 ? 0.5 : 1;
        }
        return width;
    }
}
