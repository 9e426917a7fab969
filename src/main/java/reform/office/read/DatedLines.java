package reform.office.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.model.Departments;
import reform.model.PlannedMilestone;
import reform.policy.deadline.DayBeside;

/**
 * Steps that one cell names, each with its date: 2025年6月底前：完成方案；2025年12月底前：全面实施. The date stands before the
 * words, or in parentheses behind them; a code in 〔〕 at the end is the key of the step, as exports write it.
 */
public final class DatedLines {
    /** 待定：选址 beside others with a date. */
    private static final int LONGEST_WORDS = 8;

    private static final Pattern NUMBER =
            Pattern.compile("^(?:[（(]?\\d{1,2}(?:[）)、．]|\\.(?!\\d)|\\.(?=20\\d\\d))|[①-⑳·•▪-])\\s*");
    private static final Pattern DATE_FIRST = Pattern.compile("^(?<due>(?:到|至|截至|力争)?\\s*"
            + "(?:20\\d\\d[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?|(?:(?:20\\d\\d|[今明])\\s*年度?\\s*)?"
            + "(?:\\d{1,2}\\s*月份?(?:\\s*\\d{1,2}\\s*日|[上中下]旬)?|第?[一二三四1-4]季度|[上下]半年)?)\\s*(?:年底|年末|年内|年中|底|末|初)?"
            + "\\s*(?:之?前|以前|内)?)\\s*(?:[:：，,、]\\s*)?(?<title>\\S.*)$");
    private static final Pattern DATE_LAST = Pattern.compile("^(?<title>.*[^\\s：:])\\s*[（(](?<due>[^（()）]{2,24})[)）]$");
    private static final Pattern KEY =
            Pattern.compile("^(?<rest>.*)〔(?<key>[0-9._-]{0,20}\\p{L}[\\p{L}0-9._-]{0,39})〕$", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[；;。，,、\\s]+$");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[；;。])");
    private static final Pattern CLOSED = Pattern.compile(".*[；;。]\\s*$");

    private DatedLines() {}

    /** The steps of a cell; none where one of its lines has no date that can be read. */
    static List<ImportedTask.Step> of(String text) {
        List<String> steps = new ArrayList<>();
        for (String line : text.split("\n")) {
            boolean begins = true;
            for (String clause : CLAUSE_END.split(line.strip())) {
                if (step(clause).isPresent()) {
                    steps.add(clause);
                } else if (!clause.isBlank()) {
                    // More of the line, or of one that a narrow cell broke.
                    boolean first = steps.isEmpty();
                    boolean ownLine = begins
                            && (first
                                    || colon(clause) >= 0
                                    || NUMBER.matcher(clause).find()
                                    || isClosed(steps.get(steps.size() - 1)));
                    if (first || ownLine) {
                        return List.of();
                    }
                    steps.set(steps.size() - 1, steps.get(steps.size() - 1) + clause);
                }
                begins = false;
            }
        }
        List<ImportedTask.Step> read =
                steps.stream().map(each -> step(each).orElseThrow()).toList();
        return read.stream().anyMatch(step -> isDue(step.dueWithDay())) ? read : List.of();
    }

    /**
     * A step as a line of a cell has it.
     *
     * @param place by which a step without a key is named, from 1
     */
    public static String line(PlannedMilestone step, int place) {
        String title =
                step.title().map(words -> words.replaceAll("\\s*\n\\s*", " ")).orElse("");
        String line = step.deadline().cell() + (title.isEmpty() ? "" : "：" + title);
        String coded = step.key().map(key -> line + "〔" + key + "〕").orElse(line);
        if (step.key().isPresent()) {
            return KEY.matcher(coded).matches() ? coded : line;
        }
        // A title that ends like a key would be taken for one.
        return KEY.matcher(line).matches() ? line + "〔m" + place + "〕" : line;
    }

    private static Optional<ImportedTask.Step> step(String line) {
        String text = NUMBER.matcher(Numbering.figures(line.strip())).replaceFirst("");
        Matcher coded = KEY.matcher(text);
        Optional<String> key = Optional.empty();
        if (coded.matches()) {
            key = Optional.of(coded.group("key"));
            text = coded.group("rest").strip();
        }
        text = END.matcher(text).replaceFirst("");
        int colon = colon(text);
        String before = colon < 0 ? text : text.substring(0, colon).strip();
        String behind = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (isDue(before) || (colon >= 0 && before.length() <= LONGEST_WORDS && Deadlines.isRead(before))) {
            return Optional.of(of(behind, before, key));
        }
        if (isDue(behind)) {
            return Optional.of(of(before, behind, key));
        }
        for (Pattern pattern : List.of(DATE_FIRST, DATE_LAST)) {
            Matcher parts = pattern.matcher(text);
            if (parts.matches() && isDue(parts.group("due").strip())) {
                return Optional.of(
                        of(parts.group("title").strip(), parts.group("due").strip(), key));
            }
        }
        return Optional.empty();
    }

    private static ImportedTask.Step of(String title, String due, Optional<String> key) {
        Optional<DayBeside> beside = DayBeside.of(due);
        return new ImportedTask.Step(
                Departments.join(title), beside.map(DayBeside::text).orElse(due), beside.map(DayBeside::day), key);
    }

    private static boolean isClosed(String line) {
        return CLOSED.matcher(line).matches();
    }

    private static int colon(String text) {
        int wide = text.indexOf('：');
        int narrow = text.indexOf(':');
        return wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
    }

    private static boolean isDue(String text) {
        return !text.isEmpty() && (DayBeside.of(text).isPresent() || (text.length() <= 40 && Deadlines.isDate(text)));
    }
}
