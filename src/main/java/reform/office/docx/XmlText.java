package reform.office.docx;

import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written: elements one in the other, with texts and values escaped. */
final class XmlText {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    XmlText start(String name, String... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlText empty(String name, String... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    private StringBuilder tag(String name, String... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        return text;
    }

    XmlText end() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    XmlText text(String content) {
        escape(content);
        return this;
    }

    /** Elements that were written elsewhere. */
    XmlText add(String xml) {
        text.append(xml);
        return this;
    }

    /** What XML can't hold is left out. */
    private void escape(String content) {
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                    boolean good = c == '\t' || (c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff));
                    if (good) {
                        text.appendCodePoint(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
