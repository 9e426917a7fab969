/** Commands around the work: configuration, completion, help, the shell. */
package reform.cli.command.setup;
