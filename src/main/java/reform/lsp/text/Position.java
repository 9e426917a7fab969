package reform.lsp.text;

/**
 * A place between two characters of a text, as the protocol counts.
 *
 * @param line from 0
 * @param character from 0, in the units of the {@link PositionEncoding} agreed on
 */
public record Position(int line, int character) {}
