/** Commands about the history of lists, and those that git calls. */
package reform.cli.command.git;
