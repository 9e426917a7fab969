package reform.render.wording;

import reform.message.Messages;
import reform.policy.CompletionRate;
import reform.render.text.DisplayWidth;
import reform.render.text.Style;
import reform.render.text.StyledText;

/** Numbers in the cells of a table. */
public final class Counts {
    private Counts() {}

    public static StyledText plain(long count) {
        return StyledText.of(Long.toString(count));
    }

    /** In a style where there are any: zeros don't ask for attention. */
    public static StyledText of(long count, Style style) {
        return StyledText.of(Long.toString(count), count == 0 ? Style.DIM : style);
    }

    /** {@code 36%}; quiet where it is 0. */
    public static StyledText percent(int percent) {
        return StyledText.of(percent + "%", percent == 0 ? Style.DIM : Style.PLAIN);
    }

    /** {@code 10/28  36%}; empty where nothing counts. */
    public static StyledText share(CompletionRate rate, Messages messages) {
        return rate.percent().isEmpty()
                ? StyledText.EMPTY
                : StyledText.of(messages.text(
                        "report.share",
                        rate.completed(),
                        rate.counted(),
                        DisplayWidth.padLeft(Integer.toString(rate.percent().getAsInt()), 3)));
    }
}
