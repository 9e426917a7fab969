/**
 * Git, through its command: revisions of a file, and what an installation in a repository needs. Arguments are passed as
 * such, never through a shell, and nothing that a repository's own configuration says is run.
 */
package reform.git;
