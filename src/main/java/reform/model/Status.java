package reform.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What has been reported of a task. The words are those of the file format, English first, then the Chinese ones. Words on
 * which offices differ (基本完成, 待验收) are none: a list says in its head what they mean.
 */
public enum Status {
    NOT_STARTED("not-started", false, "未启动", "未开始", "尚未启动"),
    IN_PROGRESS(
            "in-progress",
            false,
            "进行中",
            "正在推进",
            "正在办理",
            "办理中",
            "推进中",
            "已启动",
            "已开工",
            "在建",
            "整改中",
            "正在整改",
            "有序推进",
            "按序时推进"),
    BLOCKED("blocked", false, "受阻", "有困难", "推进缓慢", "进展滞后", "暂缓", "暂停"),
    DONE("done", true, "已完成", "完成", "已办结", "办结", "已完工", "已竣工", "整改完成", "已完成整改", "已验收"),
    /** 销号: checked, and struck off the list with evidence. */
    CLOSED("closed", true, "已销号", "销号"),
    CANCELLED("cancelled", true, "已取消", "取消", "中止", "终止");

    private static final List<Status> ALL = List.of(values());

    private final String word;
    private final boolean settled;
    private final List<String> chineseWords;

    Status(String word, boolean settled, String... chineseWords) {
        this.word = word;
        this.settled = settled;
        this.chineseWords = List.of(chineseWords);
    }

    /** The word written to files and JSON: {@code in-progress}. */
    public String word() {
        return word;
    }

    /** The Chinese words read as this status; the first is the one shown. */
    public List<String> chineseWords() {
        return chineseWords;
    }

    /** Whether nothing more is expected: done, closed or cancelled. */
    public boolean settled() {
        return settled;
    }

    /**
     * The status that a word names, in English (any case; space or underscore for the hyphen) or Chinese; empty when
     * it names none.
     */
    public static Optional<Status> ofWord(String text) {
        String word = text.strip();
        String english = word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        for (Status status : ALL) {
            if (status.word.equals(english) || status.chineseWords.contains(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
