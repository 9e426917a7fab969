package reform.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import reform.model.Finding;
import reform.model.Rule;

/**
 * What the YAML parser complains of, in a person's terms: a kind with a message in every language, at the place where
 * the mistake was made rather than where the parser noticed.
 */
record SyntaxError(int offset, int end, Finding finding) {

    void addTo(Problems problems) {
        problems.add(offset, end, finding);
    }

    /** @param last where the last good token starts, for errors that come without a place */
    static SyntaxError in(YamlSource source, RuntimeException error, int last) {
        return error instanceof MarkedYamlEngineException marked
                ? marked(source, marked, last)
                : at(last, "other", firstLine(String.valueOf(error.getMessage())));
    }

    private static SyntaxError marked(YamlSource source, MarkedYamlEngineException error, int last) {
        String reason = String.valueOf(error.getProblem());
        String context = String.valueOf(error.getContext());
        int place = offset(source, error.getProblemMark()).orElse(last);
        int opening = offset(source, error.getContextMark()).orElse(place);
        if (reason.equals("null")) {
            // Some errors have their reason where others have their context.
            reason = context;
        }
        Optional<Integer> tab = tabInIndentation(source, place);
        if (tab.isPresent()) {
            return at(tab.get(), "tab");
        }
        if (context.contains("quoted scalar") && reason.startsWith("found unexpected")) {
            return at(opening, "unclosed-quote");
        }
        if (context.contains("while parsing a flow sequence") || context.contains("while parsing a flow mapping")) {
            String bracket = source.text()
                    .substring(opening, Math.min(opening + 1, source.text().length()));
            return reason.contains("<stream end>") || source.line(place) != source.line(opening)
                    ? at(opening, "unclosed-bracket", bracket)
                    : at(place, "missing-comma", bracket.equals("{") ? "}" : "]");
        }
        if (reason.contains("that cannot start any token")) {
            return at(place, "character", character(source, place));
        }
        if (reason.contains("mapping values are not allowed here")) {
            return at(place, "colon");
        }
        if (reason.contains("could not find expected ':'")) {
            return new SyntaxError(opening, source.lineEnd(opening), Finding.of(Rule.SYNTAX, "missing-colon"));
        }
        if (reason.contains("unknown escape character")) {
            return at(Math.max(0, place - 1), "escape", character(source, place));
        }
        if (reason.contains("hexadecimal")) {
            return at(place, "escape-digits");
        }
        if (reason.contains("expected <block end>") || reason.contains("leading empty lines")) {
            return at(place, "indentation");
        }
        if (reason.contains("sequence entries are not allowed here")) {
            return at(place, "dash");
        }
        if (reason.contains("expected the node content") || reason.contains("expected '<document start>'")) {
            return at(place, "unexpected", character(source, place));
        }
        return at(place, "other", firstLine(reason));
    }

    private static SyntaxError at(int offset, Object... arguments) {
        return new SyntaxError(offset, offset + 1, Finding.of(Rule.SYNTAX, arguments));
    }

    private static Optional<Integer> offset(YamlSource source, Optional<Mark> mark) {
        return mark.map(
                m -> Math.min(source.charOffset(m.getIndex()), source.text().length()));
    }

    private static Optional<Integer> tabInIndentation(YamlSource source, int offset) {
        String text = source.text();
        for (int i = source.lineStart(source.line(offset)); i < text.length(); i++) {
            if (text.charAt(i) == '\t') {
                return Optional.of(i);
            }
            if (text.charAt(i) != ' ') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String character(YamlSource source, int offset) {
        String text = source.text();
        return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }
}
