/** What git knows of the lists of a session. */
package reform.cli.history;
