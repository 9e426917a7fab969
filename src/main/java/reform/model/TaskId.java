package reform.model;

import java.util.Objects;

/**
 * The permanent name of a task in its list: an integer or a short text such as {@code 1.2} or {@code A-3}.
 *
 * <p>Ids are ordered as people count: runs of digits by their value, everything else by code unit, so that
 * {@code 2 < 10}, {@code 1.2 < 1.10} and {@code A-3 < A-12}.
 */
public record TaskId(String text) implements Comparable<TaskId> {
    private static final int LONGEST_ID = 32;

    /** @throws IllegalArgumentException when {@code text} is empty */
    public TaskId {
        Objects.requireNonNull(text);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an id is not empty");
        }
    }

    /** Letters and digits of any script, {@code .}, {@code _} and {@code -}: what {@code list:id} and 1-5 leave clear. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.charAt(0) == '-' || text.codePointCount(0, text.length()) > LONGEST_ID) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    // Those of a record are made at run time by method handles, at ten milliseconds and more of every start with an id.

    @Override
    public boolean equals(Object other) {
        return other instanceof TaskId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(TaskId other) {
        String a = text;
        String b = other.text;
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                int byValue = compareNumbers(a, i, endA, b, j, endB);
                if (byValue != 0) {
                    return byValue;
                }
                i = endA;
                j = endB;
            } else {
                int byCharacter = Character.compare(a.charAt(i++), b.charAt(j++));
                if (byCharacter != 0) {
                    return byCharacter;
                }
            }
        }
        int byRest = Integer.compare(a.length() - i, b.length() - j);
        // "01" and "1" count the same; the text keeps the order consistent with equals.
        return byRest != 0 ? byRest : a.compareTo(b);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfDigits(String s, int from) {
        int end = from;
        while (end < s.length() && isDigit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
        int i = skipZeros(a, fromA, endA);
        int j = skipZeros(b, fromB, endB);
        int order = Integer.compare(endA - i, endB - j);
        while (order == 0 && i < endA) {
            order = Character.compare(a.charAt(i++), b.charAt(j++));
        }
        return order;
    }

    private static int skipZeros(String s, int from, int end) {
        int i = from;
        while (i < end && s.charAt(i) == '0') {
            i++;
        }
        return i;
    }
}
