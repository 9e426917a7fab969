/** A later state of a document, or an edited workbook, and what it would change in a list. */
package reform.office.merge;
