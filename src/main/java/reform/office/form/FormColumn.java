package reform.office.form;

import java.util.List;
import java.util.Locale;

/** The columns of a form: what is known, and what is asked. */
enum FormColumn {
    ID(10, false),
    TITLE(30, false),
    DUE(22, false),
    STATE(14, false),
    LAST(38, false),
    STATUS(12, true),
    PROGRESS(10, true),
    NOTE(36, true),
    PROBLEM(24, true),
    NEXT(24, true);

    private final int width;
    private final boolean fillIn;

    FormColumn(int width, boolean fillIn) {
        this.width = width;
        this.fillIn = fillIn;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
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
