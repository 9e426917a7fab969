package reform.lsp.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import reform.lsp.Surroundings;

/** Talks to one editor, as the language server protocol has it, until it leaves. */
public final class ListServer implements LanguageServer, WorkspaceService {
    /** LSP4J tells standard error of streams that end, as they do. Kept, since Java forgets loggers that nobody has. */
    private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

    private static final String SERVICES = LanguageServer.class.getPackageName();

    private final String version;
    private final Connection connection = new Connection();
    private final OpenLists lists;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile boolean shutDown;

    private ListServer(Surroundings surroundings, String version) {
        this.version = version;
        this.lists = new OpenLists(surroundings, connection, new Worker(defect -> connection
                .proxy()
                .logMessage(new MessageParams(MessageType.Error, defect))));
    }

    /**
     * Serves the editor at the other end of two streams.
     *
     * @param version of the program
     * @return false where it said that it goes before it took leave, which the protocol calls a failure
     * @throws IOException when it can't be heard any more
     */
    public static boolean serve(InputStream in, OutputStream out, Surroundings surroundings, String version)
            throws IOException {
        LOG.setLevel(Level.WARNING);
        ListServer server = new ListServer(surroundings, version);
        ExecutorService threads = Executors.newCachedThreadPool(task -> Worker.daemon(task, "editor"));
        Launcher<LanguageClient> launcher = new LSPLauncher.Builder<LanguageClient>()
                .setLocalService(server)
                .setRemoteInterface(LanguageClient.class)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(threads)
                .setExceptionHandler(ListServer::answer)
                .create();
        server.connection.connect(launcher.getRemoteProxy());
        Future<Void> listening = launcher.startListening();
        threads.execute(() -> server.endWith(listening));
        try {
            return server.ended.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** What an editor hears of a request that failed: of one that was never offered, that it is not, and no more. */
    private static ResponseError answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // What this server leaves out, LSP4J's interfaces refuse.
            boolean leftOut = cause instanceof UnsupportedOperationException
                    && cause.getStackTrace()[0].getClassName().startsWith(SERVICES);
            if (leftOut) {
                return new ResponseError(
                        ResponseErrorCode.MethodNotFound, ResponseErrorCode.MethodNotFound.name(), null);
            }
        }
        return RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(failure);
    }

    /** An editor that is gone says nothing: its stream ends, and that is no fault of anybody here. */
    private void endWith(Future<Void> listening) {
        try {
            listening.get();
            ended.complete(true);
        } catch (InterruptedException | CancellationException e) {
            ended.complete(false);
        } catch (ExecutionException e) {
            ended.completeExceptionally(e.getCause());
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        connection.client(Client.of(parameters));
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(connection.client().encoding().word());
        can.setTextDocumentSync(sync);
        can.setCompletionProvider(new CompletionOptions(false, List.of(":", " ", "-", "[", ",")));
        can.setHoverProvider(true);
        can.setDocumentSymbolProvider(true);
        can.setDefinitionProvider(true);
        can.setReferencesProvider(true);
        can.setInlayHintProvider(true);
        can.setFoldingRangeProvider(true);
        can.setCodeActionProvider(
                new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite)));
        return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("reform", version)));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(shutDown);
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // It has no trace of its own.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return lists;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        connection.client(connection.client().configured(parameters.getSettings()));
        if (connection.client().refreshesHints()) {
            connection.proxy().refreshInlayHints().exceptionally(refused -> null);
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        // What is open in the editor is heard from the editor.
    }
}
