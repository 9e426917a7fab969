/** The language server: the edge at which {@code reform.lsp} meets LSP4J, which nothing else knows. */
package reform.lsp.server;
