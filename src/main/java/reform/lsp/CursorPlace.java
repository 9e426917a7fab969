package reform.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a list something is typed, as the lines above tell.
 *
 * @param kind what may stand there
 * @param path the keys from the root on: down to the mapping that a key may stand in, or down to the key of a value; the
 *     items of lists add nothing
 * @param start where the word begins that is typed
 * @param end where it ends, which may be behind the cursor
 * @param typed what is typed of it so far
 * @param quote the quotation mark that it stands in, or empty
 * @param flow whether it stands in brackets or braces
 * @param attached whether a blank is missing between it and the colon or dash before it
 * @param closed whether a key has its colon already
 * @param present the keys that the mapping has, or the other items of the list
 * @param task the id of the task that it belongs to
 */
record CursorPlace(
        Kind kind,
        List<String> path,
        int start,
        int end,
        String typed,
        String quote,
        boolean flow,
        boolean attached,
        boolean closed,
        Set<String> present,
        Optional<String> task) {

    enum Kind {
        KEY,
        VALUE,
        /** A comment, a long text, the middle of nowhere. */
        NOTHING
    }

    CursorPlace {
        path = List.copyOf(path);
        present = Set.copyOf(present);
    }

    /** The path as one word: {@code tasks/lead}. */
    String where() {
        return String.join("/", path);
    }
}
