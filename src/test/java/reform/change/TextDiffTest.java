package reform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.change.TextDiff.Kind;
import reform.change.TextDiff.Piece;

class TextDiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "推进中高职衔接 | 推进中高职及本科衔接 | 推进中高职{+及本科+}衔接",
                "建成10所学校 | 建成12所学校 | 建成[-10-]{+12+}所学校",
                "a plan of two years | a plan of three years | a plan of [-two-]{+three+} years",
                "甲乙丙丁 | 甲戊丙己 | 甲[-乙丙丁-]{+戊丙己+}",
                "'' | 新 | {+新+}",
                "旧 | '' | [-旧-]",
                "same | same | same",
                "𠀀𠀁 | 𠀀𠀂 | 𠀀[-𠀁-]{+𠀂+}"
            })
    void marksTheWordsThatChanged(String before, String after, String marked) {
        assertThat(marked(TextDiff.between(before, after))).isEqualTo(marked);
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @Test
    void bothTextsCanBeReadFromThePieces() {
        long seed = 20260630;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String before = text(random, random.nextInt(30));
            String after = text(random, random.nextInt(30));
            List<Piece> pieces = TextDiff.between(before, after);
            assertThat(without(pieces, Kind.ADDED))
                    .as("seed %d, %s, %s", seed, before, after)
                    .isEqualTo(before);
            assertThat(without(pieces, Kind.REMOVED))
                    .as("seed %d, %s, %s", seed, before, after)
                    .isEqualTo(after);
        }
    }

    @Test
    void longTextsWithoutLikenessAreReplacedInBoundedTime() {
        String before = "甲乙 ".repeat(20_000);
        String after = "丙丁,".repeat(20_000);
        List<Piece> pieces = TextDiff.between(before, after);
        assertThat(pieces).containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("甲乙丙ab1 ，".charAt(random.nextInt(8)));
        }
        return text.toString();
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
