package reform.lsp;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first letters of Chinese words in pinyin: {@code sjyj} for 市教育局.
 *
 * <p>They come from Java's own GB 2312: its first 3755 characters, which are those in everyday use, stand in the order of
 * their pinyin. Of the others nothing is told, and of one that is read in several ways (重) one of them.
 */
final class PinyinInitials {
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    /** The code of the first character of each letter, and the one behind the last. */
    private static final int[] FIRST = {
        0xb0a1, 0xb0c5, 0xb2c1, 0xb4ee, 0xb6ea, 0xb7a2, 0xb8c1, 0xb9fe, 0xbbf7, 0xbfa6, 0xc0ac, 0xc2e8, 0xc4c3, 0xc5b6,
        0xc5be, 0xc6da, 0xc8bb, 0xc8f6, 0xcbfa, 0xcdda, 0xcef4, 0xd1b9, 0xd4d1, 0xd7fa
    };

    private final Optional<CharsetEncoder> encoder = Charset.isSupported("GB2312")
            ? Optional.of(Charset.forName("GB2312").newEncoder())
            : Optional.empty();

    /** The letters of a text; characters without one are left out, but for Latin letters and digits. */
    String of(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                initials.append(c);
            } else if (c >= '\u4e00') {
                int place = Arrays.binarySearch(FIRST, code(c));
                int letter = place >= 0 ? place : -place - 2;
                if (letter >= 0 && letter < LETTERS.length()) {
                    initials.append(LETTERS.charAt(letter));
                }
            }
        }
        return initials.toString();
    }

    private int code(char c) {
        if (encoder.isEmpty() || !encoder.get().canEncode(c)) {
            return 0;
        }
        try {
            ByteBuffer bytes = encoder.get().encode(CharBuffer.wrap(new char[] {c}));
            return bytes.remaining() < 2 ? 0 : 256 * (bytes.get(0) & 0xff) + (bytes.get(1) & 0xff);
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
