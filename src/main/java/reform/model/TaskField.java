package reform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a task beside its id, in the order of the format. A text field is declared here and nowhere else: it is
 * read, set, shown, compared and merged as every other one.
 */
public enum TaskField {
    SECTION(Kind.LINE),
    TITLE(Kind.LINE),
    DESCRIPTION(Kind.TEXT),
    /** 目标, 完成标准. */
    GOAL(Kind.TEXT),
    /** 措施. */
    MEASURES(Kind.TEXT),
    /** 来源. */
    SOURCE(Kind.LINE),
    DUE(Kind.OTHER),
    START(Kind.OTHER),
    MILESTONES(Kind.OTHER),
    LEAD(Kind.NAMES),
    RESPONSIBLE(Kind.NAMES),
    /** 牵头领导, a person. */
    LEADER(Kind.LINE),
    /** 责任处室, 责任人. */
    OWNER(Kind.LINE),
    STATUS(Kind.OTHER),
    PROGRESS(Kind.OTHER),
    /** The office's own columns, whose keys begin with {@value OwnValues#PREFIX}. */
    OWN(Kind.OTHER),
    UPDATES(Kind.OTHER);

    private enum Kind {
        /** A text of a few words. */
        LINE,
        /** A text that may be long. */
        TEXT,
        /** Departments. */
        NAMES,
        OTHER
    }

    private static final List<TaskField> TEXTS = allTexts();

    private final Kind kind;
    private final String key;

    TaskField(Kind kind) {
        this.kind = kind;
        this.key = name().toLowerCase(Locale.ROOT);
    }

    /** The key of the file format; {@code own} has none in it. */
    public String key() {
        return key;
    }

    /** Those that are texts. */
    public static List<TaskField> texts() {
        return TEXTS;
    }

    private static List<TaskField> allTexts() {
        List<TaskField> texts = new ArrayList<>();
        for (TaskField field : values()) {
            if (field.isText()) {
                texts.add(field);
            }
        }
        return List.copyOf(texts);
    }

    /** Whether a person sets it as it is; status, progress and updates are reported, and milestones are written by hand. */
    public boolean isSettable() {
        return isText() || kind == Kind.NAMES || this == DUE || this == START;
    }

    /** The field of a key of the file format, also of one of the office's own; empty where there is none. */
    public static Optional<TaskField> ofKey(String key) {
        if (OwnValues.isKey(key)) {
            return Optional.of(OWN);
        }
        for (TaskField field : values()) {
            if (field.key.equals(key) && field != OWN) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public boolean isText() {
        return kind == Kind.LINE || kind == Kind.TEXT;
    }

    /** Whether it is a text of a few words. */
    public boolean isLine() {
        return kind == Kind.LINE;
    }

    /** Whether it holds departments. */
    public boolean hasNames() {
        return kind == Kind.NAMES;
    }

    /** Whether a task may be without it. */
    public boolean mayBeEmpty() {
        return (isText() && this != TITLE) || this == RESPONSIBLE || this == START || this == OWN;
    }
}
