package reform.lsp.text;

/** A piece of a text, from a place to a place behind its last character. */
public record Range(Position start, Position end) {}
