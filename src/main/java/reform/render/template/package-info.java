/** Markdown and HTML from templates. */
package reform.render.template;
