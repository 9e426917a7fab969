/** Commands that change lists. */
package reform.cli.command.change;
