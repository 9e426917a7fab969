package reform.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words of a text changed. A word is a run of letters and digits of an alphabet; each Chinese character, each sign
 * and each blank is one of its own.
 */
public final class TextDiff {
    /** Texts that differ in more words than this are shown as replaced: nobody reads such marks. */
    private static final int MOST_EDITS = 800;

    /** Whether a piece stands in both texts, or in which of them. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece of one of the texts, or of both. */
    public record Piece(Kind kind, String text) {}

    private final List<Piece> pieces = new ArrayList<>();

    private TextDiff() {}

    /** The pieces of both texts in order; without the added ones they are the older text, without the removed the newer. */
    public static List<Piece> between(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
            endA--;
            endB--;
        }
        TextDiff diff = new TextDiff();
        diff.add(Kind.SAME, a.subList(0, start));
        diff.middle(a.subList(start, endA), b.subList(start, endB));
        diff.add(Kind.SAME, a.subList(endA, a.size()));
        return diff.readable();
    }

    /** The greedy algorithm of E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). */
    private void middle(List<String> a, List<String> b) {
        int n = a.size();
        int m = b.size();
        int most = Math.min(n + m, MOST_EDITS);
        List<int[]> trace = new ArrayList<>();
        int[] furthest = new int[2 * most + 2];
        for (int edits = 0; edits <= most; edits++) {
            trace.add(furthest.clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                boolean down = diagonal == -edits
                        || (diagonal != edits && furthest[most + diagonal - 1] < furthest[most + diagonal + 1]);
                int x = down ? furthest[most + diagonal + 1] : furthest[most + diagonal - 1] + 1;
                while (x < n && x - diagonal < m && a.get(x).equals(b.get(x - diagonal))) {
                    x++;
                }
                furthest[most + diagonal] = x;
                if (x >= n && x - diagonal >= m) {
                    walkBack(a, b, trace, most);
                    return;
                }
            }
        }
        add(Kind.REMOVED, a);
        add(Kind.ADDED, b);
    }

    private void walkBack(List<String> a, List<String> b, List<int[]> trace, int offset) {
        List<Piece> backwards = new ArrayList<>();
        int x = a.size();
        int y = b.size();
        for (int edits = trace.size() - 1; edits >= 0 && (x > 0 || y > 0); edits--) {
            int[] furthest = trace.get(edits);
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || (diagonal != edits && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);
            int previous = down ? diagonal + 1 : diagonal - 1;
            int fromX = edits == 0 ? 0 : furthest[offset + previous];
            int fromY = edits == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY) {
                backwards.add(new Piece(Kind.SAME, a.get(--x)));
                y--;
            }
            if (edits > 0) {
                backwards.add(down ? new Piece(Kind.ADDED, b.get(--y)) : new Piece(Kind.REMOVED, a.get(--x)));
            }
        }
        for (int i = backwards.size() - 1; i >= 0; i--) {
            pieces.add(backwards.get(i));
        }
    }

    private void add(Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** Pieces of a kind joined, removed before added; a single sign that stayed between changes counts as changed. */
    private List<Piece> readable() {
        List<Piece> result = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.kind() == Kind.SAME) {
                same.append(piece.text());
                continue;
            }
            boolean inside = removed.length() + added.length() > 0;
            if (same.length() == 1 && inside) {
                removed.append(same);
                added.append(same);
            } else if (!same.isEmpty()) {
                flush(removed, added, result);
                result.add(new Piece(Kind.SAME, same.toString()));
            }
            same.setLength(0);
            (piece.kind() == Kind.REMOVED ? removed : added).append(piece.text());
        }
        flush(removed, added, result);
        if (!same.isEmpty()) {
            result.add(new Piece(Kind.SAME, same.toString()));
        }
        return List.copyOf(result);
    }

    private static void flush(StringBuilder removed, StringBuilder added, List<Piece> result) {
        if (!removed.isEmpty()) {
            result.add(new Piece(Kind.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            result.add(new Piece(Kind.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start + Character.charCount(text.codePointAt(start));
            if (inWord(text.codePointAt(start))) {
                while (end < text.length() && inWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            }
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
}
