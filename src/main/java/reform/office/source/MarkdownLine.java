package reform.office.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What a line or a cell of Markdown shows: without the signs of headings, bold words, links and code. */
final class MarkdownLine {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]+(?<text>.*?)(?:[ \\t]+#+)?[ \\t]*$");
    /** A sign behind a backslash is no more than that sign. */
    private static final Pattern SIGNS = Pattern.compile("\\\\(?<sign>[\\\\`*_{}\\[\\]<>|~$&#+\\-=.)])"
            + "|(?<break>(?i:<br\\s*/?>))"
            + "|(?<entity>&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
            + "|!?\\[(?<link>[^\\[\\]\\\\]{1,1000})\\]\\([^()\\s]{0,2000}\\)"
            + "|\\*\\*(?=\\S)(?<bold>[^*]{1,2000})(?<=\\S)\\*\\*"
            + "|(?<![A-Za-z0-9_])__(?=\\S)(?<strong>[^_]{1,2000})(?<=\\S)__(?![A-Za-z0-9_])"
            + "|~~(?=\\S)(?<deleted>[^~]{1,2000})(?<=\\S)~~"
            + "|`(?<code>[^`]{1,2000})`");

    private MarkdownLine() {}

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** The text of a line: of a heading, without its signs. */
    static String text(String line) {
        Matcher heading = HEADING.matcher(line);
        return shown(heading.matches() ? heading.group("text") : line);
    }

    /** The text of a cell, whose lines {@code <br>} parts. Words that are struck through stay. */
    static String shown(String markdown) {
        Matcher sign = SIGNS.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (sign.find()) {
            sign.appendReplacement(text, Matcher.quoteReplacement(meaning(sign)));
        }
        return sign.appendTail(text).toString();
    }

    private static String meaning(Matcher sign) {
        if (sign.group("break") != null) {
            return "\n";
        }
        if (sign.group("entity") != null) {
            return Parser.unescapeEntities(sign.group("entity"), false).replace('\u00a0', ' ');
        }
        for (String plain : new String[] {"sign", "code"}) {
            if (sign.group(plain) != null) {
                return sign.group(plain);
            }
        }
        for (String more : new String[] {"link", "bold", "strong"}) {
            if (sign.group(more) != null) {
                return shown(sign.group(more));
            }
        }
        return shown(sign.group("deleted"));
    }
}
