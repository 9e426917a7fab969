/** The terminal as a place to work at, over JLine: the only code that knows its terminals and its line reader. */
package reform.shell;
