package reform.lsp.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import reform.lsp.Completions;
import reform.lsp.DepartmentUses;
import reform.lsp.Fix;
import reform.lsp.Folds;
import reform.lsp.Hints;
import reform.lsp.Hovers;
import reform.lsp.ListDocument;
import reform.lsp.Outline;
import reform.lsp.QuickFixes;
import reform.lsp.Suggestion;
import reform.lsp.Surroundings;
import reform.lsp.TaskActions;
import reform.lsp.text.OpenText;
import reform.model.Problem;

/** The lists that are open in the editor: keeps up with what is typed, says what is wrong, and answers. */
final class OpenLists implements TextDocumentService {
    private static final String ENDING = ".yaml";
    /** Longer files are no lists that {@code check} would read. */
    private static final long LARGEST = 256L << 20;

    /** What the protocol has for nothing to say. */
    private static final Hover NO_HOVER = null;

    private final Surroundings surroundings;
    private final Connection connection;
    private final Worker worker;
    /** For the worker. */
    private final Map<String, ListDocument> lists = new HashMap<>();
    /** The last version of each file that has arrived: older ones need not be checked any more. */
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    OpenLists(Surroundings surroundings, Connection connection, Worker worker) {
        this.surroundings = surroundings;
        this.connection = connection;
        this.worker = worker;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        TextDocumentItem file = parameters.getTextDocument();
        String uri = file.getUri();
        versions.put(uri, file.getVersion());
        worker.run(() -> {
            OpenText text = OpenText.of(file.getText(), connection.client().encoding());
            lists.put(uri, compared(uri, ListDocument.opened(name(uri), text, file.getVersion())));
            check(uri, file.getVersion());
        });
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        int version =
                Optional.ofNullable(parameters.getTextDocument().getVersion()).orElse(0);
        versions.put(uri, version);
        worker.run(() -> {
            ListDocument before = lists.get(uri);
            if (before != null) {
                OpenText text = before.text();
                for (TextDocumentContentChangeEvent change : parameters.getContentChanges()) {
                    text = change.getRange() == null
                            ? OpenText.of(change.getText(), connection.client().encoding())
                            : text.with(Protocol.range(change.getRange()), change.getText());
                }
                lists.put(uri, before.with(text, version));
                check(uri, version);
            }
        });
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        worker.run(() -> {
            if (lists.containsKey(uri)) {
                lists.put(uri, compared(uri, lists.get(uri)));
                check(uri, versions.getOrDefault(uri, 0));
            }
        });
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        versions.remove(uri);
        worker.run(() -> {
            lists.remove(uri);
            connection.proxy().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
        });
    }

    /** Asks something of a list as it is when it is asked; a file that is not open has no answer. */
    private <T> CompletableFuture<T> ask(TextDocumentIdentifier file, T otherwise, Function<ListDocument, T> question) {
        return worker.answer(() ->
                Optional.ofNullable(lists.get(file.getUri())).map(question).orElse(otherwise));
    }

    private static int offset(ListDocument list, Position position) {
        return list.text().offset(Protocol.position(position));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        return ask(parameters.getTextDocument(), Either.forRight(new CompletionList(List.of())), list -> {
            List<Suggestion> suggestions = Completions.at(
                    list,
                    offset(list, parameters.getPosition()),
                    surroundings,
                    connection.client().snippets());
            if (isTypedOn(parameters)
                    && !suggestions.isEmpty()
                    && suggestions.get(0).isIn(list.text().text())) {
                // A word that is complete now: Enter is to end its line, and not to take what is there.
                suggestions = List.of();
            }
            // What fits is found here, by more names than editors know of: each letter is asked for anew.
            return Either.forRight(
                    new CompletionList(true, Protocol.items(suggestions, list.text(), parameters.getPosition())));
        });
    }

    /** Whether an editor asks of itself, since a person goes on typing where it shows suggestions. */
    private static boolean isTypedOn(CompletionParams parameters) {
        return parameters.getContext() != null
                && parameters.getContext().getTriggerKind() == CompletionTriggerKind.TriggerForIncompleteCompletions;
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return ask(parameters.getTextDocument(), NO_HOVER, list -> Hovers.at(
                        list, offset(list, parameters.getPosition()), surroundings)
                .map(hover -> new Hover(
                        new MarkupContent(MarkupKind.MARKDOWN, hover.text()),
                        Protocol.range(list.text().range(hover.start(), hover.end()))))
                .orElse(NO_HOVER));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams parameters) {
        return ask(parameters.getTextDocument(), List.of(), list -> Outline.of(list, surroundings).stream()
                .map(part -> Either.<SymbolInformation, DocumentSymbol>forRight(Protocol.symbol(part, list.text())))
                .toList());
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return ask(
                parameters.getTextDocument(),
                Either.forLeft(List.of()),
                list -> Either.forLeft(DepartmentUses.definition(list, offset(list, parameters.getPosition())).stream()
                        .map(place -> location(parameters.getTextDocument(), list, place))
                        .toList()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
        boolean declaration =
                parameters.getContext() != null && parameters.getContext().isIncludeDeclaration();
        return ask(
                parameters.getTextDocument(),
                List.of(),
                list -> DepartmentUses.references(list, offset(list, parameters.getPosition()), declaration).stream()
                        .map(place -> location(parameters.getTextDocument(), list, place))
                        .toList());
    }

    private static Location location(TextDocumentIdentifier file, ListDocument list, DepartmentUses.Place place) {
        return new Location(file.getUri(), Protocol.range(list.text().range(place.start(), place.end())));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
        return ask(parameters.getTextDocument(), List.of(), list -> {
            if (!connection.client().inlayHints()) {
                return List.of();
            }
            int start = offset(list, parameters.getRange().getStart());
            int end = offset(list, parameters.getRange().getEnd());
            return Hints.between(list, start, end, surroundings).stream()
                    .map(hint -> Protocol.hint(hint, list.text()))
                    .toList();
        });
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
        return ask(parameters.getTextDocument(), List.of(), list -> Folds.of(list).stream()
                .map(fold -> new FoldingRange(fold.first(), fold.last()))
                .toList());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        TextDocumentIdentifier file = parameters.getTextDocument();
        return ask(file, List.of(), list -> {
            int start = offset(list, parameters.getRange().getStart());
            int end = offset(list, parameters.getRange().getEnd());
            List<Either<Command, CodeAction>> actions = new ArrayList<>();
            if (wants(parameters, CodeActionKind.QuickFix)) {
                Set<Problem> mended = new HashSet<>();
                for (Fix fix : QuickFixes.between(list, start, end, surroundings)) {
                    CodeAction action = action(file.getUri(), list, fix, CodeActionKind.QuickFix);
                    Problem problem = fix.problem().orElseThrow();
                    action.setDiagnostics(List.of(Protocol.diagnostic(
                            problem, list, surroundings.wording().messages())));
                    action.setIsPreferred(mended.add(problem));
                    actions.add(Either.forRight(action));
                }
            }
            if (wants(parameters, CodeActionKind.RefactorRewrite)) {
                for (Fix fix : TaskActions.at(list, start, surroundings)) {
                    actions.add(Either.forRight(action(file.getUri(), list, fix, CodeActionKind.RefactorRewrite)));
                }
            }
            return actions;
        });
    }

    /** Whether actions of a kind were asked for: of all kinds, of that one, or of one that it is a kind of. */
    private static boolean wants(CodeActionParams parameters, String kind) {
        List<String> only =
                parameters.getContext() == null ? null : parameters.getContext().getOnly();
        return only == null || only.stream().anyMatch(each -> kind.equals(each) || kind.startsWith(each + "."));
    }

    private CodeAction action(String uri, ListDocument list, Fix fix, String kind) {
        CodeAction action = new CodeAction(fix.title());
        action.setKind(kind);
        List<TextEdit> edits = Protocol.edits(fix.edits(), list.text());
        Client client = connection.client();
        if (client.versionedEdits()) {
            // Edits of a text that has changed since are refused by the editor.
            VersionedTextDocumentIdentifier file = new VersionedTextDocumentIdentifier(uri, list.version());
            List<Either<TextEdit, SnippetTextEdit>> versioned = new ArrayList<>();
            edits.forEach(edit -> versioned.add(Either.forLeft(edit)));
            if (client.snippetEdits() && fix.blank().isPresent()) {
                int number = fix.blank().get().edit();
                versioned.set(
                        number,
                        Either.forRight(
                                Protocol.snippet(edits.get(number), fix.blank().get())));
            }
            TextDocumentEdit edit = new TextDocumentEdit(file, versioned);
            action.setEdit(new WorkspaceEdit(List.of(Either.forLeft(edit))));
        } else {
            action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
        }
        return action;
    }

    /** Says what is wrong with a version of a file, unless a later one has come in the meantime. */
    private void check(String uri, int version) {
        if (versions.getOrDefault(uri, version) != version) {
            return;
        }
        ListDocument list = lists.get(uri);
        List<Diagnostic> diagnostics = list.problems().stream()
                .map(problem -> Protocol.diagnostic(
                        problem, list, surroundings.wording().messages()))
                .toList();
        connection.proxy().publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, version));
    }

    /** A list beside its file on the disk, which may be in another encoding; one that can't be read says nothing. */
    private static ListDocument compared(String uri, ListDocument list) {
        try {
            Path path = Path.of(URI.create(uri));
            return Files.isRegularFile(path) && Files.size(path) <= LARGEST
                    ? list.onDisk(Files.readAllBytes(path))
                    : list;
        } catch (IllegalArgumentException | FileSystemNotFoundException | SecurityException | IOException e) {
            return list;
        }
    }

    /** The name of the list in a file: that of the file without folder and ending. */
    private static String name(String uri) {
        String path;
        try {
            path = Optional.ofNullable(URI.create(uri).getPath()).orElse(uri);
        } catch (IllegalArgumentException e) {
            path = uri;
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.endsWith(ENDING) && file.length() > ENDING.length()
                ? file.substring(0, file.length() - ENDING.length())
                : file;
    }
}
