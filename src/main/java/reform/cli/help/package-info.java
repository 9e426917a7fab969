/** What there is to say about commands: help and man pages. */
package reform.cli.help;
