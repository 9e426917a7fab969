/** A report as a page: for the terminal, and as values for its templates. */
package reform.render.page;
