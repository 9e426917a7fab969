package reform.store.read;

import java.util.Optional;
import reform.model.Finding;
import reform.model.Problem;
import reform.model.Rule;
import reform.yaml.YamlSource;

/**
 * Git's conflict marks in a file: {@code <<<<<<<}, {@code =======}, {@code >>>>>>>}, and {@code |||||||} in the styles
 * diff3 and zdiff3. A merge that nobody has finished is reported as such, not as bad YAML.
 */
final class ConflictMarks {
    /** The attribute {@code conflict-marker-size} makes marks longer, hardly ever shorter. */
    private static final int SIZE = 7;

    private final YamlSource source;
    private final String text;
    /** Where the first whole conflict starts, where the last ends, and how many there are. */
    private int first = -1;

    private int last;
    private int count;
    private boolean withBase;
    /** Where a mark is that belongs to no whole conflict. */
    private int left = -1;

    private ConflictMarks(YamlSource source) {
        this.source = source;
        this.text = source.text();
    }

    /**
     * What is to be said of marks in a file.
     *
     * @param bad whether the file is no good YAML: then a mark left over is the likely cause
     */
    static Optional<Problem> problem(YamlSource source, boolean bad) {
        ConflictMarks marks = new ConflictMarks(source);
        marks.find();
        if (marks.count > 0) {
            String kind = (marks.count == 1 ? "one" : "several") + (marks.withBase ? "-with-base" : "");
            return Optional.of(marks.problem(
                    marks.first, Finding.of(Rule.CONFLICT_MARKS, kind, marks.count, source.line(marks.last))));
        }
        return bad && marks.left >= 0
                ? Optional.of(marks.problem(marks.left, Finding.of(Rule.CONFLICT_MARKS, "left")))
                : Optional.empty();
    }

    private Problem problem(int start, Finding finding) {
        return source.problem(start, source.lineEnd(start), finding);
    }

    private void find() {
        int start = -1;
        boolean base = false;
        boolean middle = false;
        for (int line = 0; line < text.length(); line = source.lineEnd(line) + 1) {
            char sign = sign(line);
            if (sign == ' ') {
                continue;
            }
            left = left < 0 ? line : left;
            if (sign == '<') {
                start = line;
                base = false;
                middle = false;
            } else if (sign == '|') {
                base = true;
            } else if (sign == '=') {
                middle = true;
            } else if (start >= 0 && middle) {
                first = first < 0 ? start : first;
                last = line;
                count++;
                withBase |= base;
                start = -1;
            }
        }
    }

    /** The sign that a mark on this line is made of; a blank where there is none. */
    private char sign(int line) {
        char sign = text.charAt(line);
        if ("<|=>".indexOf(sign) < 0) {
            return ' ';
        }
        int end = line;
        while (end < text.length() && text.charAt(end) == sign) {
            end++;
        }
        boolean whole = end == text.length() || YamlSource.isBreak(text.charAt(end));
        boolean named = !whole && text.charAt(end) == ' ' && sign != '=';
        return end - line >= SIZE && (whole || named) ? sign : ' ';
    }
}
