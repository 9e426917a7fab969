package reform.cli.session;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A result while it is written, as UTF-8 in pieces: whole in memory once, and not once more for each step of its way. It
 * is kept until it is whole, so that a command that fails prints nothing; only of a long one the pieces may go out as
 * they come, so that the JSON of 100,000 tasks (140 MB) needs no room.
 */
public final class OutputText extends Writer {
    /** Up to so many bytes a text is kept until it is whole. */
    static final int KEPT = 8 << 20;

    private static final int PIECE = 1 << 15;

    private final Optional<Consumer<byte[]>> way;
    private final StringBuilder chars = new StringBuilder();
    private final List<byte[]> pieces = new ArrayList<>();
    /** Looked at by whoever says how far it is. */
    private volatile long length;

    /** A text that is kept, however long it is. */
    public OutputText() {
        this(Optional.empty());
    }

    /** @param way where pieces of a long text go; without one they are kept */
    OutputText(Optional<Consumer<byte[]>> way) {
        this.way = way;
    }

    @Override
    public void write(char[] text, int from, int count) {
        chars.append(text, from, count);
        encode(PIECE);
    }

    @Override
    public void write(String text, int from, int count) {
        append(text, from, from + count);
    }

    @Override
    public void write(int c) {
        append((char) c);
    }

    @Override
    public OutputText append(CharSequence text) {
        chars.append(text);
        encode(PIECE);
        return this;
    }

    @Override
    public OutputText append(CharSequence text, int from, int to) {
        chars.append(text, from, to);
        encode(PIECE);
        return this;
    }

    @Override
    public OutputText append(char c) {
        chars.append(c);
        return this;
    }

    /** Adds what is UTF-8 already. */
    public OutputStream utf8() {
        encode(0);
        return new OutputStream() {
            @Override
            public void write(byte[] bytes, int from, int count) {
                add(Arrays.copyOfRange(bytes, from, from + count));
            }

            @Override
            public void write(int b) {
                add(new byte[] {(byte) b});
            }
        };
    }

    /** Adds another text, which is whole. */
    void append(OutputText other) {
        encode(0);
        other.pieces().forEach(this::add);
    }

    /** Does nothing: what is written goes out when it is whole. */
    @Override
    public void flush() {}

    /** Does nothing: there is nothing to close. */
    @Override
    public void close() {}

    /** How many bytes there are by now. */
    long length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0 && chars.isEmpty();
    }

    /** The bytes that are not on their way yet. */
    public List<byte[]> pieces() {
        encode(0);
        return pieces;
    }

    /** The bytes that are not on their way yet, which are somebody else's from now on. */
    List<byte[]> take() {
        List<byte[]> taken = List.copyOf(pieces());
        pieces.clear();
        length = 0;
        return taken;
    }

    /** The bytes at once. */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) Math.min(Integer.MAX_VALUE - 8, length));
        pieces().forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** How many lines end in what is kept. */
    int lines() {
        int lines = 0;
        for (byte[] piece : pieces()) {
            for (byte b : piece) {
                lines += b == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    /** Makes a piece of the chars where they are more than so many. */
    private void encode(int most) {
        if (chars.length() <= most) {
            return;
        }
        int end = chars.length();
        // A character of two chars is encoded whole.
        if (most > 0 && Character.isHighSurrogate(chars.charAt(end - 1))) {
            end--;
        }
        byte[] piece = chars.substring(0, end).getBytes(StandardCharsets.UTF_8);
        chars.delete(0, end);
        add(piece);
    }

    private void add(byte[] piece) {
        pieces.add(piece);
        length = length() + piece.length;
        if (way.isPresent() && length > KEPT) {
            pieces.forEach(way.get());
            pieces.clear();
        }
    }
}
