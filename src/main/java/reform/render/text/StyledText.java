package reform.render.text;

import java.util.ArrayList;
import java.util.List;

/** A line of text in pieces, each with its style. The text is as the list has it; {@link Paint} makes it harmless. */
public record StyledText(List<Span> spans) {
    public static final StyledText EMPTY = new StyledText(List.of());

    /** A piece of text in one style. */
    public record Span(String text, Style style) {}

    public StyledText {
        spans = List.copyOf(spans);
    }

    public static StyledText of(String text) {
        return of(text, Style.PLAIN);
    }

    public static StyledText of(String text, Style style) {
        return text.isEmpty() ? EMPTY : new StyledText(List.of(new Span(text, style)));
    }

    /** This text followed by another piece. */
    public StyledText plus(String text, Style style) {
        return plus(of(text, style));
    }

    /** This text followed by another. */
    public StyledText plus(StyledText other) {
        if (spans.isEmpty() || other.spans.isEmpty()) {
            return spans.isEmpty() ? other : this;
        }
        List<Span> all = new ArrayList<>(spans.size() + other.spans.size());
        all.addAll(spans);
        all.addAll(other.spans);
        return new StyledText(all);
    }

    /** The columns it takes in a terminal. */
    public int width() {
        int width = 0;
        for (Span span : spans) {
            width += DisplayWidth.of(TerminalText.clean(span.text()));
        }
        return width;
    }

    /** The text cut to at most so many columns, as {@link DisplayWidth#cut} does it. */
    public StyledText cut(int columns) {
        return width() <= columns ? this : shorten(columns);
    }

    /** As much of the text as leaves room for the dots, and the dots; the text must be wider than the columns. */
    public StyledText shorten(int columns) {
        StyledText kept = EMPTY;
        int left = columns;
        for (Span span : spans) {
            String text = TerminalText.clean(span.text());
            int width = DisplayWidth.of(text);
            if (left - width < DisplayWidth.ELLIPSIS.length()) {
                return kept.plus(DisplayWidth.shorten(text, left), span.style());
            }
            kept = kept.plus(text, span.style());
            left -= width;
        }
        return kept;
    }

    /** The text alone. */
    public String text() {
        if (spans.size() == 1) {
            return spans.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }
}
