package reform.office.source;

/**
 * A cell of a grid, with the place of its upper left corner; a merged cell is one cell that covers several places.
 *
 * @param row the number of its row in the document, from 1
 * @param column the number of its column, from 1
 * @param rows how many rows it covers
 * @param columns how many columns it covers
 * @param text its paragraphs, a line each; without blanks at the ends
 */
public record Cell(int row, int column, int rows, int columns, String text) {
    public boolean isBlank() {
        return text.isEmpty();
    }
}
