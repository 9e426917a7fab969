/** The person's own configuration, and what holds where it says nothing. */
package reform.cli.config;
