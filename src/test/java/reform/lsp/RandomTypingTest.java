package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import reform.lsp.text.OpenText;
import reform.lsp.text.PositionEncoding;
import reform.message.Language;
import reform.model.Problem;
import reform.store.read.TaskListReader;

/**
 * A day of typing: whatever is typed, the server answers, says what check says of the text as it is then, and its memory
 * does not grow. {@code -Dtyping.edits=10000 -Dtyping.seed=1} makes the day long.
 */
class RandomTypingTest {
    private static final String[] PIECES = {
        "\n",
        "\n    ",
        "\n  - ",
        "\r\n",
        " ",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "#",
        "|",
        ">",
        "&a ",
        "*a",
        "!!str ",
        "\t",
        "😀",
        "𠀀",
        "市教育局",
        "市教育居",
        "lead",
        "lead: ",
        "due: 2022年",
        "status: done",
        "updates:",
        "id: 1",
        "- date: 2022-01-01",
        "<<<<<<< ours\n",
        "---\n",
        "\ufeff",
        "\0",
        "<<: *a",
        "x-得分: 5",
        "tasks:\n",
    };

    @Test
    void neverBreaks() throws Exception {
        int edits = Integer.getInteger("typing.edits", 150);
        long seed = Long.getLong("typing.seed", System.nanoTime());
        Random random = new Random(seed);
        String good = Files.readString(Path.of("data/reform.yaml")).substring(0, 9000);
        good = good.substring(0, good.lastIndexOf("\n  - id:") + 1);
        String uri = "untitled:1";
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize();
            OpenText text = OpenText.of(good, PositionEncoding.UTF_16);
            editor.open(uri, good);
            long used = 0;
            for (int i = 0; i < edits; i++) {
                if (random.nextInt(40) == 0) {
                    text = OpenText.of(good, PositionEncoding.UTF_16);
                    editor.change(uri, null, good);
                } else {
                    Range range = range(random, text);
                    String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
                    text = text.with(new reform.lsp.text.Range(place(range.getStart()), place(range.getEnd())), piece);
                    editor.change(uri, range, piece);
                }
                ask(editor.server().getTextDocumentService(), uri, random, text);
                if (i % 10 == 0) {
                    assertThat(rules(editor.diagnostics()))
                            .as("seed " + seed + ", edit " + i)
                            .isEqualTo(check(text));
                }
                if (i == edits / 2) {
                    used = used();
                }
            }
            assertThat(editor.log()).as("seed " + seed).isEmpty();
            assertThat(used() - used).as("bytes more than at noon").isLessThan(20 << 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> rules(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(each -> each.getRange().getStart().getLine() + 1 + " "
                        + each.getCode().getLeft())
                .toList();
    }

    private static List<String> check(OpenText text) {
        // A text that begins with a mark has another before that one in its file.
        byte[] bytes =
                ((text.text().startsWith("\ufeff") ? "\ufeff" : "") + text.text()).getBytes(StandardCharsets.UTF_8);
        List<String> rules = new ArrayList<>();
        for (Problem problem : TaskListReader.read("l.yaml", "l", bytes).problems()) {
            rules.add(problem.line() + " " + problem.finding().rule().word());
        }
        return rules;
    }

    private static reform.lsp.text.Position place(Position position) {
        return new reform.lsp.text.Position(position.getLine(), position.getCharacter());
    }

    private static Range range(Random random, OpenText text) {
        Position start = position(random, text);
        int length = random.nextInt(3) == 0 ? random.nextInt(12) : 0;
        return new Range(start, new Position(start.getLine(), start.getCharacter() + length));
    }

    /** Mostly at places that are there. */
    private static Position position(Random random, OpenText text) {
        if (random.nextInt(50) == 0) {
            return new Position(random.nextInt(text.lines() + 5), random.nextInt(300));
        }
        reform.lsp.text.Position position =
                text.position(random.nextInt(text.text().length() + 1));
        return new Position(position.line(), position.character());
    }

    private static void ask(TextDocumentService server, String uri, Random random, OpenText text) throws Exception {
        TextDocumentIdentifier file = new TextDocumentIdentifier(uri);
        Position position = position(random, text);
        Range range = new Range(position, position);
        var answer =
                switch (random.nextInt(9)) {
                    case 0 -> server.hover(new HoverParams(file, position));
                    case 1 -> server.documentSymbol(new DocumentSymbolParams(file));
                    case 2 -> server.foldingRange(new FoldingRangeRequestParams(file));
                    case 3 -> server.inlayHint(new InlayHintParams(file, new Range(new Position(0, 0), position)));
                    case 4 -> server.references(new ReferenceParams(file, position, new ReferenceContext(true)));
                    case 5 -> server.codeAction(new CodeActionParams(file, range, new CodeActionContext(List.of())));
                    default -> server.completion(new CompletionParams(file, position));
                };
        answer.get(30, TimeUnit.SECONDS);
    }
}
