/** What an unfinished word may become. */
package reform.cli.completion;
