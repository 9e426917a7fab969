package reform.lsp.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import reform.lsp.text.PositionEncoding;

/**
 * What an editor can do and wants.
 *
 * @param encoding how it counts characters
 * @param versionedEdits whether it takes edits that name the version of the file they are for
 * @param snippetEdits whether such edits may hold a place to go on typing
 * @param snippets whether it goes from place to place in what it inserts
 * @param inlayHints whether it wants the day and light behind deadlines
 * @param refreshesHints whether it asks for them again when it is told to
 */
record Client(
        PositionEncoding encoding,
        boolean versionedEdits,
        boolean snippetEdits,
        boolean snippets,
        boolean inlayHints,
        boolean refreshesHints) {
    /** One that has not said anything. */
    static final Client UNKNOWN = new Client(PositionEncoding.UTF_16, false, false, false, true, false);

    static Client of(InitializeParams parameters) {
        Optional<ClientCapabilities> can = Optional.ofNullable(parameters.getCapabilities());
        List<String> encodings = can.map(ClientCapabilities::getGeneral)
                .map(general -> general.getPositionEncodings())
                .orElse(List.of());
        Optional<WorkspaceEditCapabilities> edits =
                can.map(ClientCapabilities::getWorkspace).map(workspace -> workspace.getWorkspaceEdit());
        boolean versioned = edits.map(edit -> edit.getDocumentChanges()).orElse(false);
        boolean snippetEdits =
                versioned && edits.map(edit -> edit.getSnippetEditSupport()).orElse(false);
        boolean snippets = can.map(ClientCapabilities::getTextDocument)
                .map(document -> document.getCompletion())
                .map(completion -> completion.getCompletionItem())
                .map(item -> item.getSnippetSupport())
                .orElse(false);
        boolean refreshes = can.map(ClientCapabilities::getWorkspace)
                .map(workspace -> workspace.getInlayHint())
                .map(hints -> hints.getRefreshSupport())
                .orElse(false);
        return new Client(PositionEncoding.ofWords(encodings), versioned, snippetEdits, snippets, true, refreshes)
                .configured(parameters.getInitializationOptions());
    }

    /** With settings as editors send them: {@code {"inlayHints": false}}, or the same under {@code "reform"}. */
    Client configured(Object settings) {
        if (!(settings instanceof JsonObject object)) {
            return this;
        }
        JsonObject own = object.get("reform") instanceof JsonObject under ? under : object;
        JsonElement hints = own.get("inlayHints");
        boolean said = (hints != null)
                && hints.isJsonPrimitive()
                && hints.getAsJsonPrimitive().isBoolean();
        boolean wanted = said ? hints.getAsBoolean() : inlayHints;
        return new Client(encoding, versionedEdits, snippetEdits, snippets, wanted, refreshesHints);
    }
}
