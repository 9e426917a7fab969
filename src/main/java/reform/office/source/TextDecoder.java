package reform.office.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out the encoding of a text: by its mark, by zero bytes and Chinese characters where UTF-16 has them, as strict
 * UTF-8, then as GB18030, which also takes in much that is something else: that one is a guess, and is said.
 */
final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 4096;

    /**
     * A text.
     *
     * @param guessed whether another encoding is possible
     */
    record Decoded(String text, Charset charset, boolean guessed) {}

    private TextDecoder() {}

    /** @param named the encoding that the person named */
    static Decoded decode(byte[] bytes, Optional<Charset> named) throws UnreadableSource {
        if (named.isPresent()) {
            Charset charset = named.get();
            return strict(bytes, 0, charset)
                    .map(text -> new Decoded(withoutMark(text), charset, false))
                    .orElseThrow(() -> new UnreadableSource(UnreadableSource.Reason.WRONG_ENCODING, charset.name()));
        }
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return marked(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            Optional<String> text = strict(bytes, 0, wide.get());
            if (text.isPresent()) {
                return new Decoded(text.get(), wide.get(), true);
            }
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8, false);
        }
        Optional<String> gb = strict(bytes, 0, GB18030);
        if (gb.isPresent() && !isRubbish(gb.get())) {
            return new Decoded(gb.get(), GB18030, true);
        }
        throw new UnreadableSource(UnreadableSource.Reason.UNKNOWN_ENCODING);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded marked(byte[] bytes, int length, Charset charset) throws UnreadableSource {
        return strict(bytes, length, charset)
                .map(text -> new Decoded(text, charset, false))
                .orElseThrow(() -> new UnreadableSource(UnreadableSource.Reason.WRONG_ENCODING, charset.name()));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** UTF-16 without a mark: zero bytes on one side, or Chinese characters and line ends where it would have them. */
    private static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(SAMPLE, bytes.length) & ~1;
        if (length < 2 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        int little = 0;
        int big = 0;
        for (int i = 0; i < length; i += 2) {
            little += plausible(bytes[i + 1] & 0xff, bytes[i] & 0xff);
            big += plausible(bytes[i] & 0xff, bytes[i + 1] & 0xff);
        }
        int pairs = length / 2;
        boolean zeros = false;
        for (int i = 0; i < length; i++) {
            zeros |= bytes[i] == 0;
        }
        if (!zeros) {
            return Optional.empty();
        }
        if (little > big && little * 10 >= pairs * 9) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return big > little && big * 10 >= pairs * 9 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static int plausible(int high, int low) {
        boolean ascii = high == 0 && ((low >= ' ' && low < 0x7f) || low == '\t' || low == '\n' || low == '\r');
        return ascii || (high >= 0x4e && high <= 0x9f) || high == 0x30 || high == 0x20 || high == 0xff ? 1 : 0;
    }

    /** Whether the characters are such as no text has. */
    private static boolean isRubbish(String text) {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || (c >= '\ue000' && c <= '\uf8ff')) {
                strange++;
            }
        }
        return strange * 50 > text.length();
    }
}
