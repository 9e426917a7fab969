package reform.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of counts from 0, divided at round numbers.
 *
 * @param step what lies between two divisions: 1, 2 or 5 times a power of ten
 * @param end the last division; no count is beyond it
 */
record Axis(long step, long end) {
    private static final int MOST_STEPS = 5;

    /** The scale for counts up to this one. */
    static Axis to(long longest) {
        long step = 1;
        for (int i = 0; step * MOST_STEPS < longest; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return new Axis(step, Math.max(1, (longest + step - 1) / step) * step);
    }

    List<Long> divisions() {
        List<Long> divisions = new ArrayList<>();
        for (long at = 0; at <= end; at += step) {
            divisions.add(at);
        }
        return divisions;
    }

    /** Where a count lies on a line of this length. */
    double place(long count, double length) {
        return length * count / end;
    }
}
