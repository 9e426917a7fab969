/** Documents of plain maps and lists, made of tasks and reports, and their JSON. */
package reform.render.document;
