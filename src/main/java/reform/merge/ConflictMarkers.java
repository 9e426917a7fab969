package reform.merge;

/**
 * Git's own marks around what a person has to decide.
 *
 * @param size how often each sign is repeated, 7 unless the attribute {@code conflict-marker-size} says otherwise
 * @param ours what git calls our side
 * @param theirs what git calls theirs
 */
public record ConflictMarkers(int size, String ours, String theirs) {
    public static final ConflictMarkers DEFAULT = new ConflictMarkers(7, "ours", "theirs");

    private String start() {
        return "<".repeat(size) + " " + ours;
    }

    private String middle() {
        return "=".repeat(size);
    }

    private String end() {
        return ">".repeat(size) + " " + theirs;
    }

    /** Both texts, each of whole lines, between marks. */
    String conflict(String ourText, String theirText, String lineBreak) {
        return start() + lineBreak + ourText + middle() + lineBreak + theirText + end() + lineBreak;
    }

    /**
     * A text whose first lines are a conflict, with a dash before each of its values.
     *
     * @param dash the beginning of the line, in place of the indentation
     */
    String withDash(String text, String dash, String indentation, String lineBreak) {
        String first = start() + lineBreak + indentation;
        String second = lineBreak + middle() + lineBreak + indentation;
        int at = text.indexOf(second);
        if (!text.startsWith(first) || at < 0) {
            throw new NotMergeable();
        }
        return start()
                + lineBreak
                + dash
                + text.substring(first.length(), at)
                + lineBreak
                + middle()
                + lineBreak
                + dash
                + text.substring(at + second.length());
    }

    boolean ends(String text) {
        return text.stripTrailing().endsWith(end());
    }

    boolean starts(String text) {
        return text.startsWith(start());
    }
}
