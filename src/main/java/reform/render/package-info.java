/**
 * How it looks: one renderer per format. Knows reports, nothing of files or commands.
 *
 * <p>The building blocks, independent of any report: {@link reform.render.Table} with its renderers ({@link
 * reform.render.TableRenderer}, {@link reform.render.MarkdownTable}, {@link reform.render.CsvWriter}, {@link
 * reform.render.TsvWriter}), documents of plain maps and lists with theirs ({@link reform.render.Json}, {@link
 * reform.render.Yaml}), and text for a terminal ({@link reform.render.StyledText}, {@link reform.render.Paint}, {@link
 * reform.render.DisplayWidth}, {@link reform.render.LineBreaker}).
 */
package reform.render;
