package reform.lsp.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a file that is open in an editor, and the ways between its offsets and the positions of the protocol.
 * Immutable.
 *
 * <p>Offsets are chars of {@link #text()}, which leaves out the byte-order mark: some editors send it as a character of
 * the first line. Lines end with LF, CR LF or CR. A place that the text does not have is taken for the nearest one.
 */
public final class OpenText {
    private static final char MARK = '\ufeff';

    private final String whole;
    private final String text;
    private final PositionEncoding encoding;
    private final int[] lineStarts;

    private OpenText(String whole, PositionEncoding encoding) {
        this.whole = whole;
        this.text = whole.isEmpty() || whole.charAt(0) != MARK ? whole : whole.substring(1);
        this.encoding = encoding;
        this.lineStarts = lineStarts(text);
    }

    /** The text of a file; {@code whole} with the byte-order mark, where the editor sends one. */
    public static OpenText of(String whole, PositionEncoding encoding) {
        return new OpenText(wellFormed(whole), encoding);
    }

    /** A text with a question mark for each half of a character: so it is saved, since UTF-8 has no halves. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
                    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                }
                i++;
            }
        }
        return text;
    }

    /** The text without its byte-order mark. */
    public String text() {
        return text;
    }

    /** Whether bytes are this text in UTF-8, with or without a byte-order mark. */
    public boolean isIn(byte[] bytes) {
        byte[] own = text.getBytes(StandardCharsets.UTF_8);
        int mark = bytes.length - own.length;
        return (mark == 0 || mark == 3) && Arrays.equals(own, 0, own.length, bytes, mark, bytes.length);
    }

    /** This text with a piece of it replaced. */
    public OpenText with(Range range, String replacement) {
        int from = offsetInWhole(range.start());
        int to = Math.max(from, offsetInWhole(range.end()));
        return new OpenText(whole.substring(0, from) + wellFormed(replacement) + whole.substring(to), encoding);
    }

    /** How many lines there are: one more than line breaks. */
    public int lines() {
        return lineStarts.length;
    }

    /** The line of an offset, from 0. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /** The offset at which a line, from 0, starts. */
    public int lineStart(int line) {
        return lineStarts[Math.max(0, Math.min(line, lineStarts.length - 1))];
    }

    /** The offset of the break that ends a line, from 0, or of the end of the text. */
    public int lineEnd(int line) {
        int end = lineStart(line);
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The offset of a position. */
    public int offset(Position position) {
        return Math.max(0, offsetInWhole(position) - mark());
    }

    /** The position of an offset. */
    public Position position(int offset) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int line = line(place);
        int units = line == 0 && mark() > 0 ? encoding.units(MARK) : 0;
        for (int at = lineStarts[line]; at < place; ) {
            int codePoint = text.codePointAt(at);
            units += encoding.units(codePoint);
            at += Character.charCount(codePoint);
        }
        return new Position(line, units);
    }

    /** The piece between two offsets. */
    public Range range(int start, int end) {
        return new Range(position(start), position(end));
    }

    /** The offset that is so many code points into a line, both from 0, and no further than the line goes. */
    public int offset(int line, int codePoints) {
        int at = lineStart(line);
        int end = lineEnd(Math.max(0, Math.min(line, lineStarts.length - 1)));
        for (int i = 0; i < codePoints && at < end; i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int mark() {
        return whole.length() - text.length();
    }

    private int offsetInWhole(Position position) {
        if (position.line() >= lineStarts.length) {
            return whole.length();
        }
        int line = Math.max(0, position.line());
        int left = Math.max(0, position.character());
        int at = lineStarts[line];
        int mark = mark();
        if (line == 0 && mark > 0) {
            if (left < encoding.units(MARK)) {
                return 0;
            }
            left -= encoding.units(MARK);
        }
        int end = lineEnd(line);
        while (at < end) {
            int codePoint = text.codePointAt(at);
            left -= encoding.units(codePoint);
            if (left < 0) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at + mark;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 16)];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
