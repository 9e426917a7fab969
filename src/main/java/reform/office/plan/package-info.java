/** Shows a plan of what is read from a document, in words and as JSON. */
package reform.office.plan;
