package reform.model;

import java.util.Locale;

/** The fields of an update that are texts, in the order of the format. */
public enum UpdateText {
    /** 填报人: who reports. */
    BY,
    /** 说明. */
    NOTE,
    /** 存在问题: what stands in the way. */
    PROBLEM,
    /** 下一步: what comes next. */
    NEXT,
    /** A path, URL or document number; needed by an update that closes a task. */
    EVIDENCE,
    /** The letter that was sent about the task. */
    LETTER;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The key of the file format. */
    public String key() {
        return key;
    }
}
