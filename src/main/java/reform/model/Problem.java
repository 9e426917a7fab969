package reform.model;

/**
 * Something wrong at a place of a file.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points, the byte-order mark not counted
 * @param length how many code points of that line the problem covers; 0 where it is a point
 */
public record Problem(String file, int line, int column, int length, Finding finding) {

    public Severity severity() {
        return finding.rule().severity();
    }
}
