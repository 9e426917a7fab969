/** Groups of options that commands share, and what is made of their values. */
package reform.cli.options;
