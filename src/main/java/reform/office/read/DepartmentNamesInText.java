package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;

/**
 * The departments that a cell names, and their roles. A name without a level (市, 省, 区 …) gets that of the name before
 * it, except one that carries its own: 团市委, 各区、县（市）政府, 国网沈阳供电公司.
 */
public final class DepartmentNamesInText {
    /**
     * What a text says.
     *
     * @param inherited names that got a level, as they are written
     * @param assumed those of them that got it from another cell
     * @param doubts pieces read with care
     * @param level of the last name that has one
     */
    record Roles(
            List<String> lead,
            List<String> responsible,
            List<String> inherited,
            List<String> assumed,
            List<String> doubts,
            String level) {}

    private static final String BODY =
            "(?:局|委|办|厅|部|院|会|处|队|署|社|所|站|中心|联|协|府|校|馆|台|司|行|团|组|科|室|区|县|市|镇|乡|街道|单位|部门|公司|集团|企业|关|网|大学|学院|党委)";
    private static final Pattern ENDS_AS_BODY = Pattern.compile(BODY + "(?:[（(][^（()）]*[）)])?$");
    private static final Pattern LABEL = Pattern.compile(
            "(牵头(?:责任)?(?:单位|部门)?|主办(?:单位|部门)|责任(?:单位|部门)|配合(?:责任)?(?:单位|部门)?|协办(?:单位|部门)|参与(?:单位|部门)|协同(?:单位|部门)|参加(?:单位|部门))\\s*[:：]");
    private static final Pattern LEADS =
            Pattern.compile("(.+?)(?:总牵头|牵头(?:负责|落实|组织|实施|办理|抓总)?|主办|主责|负责(?:牵头|落实|组织|实施)?)$");
    private static final Pattern SUPPORTS =
            Pattern.compile("(.+?)(?:分别|共同|密切|积极)?(?:配合|协助|协办|参与|参加|协同|支持)(?:落实|实施|做好)?$");
    private static final Pattern SHARED = Pattern.compile(
            "(.*?)(?:等)?(?:按照?|根据|依)?(?:各自)?(?:职责|职能)(?:分工)?(?:范围内?)?(?:分别|共同|协同)?(?:负责|落实|抓好落实)?$|(.*?)(?:分别|共同)(?:负责|落实)$");
    private static final Pattern MARKED_LEAD = Pattern.compile("(.+?)[（(]\\s*(?:牵头|主办|主责|牵头单位)\\s*[）)]$");
    private static final Pattern AND_OTHERS = Pattern.compile("(.+?)等(?:有关|相关|市级|市直|部门|单位|有关部门|相关部门|有关单位|相关单位)*$");
    private static final Pattern PLACE = Pattern.compile("^.{1,6}[区县市旗镇乡](?:人民)?(?:政府|管委会|党工委|街道|街道办事处|委、.*)?$");
    private static final Pattern PLACED_BODY =
            Pattern.compile("^([\\u4e00-\\u9fff]{2,4}[市省县区州盟旗])(?!人民政府|政府|管委会)(.{2,}(?:局|委|办|厅|部|会|中心|院))$");
    private static final Pattern OWN_NAME = Pattern.compile(
            "^(?:各|团|中国|国家|中央|国网|国务院|驻|武警|人民银行|人行|海关|铁路|有关|相关|其他|其它|属地|所属|本级|全市|全省|全区|全县|沿|军|教育部|财政部|开发区|高新区|经开区|自贸区|新区)"
                    + "|(?:公司|集团|大学|学院|学校|医院|银行|海关|企业|街道|乡镇|商会|管委会|开发区|高新区|经开区|园区|电网|供电|移动|联通|电信|铁塔|单位|部门)(?:[（(].*[）)])?$");
    /** Words that begin as a level does and are none. */
    private static final Pattern NOT_A_LEVEL = Pattern.compile(
            "^(?:市场|市容|市政(?:工程|公用|公司|园林|局|管理|设施|处|建设|道路|排水|集团|维护|养护)|市民(?:服务|中心|卡|热线|之家)|区域|县域|省际|州际|盟员|旗下|市域|市值|市口)");

    private static final String LEVELS = "市省区县州盟旗";
    /** What goes on in 各区、县（市）政府: a level, not a body of that level. */
    private static final Pattern MORE_OF_GROUP =
            Pattern.compile("(?:[区县市旗乡镇]|街道)(?:[（(][^）)]*[）)])?[区县市旗乡镇]?(?:人民)?(?:政府|管委会|党委|街道|办事处)?");

    private static final int LONGEST_NAME = 60;
    /** No cell names more departments than this has room for. */
    private static final int LONGEST_CELL = 5000;

    private final List<String> lead = new ArrayList<>();
    private final List<String> responsible = new ArrayList<>();
    private final List<String> inherited = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private String level;
    private boolean levelOfOwn;

    private DepartmentNamesInText(String level) {
        this.level = level;
    }

    /**
     * Reads a cell.
     *
     * @param leads whether names without a role lead
     * @param level that of the names in the cell before, for a first name without one; may be empty
     */
    static Roles read(String cell, boolean leads, String level) {
        DepartmentNamesInText reader = new DepartmentNamesInText(level);
        reader.readCell(cell, leads);
        return new Roles(
                reader.lead, reader.responsible, reader.inherited, reader.assumed, reader.doubts, reader.level);
    }

    /** Whether a name in a cell is read as it is, and not as several. */
    public static boolean isOne(String name) {
        return names(joinLines(name)).size() < 2;
    }

    /** Whether a cell seems to hold nothing but departments. */
    static boolean looksLikeDepartments(String text) {
        if (text.length() > 300 || text.indexOf('。') >= 0) {
            return false;
        }
        int bodies = 0;
        List<String> names = names(joinLines(text));
        for (String name : names) {
            bodies += name.length() <= 24
                            && name.length() >= 2
                            && ENDS_AS_BODY.matcher(withoutRole(name)).find()
                    ? 1
                    : 0;
        }
        return !names.isEmpty() && bodies * 10 >= names.size() * 8;
    }

    private static String withoutRole(String name) {
        for (Pattern pattern : List.of(MARKED_LEAD, LEADS, SUPPORTS, AND_OTHERS)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return name;
    }

    private void readCell(String given, boolean leads) {
        if (given.length() > LONGEST_CELL) {
            doubts.add(given.substring(0, LONGEST_CELL));
        }
        String cell = given.substring(0, Math.min(LONGEST_CELL, given.length()));
        String text = joinLines(cell).strip();
        if (text.isEmpty() || text.matches("[/／\\\\—\\-–无－]+")) {
            return;
        }
        Matcher label = LABEL.matcher(text);
        int from = 0;
        Optional<Boolean> role = Optional.empty();
        while (label.find()) {
            clauses(text.substring(from, label.start()), role.orElse(leads), role.isPresent());
            String word = label.group(1);
            boolean alone = word.startsWith("责任") && !text.contains("牵头");
            role = Optional.of(word.startsWith("牵头") || word.startsWith("主办") || alone);
            from = label.end();
        }
        clauses(text.substring(from), role.orElse(leads), role.isPresent());
        responsible.removeIf(name -> name.isEmpty());
        // Who leads does not also support, where the same cell says both.
        responsible.removeAll(lead);
    }

    /** Reads clause by clause; names wait until a word says what they do. */
    private void clauses(String text, boolean leads, boolean labelled) {
        List<String> waiting = new ArrayList<>();
        boolean marked = false;
        List<String> unmarked = new ArrayList<>();
        for (String clause : split(text, "，,；;。\n")) {
            waiting.addAll(unmarked);
            unmarked.clear();
            List<String> names = names(clause);
            List<String> before = new ArrayList<>();
            for (String name : names) {
                int together = name.indexOf("会同");
                if (together > 0) {
                    before.add(name.substring(0, together).replaceAll("牵头$", ""));
                    addAll(waiting, leads);
                    waiting.clear();
                    addAll(before, true);
                    before.clear();
                    marked = true;
                    leads = false;
                    before.add(name.substring(together + 2));
                    continue;
                }
                Matcher shared = SHARED.matcher(name);
                Matcher lead = LEADS.matcher(name);
                Matcher support = SUPPORTS.matcher(name);
                Matcher markedLead = MARKED_LEAD.matcher(name);
                if (shared.matches()) {
                    String rest = shared.group(1) != null ? shared.group(1) : shared.group(2);
                    waiting.addAll(before);
                    before.clear();
                    if (!rest.isBlank()) {
                        waiting.add(rest);
                    }
                    addAll(waiting, false);
                    waiting.clear();
                    marked = true;
                } else if (markedLead.matches()) {
                    addAll(List.of(markedLead.group(1)), true);
                    leads = labelled && leads;
                    marked = true;
                } else if (lead.matches()) {
                    before.add(lead.group(1));
                    waiting.addAll(before);
                    before.clear();
                    addAll(waiting, true);
                    waiting.clear();
                    marked = true;
                } else if (support.matches()) {
                    before.add(support.group(1));
                    if (!marked) {
                        addAll(waiting, leads);
                        waiting.clear();
                    }
                    waiting.addAll(before);
                    before.clear();
                    addAll(waiting, false);
                    waiting.clear();
                    marked = true;
                } else {
                    before.add(name);
                }
            }
            unmarked.addAll(before);
        }
        waiting.addAll(unmarked);
        addAll(waiting, leads);
    }

    private void addAll(List<String> names, boolean leads) {
        for (String name : names) {
            add(name, leads);
        }
    }

    private void add(String given, boolean leads) {
        String name =
                Departments.join(given).replaceAll("^[：:、．.]+|[：:、．.]+$", "").replaceAll("^(?:由|及|与|和(?=[市省县]))", "");
        Matcher others = AND_OTHERS.matcher(name);
        if (others.matches() && others.group(1).length() >= 2) {
            doubts.add(name);
            name = others.group(1);
        }
        if (name.isEmpty()) {
            return;
        }
        if (name.length() > 2 && name.startsWith("“") && name.endsWith("”")) {
            (leads ? lead : responsible).add(name.substring(1, name.length() - 1));
            return; // One name, whatever signs it holds.
        }
        if (name.length() > 24 || name.chars().allMatch(Character::isDigit)) {
            doubts.add(name);
        }
        String full = withLevel(name);
        List<String> target = leads ? lead : responsible;
        if (!target.contains(full)) {
            target.add(full);
        }
    }

    private String withLevel(String name) {
        Matcher placed = PLACED_BODY.matcher(name);
        if (LEVELS.indexOf(name.charAt(0)) >= 0 && !NOT_A_LEVEL.matcher(name).find()) {
            level = name.substring(0, 1);
            levelOfOwn = true;
            return name;
        }
        if (name.startsWith("自治区")) {
            level = "自治区";
            levelOfOwn = true;
            return name;
        }
        if (placed.matches() && !OWN_NAME.matcher(name).find()) {
            level = placed.group(1);
            levelOfOwn = true;
            return name;
        }
        if (level.isEmpty()
                || name.length() > 16
                || OWN_NAME.matcher(name).find()
                || PLACE.matcher(name).matches()
                || !ENDS_AS_BODY.matcher(name).find()
                || name.charAt(0) < 0x2e80) {
            return name;
        }
        inherited.add(name);
        if (!levelOfOwn) {
            assumed.add(name);
        }
        return level + name;
    }

    /** The names of a clause; a group such as 各区、县（市）政府 is one. */
    private static List<String> names(String clause) {
        List<String> names = new ArrayList<>();
        for (String name : split(clause, "、，,；;\n")) {
            int last = names.size() - 1;
            boolean goesOn = last >= 0
                    && names.get(last).startsWith("各")
                    && !names.get(last).matches(".*(?:政府|管委会|部门|单位|党委|办|局|委)$")
                    && MORE_OF_GROUP.matcher(withoutRole(name)).matches();
            if (goesOn) {
                names.set(last, names.get(last) + "、" + name);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    /** Splits outside of parentheses, and drops what is blank. */
    private static List<String> split(String text, String separators) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' || c == '“' ? 1 : c == '）' || c == ')' || c == '”' ? -1 : 0;
            if (depth <= 0 && separators.indexOf(c) >= 0) {
                pieces.add(text.substring(from, i).strip());
                from = i + 1;
                depth = 0;
            }
        }
        pieces.add(text.substring(from).strip());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /**
     * The lines and words of a cell put together where a name was broken, and parted where one ended: 市发展⏎改革委 is one
     * department, 县教育局⏎县财政局 are two.
     */
    private static String joinLines(String cell) {
        StringBuilder text = new StringBuilder();
        for (String line : cell.replaceAll("[ \\t\u3000\u00a0]+", " ").split("[\n ]")) {
            String piece = line.strip();
            if (piece.isEmpty()) {
                continue;
            }
            if (!text.isEmpty() && isNewName(lastName(text), piece)) {
                text.append('、');
            }
            boolean latin = !text.isEmpty() && text.charAt(text.length() - 1) < 0x80 && piece.charAt(0) < 0x80;
            text.append(latin ? " " : "").append(piece);
        }
        return text.toString();
    }

    private static String lastName(CharSequence text) {
        int from = text.length();
        int least = Math.max(0, text.length() - LONGEST_NAME);
        while (from > least && "、，,；;：:。".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.subSequence(from, text.length()).toString();
    }

    private static boolean isNewName(String before, String after) {
        if (before.isEmpty() || "、，,；;：:。（(）)".indexOf(after.charAt(0)) >= 0 || isOpen(before)) {
            return false;
        }
        boolean bare = before.matches("[市省区县州盟旗](?:委|政府)?");
        boolean whole = ENDS_AS_BODY.matcher(withoutRole(before)).find()
                && withoutRole(before).length() >= 3
                && !bare;
        boolean beginsAnew = (LEVELS.indexOf(after.charAt(0)) >= 0 && after.length() >= 3)
                || OWN_NAME.matcher(after).find()
                || LABEL.matcher(after).lookingAt();
        String first = names(after).isEmpty() ? after : names(after).get(0);
        boolean named =
                first.length() >= 3 && ENDS_AS_BODY.matcher(withoutRole(first)).find();
        return whole && (beginsAnew || named);
    }

    private static boolean isOpen(String text) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        int close = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
        return open > close;
    }
}
