package reform.render.template;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reform.render.text.HtmlText;
import reform.render.text.MarkdownText;
import reform.render.text.TerminalText;

/** In which language of marks a template is written, and so how text from the list is escaped in it. */
public enum Markup {
    HTML("html", HtmlText::escape, ".html", ".htm"),
    MARKDOWN("md", MarkdownText::escape, ".md", ".markdown"),
    /** No marks: only what a terminal would obey is made visible. */
    TEXT("txt", TerminalText::cleanLines, ".txt", ".text");

    private static final String TEMPLATE = ".mustache";

    private final String ending;
    private final UnaryOperator<String> escape;
    private final List<String> endings;

    Markup(String ending, UnaryOperator<String> escape, String... endings) {
        this.ending = ending;
        this.escape = escape;
        this.endings = List.of(endings);
    }

    /** By the ending of a file's name, with or without {@code .mustache} after it. */
    public static Optional<Markup> ofFile(String name) {
        String plain = name.endsWith(TEMPLATE) ? name.substring(0, name.length() - TEMPLATE.length()) : name;
        for (Markup markup : values()) {
            if (markup.endings.stream().anyMatch(plain::endsWith)) {
                return Optional.of(markup);
            }
        }
        return Optional.empty();
    }

    /** What the name of a file of this kind ends in. */
    public String ending() {
        return endings.get(0);
    }

    /** The text so that a reader sees it as it is. */
    String escape(String text) {
        return escape.apply(text);
    }

    /** The name of the built-in template of a report or of a part of pages. */
    String fileOf(String template) {
        return template + "." + ending + TEMPLATE;
    }
}
