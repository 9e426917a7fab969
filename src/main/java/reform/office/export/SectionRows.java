package reform.office.export;

import java.util.regex.Pattern;

/** Tells which sections can stand in a row of their own above their tasks, and are known there for what they are. */
final class SectionRows {
    private static final int LONGEST = 40;
    /** Numbers of deeper levels, and words by which tables end, would be taken for something else. */
    private static final Pattern MISTAKEN =
            Pattern.compile("^(?:[（(]|\\d|[①-⑳]|[*＊※]|备\\s*注|注|附|说明|填|制表|联系|审核|单位|报|签|主管|合|总|小|共).*");

    private SectionRows() {}

    static boolean canHead(String section) {
        return !section.isBlank()
                && section.length() <= LONGEST
                && section.equals(section.strip())
                && section.indexOf('\n') < 0
                && section.indexOf('/') < 0
                && !section.endsWith("。")
                && !MISTAKEN.matcher(section).matches();
    }
}
