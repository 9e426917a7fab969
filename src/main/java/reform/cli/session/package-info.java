/** One invocation: its streams, clock and lists, what it writes and how that is undone, and how it ends. */
package reform.cli.session;
