package reform.render;

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
