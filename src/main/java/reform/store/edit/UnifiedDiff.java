package reform.store.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reform.yaml.TextEdit;

/** What edits do to the lines of a text, as {@code diff -u} shows it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /** Of old lines and new ones that are compared, for time and room. */
    private static final long MOST_PAIRS = 1_000_000;

    /**
     * Lines that are replaced by others.
     *
     * @param start the char where the first old line starts; the place of insertion where there are none
     */
    private record Hunk(int start, List<String> old, List<String> fresh) {}

    private final String file;
    private final String before;
    private final List<Hunk> hunks = new ArrayList<>();

    /** The difference between two texts of a file, of which the edits make the second from the first. */
    public UnifiedDiff(ListEdit written) {
        this.file = written.before().source().file();
        this.before = written.before().source().text();
        List<TextEdit> edits = TextEdit.inOrder(written.edits());
        for (int i = 0; i < edits.size(); ) {
            int start = before.lastIndexOf('\n', edits.get(i).start() - 1) + 1;
            int end = lineEnd(edits.get(i).end());
            int next = i + 1;
            while (next < edits.size() && edits.get(next).start() <= Math.max(end, lineEnd(end) - 1)) {
                end = Math.max(end, lineEnd(edits.get(next).end()));
                next++;
            }
            List<TextEdit> shifted = new ArrayList<>();
            for (TextEdit edit : edits.subList(i, next)) {
                shifted.add(new TextEdit(edit.start() - start, edit.end() - start, edit.text()));
            }
            String old = before.substring(start, end);
            add(start, lines(old), lines(TextEdit.apply(shifted, old)));
            i = next;
        }
    }

    /** Where the line of an offset ends, its break included. */
    private int lineEnd(int offset) {
        int lineBreak = before.indexOf('\n', offset);
        return lineBreak < 0 ? before.length() : lineBreak + 1;
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
        if (hunks.isEmpty()) {
            return "";
        }
        out.append("--- a/").append(file).append("\n+++ b/").append(file).append('\n');
        List<String> lines = lines(before);
        int[] places = places(lines);
        int shift = 0;
        for (int i = 0; i < hunks.size(); ) {
            int next = i + 1;
            while (next < hunks.size()
                    && places[next] - places[next - 1] - hunks.get(next - 1).old.size() <= 2 * CONTEXT) {
                next++;
            }
            shift += write(lines, hunks.subList(i, next), Arrays.copyOfRange(places, i, next), shift, out);
            i = next;
        }
        return out.toString();
    }

    /** For each hunk, how many lines stand before it. */
    private int[] places(List<String> lines) {
        int[] places = new int[hunks.size()];
        int line = 0;
        int offset = 0;
        for (int i = 0; i < places.length; i++) {
            while (offset < hunks.get(i).start) {
                offset += lines.get(line++).length();
            }
            places[i] = line;
        }
        return places;
    }

    /** Writes hunks that stand close as one; returns by how many lines they make the text longer. */
    private static int write(List<String> lines, List<Hunk> close, int[] places, int shift, StringBuilder out) {
        int last = close.size() - 1;
        int from = Math.max(0, places[0] - CONTEXT);
        int to = Math.min(lines.size(), places[last] + close.get(last).old.size() + CONTEXT);
        int growth = close.stream()
                .mapToInt(hunk -> hunk.fresh.size() - hunk.old.size())
                .sum();
        out.append("@@ -").append(range(from, to - from));
        out.append(" +").append(range(from + shift, to - from + growth)).append(" @@\n");
        int line = from;
        for (int i = 0; i < places.length; i++) {
            write(' ', lines.subList(line, places[i]), out);
            write('-', close.get(i).old, out);
            write('+', close.get(i).fresh, out);
            line = places[i] + close.get(i).old.size();
        }
        write(' ', lines.subList(line, to), out);
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
    private void add(int start, List<String> old, List<String> fresh) {
        int head = 0;
        int place = start;
        while (head < old.size() && head < fresh.size() && old.get(head).equals(fresh.get(head))) {
            place += old.get(head).length();
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < fresh.size() - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        part(place, old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail));
    }

    /** Adds lines and what replaces them, parted where both have a line alike: what stays is not counted as changed. */
    private void part(int start, List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > MOST_PAIRS) {
            hunk(start, old, fresh);
            return;
        }
        int place = start;
        int from = 0;
        int to = 0;
        for (int[] stays : CommonSequence.of(old, fresh)) {
            place = hunk(place, old.subList(from, stays[0]), fresh.subList(to, stays[1]))
                    + old.get(stays[0]).length();
            from = stays[0] + 1;
            to = stays[1] + 1;
        }
        hunk(place, old.subList(from, old.size()), fresh.subList(to, fresh.size()));
    }

    /** Adds a hunk where there is something in it; returns where its old lines end. */
    private int hunk(int start, List<String> old, List<String> fresh) {
        if (!old.isEmpty() || !fresh.isEmpty()) {
            hunks.add(new Hunk(start, old, fresh));
        }
        return start + old.stream().mapToInt(String::length).sum();
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
}
