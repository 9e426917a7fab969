package reform.lsp.text;

import java.util.List;

/** What a client counts the characters of a line in. */
public enum PositionEncoding {
    /** Bytes. */
    UTF_8("utf-8"),
    /** Chars of Java; what holds where a client says nothing. */
    UTF_16("utf-16"),
    /** Code points. */
    UTF_32("utf-32");

    private final String word;

    PositionEncoding(String word) {
        this.word = word;
    }

    /** The protocol's name for it. */
    public String word() {
        return word;
    }

    /** The first that is known of those that a client offers, the dearest to it first. */
    public static PositionEncoding ofWords(List<String> words) {
        for (String word : words) {
            for (PositionEncoding encoding : values()) {
                if (encoding.word.equals(word)) {
                    return encoding;
                }
            }
        }
        return UTF_16;
    }

    /** How much a code point counts. */
    int units(int codePoint) {
        return switch (this) {
            case UTF_8 -> codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            case UTF_16 -> Character.charCount(codePoint);
            case UTF_32 -> 1;
        };
    }
}
