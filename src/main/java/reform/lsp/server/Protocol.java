package reform.lsp.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.StringValue;
import org.eclipse.lsp4j.StringValueKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import reform.lsp.Fix;
import reform.lsp.Hints;
import reform.lsp.ListDocument;
import reform.lsp.Outline;
import reform.lsp.Suggestion;
import reform.lsp.text.OpenText;
import reform.message.Messages;
import reform.model.Problem;
import reform.model.Severity;
import reform.render.wording.ProblemText;

/** Values of the program as those of the protocol. */
final class Protocol {
    private static final String SOURCE = "reform";

    private Protocol() {}

    static reform.lsp.text.Position position(Position position) {
        return new reform.lsp.text.Position(position.getLine(), position.getCharacter());
    }

    static reform.lsp.text.Range range(Range range) {
        return new reform.lsp.text.Range(position(range.getStart()), position(range.getEnd()));
    }

    static Position position(reform.lsp.text.Position position) {
        return new Position(position.line(), position.character());
    }

    static Range range(reform.lsp.text.Range range) {
        return new Range(position(range.start()), position(range.end()));
    }

    static Diagnostic diagnostic(Problem problem, ListDocument document, Messages messages) {
        return new Diagnostic(
                range(document.range(problem)),
                ProblemText.of(problem, messages),
                problem.severity() == Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                SOURCE,
                problem.finding().rule().word());
    }

    /** What may be typed at a place, in its order. Editors compare what is typed with what they are told to: itself. */
    static List<CompletionItem> items(List<Suggestion> suggestions, OpenText text, Position cursor) {
        List<CompletionItem> items = new ArrayList<>(suggestions.size());
        for (Suggestion suggestion : suggestions) {
            Range range = range(text.range(suggestion.start(), suggestion.end()));
            CompletionItem item = new CompletionItem(suggestion.label());
            item.setKind(kind(suggestion.kind()));
            item.setTextEdit(Either.forLeft(new TextEdit(range, suggestion.insert())));
            item.setFilterText(text.text().substring(suggestion.start(), text.offset(position(cursor))));
            item.setSortText(String.format(Locale.ROOT, "%04d", items.size()));
            if (suggestion.kind() == Suggestion.Kind.SNIPPET) {
                item.setInsertTextFormat(InsertTextFormat.Snippet);
                // As Helix does in any case, and Visual Studio Code unless it is told otherwise.
                item.setInsertTextMode(InsertTextMode.AdjustIndentation);
            }
            if (!suggestion.detail().isEmpty()) {
                item.setDetail(suggestion.detail());
            }
            items.add(item);
        }
        return items;
    }

    private static CompletionItemKind kind(Suggestion.Kind kind) {
        return switch (kind) {
            case KEY -> CompletionItemKind.Property;
            case DEPARTMENT -> CompletionItemKind.Class;
            case STATUS -> CompletionItemKind.EnumMember;
            case DAY -> CompletionItemKind.Event;
            case VALUE -> CompletionItemKind.Value;
            case TEXT -> CompletionItemKind.Text;
            case SNIPPET -> CompletionItemKind.Snippet;
        };
    }

    static DocumentSymbol symbol(Outline.Part part, OpenText text) {
        SymbolKind kind =
                switch (part.kind()) {
                    case REGISTRY, SECTION -> SymbolKind.Namespace;
                    case DEPARTMENT -> SymbolKind.Class;
                    case TASK -> SymbolKind.Event;
                };
        return new DocumentSymbol(
                part.name(),
                kind,
                range(text.range(part.start(), part.end())),
                range(text.range(part.nameStart(), part.nameEnd())),
                part.detail().isEmpty() ? null : part.detail(),
                part.parts().stream().map(each -> symbol(each, text)).toList());
    }

    static InlayHint hint(Hints.Hint hint, OpenText text) {
        InlayHint shown = new InlayHint(position(text.position(hint.offset())), Either.forLeft(hint.text()));
        shown.setPaddingLeft(true);
        shown.setTooltip(hint.about());
        return shown;
    }

    static List<TextEdit> edits(List<reform.yaml.TextEdit> edits, OpenText text) {
        return edits.stream()
                .map(edit -> new TextEdit(range(text.range(edit.start(), edit.end())), edit.text()))
                .toList();
    }

    /** An edit after which the editor's cursor is in the blank, on the hint, which the next key replaces. */
    static SnippetTextEdit snippet(TextEdit edit, Fix.Blank blank) {
        String before = edit.getNewText().substring(0, blank.offset());
        String after = edit.getNewText().substring(blank.offset());
        String snippet = escaped(before) + "${0:" + escaped(blank.hint()) + "}" + escaped(after);
        return new SnippetTextEdit(edit.getRange(), new StringValue(StringValueKind.SNIPPET, snippet));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }
}
