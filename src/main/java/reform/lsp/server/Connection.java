package reform.lsp.server;

import org.eclipse.lsp4j.services.LanguageClient;

/** The editor at the other end. Other threads than the one that hears it read what it said. */
final class Connection {
    private volatile Client client = Client.UNKNOWN;
    private volatile LanguageClient proxy;

    /** What it can do and wants. */
    Client client() {
        return client;
    }

    void client(Client other) {
        client = other;
    }

    /** What it is told things through, once it is connected. */
    LanguageClient proxy() {
        return proxy;
    }

    void connect(LanguageClient other) {
        proxy = other;
    }
}
