/** Commands that make reports. */
package reform.cli.command.report;
