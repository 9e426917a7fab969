package reform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reform.change.ListMerge;
import reform.change.RandomLists;
import reform.change.Side;
import reform.model.TaskList;
import reform.store.ReadResult;
import reform.store.TaskListReader;

/** Random lists in random styles: the merged text says what the merged list says, and keeps the comments. */
class TextMergeRandomTest {
    private static final int PAIRS = 3_000;

    @Test
    void theMergedTextSaysWhatTheMergedListSays() {
        long seed = 5_2026_12;
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
            ReadResult old = read(ListText.of(base, style, "base"), base);
            ReadResult mine = read(ListText.of(ours, style, "base").replace("\n", lineBreak), ours);
            ReadResult yours = read(ListText.of(theirs, otherStyle, "theirs"), theirs);
            String pair = "seed " + seed + ", pair " + i + "\n" + old.source().text() + "\n--- ours\n"
                    + mine.source().text() + "\n--- theirs\n" + yours.source().text();
            Optional<TextMerge> merged = TextMerge.of(old, mine, yours, Markers.DEFAULT);
            if (merged.isEmpty()) {
                refused++;
                continue;
            }
            String text = new String(merged.get().bytes().content(), StandardCharsets.UTF_8);
            ListMerge merge = merged.get().merge();
            if (merge.clean()) {
                assertThat(read(text, ours).list()).as(pair).contains(merge.merged(Side.OURS));
                assertThat(text).as(pair).doesNotContain("<<<<<<<");
            } else {
                assertThat(text).as(pair).contains("<<<<<<< ours", "=======", ">>>>>>> theirs");
            }
            if (lineBreak.equals("\r\n")) {
                assertThat(text.replace("\r\n", "")).as(pair).doesNotContain("\n");
            }
            for (String line : yours.source().text().split("\n")) {
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

    private static ReadResult read(String text, TaskList list) {
        ReadResult result = TaskListReader.read("reform.yaml", list.name(), text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.list()).as("%s\n%s", result.problems(), text).isPresent();
        return result;
    }
}
