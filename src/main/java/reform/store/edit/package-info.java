/** From changes of a list to edits of its text, and the check that the edited text says what was meant. */
package reform.store.edit;
