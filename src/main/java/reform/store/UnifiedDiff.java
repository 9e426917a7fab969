package reform.store;

import java.util.ArrayList;
import java.util.List;

/** What edits do to the lines of a text, as {@code diff -u} shows it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /**
     * Lines that are replaced by others.
     *
     * @param first the first old line, from 0; the place of insertion where there are none
     */
    private record Hunk(int first, List<String> old, List<String> fresh) {
        int end() {
            return first + old.size();
        }
    }

    private final String file;
    private final List<String> before;
    private final List<Hunk> hunks = new ArrayList<>();

    /** The difference between two texts of a file, of which the edits make the second from the first. */
    public UnifiedDiff(ListWriter.Written written) {
        this.file = written.before().file();
        String text = written.before().text();
        this.before = lines(text);
        int[] starts = starts(before);
        List<TextEdit> edits = TextEdit.inOrder(written.edits());
        for (int i = 0; i < edits.size(); ) {
            int first = lineOf(starts, edits.get(i).start());
            int last = lineOf(starts, edits.get(i).end());
            int next = i + 1;
            while (next < edits.size() && lineOf(starts, edits.get(next).start()) <= last + 1) {
                last = Math.max(last, lineOf(starts, edits.get(next).end()));
                next++;
            }
            int from = starts[first];
            int to = last + 1 < starts.length ? starts[last + 1] : text.length();
            List<TextEdit> shifted = new ArrayList<>();
            for (TextEdit edit : edits.subList(i, next)) {
                shifted.add(new TextEdit(edit.start() - from, edit.end() - from, edit.text()));
            }
            String old = text.substring(from, to);
            add(first, lines(old), lines(TextEdit.apply(shifted, old)));
            i = next;
        }
    }

    /** Lines that another line took the place of. */
    public int changed() {
        return hunks.stream()
                .mapToInt(hunk -> Math.min(hunk.old.size(), hunk.fresh.size()))
                .sum();
    }

    public int added() {
        return hunks.stream()
                .mapToInt(hunk -> Math.max(0, hunk.fresh.size() - hunk.old.size()))
                .sum();
    }

    public int removed() {
        return hunks.stream()
                .mapToInt(hunk -> Math.max(0, hunk.old.size() - hunk.fresh.size()))
                .sum();
    }

    /** The diff with three lines of context, as {@code patch} reads it; empty where nothing differs. */
    public String text() {
        StringBuilder out = new StringBuilder();
        if (!hunks.isEmpty()) {
            out.append("--- a/").append(file).append("\n+++ b/").append(file).append('\n');
        }
        int shift = 0;
        for (int i = 0; i < hunks.size(); ) {
            int next = i + 1;
            while (next < hunks.size()
                    && hunks.get(next).first - hunks.get(next - 1).end() <= 2 * CONTEXT) {
                next++;
            }
            shift += write(hunks.subList(i, next), shift, out);
            i = next;
        }
        return out.toString();
    }

    /** Writes hunks that stand close as one; returns by how many lines they make the text longer. */
    private int write(List<Hunk> close, int shift, StringBuilder out) {
        int from = Math.max(0, close.get(0).first - CONTEXT);
        int to = Math.min(before.size(), close.get(close.size() - 1).end() + CONTEXT);
        int growth = close.stream()
                .mapToInt(hunk -> hunk.fresh.size() - hunk.old.size())
                .sum();
        out.append("@@ -").append(range(from, to - from));
        out.append(" +").append(range(from + shift, to - from + growth)).append(" @@\n");
        int line = from;
        for (Hunk hunk : close) {
            write(' ', before.subList(line, hunk.first), out);
            write('-', hunk.old, out);
            write('+', hunk.fresh, out);
            line = hunk.end();
        }
        write(' ', before.subList(line, to), out);
        return growth;
    }

    private static String range(int from, int count) {
        return (count == 0 ? from : from + 1) + (count == 1 ? "" : "," + count);
    }

    private static void write(char sign, List<String> lines, StringBuilder out) {
        for (String line : lines) {
            out.append(sign).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    /** Leaves out the lines at the ends that are the same. */
    private void add(int first, List<String> old, List<String> fresh) {
        int head = 0;
        while (head < old.size() && head < fresh.size() && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < fresh.size() - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<String> gone = old.subList(head, old.size() - tail);
        List<String> come = fresh.subList(head, fresh.size() - tail);
        if (!gone.isEmpty() || !come.isEmpty()) {
            hunks.add(new Hunk(first + head, gone, come));
        }
    }

    /** The lines of a text, each with its end. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static int[] starts(List<String> lines) {
        int[] starts = new int[Math.max(1, lines.size())];
        for (int i = 1; i < lines.size(); i++) {
            starts[i] = starts[i - 1] + lines.get(i - 1).length();
        }
        return starts;
    }

    private static int lineOf(int[] starts, int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
