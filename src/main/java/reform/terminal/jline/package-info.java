/** The ports of the terminal over JLine: the only code that knows its terminals and its line reader. */
package reform.terminal.jline;
