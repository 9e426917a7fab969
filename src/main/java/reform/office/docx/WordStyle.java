package reform.office.docx;

/** The kinds of paragraphs that an official document has; {@code styles.xml} says how each looks. */
public enum WordStyle {
    /** 标题, centred. */
    TITLE("Title"),
    /** A line below the title: a number, a day. */
    SUBTITLE("Subtitle"),
    /** 主送机关, flush left. */
    ADDRESSEE("Addressee"),
    /** 一、 */
    HEADING("Heading1"),
    /** （一） */
    SUBHEADING("Heading2"),
    /** 正文, indented by two characters. */
    BODY("Body"),
    /** 附件, at the head of a page of its own. */
    ATTACHMENT("Attachment"),
    /** Small print. */
    NOTE("Note"),
    /** An empty line. */
    BLANK("Normal");

    private final String id;

    WordStyle(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
