package reform.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Knows what the headers of columns mean. */
final class HeaderWords {
    private static final int LONGEST = 24;

    private final Map<String, Field> fields = new HashMap<>();

    /** What a header means, and whether it is exactly a word that is known. */
    record Match(Field field, boolean exact, int length) {}

    HeaderWords() {
        Properties words = new Properties();
        try (InputStream in = HeaderWords.class.getResourceAsStream("/reform/office/headers.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : words.stringPropertyNames()) {
            Field field = Field.valueOf(key.toUpperCase(Locale.ROOT));
            for (String word : words.getProperty(key).split(" ")) {
                fields.put(normal(word), field);
            }
        }
    }

    /** The form in which headers are compared: no blanks, no signs, letters small. */
    static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '%' || c == '#') {
                normal.append(c);
            }
        }
        return normal.toString();
    }

    /** What a header means: as it is, else without what stands in parentheses, else by the longest word in it. */
    Optional<Match> find(String header) {
        String normal = normal(header);
        if (normal.isEmpty() || normal.length() > LONGEST) {
            return Optional.empty();
        }
        Field exact = fields.get(normal);
        if (exact != null) {
            return Optional.of(new Match(exact, true, normal.length()));
        }
        String bare = normal(header.replaceAll("[（(〔\\[][^）)〕\\]]*[）)〕\\]]", ""));
        Field known = fields.get(bare);
        if (known != null) {
            boolean lead = known == Field.EITHER && normal.contains("牵头");
            return Optional.of(new Match(lead ? Field.LEAD : known, true, bare.length()));
        }
        Match best = new Match(Field.OWN, false, 0);
        int bestEnd = 0;
        for (Map.Entry<String, Field> word : fields.entrySet()) {
            String each = word.getKey();
            int at = each.length() < 2 ? -1 : normal.lastIndexOf(each);
            // Latin words count whole only, and of words as long the later one: 任务完成时限.
            boolean latin = each.charAt(0) < 0x80;
            boolean later = each.length() == best.length() && at + each.length() > bestEnd;
            boolean whole = at >= 0 && !(word.getValue() == Field.TITLE && isPartOfAName(normal, at, each));
            if (whole && !latin && (each.length() > best.length() || later)) {
                best = new Match(word.getValue(), false, each.length());
                bestEnd = at + each.length();
            }
        }
        if (normal.startsWith("实际") && best.field() == Field.DUE) {
            return Optional.of(new Match(Field.OWN, false, best.length()));
        }
        if (best.field().isReported()) {
            return Optional.of(new Match(reported(normal), false, best.length()));
        }
        return best.length() == 0 ? Optional.empty() : Optional.of(best);
    }

    /** 项目经费 and 任务等级 are no names of tasks: what a header is about stands at its end. */
    private static boolean isPartOfAName(String header, int at, String word) {
        int end = at + word.length();
        return word.length() == 2 && end < header.length() && "及和与".indexOf(header.charAt(end)) < 0;
    }

    /** A column of several such texts (进展情况及下一步打算) is that of the one which comes first in an update. */
    private Field reported(String normal) {
        Field first = Field.NEXT;
        for (Map.Entry<String, Field> word : fields.entrySet()) {
            boolean before = word.getValue().isReported() && word.getValue().compareTo(first) < 0;
            if (before && word.getKey().length() > 1 && normal.contains(word.getKey())) {
                first = word.getValue();
            }
        }
        return first;
    }
}
