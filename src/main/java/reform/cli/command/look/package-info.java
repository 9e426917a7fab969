/** Commands that show. */
package reform.cli.command.look;
