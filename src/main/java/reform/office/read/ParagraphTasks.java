package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.office.source.Block;
import reform.office.source.Paragraph;

/**
 * Makes tasks of numbered paragraphs: 1. 题目。内容。（牵头单位：甲，配合单位：乙）, or with lines such as 责任单位：… and
 * 完成时限：… below each.
 */
final class ParagraphTasks {
    private static final String LEAD = "牵头(?:责任)?(?:单位|部门)?|主办(?:单位|部门)|主责(?:单位|部门)|承办(?:单位|部门)";
    private static final String SUPPORT = "(?:配合|协办|参与|协同|协作|参加)(?:责任)?(?:单位|部门)?";
    private static final String EITHER = "责任(?:单位|部门|主体)|落实(?:单位|部门)|实施(?:单位|主体)";
    private static final String DUE = "完成(?:时限|时间|期限)|办结时限|整改时限|时限要求|时间节点|时限|责任时限";
    private static final Pattern LABEL = Pattern.compile("(?<![\\u4e00-\\u9fff])(?:(" + LEAD + ")|(" + SUPPORT + ")|("
            + EITHER + ")|(" + DUE + ")|(牵头领导|责任领导|分管领导)|(责任人|责任处室|联系人))\\s*[:：]\\s*");
    private static final Pattern TEXT_LABEL = Pattern.compile(
            "^(?:((?:主要|工作|具体|建设|任务)内容|内容)|((?:工作|主要|预期|年度)?目标(?:任务)?|预期成效)|((?:工作|主要|具体|推进|保障)?(?:措施|举措))"
                    + "|((?:目前|最新|工作|推进|任务)?(?:进展|完成|落实|推进)(?:情况)?)|((?:存在)?(?:的)?(?:主要)?(?:问题|困难)(?:[及和]困难)?)|(下一?步(?:工作)?(?:打算|安排|计划|措施|举措)?))\\s*[:：]\\s*");
    /** The fields of the labels' groups. */
    private static final List<Field> LABELLED =
            List.of(Field.DESCRIPTION, Field.GOAL, Field.MEASURES, Field.NOTE, Field.PROBLEM, Field.NEXT);

    private static final Pattern PARENTHESES =
            Pattern.compile("[（(〔\\[]([^（()）〔〕]*(?:[（(][^（()）]*[）)][^（()）]*)*)[）)〕\\]][。；;.]?\\s*$");
    private static final Pattern ROLE = Pattern.compile("牵头|负责|配合|责任单位|分工|主办|协办");
    private static final Pattern BY = Pattern.compile(".{2,20}(?:前|底|末|内|完成)\\s*");
    private static final Pattern DAY = Pattern.compile("[（(]?20\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[）)]?");
    private static final Pattern BELOW = Pattern.compile("[（(]此件|抄送[：:]|附件[：:\\d]|主题词|[（(]?联系人[：:]");
    private static final Pattern SIGNATURE = Pattern.compile("[^。；：，:;,]{2,40}");
    private static final int LONGEST_END = 1000;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_HEADING = 60;

    private final List<Block> blocks;
    private final Ledger ledger;
    private final int part;
    private final List<Draft> drafts = new ArrayList<>();

    /** A numbered paragraph and what follows it up to the next. */
    private static final class Item {
        final int block;
        final Paragraph paragraph;
        final Optional<Numbering> number;
        final List<Integer> below = new ArrayList<>();
        boolean assigned;

        Item(int block, Paragraph paragraph, Optional<Numbering> number) {
            this.block = block;
            this.paragraph = paragraph;
            this.number = number;
        }

        int level() {
            return number.map(Numbering::level).orElse(99);
        }
    }

    ParagraphTasks(List<Block> blocks, int part, Ledger ledger) {
        this.blocks = blocks;
        this.part = part;
        this.ledger = ledger;
    }

    List<Draft> read() {
        List<Item> items = items(ParagraphTasks::isAssigned);
        Map<Integer, Integer> assigned = levels(items);
        if (assigned.isEmpty()) {
            // Where nobody is named, deadlines make tasks.
            items = items(text -> deadlineAtEnd(text).isPresent());
            assigned = levels(items);
        }
        if (assigned.isEmpty()) {
            return List.of();
        }
        int taskLevel = assigned.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        String top = "";
        String middle = "";
        Optional<Draft> last = Optional.empty();
        boolean begun = false;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean task = item.assigned || (item.level() == taskLevel && begun);
            if (task) {
                last = Optional.of(task(item, top, middle));
                begun = true;
            } else if (item.level() < taskLevel && item.number.isPresent()) {
                begun = false;
                last = Optional.empty();
                if (!hasTask(items, i)) {
                    continue;
                }
                String heading = heading(item);
                if (top.isEmpty() || item.level() <= level(top)) {
                    top = heading;
                    middle = "";
                } else {
                    middle = heading;
                }
            } else if (item.number.isPresent() && item.level() > taskLevel && last.isPresent()) {
                Draft draft = last.get();
                draft.put(Field.DESCRIPTION, item.paragraph.text().strip(), draft.place);
                ledger.place(item.block, item.paragraph);
                for (int below : item.below) {
                    more(below, draft);
                }
            }
        }
        return drafts;
    }

    /** How many paragraphs of each level are tasks; none where it is one alone. */
    private static Map<Integer, Integer> levels(List<Item> items) {
        Map<Integer, Integer> levels = new HashMap<>();
        int all = 0;
        for (Item item : items) {
            if (item.assigned) {
                levels.merge(item.level(), 1, Integer::sum);
                all++;
            }
        }
        return all < 2 ? Map.of() : levels;
    }

    /** A heading, or the first sentence of a paragraph that says more; of a long one nothing. */
    private String heading(Item item) {
        String text = item.paragraph.text().strip();
        int stop = text.indexOf('。');
        String heading = stop < 0 ? text : text.substring(0, stop);
        if (heading.length() > LONGEST_HEADING) {
            return "";
        }
        if (stop < 0 || stop == text.length() - 1) {
            ledger.place(item.block, item.paragraph);
        }
        return heading;
    }

    /** Where what follows the last task is its own no more: the signature and the date below a document. */
    private int end(List<Integer> below) {
        for (int i = 0; i < below.size(); i++) {
            String text = text(below.get(i));
            if (DAY.matcher(text).matches() || BELOW.matcher(text).lookingAt()) {
                boolean signed =
                        i > 0 && SIGNATURE.matcher(text(below.get(i - 1))).matches();
                return signed ? i - 1 : i;
            }
        }
        return below.size();
    }

    private String text(int block) {
        return ((Paragraph) blocks.get(block)).text().strip();
    }

    private static int level(String heading) {
        return Numbering.of(heading).map(Numbering::level).orElse(1);
    }

    private static boolean hasTask(List<Item> items, int from) {
        for (int i = from + 1; i < items.size(); i++) {
            if (items.get(i).assigned) {
                return true;
            }
            if (items.get(i).level() <= items.get(from).level()) {
                return false;
            }
        }
        return false;
    }

    /** @param isAssigned whether a text says who answers for a task, or when it is due */
    private List<Item> items(Predicate<String> isAssigned) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Paragraph paragraph)) {
                continue;
            }
            Optional<Numbering> number = Numbering.of(paragraph.text());
            boolean label = isLabelLine(paragraph.text());
            if (number.isPresent() && !label) {
                Item item = new Item(i, paragraph, number);
                item.assigned = isAssigned.test(paragraph.text());
                items.add(item);
            } else if (!items.isEmpty()) {
                Item item = items.get(items.size() - 1);
                item.below.add(i);
                item.assigned |= label || isAssigned.test(paragraph.text());
            }
        }
        if (!items.isEmpty()) {
            List<Integer> below = items.get(items.size() - 1).below;
            below.subList(end(below), below.size()).clear();
        }
        return items;
    }

    private static boolean isLabelLine(String text) {
        String bare = Numbering.of(text).map(Numbering::rest).orElse(text.strip());
        return LABEL.matcher(bare.replaceAll("^[（(【\\[]", "")).lookingAt();
    }

    private static boolean isAssigned(String text) {
        Matcher matcher = PARENTHESES.matcher(end(text));
        boolean inParentheses = matcher.find() && ROLE.matcher(matcher.group(1)).find();
        return inParentheses || LABEL.matcher(text).find();
    }

    /** The deadline in the parentheses that a paragraph ends with: （9月15日前）. */
    private static Optional<String> deadlineAtEnd(String text) {
        Matcher matcher = PARENTHESES.matcher(end(text));
        return matcher.find() && BY.matcher(matcher.group(1)).matches() && Deadlines.isDeadline(matcher.group(1))
                ? Optional.of(matcher.group(1).strip())
                : Optional.empty();
    }

    /** Where the parentheses are that a paragraph ends with. */
    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST_END));
    }

    private Draft task(Item item, String top, String middle) {
        Draft draft = new Draft(part, new Plan.Place("", item.paragraph.number(), ""));
        draft.number = item.number.map(Numbering::printed).orElse("");
        draft.topSection = top;
        draft.section = middle.isEmpty() ? top : top + " / " + middle;
        String text =
                item.number.map(Numbering::rest).orElse(item.paragraph.text()).strip();
        titled(takeRoles(text, draft), draft);
        ledger.place(item.block, item.paragraph);
        drafts.add(draft);
        for (int below : item.below) {
            more(below, draft);
        }
        return draft;
    }

    /** 题目。内容。 */
    private static void titled(String text, Draft draft) {
        int stop = text.indexOf('。');
        int line = text.indexOf('\n');
        int end = line >= 0 && (stop < 0 || line < stop) ? line : stop;
        if (end > 0 && end <= LONGEST_TITLE && end < text.length() - 1) {
            draft.title = text.substring(0, end).strip();
            draft.put(Field.DESCRIPTION, text.substring(end + 1).strip(), draft.place);
        } else {
            draft.title = end == text.length() - 1 && end > 0 ? text.substring(0, end) : text;
        }
    }

    /** A paragraph below a task: its label lines, or more of its text. */
    private void more(int block, Draft draft) {
        Paragraph paragraph = (Paragraph) blocks.get(block);
        String rest = takeRoles(paragraph.text().strip(), draft);
        Matcher label = TEXT_LABEL.matcher(rest);
        Field field = Field.DESCRIPTION;
        String text = rest;
        if (label.find()) {
            text = rest.substring(label.end());
            for (int i = 0; i < LABELLED.size(); i++) {
                field = label.group(i + 1) == null ? field : LABELLED.get(i);
            }
        }
        if (field.isReported()) {
            draft.report("", field, text, draft.place);
        } else {
            draft.put(field, text, draft.place);
        }
        ledger.place(block, paragraph);
    }

    /** Takes the departments and deadlines out of a text; what is left is its own. */
    private String takeRoles(String text, Draft draft) {
        String end = end(text);
        Matcher parentheses = PARENTHESES.matcher(end);
        if (parentheses.find() && ROLE.matcher(parentheses.group(1)).find()) {
            String rest = text.substring(0, text.length() - end.length() + parentheses.start())
                    .strip();
            if (LABEL.matcher(parentheses.group(1)).find()) {
                labels(parentheses.group(1), draft);
            } else {
                phrase(parentheses.group(1), draft);
            }
            return rest;
        }
        Optional<String> deadline = deadlineAtEnd(text);
        if (deadline.isPresent()) {
            draft.put(Field.DUE, deadline.get(), draft.place);
            return text.substring(0, text.length() - end.length() + parentheses.start())
                    .strip();
        }
        Matcher label = LABEL.matcher(text.replaceAll("^[（(【\\[]", ""));
        if (label.find()) {
            String bare = text.replaceAll("^[（(【\\[]", "").replaceAll("[）)】\\]]$", "");
            String before = bare.substring(0, label.start()).strip();
            labels(bare.substring(label.start()), draft);
            return before;
        }
        return text;
    }

    private void labels(String text, Draft draft) {
        Matcher label = LABEL.matcher(text);
        List<int[]> places = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        while (label.find()) {
            places.add(new int[] {label.start(), label.end()});
            fields.add(
                    label.group(1) != null
                            ? Field.LEAD
                            : label.group(2) != null
                                    ? Field.RESPONSIBLE
                                    : label.group(3) != null
                                            ? Field.EITHER
                                            : label.group(4) != null
                                                    ? Field.DUE
                                                    : label.group(5) != null ? Field.LEADER : Field.OWNER);
        }
        boolean led = fields.contains(Field.LEAD) || !draft.text(Field.LEAD).isEmpty();
        for (int i = 0; i < fields.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1)[0] : text.length();
            String value = text.substring(places.get(i)[1], end).strip().replaceAll("[，,；;。、（(\\s]+$", "");
            Field field = fields.get(i);
            if (field == Field.EITHER) {
                field = led ? Field.RESPONSIBLE : Field.LEAD;
            }
            draft.put(field, value, draft.place);
        }
    }

    /** 市教育局牵头，市财政局配合，2026年6月底前完成 */
    private static void phrase(String text, Draft draft) {
        List<String> departments = new ArrayList<>();
        List<String> deadlines = new ArrayList<>();
        for (String clause : text.split("[，,；;。]")) {
            String bare = clause.strip();
            boolean deadline = !bare.isEmpty() && !ROLE.matcher(bare).find() && Deadlines.isDeadline(bare);
            if (deadline) {
                deadlines.add(bare);
            } else {
                departments.add(bare);
            }
        }
        draft.put(Field.DUE, String.join("，", deadlines), draft.place);
        draft.put(Field.LEAD, String.join("，", departments), draft.place);
    }
}
