package reform.office.form;

import java.util.List;
import java.util.Locale;

/** The columns of a form: what is known, and what is asked. */
enum FormColumn {
    ID(11, 10, false),
    TITLE(32, 30, false),
    DUE(20, 18, false),
    STATE(18, 14, false),
    LAST(46, 38, false),
    STATUS(19, 12, true),
    PROGRESS(13, 10, true),
    NOTE(40, 36, true),
    PROBLEM(28, 24, true),
    NEXT(28, 24, true);

    private final int share;
    private final int width;
    private final boolean fillIn;

    FormColumn(int share, int width, boolean fillIn) {
        this.share = share;
        this.width = width;
        this.fillIn = fillIn;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the width of a page. */
    int share() {
        return share;
    }

    /** In a sheet, in half-width characters. */
    int width() {
        return width;
    }

    /** Whether the department writes in it. */
    boolean fillIn() {
        return fillIn;
    }

    /** Those that the department writes in. */
    static List<FormColumn> asked() {
        return List.of(STATUS, PROGRESS, NOTE, PROBLEM, NEXT);
    }
}
