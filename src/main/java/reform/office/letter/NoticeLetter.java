package reform.office.letter;

import java.util.List;
import java.util.Optional;
import reform.office.docx.WordDocument;
import reform.office.docx.WordStyle;
import reform.office.docx.WordTable;

/**
 * 督办通知 as a letter (GB/T 9704-2012, 10.1 信函格式): the sender's name in red above a rule, title, addressee, text,
 * signature and date.
 *
 * @param letterhead 发文机关标志, in red above the rule; without one there is no head
 * @param grade how grave it is, at the left below the rule
 * @param number 发文字号, at the right below the rule; empty where it has none
 * @param attached 附件说明: what is attached, below the text
 * @param from who signs it
 * @param contact 附注: whom to answer, below the date
 * @param attachment the tasks, for which the text has no room
 */
public record NoticeLetter(
        Optional<String> letterhead,
        String grade,
        String number,
        String title,
        String to,
        List<Paragraph> paragraphs,
        Optional<String> attached,
        Optional<String> from,
        String date,
        Optional<String> contact,
        Optional<Attachment> attachment) {
    /** The date begins and ends four characters from the right. */
    private static final double DATE_FROM_RIGHT = 4;
    /** So many characters of a title, which are larger than those of the text, stand on a line. */
    private static final double TITLE_LINE = 20;

    /** A paragraph, or the heading of those below. */
    public record Paragraph(String text, boolean heading) {}

    /** A table on a page of its own. */
    public record Attachment(String label, String title, WordTable table) {}

    public NoticeLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    public byte[] bytes() {
        WordDocument document = new WordDocument(WordDocument.Page.UPRIGHT, title);
        letterhead.ifPresent(document::letterOf);
        document.atBothEnds(grade, number).paragraph(WordStyle.BLANK, "");
        document.paragraph(WordStyle.TITLE, inLines(title)).paragraph(WordStyle.BLANK, "");
        document.paragraph(WordStyle.ADDRESSEE, to);
        for (Paragraph paragraph : paragraphs.subList(0, Math.max(0, paragraphs.size() - 1))) {
            document.paragraph(paragraph.heading() ? WordStyle.HEADING : WordStyle.BODY, paragraph.text());
        }
        // A signature on a page of its own could be put under anything: the last paragraph goes over with it.
        if (!paragraphs.isEmpty()) {
            document.paragraphWithNext(
                    WordStyle.BODY, paragraphs.get(paragraphs.size() - 1).text());
        }
        if (attached.isPresent()) {
            document.paragraphWithNext(WordStyle.BLANK, "").paragraphWithNext(WordStyle.BODY, attached.get());
        }
        document.paragraphWithNext(WordStyle.BLANK, "");
        from.ifPresent(name -> document.atRight(name, signatureFromRight(name), true));
        document.atRight(date, DATE_FROM_RIGHT, contact.isPresent());
        contact.ifPresent(text -> document.paragraph(WordStyle.BODY, text));
        attachment.ifPresent(each -> document.paragraph(WordStyle.ATTACHMENT, each.label())
                .paragraph(WordStyle.TITLE, each.title())
                .paragraph(WordStyle.NOTE, "")
                .table(each.table()));
        return document.bytes();
    }

    /** A title too long for a line is broken where the words allow it: before 关于, behind the sender. */
    private static String inLines(String title) {
        int subject = title.indexOf("关于");
        boolean fits = subject > 0
                && width(title.substring(0, subject)) <= TITLE_LINE
                && width(title.substring(subject)) <= TITLE_LINE;
        return width(title) > TITLE_LINE && fits
                ? title.substring(0, subject) + "\n" + title.substring(subject)
                : title;
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
