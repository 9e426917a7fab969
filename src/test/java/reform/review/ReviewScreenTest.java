package reform.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.action.Context;
import reform.message.Language;
import reform.message.Messages;
import reform.model.TaskList;
import reform.policy.AssessedTask;
import reform.policy.Assessor;
import reform.render.wording.Wording;
import reform.store.file.ListFile;

/**
 * Pictures of a review, in {@code review/}: the keys pressed, the size, the language. {@code -Dgolden.update=true} writes
 * them anew: read the diff.
 */
class ReviewScreenTest {
    private static final Path PICTURES = Path.of("src/test/resources/review");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "task, '', 80, 24, en, false",
        "task, '', 80, 24, zh, false",
        "task, '', 60, 15, en, false",
        "task, '', 60, 15, zh, false",
        "task, '', 30, 6, zh, false",
        "task-in-colour, '', 80, 24, en, true",
        "long, ss, 60, 15, zh, false",
        "asking, e, 80, 24, en, false",
        "asking, e, 60, 15, zh, false",
        "help, ?, 80, 24, en, false",
        "help, ?, 80, 24, zh, false",
        "end, sssssssssss, 60, 15, en, false",
        "end, sssssssssss, 60, 15, zh, false",
        "unknown-key, x, 60, 15, en, false",
    })
    void pictures(String name, String keys, int columns, int rows, String language, boolean colour) throws IOException {
        Messages messages = new Messages(Language.of(language).orElseThrow());
        Path history = Path.of("src/test/resources/golden/history.yaml").toAbsolutePath();
        TaskList list =
                ListFile.of("history.yaml", history).read(System.in).list().orElseThrow();
        List<AssessedTask> tasks = Assessor.of(list, DAY);
        Context context = new Context(DAY, Optional.empty(), Optional.empty(), new Wording(messages), false, 30);
        Review review = new Review(List.of(list), DAY, tasks, context);
        for (int i = 0; i < keys.length(); i++) {
            Optional<ReviewKey> order = ReviewKey.of(keys.substring(i, i + 1));
            if (order.isPresent()) {
                review.press(order.get());
            } else {
                review.pressUnknown();
            }
        }

        ScreenFrame picture = new ReviewScreen(messages, colour).of(review, columns, rows);

        assertThat(picture.lines()).hasSize(rows);
        Path expected = PICTURES.resolve(name + "-" + columns + "x" + rows + "-" + language + ".txt");
        String actual = String.join("\n", picture.lines()).replace("\u001b", "\\e") + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }
}
