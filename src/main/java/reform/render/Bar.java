package reform.render;

import java.util.List;

/**
 * A horizontal bar: spaces on a coloured ground, or signs where there is no colour. Block characters would be of
 * ambiguous width (UAX #11).
 */
public record Bar(List<Segment> segments) {
    /** A part of a bar: its columns, the sign that stands for it without colour, its ground with. */
    public record Segment(int columns, char sign, Style ground) {}

    public Bar {
        segments = List.copyOf(segments);
    }

    /**
     * The part of a whole: {@code #} up to the part, {@code .} for the rest. A part above 0 shows, and one short of the
     * whole does not fill the bar.
     *
     * @param columns the length of the whole
     */
    public static Bar of(long part, long whole, int columns, Style ground) {
        int filled = filled(part, whole, columns);
        return new Bar(List.of(new Segment(filled, '#', ground), new Segment(columns - filled, '.', Style.GREY_BAR)));
    }

    /** A length among others: as {@link #of}, without a rest, so that the bar of {@code longest} takes all columns. */
    public static Bar length(long value, long longest, int columns, Style ground) {
        return new Bar(List.of(new Segment(filled(value, longest, columns), '#', ground)));
    }

    private static int filled(long part, long whole, int columns) {
        if (part <= 0 || whole <= 0) {
            return 0;
        }
        if (part >= whole) {
            return columns;
        }
        int rounded = (int) Math.round((double) part * columns / whole);
        return Math.max(1, Math.min(columns - 1, rounded));
    }

    /** The bar as text of its columns. */
    public StyledText text(Look look) {
        StyledText text = StyledText.EMPTY;
        for (Segment segment : segments) {
            String sign = look.colour() ? " " : String.valueOf(segment.sign());
            text = text.plus(sign.repeat(segment.columns()), segment.ground());
        }
        return text;
    }
}
