/** Files: which ones, what is in them, locks, and writing as one act. */
package reform.store.file;
