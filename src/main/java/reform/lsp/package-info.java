/**
 * What a language server says of a list while it is typed: what is wrong, what may stand at a place, what stands there.
 * Pure; {@code reform.lsp.server} puts it into the words of the protocol.
 */
package reform.lsp;
