package reform.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;
import reform.model.Deadline;
import reform.model.Finding;
import reform.model.Rule;
import reform.policy.PeriodScanner.Span;

/**
 * Reads what a {@code due} text means. The wordings are those of the columns 完成时限 in the work lists of Chinese
 * governments, and ISO 8601. A deadline is the last day of the period it names; the text is taken as a whole, so that
 * what is only half understood is an error and never a wrong date.
 */
public final class DeadlineParser {
    /**
     * A deadline, a finding, or both: an error leaves no deadline, a warning comes with one.
     *
     * @param finding {@link Rule#BAD_DUE}, {@link Rule#NO_SUCH_DAY}, {@link Rule#DUE_NEEDS_YEAR} (errors),
     *     {@link Rule#DUE_AMBIGUOUS}, {@link Rule#DUE_WITHOUT_DATE} (warnings)
     */
    public record Reading(Optional<Deadline> deadline, Optional<Finding> finding) {
        private static Reading of(Deadline deadline) {
            return new Reading(Optional.of(deadline), Optional.empty());
        }

        private static Reading error(Rule rule, Object... arguments) {
            return new Reading(Optional.empty(), Optional.of(Finding.of(rule, arguments)));
        }
    }

    private static final String[] OPENERS = {
        "力争",
        "争取",
        "确保",
        "务必",
        "计划",
        "预计",
        "拟",
        "原则上",
        "最迟",
        "最晚",
        "不晚于",
        "不迟于",
        "截至",
        "截止",
        "到",
        "至",
        "于",
        "在",
        "by",
        "until",
        "theendof",
        "endof",
        ","
    };
    private static final String[] FROM = {"自", "从"};
    private static final String[] ONWARD = {"起", "开始", "启动"};
    private static final String[] EVERY = {"每年度", "每一年", "每年", "everyyear", "eachyear", "yearly", "annually", "annual"};
    private static final String[] YEAR_END = {"底", "末", "终", "内"};
    private static final String[] BEFORE = {"前", "之前", "以前"};
    private static final String[] WITHIN = {"期间", "之间", "期内", "为止", "截止", "止"};
    /** What a task is to come to; nothing more about the day. */
    private static final String[] OUTCOMES = {
        "全面", "基本", "全部", "初步", "如期", "按时", "完成", "建成", "落实", "实现", "达到", "达标", "办结", "到位", "出台", "印发", "见效", "结束",
        "上报", "报送", "投入使用", "投用", "竣工", "取得", "阶段性", "明显", "显著", "实质性", "成效", "成果", "进展", "整改", "任务", "工作", "目标", "建设",
        ","
    };
    /** What is done each year. */
    private static final String[] REPEATED = {"一次", "1次", "定期", "开展", "组织", "推进", "实施", "进行", "更新", "坚持"};

    private static final String[] ONGOING = {"持续", "长期", "常态", "滚动", "经常性", "ongoing", "continuous", "long-term"};
    /** Signs that a text says more than a manner of working: a day, or the end of something. */
    private static final String DATE_SIGNS = "年月季旬底前止";

    private static final String NUMERALS = "〇零○一二三四五六七八九十";

    private final String text;
    private final String normal;
    private final PeriodScanner scanner;
    private Optional<PeriodScanner.NoSuchDay> noSuchInstance = Optional.empty();

    private DeadlineParser(String text, OptionalInt year) {
        this.text = text;
        this.normal = NormalText.of(text);
        this.scanner = new PeriodScanner(normal, year);
    }

    /**
     * Reads a deadline.
     *
     * @param text as written; a blank one is {@link Deadline.Undated} without a finding
     * @param year the year that a text without one belongs to ({@code year:} of the file)
     */
    public static Reading parse(String text, OptionalInt year) {
        DeadlineParser parser = new DeadlineParser(text, year);
        return parser.phrase().map(parser::checkYear).orElseGet(parser::withoutPhrase);
    }

    /** The same as typed on a command line, where blanks around it and line ends are no part of the text. */
    public static Reading parseTyped(String text, OptionalInt year) {
        return parse(text.strip().replaceAll("\\s+", " "), year);
    }

    private Reading checkYear(Reading reading) {
        return scanner.yearMissing() ? Reading.error(Rule.DUE_NEEDS_YEAR, text) : reading;
    }

    /** The text as a whole: a year's instances, a period, or a range; empty when some of it is not understood. */
    private Optional<Reading> phrase() {
        scanner.takeAll(OPENERS);
        if (scanner.takeAny(EVERY)) {
            return yearly(since());
        }
        boolean from = scanner.takeAny(FROM);
        Optional<Span> first = scanner.period();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (scanner.takeAny(ONWARD)) {
            return onward(first.get());
        }
        int place = scanner.at();
        if (scanner.takeDash()) {
            if (isOngoing(scanner.rest())) {
                return Optional.of(Reading.of(new Deadline.Ongoing(text)));
            }
            scanner.takeAll(OPENERS);
            Optional<Span> last = scanner.period();
            if (last.isPresent()) {
                return dated(Optional.of(first.get().begin()), last.get());
            }
            scanner.goTo(place);
        }
        return from ? Optional.empty() : dated(first.get().start(), first.get());
    }

    /** After 2021年起: each year, without an end, or up to another day. */
    private Optional<Reading> onward(Span first) {
        scanner.take(",");
        if (scanner.takeAny(EVERY)) {
            return yearly(Optional.of(first));
        }
        if (isOngoing(scanner.rest())) {
            return Optional.of(Reading.of(new Deadline.Ongoing(text)));
        }
        scanner.takeAll(OPENERS);
        return scanner.period().flatMap(last -> dated(Optional.of(first.begin()), last));
    }

    private Optional<Reading> dated(Optional<LocalDate> start, Span last) {
        LocalDate due = lastDay(scanner, last);
        boolean ambiguous = !due.equals(last.last());
        scanner.takeAll(OUTCOMES);
        boolean thenOngoing = isOngoing(scanner.rest());
        if (!scanner.atEnd() && !thenOngoing) {
            return Optional.empty();
        }
        Optional<LocalDate> begin = ambiguous && start.equals(last.start()) ? Optional.empty() : start;
        if (begin.isPresent() && begin.get().isAfter(due)) {
            return Optional.empty();
        }
        return Optional.of(reading(new Deadline.Dated(text, begin, due, thenOngoing), due.toString(), ambiguous));
    }

    /** After 每年: a day of the year or its end. */
    private Optional<Reading> yearly(Optional<Span> since) {
        // A scanner of its own: 28 February of the first year is not what 每年2月底 means.
        PeriodScanner instance = new PeriodScanner(scanner.rest(), OptionalInt.empty());
        instance.takeAll(OPENERS);
        Optional<Span> span = instance.takeAny(YEAR_END) ? Optional.empty() : instance.period();
        if (span.isPresent() && instance.takeDash()) {
            LocalDate first = span.get().first();
            span = instance.period().filter(last -> !last.last().isBefore(first));
            if (span.isEmpty()) {
                return Optional.empty();
            }
        }
        noSuchInstance = instance.noSuchDay();
        Span year = span.or(instance::monthAndDay).orElse(PeriodScanner.ANY_WHOLE_YEAR);
        LocalDate due = lastDay(instance, year);
        instance.takeAll(REPEATED);
        instance.takeAll(OUTCOMES);
        if ((!instance.atEnd() && !isOngoing(instance.rest()))
                || instance.yearNamed()
                || due.getYear() != year.first().getYear()) {
            return Optional.empty();
        }
        MonthDay lastDay = MonthDay.from(due);
        Deadline deadline = new Deadline.Yearly(text, lastDay, firstYear(since, lastDay));
        return Optional.of(reading(deadline, due.toString().substring(5), !due.equals(year.last())));
    }

    /** The first year given after 每年, as in 每年（自2021年起）. */
    private Optional<Span> since() {
        PeriodScanner ahead = new PeriodScanner(scanner.rest(), OptionalInt.empty());
        ahead.take(",");
        ahead.takeAny(FROM);
        Optional<Span> since = ahead.period();
        if (since.isEmpty() || ahead.yearMissing() || !ahead.takeAny(ONWARD)) {
            return Optional.empty();
        }
        scanner.goTo(scanner.at() + ahead.at());
        return since;
    }

    /** The year of the first instance that is due after the day from which the task counts. */
    private static OptionalInt firstYear(Optional<Span> since, MonthDay lastDay) {
        if (since.isEmpty()) {
            return OptionalInt.empty();
        }
        LocalDate first = since.get().first();
        int year = first.getYear();
        return OptionalInt.of(lastDay.atYear(year).isBefore(first) ? year + 1 : year);
    }

    /** The last day in time of a period: its own, or the day before it where the text says 前 of a whole period. */
    private static LocalDate lastDay(PeriodScanner scanner, Span span) {
        if (scanner.takeAny(BEFORE)) {
            return span.exact() ? span.last() : span.first().minusDays(1);
        }
        scanner.takeAny(WITHIN);
        return span.last();
    }

    private Reading reading(Deadline deadline, String due, boolean ambiguous) {
        return new Reading(
                Optional.of(deadline),
                ambiguous ? Optional.of(Finding.of(Rule.DUE_AMBIGUOUS, text, due)) : Optional.empty());
    }

    private Reading withoutPhrase() {
        Optional<PeriodScanner.NoSuchDay> noSuchDay = scanner.noSuchDay().or(() -> noSuchInstance);
        if (noSuchDay.isPresent()) {
            PeriodScanner.NoSuchDay no = noSuchDay.get();
            return Reading.error(Rule.NO_SUCH_DAY, text, no.daysOfMonth(), no.month());
        }
        if (normal.isEmpty()) {
            return Reading.of(new Deadline.Undated(text));
        }
        if (isOngoing(normal)) {
            return Reading.of(new Deadline.Ongoing(text));
        }
        if (namesDate(normal)) {
            return Reading.error(Rule.BAD_DUE, text);
        }
        return new Reading(
                Optional.of(new Deadline.Undated(text)), Optional.of(Finding.of(Rule.DUE_WITHOUT_DATE, text)));
    }

    private static boolean isOngoing(String words) {
        for (String word : ONGOING) {
            if (words.contains(word)) {
                return !namesDate(words) && words.chars().noneMatch(c -> DATE_SIGNS.indexOf(c) >= 0);
            }
        }
        return false;
    }

    /** Whether there is a figure, or Chinese numerals that count days, months, quarters, years or plans. */
    private static boolean namesDate(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isDigit(words.charAt(i))) {
                return true;
            }
            int end = i;
            while (end < words.length() && NUMERALS.indexOf(words.charAt(end)) >= 0) {
                end++;
            }
            char unit = end > i && end < words.length() ? words.charAt(end) : ' ';
            if ("月日号季旬".indexOf(unit) >= 0 || (unit == '年' && end - i > 1)) {
                return true;
            }
            // 十四五: three numerals in a row that no number is made of.
            if (end - i == 3 && words.charAt(i) == '十' && words.charAt(i + 2) == '五') {
                return true;
            }
        }
        return false;
    }
}
