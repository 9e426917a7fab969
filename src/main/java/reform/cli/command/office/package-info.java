/** The commands that bring lists out of documents of an office, and into them. */
package reform.cli.command.office;
