package reform.office.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a column that says what is to be reached in a period: 2024年目标, 一季度, 上半年工作计划, 6月底. */
final class PeriodHeader {
    private static final Pattern PERIOD = Pattern.compile(
            "((?:20\\d\\d年度?)?(?:第?[一二三四1-4]季度|[上下]半年|(?:(?:1[0-2]|[1-9])月?\\s*[-—–~～至到]\\s*)?(?:1[0-2]|[1-9])月|(?<=年|年度))(?:底前?|末|份)?)"
                    + "(?:(?:工作|主要|建设|年度|阶段|绩效|重点)*(?:目标|任务|计划|安排|进度|节点|要求|内容|举措)*)");

    private PeriodHeader() {}

    /** The period, in the words of a deadline; empty where a header is not of the kind. */
    static Optional<String> period(String header) {
        for (String part : header.split(" / ")) {
            Matcher matcher = PERIOD.matcher(part.replaceAll("\\s", ""));
            if (matcher.matches()) {
                return Optional.of(matcher.group(1).replace("年度", "年"));
            }
        }
        return Optional.empty();
    }
}
