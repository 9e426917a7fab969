/** The command line: the table of commands, options and their values, and what is wrong with a word. */
package reform.cli.syntax;
