/** Reports and letters as documents that look like official ones. */
package reform.office.letter;
