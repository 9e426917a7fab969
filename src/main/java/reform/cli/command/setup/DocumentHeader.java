package reform.cli.command.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import reform.cli.syntax.Failure;
import reform.model.UpdateText;
import reform.office.read.ReportDays;

/** Compares the header of a document with the one that its list was made from. */
final class DocumentHeader {
    private static final Set<String> UPDATE_KEYS =
            Set.of(UpdateText.NOTE.key(), UpdateText.PROBLEM.key(), UpdateText.NEXT.key());

    private DocumentHeader() {}

    /**
     * Refuses a document whose header is not the one that the list was made from, and shows the difference.
     *
     * @param known keys of the file by the headers that the list knows
     * @param now the same of the document
     * @param explained headers that the command line says something of
     */
    static void check(String source, Map<String, String> known, Map<String, String> now, Set<String> explained) {
        Set<String> fewer = missing(known, now);
        fewer.removeAll(explained);
        Set<String> more = missing(now, known);
        more.removeAll(explained);
        if (!fewer.isEmpty() || !more.isEmpty()) {
            String key = more.isEmpty()
                    ? "merging.header-fewer"
                    : fewer.isEmpty() ? "merging.header-more" : "merging.header";
            throw Failure.refused(key, source, List.copyOf(fewer), List.copyOf(more));
        }
    }

    /** The headers that others do not have. A column of reports is the same under the name of another month. */
    private static Set<String> missing(Map<String, String> headers, Map<String, String> others) {
        Set<String> periodical = new HashSet<>();
        others.forEach((header, key) -> periodical.add(key + " " + ReportDays.withoutPeriod(header)));
        Set<String> missing = new TreeSet<>();
        headers.forEach((header, key) -> {
            boolean report =
                    UPDATE_KEYS.contains(key) && periodical.contains(key + " " + ReportDays.withoutPeriod(header));
            if (!report && !others.containsKey(header)) {
                missing.add(header);
            }
        });
        return missing;
    }
}
