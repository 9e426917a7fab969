/** How it looks: one renderer per format. Knows reports, nothing of files or commands. */
package reform.render;
