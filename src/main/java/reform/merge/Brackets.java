package reform.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How a sequence in brackets is laid out: what stands before each of its items, and behind the last one. */
final class Brackets {
    private static final String DASH = "- ";

    private final List<String> before = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String end;

    /** The layout of a piece; the usual one where the piece is a single value, or has none. */
    Brackets(SourceFragment piece) {
        String body = piece.body();
        int from = 0;
        int at = body.indexOf('[') + 1;
        boolean brackets = body.substring(body.indexOf(':') + 1).strip().startsWith("[");
        for (SourceFragment item : brackets ? piece.children() : List.<SourceFragment>of()) {
            while (at < body.length() && (body.charAt(at) <= ' ' || body.charAt(at) == ',')) {
                at++;
            }
            if (!body.startsWith(text(item), at)) {
                throw new NotMergeable();
            }
            before.add(body.substring(from, at));
            from = at + text(item).length();
            at = from;
        }
        if (before.isEmpty()) {
            before.add(piece.key() + ": [");
        }
        end = from == 0 ? "]" : body.substring(from);
    }

    /**
     * Writes an item behind the last one.
     *
     * @param place where the layout has it, if it does
     */
    void add(SourceFragment item, OptionalInt place) {
        if (text.isEmpty()) {
            text.append(before.get(0));
        } else if (place.orElse(0) > 0 && place.getAsInt() < before.size()) {
            text.append(before.get(place.getAsInt()));
        } else {
            text.append(between());
        }
        text.append(text(item));
    }

    /** What stands before an item that is new at its place: the same as before the last one. */
    private String between() {
        if (before.size() > 1) {
            return before.get(before.size() - 1);
        }
        String gap = before.get(0).substring(before.get(0).indexOf('[') + 1);
        return gap.isBlank() && gap.indexOf('\n') >= 0 ? "," + gap : ", ";
    }

    private static String text(SourceFragment item) {
        return item.body().substring(DASH.length());
    }

    /** The entry with all that was added. */
    String text() {
        return text.append(end).toString();
    }
}
