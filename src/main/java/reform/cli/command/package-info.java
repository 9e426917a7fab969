/** The commands: one small file each. */
package reform.cli.command;
