package reform.lsp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import reform.lsp.text.OpenText;
import reform.lsp.text.PositionEncoding;
import reform.message.Language;
import reform.message.Messages;
import reform.render.wording.Wording;
import reform.yaml.TextEdit;

/** A list with a cursor in it, which {@code |} marks. */
record Typed(ListDocument document, int cursor) {
    static final LocalDate TODAY = LocalDate.of(2022, 6, 30);
    static final Surroundings ENGLISH = surroundings(Language.ENGLISH);
    static final Surroundings CHINESE = surroundings(Language.CHINESE);

    private static Surroundings surroundings(Language language) {
        return new Surroundings(new Wording(new Messages(language)), lists -> TODAY, () -> Optional.of("王敏"));
    }

    static Typed of(String marked) {
        int cursor = marked.indexOf('|');
        return new Typed(open(marked.substring(0, cursor) + marked.substring(cursor + 1)), cursor);
    }

    /** What a list has become by typing. */
    static Typed after(String good, String marked) {
        ListDocument before = open(good);
        if (before.list().isEmpty()) {
            throw new AssertionError("no list: " + good);
        }
        int cursor = marked.indexOf('|');
        String text = marked.substring(0, cursor) + marked.substring(cursor + 1);
        ListDocument document = before.with(OpenText.of(text, PositionEncoding.UTF_16), 2);
        document.parsed();
        return new Typed(document, cursor);
    }

    static ListDocument open(String text) {
        return ListDocument.opened("list", OpenText.of(text, PositionEncoding.UTF_16), 1);
    }

    List<Suggestion> suggestions() {
        return Completions.at(document, cursor, ENGLISH, false);
    }

    List<String> labels() {
        return suggestions().stream().map(Suggestion::label).toList();
    }

    /** The text with the suggestion of a label taken. */
    String take(String label) {
        Suggestion taken = suggestions().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in " + labels()));
        return TextEdit.apply(
                List.of(new TextEdit(taken.start(), taken.end(), taken.insert())),
                document.text().text());
    }

    List<Fix> fixes() {
        return QuickFixes.between(document, cursor, cursor, ENGLISH);
    }

    List<Fix> actions() {
        return TaskActions.at(document, cursor, ENGLISH);
    }

    /** The text with the fix of a title made. */
    static String fixed(ListDocument document, List<Fix> fixes, String title) {
        Fix fix = fixes.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        title + " is not in " + fixes.stream().map(Fix::title).toList()));
        return TextEdit.apply(fix.edits(), document.text().text());
    }
}
