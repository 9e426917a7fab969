/** Places of a text as the language server protocol counts them. */
package reform.lsp.text;
