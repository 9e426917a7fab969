package reform.office.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reform.policy.DayParser;

/**
 * On which day something was reported: the one that the header of its column names (6月底进展情况), else the one of the
 * document (截至2025年6月30日, 2025年6月进展), else the day on which the document is read. What is not stated as a day is told.
 */
public final class ReportDays {
    private static final String MONTH = "\\d{1,2}\\s*月份?(?:\\s*\\d{1,2}\\s*日)?|第?[一二三四1-4]季度|[上下]半年";
    private static final String IN_YEAR =
            "20\\d\\d[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?|(?:20\\d\\d\\s*年度?\\s*)?(?:" + MONTH + ")";
    private static final String DAY = "(?<day>(?>" + IN_YEAR + "|20\\d\\d\\s*年度?))\\s*+(?:底|末)?+";
    private static final Pattern STATED =
            Pattern.compile("(?:(?:截至|截止)到?|(?:填报|填表|报送|上报|更新|统计|制表)(?:日期|时间)|^(?:日期|时间|报告期))\\s*[:：]?\\s*" + DAY
                    + "(?![^，。；）)]{0,4}前)");
    private static final Pattern TITLED =
            Pattern.compile("(?<day>" + IN_YEAR + ")[^。，；]{0,14}?(?:进展|完成情况|推进情况|落实情况|开展情况|调度|月报|周报|季报|通报|台账|台帐)");
    private static final Pattern TITLED_AT_END =
            Pattern.compile("(?:台账|台帐|清单|进展|情况|调度表|一览表|任务表)[”》]?[（(](?<day>" + IN_YEAR + ")\\s*(?:底|末)?[）)]$");
    /** （2026年5月） below the title. */
    private static final Pattern ALONE = Pattern.compile(
            "^[（(]\\s*(?<day>20\\d\\d\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)\\s*(?:底|末)?\\s*[）)]$");
    /** The months before the last one of a range: 1-8月. */
    private static final Pattern RANGE = Pattern.compile("\\d{1,2}\\s*月?\\s*[-—–~～至到]\\s*(?=\\d{1,2}\\s*月)");

    private static final Pattern OF_FILE = Pattern.compile(
            "(?<!\\d)(20\\d\\d)[年.\\-_]?(0[1-9]|1[0-2]|[1-9](?=\\s*[月.\\-_]))(?:\\s*[月.\\-_]?([0-3]\\d)日?)?(?!\\d)");
    private static final Pattern IN_HEADER = Pattern.compile(DAY);
    private static final Pattern WHOLE_DAY = Pattern.compile(".*(?:日|[.\\-/]\\d{1,2}[.\\-/]\\d{1,2})\\s*$");
    private static final int MUCH_MORE = 8;
    private static final int LONGEST = 60;

    /** A text of a document outside of the rows of tasks, and how to note that it is in the list. */
    record Line(String text, Runnable place) {}

    private final LocalDate today;
    private final OptionalInt year;
    private final Ledger ledger;
    private final Map<String, LocalDate> days = new HashMap<>();

    /**
     * @param today the day of reading: nothing was reported later
     * @param year of the document, for months without one
     */
    ReportDays(LocalDate today, OptionalInt year, Ledger ledger) {
        this.today = today;
        this.year = year;
        this.ledger = ledger;
    }

    /** The period that the header of a column names; empty where it names none. */
    static String ofHeader(String header) {
        Matcher matcher = IN_HEADER.matcher(plain(header));
        return matcher.find() ? matcher.group().strip() : "";
    }

    /** What a header says beside its period: next month's 7月进展情况 is last month's 6月进展情况. */
    public static String withoutPeriod(String header) {
        return IN_HEADER.matcher(plain(header)).replaceAll("").replaceAll("截至|截止|\\s", "");
    }

    private static String plain(String text) {
        return RANGE.matcher(Numbering.figures(text)).replaceAll("");
    }

    /** Looks in the lines of the document, then in the names of its sheets and of the file. */
    void find(List<Line> lines, List<String> names) {
        for (Pattern pattern : List.of(STATED, TITLED, TITLED_AT_END, ALONE)) {
            for (Line line : lines) {
                Matcher matcher = pattern.matcher(plain(line.text()));
                if (line.text().length() > LONGEST || !matcher.find()) {
                    continue;
                }
                Optional<LocalDate> day = day(matcher.group("day"));
                if (day.isEmpty()) {
                    continue;
                }
                if (matcher.group().length() + MUCH_MORE >= line.text().length()) {
                    line.place().run();
                }
                if (pattern != STATED || !WHOLE_DAY.matcher(matcher.group()).matches()) {
                    tell(line.text(), day.get());
                }
                days.put("", day.get());
                return;
            }
        }
        for (String name : names) {
            Matcher matcher = OF_FILE.matcher(name);
            if (matcher.find()) {
                String month = matcher.group(1) + "-" + (matcher.group(2).length() < 2 ? "0" : "") + matcher.group(2);
                Optional<LocalDate> day = day(matcher.group(3) == null ? month : month + "-" + matcher.group(3));
                if (day.isPresent()) {
                    tell(name, day.get());
                    days.put("", day.get());
                    return;
                }
            }
        }
    }

    /** The day of a period; it is told once how it was found. */
    LocalDate of(String period) {
        LocalDate known = days.get(period);
        if (known != null) {
            return known;
        }
        Optional<LocalDate> read = period.isEmpty() ? Optional.empty() : day(period);
        LocalDate day = read.orElse(today);
        if (read.isPresent()) {
            if (!WHOLE_DAY.matcher(period).matches()) {
                tell(period, day);
            }
        } else {
            ledger.doubt("report-day-unknown", new Plan.Place("", 0, ""), period, day.toString());
        }
        days.put(period, day);
        return day;
    }

    /** Columns without a period of their own are of the last period that others name, where the document names no day. */
    void alike(Iterable<String> periods) {
        List<LocalDate> named = new ArrayList<>();
        for (String period : periods) {
            if (!period.isEmpty()) {
                named.add(of(period));
            }
        }
        if (!days.containsKey("") && !named.isEmpty()) {
            named.stream().max(LocalDate::compareTo).ifPresent(last -> days.put("", last));
        }
    }

    private void tell(String basis, LocalDate day) {
        ledger.doubt("report-day", new Plan.Place("", 0, ""), basis, day.toString());
    }

    /** The day that words name, its last one for a period; a period that has begun ends today at the latest. */
    private Optional<LocalDate> day(String words) {
        String text = words.replaceAll("\\s", "").replace("月份", "月");
        Optional<LocalDate> typed = DayParser.parse(text).day();
        if (typed.isPresent()) {
            return typed.filter(day -> !day.isAfter(today));
        }
        int of = year.orElse(today.getYear());
        String meaning =
                new Deadlines(OptionalInt.of(of), Optional.of(today)).read(text).meaning();
        try {
            LocalDate day = LocalDate.parse(meaning);
            boolean begun = !day.isAfter(today)
                    || day.minusMonths(text.contains("月") ? 1 : 12).isBefore(today);
            return begun ? Optional.of(day.isAfter(today) ? today : day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
