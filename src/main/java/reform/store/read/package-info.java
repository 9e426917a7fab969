/** From the text of a file to a list, with every problem and its place. */
package reform.store.read;
