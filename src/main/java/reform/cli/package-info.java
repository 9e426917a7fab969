/** The program of the command line: its commands by name, and what runs them. */
package reform.cli;
