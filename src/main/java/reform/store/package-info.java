/** The list's file: reading it with every problem and its place, and changing it without spoiling it. */
package reform.store;
