/** Writes what was read from a document as a list in the style of its file format. */
package reform.office.write;
