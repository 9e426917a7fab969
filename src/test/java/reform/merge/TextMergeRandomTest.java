package reform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reform.change.ListMerge;
import reform.change.RandomLists;
import reform.change.Side;
import reform.model.TaskList;

/**
 * Random lists in random styles: the merged text says what the merged list says, and keeps the comments. More with
 * {@code -Dmerges=…}, others with {@code -Dseed=…}.
 */
class TextMergeRandomTest {
    private static final int PAIRS = Integer.getInteger("merges", 1_000);

    @Test
    void theMergedTextSaysWhatTheMergedListSays() {
        long seed = Long.getLong("seed", 5_2026_12);
        Random random = new Random(seed);
        RandomLists lists = new RandomLists(random);
        int refused = 0;
        for (int i = 0; i < PAIRS; i++) {
            TaskList base = lists.list();
            TaskList ours = lists.changed(base);
            TaskList theirs = lists.changed(base);
            int style = random.nextInt();
            int otherStyle = random.nextInt(4) == 0 ? random.nextInt() : style;
            String lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
            OutlinedList old = read(ListText.of(base, style, "base"), base);
            OutlinedList mine = read(ListText.of(ours, style, "base").replace("\n", lineBreak), ours);
            OutlinedList yours = read(ListText.of(theirs, otherStyle, "theirs"), theirs);
            String pair = "seed " + seed + ", pair " + i + "\n"
                    + old.result().source().text() + "\n--- ours\n"
                    + mine.result().source().text() + "\n--- theirs\n"
                    + yours.result().source().text();
            Optional<TextMerge> merged = TextMerge.of(old, mine, yours, ConflictMarkers.DEFAULT);
            if (merged.isEmpty()) {
                refused++;
                continue;
            }
            String text = new String(merged.get().bytes().content(), StandardCharsets.UTF_8);
            ListMerge merge = merged.get().merge();
            if (merge.clean()) {
                assertThat(read(text, ours).result().list()).as(pair).contains(merge.merged(Side.OURS));
                assertThat(text).as(pair).doesNotContain("<<<<<<<");
            } else {
                assertThat(text).as(pair).contains("<<<<<<< ours", "=======", ">>>>>>> theirs");
            }
            if (lineBreak.equals("\r\n")) {
                assertThat(text.replace("\r\n", "")).as(pair).doesNotContain("\n");
            }
            for (String line : yours.result().source().text().split("\n")) {
                // A comment of a task that is still there.
                if (line.strip().startsWith("# theirs")
                        && merge.merged(Side.OURS).tasks().stream()
                                .anyMatch(task -> line.strip().equals("# theirs " + task.id()))) {
                    assertThat(text).as(pair).contains(line.strip());
                }
            }
        }
        assertThat(refused).isZero();
    }

    /** As above, but each side has put comments and keys of its own into its updates. */
    @Test
    void whatEitherSidePutIntoUpdatesIsNotLost() {
        long seed = Long.getLong("seed", 25_2026_11);
        Random random = new Random(seed);
        RandomLists lists = new RandomLists(random);
        int merged = 0;
        for (int i = 0; i < PAIRS; i++) {
            TaskList base = lists.list();
            TaskList ours = lists.changed(base);
            TaskList theirs = lists.changed(base);
            int style = random.nextInt();
            List<String> own = new ArrayList<>();
            String old = ListText.of(base, style, "");
            String mine = withOwn(ListText.of(ours, style, ""), random, "ours", own);
            String yours = withOwn(ListText.of(theirs, style, ""), random, "theirs", own);
            Optional<TextMerge> merge =
                    TextMerge.of(read(old, base), read(mine, ours), read(yours, theirs), ConflictMarkers.DEFAULT);
            if (merge.isPresent() && !own.isEmpty()) {
                merged++;
                assertThat(new String(merge.get().bytes().content(), StandardCharsets.UTF_8))
                        .as("seed %d, pair %d%n%s%n--- ours%n%s%n--- theirs%n%s", seed, i, old, mine, yours)
                        .contains(own);
            }
        }
        assertThat(merged).isGreaterThan(PAIRS / 2);
    }

    private static String withOwn(String text, Random random, String side, List<String> own) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n")) {
            out.append(line);
            String mark = side + own.size();
            if (line.matches(" +note: .*") && random.nextInt(6) == 0) {
                out.append("\n")
                        .append(line.replaceFirst("note:.*", "x-mark: "))
                        .append(mark);
                own.add("x-mark: " + mark);
            } else if (line.matches(" +(note: |- .?date).*") && random.nextInt(6) == 0) {
                out.append("  # ").append(mark);
                own.add("# " + mark);
            }
            out.append("\n");
        }
        return out.toString();
    }

    private static OutlinedList read(String text, TaskList list) {
        OutlinedList result = OutlinedList.read("reform.yaml", list.name(), text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.result().list())
                .as("%s\n%s", result.result().problems(), text)
                .isPresent();
        return result;
    }
}
