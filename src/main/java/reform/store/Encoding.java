package reform.store;

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
final class Encoding {
    private static final int SAMPLE = 4096;
    private static final char REPLACEMENT = '\ufffd';

    private Encoding() {}

    /**
     * What was found.
     *
     * @param text the text, or for bytes that are not UTF-8 the best reading of them
     * @param offset the char of the text where the fault is
     * @param finding empty where there is no fault
     */
    record Fault(String text, int offset, Optional<Finding> finding) {
        static Fault of(String text, int offset, Object... arguments) {
            return new Fault(text, offset, Optional.of(Finding.of(Rule.ENCODING, arguments)));
        }
    }

    /** @param text the bytes from {@code from} on, read as UTF-8 with replacement characters */
    static Fault check(byte[] bytes, int from, String text) {
        String wide = wideEncoding(bytes);
        if (!wide.isEmpty() && from == 0) {
            String decoded = new String(bytes, Charset.forName(wide));
            return Fault.of(decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded, 0, "wide", wide);
        }
        // A replacement character may be in the text in its own right: only then is the slow reading needed.
        int bad = text.indexOf(REPLACEMENT) < 0 ? -1 : firstBadByte(bytes, from);
        if (bad >= 0) {
            int offset = new String(bytes, from, bad - from, StandardCharsets.UTF_8).length();
            Optional<String> chinese = asChinese(bytes, from);
            if (chinese.isPresent()) {
                int decoded = new String(bytes, from, bad - from, Charset.forName("GB18030")).length();
                return Fault.of(chinese.get(), Math.min(decoded, chinese.get().length()), "gbk");
            }
            return Fault.of(text, offset, "byte", hex(bytes[bad] & 0xff, 2));
        }
        int control = mayHoldControl(bytes, from) ? firstControl(text) : -1;
        return control < 0
                ? new Fault(text, 0, Optional.empty())
                : Fault.of(text, control, "character", hex(text.charAt(control), 4));
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

    private static int firstBadByte(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** The text in GB18030 (which holds GBK and GB2312), where the bytes are such text and mostly Chinese in it. */
    private static Optional<String> asChinese(byte[] bytes, int from) {
        if (!Charset.isSupported("GB18030")) {
            return Optional.empty();
        }
        String text;
        try {
            text = Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
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

    /**
     * Whether bytes of UTF-8 may hold a character that {@link #firstControl} looks for. At start-up code is interpreted,
     * and a loop over bytes takes a tenth of one that calls something for each char.
     */
    private static boolean mayHoldControl(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            byte b = bytes[i];
            if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == (byte) 0xc2 || b == (byte) 0xef) {
                boolean fullWidth = b == (byte) 0xef && i + 1 < bytes.length && bytes[i + 1] != (byte) 0xbf;
                boolean sign = b == (byte) 0xc2 && i + 1 < bytes.length && (bytes[i + 1] & 0xff) >= 0xa0;
                boolean notLast = b == (byte) 0xef && i + 2 < bytes.length && (bytes[i + 2] & 0xff) < 0xbe;
                if (!fullWidth && !sign && !notLast) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first character that YAML allows nowhere in a file, or -1. */
    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
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
