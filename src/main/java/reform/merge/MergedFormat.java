package reform.merge;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import reform.yaml.YamlSource;

/**
 * What of a merged file's form comes from one side: each from the one that changed it, like everything else. Where both
 * changed it, either will do, as long as it is the same one for both who merge.
 */
record MergedFormat(OutlinedList base, OutlinedList ours, OutlinedList theirs) {

    /** Whether the file is indented as theirs is, not as ours. */
    boolean isTheirs() {
        List<Integer> old = columns(base);
        List<Integer> mine = columns(ours);
        List<Integer> yours = columns(theirs);
        if (mine.isEmpty() != yours.isEmpty()) {
            return mine.isEmpty();
        }
        if (mine.equals(old) != yours.equals(old)) {
            return mine.equals(old);
        }
        return source(theirs).text().compareTo(source(ours).text()) < 0;
    }

    /** How far the tasks are indented, and their entries; empty where they have no lines of their own. */
    private static List<Integer> columns(OutlinedList list) {
        return list.pieces().orElseThrow().stream()
                .filter(piece -> piece.key().equals("tasks") && piece.form() == SourceFragment.Form.BLOCK)
                .flatMap(tasks -> tasks.children().stream().limit(1))
                .flatMap(task -> Stream.of(task.column(), entries(task)))
                .toList();
    }

    private static int entries(SourceFragment task) {
        List<SourceFragment> entries = task.children();
        return entries.isEmpty() ? -1 : entries.get(0).column();
    }

    Shape shape() {
        String lineBreak = source(changed(YamlSource::lineBreak)).lineBreak();
        boolean kept = Stream.of(base, ours, theirs)
                .allMatch(list -> source(list).lineBreak().equals(lineBreak));
        return new Shape(lineBreak, kept);
    }

    /** The bytes of a text, with a byte-order mark where the file has one. */
    byte[] encode(String text) {
        return source(changed(source -> source.encode("").length)).encode(text);
    }

    /** The text as the file ends: with a line break, or without. */
    String ended(String text) {
        OutlinedList like = changed(source -> isEnded(source.text()));
        return isEnded(source(like).text())
                ? text
                : text.endsWith("\r\n")
                        ? text.substring(0, text.length() - 2)
                        : isEnded(text) ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isEnded(String text) {
        return text.endsWith("\n") || text.endsWith("\r") || text.isEmpty();
    }

    /** The side whose value of something holds. */
    private OutlinedList changed(Function<YamlSource, Object> what) {
        return what.apply(source(ours)).equals(what.apply(source(base))) ? theirs : ours;
    }

    private static YamlSource source(OutlinedList list) {
        return list.result().source();
    }
}
