/** Tables, whatever is in them, and a renderer for each of their formats. */
package reform.render.table;
