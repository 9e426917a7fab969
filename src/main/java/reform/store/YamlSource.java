package reform.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import reform.model.Finding;
import reform.model.Problem;
import reform.model.Rule;

/**
 * The text of a list's file, and the ways between bytes, chars, code points, lines and columns.
 *
 * <p>Offsets are chars of {@link #text()}, which leaves out the byte-order mark. Lines end with LF, CR LF or CR. Lines
 * and columns count from 1, columns in code points.
 */
public final class YamlSource {
    private final String file;
    private final String text;
    private final boolean byteOrderMark;
    private final Optional<Problem> problem;
    /** The places of the characters that take two chars, as code point offsets in ascending order. */
    private final int[] wide;

    private int[] lineStarts = {};

    private YamlSource(String file, String text, boolean byteOrderMark, boolean holdsWide, Encoding.Fault fault) {
        this.file = file;
        this.text = text;
        this.byteOrderMark = byteOrderMark;
        this.wide = holdsWide ? wideCharacters(text) : new int[0];
        this.problem = fault.finding().isPresent()
                ? Optional.of(
                        problem(fault.offset(), fault.offset(), fault.finding().get()))
                : Optional.empty();
    }

    /**
     * Reads bytes as UTF-8, strictly. Where they are something else, {@link #problem()} says what and where, and the
     * text is a best effort, good for an excerpt and nothing else.
     *
     * @param file the name for messages
     */
    public static YamlSource of(String file, byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        int from = mark ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        Encoding.Fault fault = Encoding.check(bytes, from, text);
        // A text that was not UTF-8 is another one than the bytes say.
        boolean holdsWide = fault.finding().isPresent() || Encoding.holdsWide(bytes, from);
        return new YamlSource(file, fault.text(), mark, holdsWide, fault);
    }

    /** The name for messages. */
    public String file() {
        return file;
    }

    /** The text without its byte-order mark. */
    public String text() {
        return text;
    }

    /** The bytes of this text, as the file has them. */
    public byte[] bytes() {
        return encode(text);
    }

    /** The bytes of another text in this file's form: UTF-8, with the byte-order mark where this file has one. */
    public byte[] encode(String other) {
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        if (!byteOrderMark) {
            return bytes;
        }
        byte[] marked = new byte[bytes.length + 3];
        marked[0] = (byte) 0xef;
        marked[1] = (byte) 0xbb;
        marked[2] = (byte) 0xbf;
        System.arraycopy(bytes, 0, marked, 3, bytes.length);
        return marked;
    }

    /** What keeps the bytes from being text at all. */
    public Optional<Problem> problem() {
        return problem;
    }

    /** The line break that the file uses: that of its first line. */
    public String lineBreak() {
        int lf = text.indexOf('\n');
        int cr = text.indexOf('\r');
        if (cr < 0 || (lf >= 0 && lf < cr)) {
            return "\n";
        }
        return lf == cr + 1 ? "\r\n" : "\r";
    }

    /** The char offset of a code point offset, as the YAML parser counts. */
    int charOffset(int codePoints) {
        if (wide.length == 0) {
            return codePoints;
        }
        int at = Arrays.binarySearch(wide, codePoints);
        return codePoints + (at >= 0 ? at : -at - 1);
    }

    /** The line, from 1, of a char offset. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts(), offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column, from 1 and in code points, of a char offset. */
    public int column(int offset) {
        return text.codePointCount(lineStart(line(offset)), offset) + 1;
    }

    /** How many lines there are; the one after a final line break is not counted. */
    public int lines() {
        int[] starts = lineStarts();
        return starts.length > 1 && starts[starts.length - 1] == text.length() ? starts.length - 1 : starts.length;
    }

    /** A line, counted from 1, without its break; empty beyond the end. */
    public String lineText(int line) {
        return line > lineStarts().length ? "" : text.substring(lineStart(line), lineEnd(lineStart(line)));
    }

    int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** The offset of the break that ends the line of an offset, or of the end of the text. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A problem that covers the chars from start to end, as far as they are on the line of the start. */
    Problem problem(int start, int end, Finding finding) {
        int line = line(start);
        int last = Math.min(Math.max(start, end), lineEnd(start));
        return new Problem(file, line, column(start), text.codePointCount(start, last), finding);
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            int[] starts = new int[Math.max(16, text.length() / 16)];
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isBreak(c) && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, 2 * count);
                    }
                    starts[count++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        return lineStarts;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] wideCharacters(String text) {
        int[] found = {};
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(16, 2 * count));
                }
                found[count] = i - count;
                count++;
                i++;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** A problem of the whole file, at its start. */
    Problem problem(Rule rule, Object... arguments) {
        return problem(0, 0, Finding.of(rule, arguments));
    }
}
