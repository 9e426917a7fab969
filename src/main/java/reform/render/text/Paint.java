package reform.render.text;

/**
 * Puts styled text on its way to a terminal or a pipe: the one place that writes escape sequences, and the place where
 * those that come from the list are made harmless ({@link TerminalText#clean}).
 */
public final class Paint {
    private final boolean colour;

    public Paint(OutputProfile profile) {
        this.colour = profile.colour();
    }

    /** The text in its style, as one line. */
    public String text(String text, Style style) {
        StringBuilder out = new StringBuilder(text.length() + 12);
        append(out, text, style);
        return out.toString();
    }

    /** The text in its styles, as one line. */
    public String text(StyledText text) {
        StringBuilder out = new StringBuilder();
        append(out, text);
        return out.toString();
    }

    /** Appends the text in its styles, as one line without an end. */
    public void append(StringBuilder out, StyledText text) {
        for (StyledText.Span span : text.spans()) {
            append(out, span.text(), span.style());
        }
    }

    /** Appends the text in its style, as one line without an end. */
    public void append(StringBuilder out, String text, Style style) {
        String clean = TerminalText.clean(text);
        if (!colour || style == Style.PLAIN || clean.isEmpty()) {
            out.append(clean);
        } else {
            out.append("\u001b[").append(style.sgr()).append('m').append(clean).append("\u001b[0m");
        }
    }
}
