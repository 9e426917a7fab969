package reform.model;

import java.util.Optional;

/**
 * What the letters of an office have in common, as the head of its list says it under {@code letters:}.
 *
 * @param letterhead the name in red at the top; without it, that of the sender
 * @param from who signs them
 * @param number the number of a letter, where {@code N} stands for its own: {@code 海改督〔2026〕N号}
 * @param contact whom to answer
 */
public record LetterForm(
        Optional<String> letterhead, Optional<String> from, Optional<String> number, Optional<String> contact) {
    /** Of a list that says nothing of letters. */
    public static final LetterForm NONE =
            new LetterForm(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
