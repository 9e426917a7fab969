package reform.render.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Finds what is wrong with the tags of a Mustache template before it is used. JMustache takes a tag without an end for
 * text, and says of the rest only the line, in English.
 */
final class TemplateCheck {
    private static final String OPENING = "#^<$";

    /** A section that is open, and where it begins. */
    private record Section(String name, int at) {}

    private final String source;
    private final Predicate<String> isPartial;
    private final Deque<Section> open = new ArrayDeque<>();
    private String start = "{{";
    private String end = "}}";

    private TemplateCheck(String source, Predicate<String> isPartial) {
        this.source = source;
        this.isPartial = isPartial;
    }

    /** @throws TemplateError for the first mistake */
    static void check(String source, Predicate<String> isPartial) throws TemplateError {
        new TemplateCheck(source, isPartial).check();
    }

    private void check() throws TemplateError {
        int at = source.indexOf(start);
        while (at >= 0) {
            int from = at + start.length();
            boolean unescaped = start.equals("{{") && source.startsWith("{", from);
            boolean delimiters = source.startsWith("=", from);
            String close = unescaped ? "}}}" : delimiters ? "=" + end : end;
            int to = source.indexOf(close, delimiters ? from + 1 : from);
            if (to < 0) {
                throw error(at, "template.tag-not-closed", source.substring(at, Math.min(source.length(), from + 20)));
            }
            String tag = source.substring(unescaped || delimiters ? from + 1 : from, to);
            if (delimiters) {
                changeDelimiters(tag, at);
            } else {
                check(tag, at);
            }
            at = source.indexOf(start, to + close.length());
        }
        if (!open.isEmpty()) {
            Section section = open.pop();
            throw error(section.at, "template.section-not-closed", section.name);
        }
    }

    private void check(String tag, int at) throws TemplateError {
        String text = tag.strip();
        if (text.startsWith("!")) {
            return;
        }
        char sign = text.isEmpty() ? ' ' : text.charAt(0);
        boolean signed = OPENING.indexOf(sign) >= 0 || sign == '/' || sign == '>' || sign == '&';
        String name = signed ? text.substring(1).strip() : text;
        if (name.isEmpty()) {
            throw error(at, "template.empty-tag");
        }
        if (text.indexOf('\n') >= 0 || text.indexOf(start) >= 0) {
            throw error(at, "template.tag-not-closed", text.lines().findFirst().orElse(""));
        }
        if ((sign == '>' || sign == '<') && !isPartial.test(name)) {
            throw error(at, "template.no-such-part", name);
        }
        if (OPENING.indexOf(sign) >= 0) {
            open.push(new Section(name, at));
        } else if (sign == '/') {
            if (open.isEmpty()) {
                throw error(at, "template.section-not-open", name);
            }
            Section section = open.pop();
            if (!section.name.equals(name)) {
                throw error(at, "template.other-section-open", name, section.name);
            }
        }
    }

    /** {@code <% %>}: one or two signs each. */
    private void changeDelimiters(String tag, int at) throws TemplateError {
        String text = tag.strip();
        int blank = text.indexOf(' ');
        String first = blank < 0 ? "" : text.substring(0, blank);
        String last = blank < 0 ? "" : text.substring(blank + 1);
        if (first.isEmpty() || first.length() > 2 || last.isEmpty() || last.length() > 2 || last.indexOf(' ') >= 0) {
            throw error(at, "template.bad-delimiters", text);
        }
        start = first;
        end = last;
    }

    private TemplateError error(int at, String key, String... values) {
        int line = 1;
        int lineStart = 0;
        for (int i = source.indexOf('\n'); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        return new TemplateError(line, source.codePointCount(lineStart, at) + 1, key, values);
    }
}
