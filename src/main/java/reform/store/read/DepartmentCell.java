package reform.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;

/**
 * A cell in which an office has written several departments one after the other: {@code 市教育局、市财政局}, two lines, or
 * who leads and who supports.
 *
 * @param leading as a list would have them
 * @param supporting those that only work on it: X牵头，Y配合
 * @param apart whether lines or blanks alone part them: then no name is without them
 */
record DepartmentCell(List<String> leading, List<String> supporting, boolean apart) {
    private static final String WEAK = "、";
    private static final String STRONG = "，,;；/／|";
    private static final String ENDS = "局委办部厅院校府会署处科队社室组所站行团司区县市州旗园心";
    private static final String LEVELS = "省市区县州旗镇乡";
    private static final Pattern ROLES =
            Pattern.compile("(?<lead>[^，,;；]+?)(?:牵头|为主|主办|负责)[，,;；\\s]+(?<support>.+?)(?:参与|协助)?配合[。.]?");
    private static final Pattern LABEL = Pattern.compile("^(?:牵头|责任|主办|配合|协办)(?:单位|部门)[:：]\\s*");
    private static final Pattern NUMBER = Pattern.compile("^[0-9]{1,2}[.．)）]\\s*");
    /** Names that have no level: 团市委, 各街道, 国网沈阳供电公司; 国资委 and 国土局 have that of the one before them. */
    private static final Pattern OF_NO_LEVEL = Pattern.compile("[团各共中]|国(?![资土动防安])");

    private static final Pattern TAIL = Pattern.compile(
            "(?:[(（](?:牵头|主办)[)）]|牵头|按职责分工负责|分别负责|共同负责|负责|配合|等(?:有关|相关)?(?:部门|单位)(?:和单位)?.*|等|会同有关部门)$");

    DepartmentCell {
        leading = List.copyOf(leading);
        supporting = List.copyOf(supporting);
    }

    /**
     * The departments of a cell; empty where it holds one, as far as anybody can tell.
     *
     * @param known whether a registry has a name
     */
    static Optional<DepartmentCell> of(String text, Predicate<String> known) {
        String cell = LABEL.matcher(text.strip()).replaceFirst("");
        Matcher roles = ROLES.matcher(cell);
        if (roles.matches()) {
            List<String> leading = parts(roles.group("lead"), known);
            return Optional.of(new DepartmentCell(leading, parts(roles.group("support"), known), false));
        }
        List<String> parts = parts(cell, known);
        long bodies = parts.stream().filter(part -> isBody(part, known)).count();
        boolean several = parts.size() > 1 && bodies == parts.size();
        return several ? Optional.of(new DepartmentCell(parts, List.of(), isApart(cell))) : Optional.empty();
    }

    /** The names in the order of the text. One that stands for many (各区、县级市) is not split. */
    private static List<String> parts(String text, Predicate<String> known) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '\uff08' ? 1 : c == ')' || c == '\uff09' ? -1 : 0;
            boolean group = part.toString().strip().startsWith("各");
            boolean ends = isBlank(c)
                    ? endsName(part.toString(), text.substring(i).strip(), known)
                    : STRONG.indexOf(c) >= 0 || (WEAK.indexOf(c) >= 0 && !group);
            if (ends && depth <= 0) {
                add(part.toString(), parts, known);
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        add(part.toString(), parts, known);
        return parts;
    }

    /** Whether a blank or the end of a line parts two names, and is not within one: both sides look like whole ones. */
    private static boolean endsName(String before, String after, Predicate<String> known) {
        String name = before.strip();
        if (name.isEmpty() || after.isEmpty()) {
            return false;
        }
        int end = 0;
        while (end < after.length()
                && !isBlank(after.charAt(end))
                && WEAK.indexOf(after.charAt(end)) < 0
                && STRONG.indexOf(after.charAt(end)) < 0) {
            end++;
        }
        String next = NUMBER.matcher(after.substring(0, end)).replaceFirst("");
        return isWhole(name, known) && isBody(next, known);
    }

    /** Takes off what is said of a name, one after the other: of 工业和信息化部等负责 both words. */
    private static String withoutTail(String text) {
        String name = text;
        String shorter = TAIL.matcher(name).replaceFirst("");
        while (!shorter.equals(name)) {
            name = shorter;
            shorter = TAIL.matcher(name).replaceFirst("");
        }
        return name;
    }

    private static void add(String text, List<String> parts, Predicate<String> known) {
        String part = NUMBER.matcher(Departments.join(text)).replaceFirst("");
        if (!known.test(part)) {
            part = withoutTail(part);
        }
        if (!part.isEmpty() && !known.test(part) && !parts.isEmpty()) {
            part = withLevel(part, parts.get(parts.size() - 1), known);
        }
        if (!part.isEmpty() && !parts.contains(part)) {
            parts.add(part);
        }
    }

    /** A name without a level inherits that of the one before it: 市财政局、国资委 are two bodies of the city. */
    private static String withLevel(String part, String before, Predicate<String> known) {
        char level = before.charAt(0);
        boolean without =
                LEVELS.indexOf(part.charAt(0)) < 0 && !OF_NO_LEVEL.matcher(part).lookingAt();
        boolean inherits = LEVELS.indexOf(level) >= 0 && before.length() > 2 && !before.startsWith(level + "委");
        String whole = level + part;
        return known.test(whole) || (without && inherits && isBody(part, known)) ? whole : part;
    }

    /** Whether a name does not go on behind a blank: 市教育局 does not, 市发展 may. */
    private static boolean isWhole(String text, Predicate<String> known) {
        String name = Departments.join(text);
        return known.test(name) || (!name.isEmpty() && ENDS.indexOf(name.charAt(name.length() - 1)) >= 0);
    }

    private static boolean isBody(String text, Predicate<String> known) {
        String name = NUMBER.matcher(Departments.join(text)).replaceFirst("");
        if (known.test(name)) {
            return true;
        }
        String bare = withoutTail(name);
        if (bare.length() < 2) {
            return false;
        }
        char last = bare.charAt(bare.length() - 1);
        boolean leveled = LEVELS.indexOf(bare.charAt(0)) >= 0 && bare.length() > 2;
        return ENDS.indexOf(last) >= 0 || bare.startsWith("各") || (leveled && bare.length() <= 4);
    }

    private static boolean isApart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (WEAK.indexOf(text.charAt(i)) >= 0 || STRONG.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0';
    }
}
