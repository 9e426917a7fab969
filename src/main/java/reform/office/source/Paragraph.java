package reform.office.source;

/**
 * A paragraph outside of tables, with the number that the document gives it automatically in front.
 *
 * @param number its place among the paragraphs or lines of the document, from 1
 */
public record Paragraph(int number, String text) implements Block {}
