package reform.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import reform.message.Language;

/** What is done to a task from the editor, as editors of different skill get it. */
class ActionsTest {
    private static final String URI = "untitled:1";
    private static final String LIST = """
            format: 1
            title: t
            departments:
              - {name: 市教育局}
            tasks:
              - id: 1
                title: a
                due: 2022年
                lead: 市教育局
                status: not-started
                updates: [{date: 2022-01-05, note: a}]
            """;

    private static WorkspaceEdit edit(Editor editor, String title) throws Exception {
        CodeActionParams parameters = new CodeActionParams(
                new TextDocumentIdentifier(URI),
                new Range(new Position(7, 4), new Position(7, 4)),
                new CodeActionContext(List.of()));
        return editor.server().getTextDocumentService().codeAction(parameters).get(30, TimeUnit.SECONDS).stream()
                .map(each -> each.getRight())
                .filter(each -> each.getTitle().equals(title))
                .map(CodeAction::getEdit)
                .findFirst()
                .orElseThrow();
    }

    /** The cursor is put on what is to be typed, and the bracket behind it stays text. */
    @Test
    void goOnWithTheNoteInEditorsThatCan() throws Exception {
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setSnippetEditSupport(true);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(edits);
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities());
        parameters.getCapabilities().setWorkspace(workspace);
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize(parameters);
            editor.open(URI, LIST);
            SnippetTextEdit snippet = edit(editor, "Add a note to 1")
                    .getDocumentChanges()
                    .get(0)
                    .getLeft()
                    .getEdits()
                    .get(0)
                    .getRight();
            assertThat(snippet.getSnippet().getKind()).isEqualTo("snippet");
            assertThat(snippet.getSnippet().getValue()).endsWith("note: ${0:(what has happened)}\\}");
            assertThat(edit(editor, "Mark 1 done")
                            .getDocumentChanges()
                            .get(0)
                            .getLeft()
                            .getEdits())
                    .allMatch(each -> each.isLeft());
        }
    }

    /** What an editor puts in it indents as the line is, of itself: Visual Studio Code, Helix, Neovim. */
    @Test
    void leaveTheIndentationOfANewTaskToTheEditor() throws Exception {
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities());
        parameters.getCapabilities().setTextDocument(text);
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize(parameters);
            editor.open(URI, LIST + "  - ");
            CompletionItem task = editor.server()
                    .getTextDocumentService()
                    .completion(new CompletionParams(new TextDocumentIdentifier(URI), new Position(11, 4)))
                    .get(30, TimeUnit.SECONDS)
                    .getRight()
                    .getItems()
                    .get(0);
            assertThat(task.getTextEdit().getLeft().getNewText()).startsWith("id: 2\n  title: ");
            assertThat(task.getInsertTextMode()).isEqualTo(InsertTextMode.AdjustIndentation);
        }
    }

    /** Enter ends the line then; asked for by a key, what begins with the word is there. */
    @Test
    void showNothingMoreWhenAWordIsTypedWhole() throws Exception {
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize();
            editor.open(URI, LIST);
            for (CompletionTriggerKind kind : CompletionTriggerKind.values()) {
                CompletionParams parameters = new CompletionParams(
                        new TextDocumentIdentifier(URI), new Position(7, 14), new CompletionContext(kind));
                int offered = editor.server()
                        .getTextDocumentService()
                        .completion(parameters)
                        .get(30, TimeUnit.SECONDS)
                        .getRight()
                        .getItems()
                        .size();
                boolean typedOn = kind == CompletionTriggerKind.TriggerForIncompleteCompletions;
                assertThat(offered == 0).as(kind.toString()).isEqualTo(typedOn);
            }
        }
    }

    @Test
    void leaveItEmptyInOthers() throws Exception {
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize();
            editor.open(URI, LIST);
            assertThat(edit(editor, "Add a note to 1")
                            .getChanges()
                            .get(URI)
                            .get(0)
                            .getNewText())
                    .endsWith("note: }");
        }
    }

    /** A request of the protocol that the server does not serve is refused as such, and is no defect. */
    @Test
    void refuseWhatWasNeverOffered() throws Exception {
        try (Editor editor = Editor.open(Language.ENGLISH)) {
            editor.initialize();
            editor.open(URI, LIST);
            RenameParams parameters = new RenameParams(new TextDocumentIdentifier(URI), new Position(7, 4), "b");
            assertThatThrownBy(() -> editor.server()
                            .getTextDocumentService()
                            .rename(parameters)
                            .get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ResponseErrorException.class)
                    .extracting(failure -> ((ResponseErrorException) failure.getCause()).getResponseError())
                    .satisfies(error -> {
                        assertThat(error.getCode()).isEqualTo(ResponseErrorCode.MethodNotFound.getValue());
                        assertThat(error.getData()).isNull();
                    });
        }
    }
}
