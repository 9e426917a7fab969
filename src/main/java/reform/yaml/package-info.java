/**
 * YAML as text and as a tree with the place of every node: decoding, parsing, writing. Knows nothing of lists of tasks.
 */
package reform.yaml;
