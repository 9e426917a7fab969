package reform.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;

/**
 * The choices as they are given: whoever gave them knows that 教育 stands for 市教育局. What is typed on while they are
 * listed narrows them.
 */
final class GivenChoices implements CompletionMatcher {
    private String asked = "";
    private List<String> all = List.of();
    private String word = "";
    private List<Candidate> matches = List.of();

    /** All values for a word, also those that are not shown, for what they have in common. */
    void given(String forWord, List<String> values) {
        asked = forWord;
        all = values;
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        word = line.word();
    }

    /** Returns a list that JLine may sort. */
    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates);
        if (!word.equals(asked)) {
            left.removeIf(each -> !each.value().contains(word));
            if (left.stream().anyMatch(each -> each.value().startsWith(word))) {
                left.removeIf(each -> !each.value().startsWith(word));
            }
        }
        matches = left;
        return left;
    }

    @Override
    public Candidate exactMatch() {
        return matches.stream()
                .filter(each -> each.value().equals(word))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        String common = all.isEmpty() ? "" : all.get(0);
        for (String value : all) {
            int length = 0;
            while (length < Math.min(common.length(), value.length())
                    && common.charAt(length) == value.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
