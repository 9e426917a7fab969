/**
 * Finds the work list in a document and makes tasks of it, with a {@link reform.office.read.Plan} of what was read how.
 * Nothing of the document is lost in silence: each cell is placed in the list, or listed in the plan.
 */
package reform.office.read;
