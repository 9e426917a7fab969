/** The command line: options become a report, a report becomes text. */
package reform.cli;
