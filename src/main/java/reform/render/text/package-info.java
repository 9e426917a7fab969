/**
 * Text for a terminal, a page and a shell: width, graphemes, line breaking, styles and escaping. Knows nothing of lists.
 */
package reform.render.text;
