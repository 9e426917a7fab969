package reform.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import reform.model.Finding;
import reform.model.Rule;

/** Tells UTF-8 from what offices also save: GBK and GB18030, UTF-16, UTF-32, and files that are no text. */
final class TextDecoder {
    private static final int SAMPLE = 4096;

    private TextDecoder() {}

    /**
     * What bytes say as UTF-8.
     *
     * @param chars the text, and behind it at least one char 0: a copy of the right length would be one too many
     * @param length how many of the chars are the text; for bytes that are not UTF-8 the text is the best reading of them
     * @param usual whether the text has no tabs and no marks and line breaks in whose reading the versions of YAML differ
     * @param offset the char of the text where the fault is
     * @param fault empty where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and millions of chars long.
    record Decoded(char[] chars, int length, boolean usual, int offset, Optional<Finding> fault) {
        private static Decoded faulty(String text, int offset, Object... arguments) {
            Finding fault = Finding.of(Rule.ENCODING, arguments);
            return new Decoded((text + '\0').toCharArray(), text.length(), false, offset, Optional.of(fault));
        }

        String text() {
            return new String(chars, 0, length);
        }
    }

    /**
     * Reads bytes as UTF-8, strictly.
     *
     * @param from where the text starts, behind a byte-order mark
     */
    static Decoded decode(byte[] bytes, int from) {
        String wide = wideEncoding(bytes);
        if (!wide.isEmpty() && from == 0) {
            String decoded = new String(bytes, Charset.forName(wide));
            return Decoded.faulty(decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded, 0, "wide", wide);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        // Enough for Chinese, of which a char takes three bytes.
        CharBuffer out = room(in.remaining() * 5 / 8);
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out = room(out.position() + in.remaining()).put(out.flip());
            result = decoder.decode(in, out, true);
        }
        return result.isError()
                ? notUtf8(bytes, from, in.position(), out.position())
                : scanned(out.array(), out.position());
    }

    /** What a text says that never was bytes, without a byte-order mark and with whole characters only. */
    static Decoded scan(String text) {
        char[] chars = new char[text.length() + 1];
        text.getChars(0, text.length(), chars, 0);
        Decoded decoded = scanned(chars, text.length());
        // What its bytes are taken for says better what is wrong with it.
        return decoded.fault().isEmpty() ? decoded : decode(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** A buffer for this many chars and the one behind them. */
    private static CharBuffer room(int chars) {
        return CharBuffer.allocate(chars + 1).limit(chars);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * What bytes are that are not UTF-8.
     *
     * @param bad the first byte that is wrong
     * @param offset how many chars stand before it
     */
    private static Decoded notUtf8(byte[] bytes, int from, int bad, int offset) {
        Optional<String> chinese = asChinese(bytes, from);
        if (chinese.isPresent()) {
            int decoded = new String(bytes, from, bad - from, Charset.forName("GB18030")).length();
            return Decoded.faulty(chinese.get(), Math.min(decoded, chinese.get().length()), "gbk");
        }
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return Decoded.faulty(text, offset, "byte", hex(bytes[bad] & 0xff, 2));
    }

    /** Looks at each char once: for what YAML allows nowhere in a file, and for what is unusual. */
    private static Decoded scanned(char[] chars, int length) {
        boolean usual = true;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if ((c < ' ' && c != '\n') || (c > '~' && (c < '\u3000' || c >= '\ufe00'))) {
                if (isControl(c)) {
                    return Decoded.faulty(new String(chars, 0, length), i, "character", hex(c, 4));
                }
                usual &= isUsual(c);
            }
        }
        return new Decoded(chars, length, usual, 0, Optional.empty());
    }

    private static boolean isUsual(char c) {
        return (c >= ' ' || c == '\n' || c == '\r')
                && c != '\u007f'
                && c != '\u0085'
                && c != '\u2028'
                && c != '\u2029'
                && c != '\ufeff';
    }

    /** UTF-16 or UTF-32 by its byte-order mark, or by the zero bytes of the ASCII that every list has. */
    private static String wideEncoding(byte[] bytes) {
        int[] zeros = new int[4];
        int length = Math.min(bytes.length, SAMPLE) / 4 * 4;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 4]++;
            }
        }
        int words = length / 4;
        if (starts(bytes, 0xff, 0xfe, 0, 0) || (words > 1 && zeros[2] == words && zeros[3] == words)) {
            return "UTF-32LE";
        }
        if (starts(bytes, 0, 0, 0xfe, 0xff) || (words > 1 && zeros[0] == words && zeros[1] == words)) {
            return "UTF-32BE";
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (starts(bytes, 0xff, 0xfe) || (odd > length / 8 && odd > 8 * even)) {
            return "UTF-16LE";
        }
        if (starts(bytes, 0xfe, 0xff) || (even > length / 8 && even > 8 * odd)) {
            return "UTF-16BE";
        }
        return "";
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text in GB18030 (which holds GBK and GB2312), where the bytes are such text and mostly Chinese in it. */
    private static Optional<String> asChinese(byte[] bytes, int from) {
        if (!Charset.isSupported("GB18030")) {
            return Optional.empty();
        }
        String text;
        try {
            text = strict(Charset.forName("GB18030"))
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        int common = 0;
        int other = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isCommonChinese(c)) {
                common++;
            } else if (c >= 0x80 || isControl(c)) {
                other++;
            }
        }
        return common > 4 * other ? Optional.of(text) : Optional.empty();
    }

    private static boolean isCommonChinese(char c) {
        return (c >= '\u4e00' && c <= '\u9fa5')
                || (c >= '\u3000' && c <= '\u3015')
                || (c >= '\uff01' && c <= '\uff5e')
                || (c >= '\u2010' && c <= '\u2026');
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                || (c > 0x7e && c < 0xa0 && c != 0x7f && c != 0x85)
                || c >= '\ufffe';
    }

    private static String hex(int value, int digits) {
        String hex = Integer.toHexString(value).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
