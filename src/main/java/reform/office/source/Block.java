package reform.office.source;

/** What a document is a sequence of. */
public sealed interface Block permits Grid, Paragraph {}
