package reform.render.chart;

import java.util.ArrayList;
import java.util.List;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;

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

    /** How many of a kind a bar shows. */
    public record Part(long count, char sign, Style ground) {}

    /**
     * A bar among others, as long as its parts together: that of {@code longest} takes all columns. A part above 0 shows.
     */
    public static Bar stacked(List<Part> parts, long longest, int columns) {
        List<Segment> segments = new ArrayList<>();
        long count = 0;
        int end = 0;
        int toCome = (int) parts.stream().filter(part -> part.count() > 0).count();
        for (Part part : parts) {
            // Ends are rounded, not lengths, so that equal sums end in the same column.
            count += part.count();
            toCome -= part.count() > 0 ? 1 : 0;
            int next = part.count() == 0
                    ? end
                    : Math.max(end + 1, Math.min(columns - toCome, filled(count, longest, columns)));
            segments.add(new Segment(next - end, part.sign(), part.ground()));
            end = next;
        }
        return new Bar(segments);
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
    public StyledText text(OutputProfile profile) {
        StyledText text = StyledText.EMPTY;
        for (Segment segment : segments) {
            String sign = profile.colour() ? " " : String.valueOf(segment.sign());
            text = text.plus(sign.repeat(segment.columns()), segment.ground());
        }
        return text;
    }
}
