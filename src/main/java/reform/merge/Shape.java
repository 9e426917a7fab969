package reform.merge;

import reform.store.read.Remainder;

/** Pieces in a form in which those of different files can be compared, and in the form of the file they go to. */
final class Shape {
    private final String lineBreak;
    private final boolean kept;

    /**
     * The form of a file.
     *
     * @param lineBreak that of the file that pieces go to
     * @param kept whether the lines of a piece keep the breaks they have, because the files they come from have the same
     */
    Shape(String lineBreak, boolean kept) {
        this.lineBreak = lineBreak;
        this.kept = kept;
    }

    String lineBreak() {
        return lineBreak;
    }

    /** The text without regard to line ends and to how far the whole of it is indented. */
    static String plain(String text, int column) {
        return new Shape("\n", false).moved(text, column, 0);
    }

    /** Whether two pieces say the same in the same words, apart from the lines above them. */
    static boolean same(SourceFragment a, SourceFragment b) {
        String first = a.own().strip();
        String second = b.own().strip();
        if (a.column() == b.column() && first.equals(second)) {
            return true;
        }
        boolean comparable = a.column() == b.column() && first.indexOf('\r') < 0 && second.indexOf('\r') < 0;
        return !comparable && plain(first, a.column()).equals(plain(second, b.column()));
    }

    /** What a piece holds that a list says nothing of. */
    static Remainder remainder(SourceFragment piece, Remainder.Kind kind) {
        return Remainder.of(plain(piece.own(), piece.column()), kind);
    }

    /** Whether a task still has what stands above it, and beside what the list says nothing more than before. */
    static boolean holdsAll(SourceFragment before, SourceFragment now) {
        return before.lead().strip().equals(now.lead().strip())
                && (same(before, now)
                        || remainder(before, Remainder.Kind.TASK).holds(remainder(now, Remainder.Kind.TASK)));
    }

    /** Whole lines indented for another column, the first one as well. */
    String movedLines(String lines, int from, int to) {
        // As a text whose first line is empty.
        return moved(lineBreak + lines, from, to).substring(lineBreak.length());
    }

    /** The lines of a text indented for another column; the first line begins at it already. */
    String moved(String text, int from, int to) {
        if (from == to && (kept || (lineBreak.equals("\n") && text.indexOf('\r') < 0))) {
            return text;
        }
        StringBuilder moved = new StringBuilder(text.length() + 16);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (start > 0 && end > start) {
                start = indent(text, start, end, to - from, moved);
            }
            moved.append(text, start, end);
            if (end < text.length()) {
                int next = end + (text.startsWith("\r\n", end) ? 2 : 1);
                moved.append(kept ? text.substring(end, next) : lineBreak);
                end = next;
            }
            start = end;
        }
        return moved.toString();
    }

    private static int indent(String text, int start, int end, int by, StringBuilder moved) {
        if (by > 0) {
            moved.append(" ".repeat(by));
            return start;
        }
        int at = start;
        while (at < end && at - start < -by && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
