/** Many commands in one process, at a prompt or from a pipe. */
package reform.cli.shell;
