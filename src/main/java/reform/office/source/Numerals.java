package reform.office.source;

/** Counts as documents print them. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int CIRCLED = 20;
    private static final int LETTERS = 26;

    private Numerals() {}

    /** @param format a word of WordprocessingML or OpenDocument; others count in figures */
    static String of(int count, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCountingThousand",
                    "一, 二, 三, ..." -> chinese(count);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "①, ②, ③, ..." ->
                count >= 1 && count <= CIRCLED ? String.valueOf((char) ('①' + count - 1)) : Integer.toString(count);
            case "upperLetter", "A" -> letter(count, 'A');
            case "lowerLetter", "a" -> letter(count, 'a');
            case "upperRoman", "I" -> roman(count).toUpperCase(java.util.Locale.ROOT);
            case "lowerRoman", "i" -> roman(count);
            case "none" -> "";
            default -> Integer.toString(count);
        };
    }

    private static String letter(int count, char first) {
        return count >= 1 && count <= LETTERS ? String.valueOf((char) (first + count - 1)) : Integer.toString(count);
    }

    private static String roman(int count) {
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(count, 5000);
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String chinese(int count) {
        if (count < 1 || count > 999) {
            return Integer.toString(count);
        }
        StringBuilder text = new StringBuilder();
        int hundreds = count / 100;
        int tens = count / 10 % 10;
        int ones = count % 10;
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : String.valueOf(DIGITS.charAt(tens)))
                    .append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return ones > 0 ? text.append(DIGITS.charAt(ones)).toString() : text.toString();
    }
}
