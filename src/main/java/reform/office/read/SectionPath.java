package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import reform.model.Departments;

/** The headings that a row of a table stands below: those in rows of their own, and that in its column of sections. */
final class SectionPath {
    private String top;
    private String middle = "";
    private String column = "";

    SectionPath(String top) {
        this.top = top;
    }

    void goOnFrom(SectionPath before) {
        top = before.top;
        middle = before.middle;
        column = before.column;
    }

    /** A heading in a row of its own; it goes below the one above it where it is numbered on a deeper level. */
    void heading(String text) {
        String heading = Departments.join(text);
        int level = level(heading);
        // Below 一、 stands （一）; what has no number of a higher level above it stands at the top.
        boolean below = level >= 3 && level > level(top);
        if (below && !top.isEmpty()) {
            middle = heading;
        } else {
            top = heading;
            middle = "";
        }
        column = "";
    }

    private static int level(String heading) {
        return Numbering.of(heading).map(Numbering::level).orElse(1);
    }

    /** The names in the columns of sections, from the left. */
    void column(List<String> names) {
        column = String.join(" / ", names);
    }

    String top() {
        return top;
    }

    /** All headings from the top, none twice. */
    String text() {
        List<String> parts = new ArrayList<>();
        for (String each : new String[] {top, middle, column}) {
            if (!each.isEmpty() && !parts.contains(each)) {
                parts.add(each);
            }
        }
        return String.join(" / ", parts);
    }
}
