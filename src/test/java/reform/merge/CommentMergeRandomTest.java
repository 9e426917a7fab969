package reform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Comments in random merges: what a side took away is away, what it wrote is there, and both orders give the same text
 * or the same conflict, however either side indents, moves and deletes. More with {@code -Dmerges=…}, others with
 * {@code -Dseed=…}.
 */
class CommentMergeRandomTest {
    private static final int MERGES = Integer.getInteger("merges", 700);
    private static final Pattern COMMENT = Pattern.compile("# (\\S+) \\.");
    private static final Pattern CONFLICT =
            Pattern.compile("<<<<<<< ours\\R((?s:.*?))=======\\R((?s:.*?))>>>>>>> theirs\\R");

    @Test
    void commentsAreMergedAsTheSidesLeftThemInBothOrders() {
        long seed = Long.getLong("seed", 7_2026_11);
        int byLines = 0;
        int conflicts = 0;
        for (int i = 0; i < MERGES; i++) {
            Random random = new Random(seed + i);
            CommentedList list = CommentedList.random(random);
            String base = list.text();
            String ours = list.changed(random, "ours").text();
            String theirs = list.changed(random, "theirs").text();
            String pair = "seed %d%n%s%n--- ours%n%s%n--- theirs%n%s".formatted(seed + i, base, ours, theirs);
            Optional<TextMerge> merge = merge(base, ours, theirs);
            Optional<TextMerge> other = merge(base, theirs, ours);
            assertThat(other.map(TextMerge::places)).as(pair).isEqualTo(merge.map(TextMerge::places));
            if (merge.isEmpty()) {
                byLines++;
                continue;
            }
            String text = text(merge.get());
            assertThat(CONFLICT.matcher(text(other.orElseThrow()))
                            .replaceAll("<<<<<<< ours\n$2=======\n$1>>>>>>> theirs\n"))
                    .as(pair)
                    .isEqualTo(CONFLICT.matcher(text).replaceAll("<<<<<<< ours\n$1=======\n$2>>>>>>> theirs\n"));
            conflicts += merge.get().places() > 0 ? 1 : 0;
            comments(base, ours, theirs, text, pair);
        }
        assertThat(conflicts).isBetween(MERGES / 20, MERGES / 2);
        assertThat(byLines).as("merged by lines").isLessThan(MERGES / 20);
    }

    private static void comments(String base, String ours, String theirs, String text, String pair) {
        Set<String> old = comments(base);
        Set<String> mine = comments(ours);
        Set<String> yours = comments(theirs);
        Set<String> all = new TreeSet<>(mine);
        all.addAll(yours);
        Set<String> kept = new TreeSet<>(all);
        kept.removeIf(comment -> old.contains(comment) && !(mine.contains(comment) && yours.contains(comment)));
        assertThat(comments(text)).as(pair).containsAll(kept);
        assertThat(comments(CONFLICT.matcher(text).replaceAll(""))).as(pair).isSubsetOf(kept);
        assertThat(COMMENT.matcher(CONFLICT.matcher(text).replaceAll(""))
                        .results()
                        .count())
                .as(pair)
                .isEqualTo(comments(CONFLICT.matcher(text).replaceAll("")).size());
    }

    private static Set<String> comments(String text) {
        Set<String> comments = new TreeSet<>();
        COMMENT.matcher(text).results().forEach(match -> comments.add(match.group(1)));
        return comments;
    }

    private static Optional<TextMerge> merge(String base, String ours, String theirs) {
        return TextMerge.of(read(base), read(ours), read(theirs), ConflictMarkers.DEFAULT);
    }

    private static String text(TextMerge merge) {
        return new String(merge.bytes().content(), StandardCharsets.UTF_8);
    }

    private static OutlinedList read(String text) {
        OutlinedList result = OutlinedList.read("reform.yaml", "reform", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.result().list())
                .as("%s%n%s", result.result().problems(), text)
                .isPresent();
        return result;
    }
}
