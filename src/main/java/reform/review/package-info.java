/** The walk through tasks that need a word: where it stands, what a key does, and what the screen shows. Pure. */
package reform.review;
