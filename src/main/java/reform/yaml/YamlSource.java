package reform.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    /** The bytes, what they say, the text of that, and the starts of its lines: each once it is asked for. */
    private Optional<byte[]> bytes = Optional.empty();

    private Optional<TextDecoder.Decoded> decoded = Optional.empty();

    private Optional<String> text = Optional.empty();
    /** The places of the characters that take two chars, as code point offsets in ascending order. */
    private Optional<int[]> wide = Optional.empty();

    private int[] lineStarts = {};

    private YamlSource(String file) {
        this.file = file;
    }

    /**
     * Reads bytes as UTF-8, strictly. Where they are something else, {@link #problem()} says what and where, and the
     * text is a best effort, good for an excerpt and nothing else.
     *
     * @param file the name for messages
     * @param bytes not to be changed any more
     */
    public static YamlSource of(String file, byte[] bytes) {
        YamlSource source = new YamlSource(file);
        source.bytes = Optional.of(bytes);
        return source;
    }

    /**
     * A file that is only text yet, as in an editor: what it holds once it is saved as UTF-8. To encode and decode a list
     * of 10,000 tasks takes 30 ms, at each key.
     *
     * @param text without a byte-order mark, and with whole characters only
     */
    public static YamlSource ofText(String file, String text) {
        YamlSource source = new YamlSource(file);
        source.text = Optional.of(text);
        return source;
    }

    /** This file, of which somebody knows what the bytes say. */
    public YamlSource saying(String known) {
        YamlSource source = of(file, bytes());
        source.text = Optional.of(known);
        return source;
    }

    /** What the bytes say. */
    TextDecoder.Decoded decoded() {
        if (decoded.isEmpty()) {
            decoded = Optional.of(
                    bytes.isPresent()
                            ? TextDecoder.decode(bytes.get(), byteOrderMark(bytes.get()))
                            : TextDecoder.scan(text()));
        }
        return decoded.get();
    }

    /** The length of the byte-order mark that the bytes begin with, or 0. */
    private static int byteOrderMark(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }

    /**
     * This file with edits. Its bytes are those of this one but for the edits, and nothing is encoded again.
     *
     * @throws IllegalArgumentException when two edits overlap, or one parts the chars of a character
     */
    public YamlSource edited(List<TextEdit> edits) {
        byte[] whole = bytes();
        ByteArrayOutputStream edited = new ByteArrayOutputStream(whole.length + 1024);
        int done = 0;
        int at = byteOrderMark(whole);
        int offset = 0;
        for (TextEdit edit : TextEdit.inOrder(edits)) {
            if (edit.start() < offset) {
                throw new IllegalArgumentException("edits overlap at " + edit.start());
            }
            at = advance(whole, at, edit.start() - offset);
            edited.write(whole, done, at - done);
            edited.writeBytes(edit.text().getBytes(StandardCharsets.UTF_8));
            at = advance(whole, at, edit.end() - edit.start());
            done = at;
            offset = edit.end();
        }
        edited.write(whole, done, whole.length - done);
        return of(file, edited.toByteArray());
    }

    /** The place in the bytes that is some chars behind another. */
    private static int advance(byte[] bytes, int from, int chars) {
        int at = from;
        int left = chars;
        while (left > 0) {
            int lead = bytes[at];
            if (lead >= 0) {
                at++;
            } else {
                // By its first byte a character takes two, three or four, and with four it is two chars.
                at += lead < (byte) 0xe0 ? 2 : lead < (byte) 0xf0 ? 3 : 4;
                left -= lead < (byte) 0xf0 ? 0 : 1;
            }
            left--;
        }
        if (left < 0) {
            throw new IllegalArgumentException("an edit parts the two chars of a character");
        }
        return at;
    }

    /** The name for messages. */
    public String file() {
        return file;
    }

    /** The text without its byte-order mark. */
    public String text() {
        if (text.isEmpty()) {
            text = Optional.of(decoded().text());
            forgetChars();
        }
        return text.get();
    }

    /** Lets go of what was made of the bytes to read them; who asks again has it made again. Of 60 MB that is 75 MB. */
    public void forgetChars() {
        decoded = Optional.empty();
    }

    /** The bytes that the text was read from or will be saved as, not a copy. */
    public byte[] bytes() {
        if (bytes.isEmpty()) {
            bytes = Optional.of(text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.get();
    }

    /** The bytes of another text in this file's form: UTF-8, with the byte-order mark where this file has one. */
    public byte[] encode(String other) {
        byte[] encoded = other.getBytes(StandardCharsets.UTF_8);
        int mark = byteOrderMark(bytes());
        if (mark == 0) {
            return encoded;
        }
        byte[] marked = Arrays.copyOf(bytes(), mark + encoded.length);
        System.arraycopy(encoded, 0, marked, mark, encoded.length);
        return marked;
    }

    /** What keeps the bytes from being text at all. */
    public Optional<Problem> problem() {
        return decoded()
                .fault()
                .map(fault -> problem(decoded().offset(), decoded().offset(), fault));
    }

    /** The line break that the file uses: that of its first line. */
    public String lineBreak() {
        String text = text();
        int end = lineEnd(0);
        if (end == text.length() || text.charAt(end) == '\n') {
            return "\n";
        }
        return text.startsWith("\r\n", end) ? "\r\n" : "\r";
    }

    /** The char offset of a code point offset, as the YAML parser counts. */
    int charOffset(int codePoints) {
        if (wide.isEmpty()) {
            wide = Optional.of(wideCharacters(text()));
        }
        int[] places = wide.get();
        if (places.length == 0) {
            return codePoints;
        }
        int at = Arrays.binarySearch(places, codePoints);
        return codePoints + (at >= 0 ? at : -at - 1);
    }

    /** The line, from 1, of a char offset. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lineStarts(), offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column, from 1 and in code points, of a char offset. */
    public int column(int offset) {
        return text().codePointCount(lineStart(line(offset)), offset) + 1;
    }

    /** How many lines there are; the one after a final line break is not counted. */
    public int lines() {
        int[] starts = lineStarts();
        return starts.length > 1 && starts[starts.length - 1] == text().length() ? starts.length - 1 : starts.length;
    }

    /** A line, counted from 1, without its break; empty beyond the end. */
    public String lineText(int line) {
        return line > lineStarts().length ? "" : text().substring(lineStart(line), lineEnd(lineStart(line)));
    }

    int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** The offset of the break that ends the line of an offset, or of the end of the text(). */
    public int lineEnd(int offset) {
        return lineEnd(text(), offset);
    }

    /** The offset of the break that ends the line of an offset in a text, or of the end of the text. */
    public static int lineEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * The break that ends the line of an offset; of a last line that has none, that of the line before it; empty where
     * the text has no line break there either.
     */
    public static String breakAt(String text, int offset) {
        int end = lineEnd(text, offset);
        if (end == text.length()) {
            end = offset;
            while (end > 0 && !isBreak(text.charAt(end - 1))) {
                end--;
            }
            if (end == 0) {
                return "";
            }
            end -= text.startsWith("\r\n", end - 2) ? 2 : 1;
        }
        return text.startsWith("\r\n", end) ? "\r\n" : text.substring(end, end + 1);
    }

    /** A problem that covers the chars from start to end, as far as they are on the line of the start. */
    public Problem problem(int start, int end, Finding finding) {
        int line = line(start);
        int last = Math.min(Math.max(start, end), lineEnd(start));
        return new Problem(file, line, column(start), text().codePointCount(start, last), finding);
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = lineStarts(text());
        }
        return lineStarts;
    }

    private static int[] lineStarts(String text) {
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
        return Arrays.copyOf(starts, count);
    }

    public static boolean isBreak(char c) {
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
    public Problem problem(Rule rule, Object... arguments) {
        return problem(0, 0, Finding.of(rule, arguments));
    }
}
