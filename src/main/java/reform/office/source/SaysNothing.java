package reform.office.source;

import java.util.regex.Pattern;

/** What a cell says where there is nothing to say. */
public final class SaysNothing {
    private static final Pattern NOTHING = Pattern.compile(
            "(?:(?:目?前)?(?:尚|暂)?(?:没有|无)(?:任何|明显)?(?:问题|困难|困难和问题|问题和困难|存在问题)?|不存在问题|[/／\\\\—–－-]+)[。.]?");

    private SaysNothing() {}

    public static boolean is(String text) {
        return NOTHING.matcher(text).matches();
    }
}
