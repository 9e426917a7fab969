package reform.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import reform.lsp.server.ListServer;
import reform.message.Language;
import reform.message.Messages;
import reform.render.wording.Wording;

/** An editor, as far as a language server sees one: LSP4J's client. */
public final class Editor implements LanguageClient, AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2022, 6, 30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final List<String> log = new ArrayList<>();
    private LanguageServer server;
    private Future<Void> listening = CompletableFuture.completedFuture(null);
    private int version;

    private Editor() {}

    /** At the other end of two streams. */
    public static Editor on(InputStream in, OutputStream out) {
        Editor editor = new Editor();
        var launcher = LSPLauncher.createClientLauncher(editor, in, out, editor.threads, consumer -> consumer);
        editor.server = launcher.getRemoteProxy();
        editor.listening = launcher.startListening();
        return editor;
    }

    /** With a server in this process. */
    public static Editor open(Language language) throws IOException {
        PipedInputStream toServer = new PipedInputStream(1 << 16);
        PipedInputStream toEditor = new PipedInputStream(1 << 16);
        PipedOutputStream fromEditor = new PipedOutputStream(toServer);
        PipedOutputStream fromServer = new PipedOutputStream(toEditor);
        Surroundings surroundings =
                new Surroundings(new Wording(new Messages(language)), lists -> TODAY, Optional::empty);
        Editor editor = on(toEditor, fromEditor);
        editor.threads.execute(() -> {
            try {
                ListServer.serve(toServer, fromServer, surroundings, "test");
            } catch (IOException e) {
                editor.log.add(e.toString());
            }
        });
        return editor;
    }

    public LanguageServer server() {
        return server;
    }

    /** What the server has told of defects. */
    public List<String> log() {
        return log;
    }

    public InitializeResult initialize(String... encodings) throws Exception {
        ClientCapabilities can = new ClientCapabilities();
        GeneralClientCapabilities general = new GeneralClientCapabilities();
        general.setPositionEncodings(List.of(encodings));
        can.setGeneral(general);
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(can);
        return initialize(parameters);
    }

    public InitializeResult initialize(InitializeParams parameters) throws Exception {
        InitializeResult result = server.initialize(parameters).get(30, TimeUnit.SECONDS);
        server.initialized(new org.eclipse.lsp4j.InitializedParams());
        return result;
    }

    public void open(String uri, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "yaml", ++version, text)));
    }

    public void change(String uri, Range range, String text) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, ++version),
                        List.of(
                                range == null
                                        ? new TextDocumentContentChangeEvent(text)
                                        : new TextDocumentContentChangeEvent(range, text))));
    }

    public void save(String uri) {
        server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /** Closes a file; what is wrong with it afterwards. */
    public List<Diagnostic> closed(String uri) throws InterruptedException {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
        return published.poll(30, TimeUnit.SECONDS).getDiagnostics();
    }

    /** What is wrong with the last text that was sent. */
    public List<Diagnostic> diagnostics() throws InterruptedException {
        while (true) {
            PublishDiagnosticsParams next = published.poll(30, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("no diagnostics: " + log);
            }
            if (next.getVersion() != null && next.getVersion() == version) {
                return next.getDiagnostics();
            }
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void logMessage(MessageParams message) {
        log.add(message.getMessage());
    }

    @Override
    public void showMessage(MessageParams message) {
        log.add(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        log.add(String.valueOf(event));
    }

    @Override
    public void close() {
        server.shutdown().orTimeout(30, TimeUnit.SECONDS).join();
        server.exit();
        listening.cancel(true);
        threads.shutdownNow();
    }
}
