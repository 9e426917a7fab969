/**
 * Documents as they come from an office, each format read by one small class into the same neutral form: paragraphs and
 * grids of cells, in the order of the document. Nothing here knows what a work list is.
 *
 * <p>Whatever a document holds, reading it is bounded in time and memory, evaluates nothing, follows no link and leaves
 * the file alone. What can't be read is an {@link reform.office.source.UnreadableSource}.
 */
package reform.office.source;
