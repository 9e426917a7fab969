package reform.policy.deadline;

import java.time.LocalDate;

/** The days of festivals: 国庆节前, 春节前. */
final class Festivals {
    /** The characters festivals begin with, by which other words are passed over at once. */
    private static final String BEGINNINGS = "元春清五端中国十七八六教重除劳儿建妇三";

    /** Names and days; a longer name comes before its own beginning. */
    private static final String[] OF_THE_SUN = {
        "元旦", "0101", "三八", "0308", "妇女节", "0308", "五一", "0501", "国际劳动节", "0501", "劳动节", "0501", "五四", "0504",
        "青年节", "0504", "六一", "0601", "儿童节", "0601", "七一", "0701", "建党节", "0701", "八一", "0801", "建军节", "0801",
        "教师节", "0910", "国庆", "1001", "十一", "1001"
    };

    /** Names, the column of {@link #DAYS} and the days after it; 清明 has a rule of its own. */
    private static final String[] OF_THE_MOON = {"春节", "除夕", "元宵", "端午", "中秋", "重阳"};

    private static final int[] COLUMNS = {0, 0, 0, 1, 2, 3};
    private static final int[] DAYS_AFTER = {0, -1, 14, 0, 0, 0};

    /** What may stand between a name and 前: 五一国际劳动节前, 国庆假期前. */
    private static final String[] KINDS = {
        "国际劳动节", "劳动节", "青年节", "儿童节", "建党节", "建军节", "妇女节", "佳节", "节日", "节", "小长假", "长假", "假期", "黄金周"
    };

    /** Names that are also the beginning of other words (十一月, 五一路): only with one of these, or alone. */
    private static final String BARE_NAMES = "三八五一五四六一七一八一十一";

    /**
     * 春节, 端午节, 中秋节 and 重阳节 of the years from 2015. From lunar-javascript 1.7, and checked against the new moons
     * by Meeus, Astronomical Algorithms, chapter 49. ICU 78 differs in two years, 2027 and 2030, whose first new moons are
     * within eight minutes of midnight.
     */
    private static final String DAYS = """
            2015 0219 0620 0927 1021
            2016 0208 0609 0915 1009
            2017 0128 0530 1004 1028
            2018 0216 0618 0924 1017
            2019 0205 0607 0913 1007
            2020 0125 0625 1001 1025
            2021 0212 0614 0921 1014
            2022 0201 0603 0910 1004
            2023 0122 0622 0929 1023
            2024 0210 0610 0917 1011
            2025 0129 0531 1006 1029
            2026 0217 0619 0925 1018
            2027 0206 0609 0915 1008
            2028 0126 0528 1003 1026
            2029 0213 0616 0922 1016
            2030 0203 0605 0912 1005
            2031 0123 0624 1001 1024
            2032 0211 0612 0919 1012
            2033 0131 0601 0908 1001
            2034 0219 0620 0927 1020
            2035 0208 0610 0916 1009
            2036 0128 0530 1004 1027
            2037 0215 0618 0924 1017
            2038 0204 0607 0913 1007
            2039 0124 0527 1002 1026
            2040 0212 0614 0920 1014
            2041 0201 0603 0910 1003
            2042 0122 0622 0928 1022
            2043 0210 0611 0917 1011
            2044 0130 0531 1005 1029
            2045 0217 0619 0925 1018
            2046 0206 0608 0915 1008
            2047 0126 0529 1004 1027
            2048 0214 0615 0922 1016
            2049 0202 0604 0911 1005
            2050 0123 0623 0930 1024
            """;

    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2050;
    private static final int ROW = "2015 0219 0620 0927 1021\n".length();
    private static final int COLUMN = "2015 ".length();

    /** 清明 by the rule for the 21st century, checked for 2015 to 2050 as {@link #DAYS} is. */
    private static final String TOMB_SWEEPING = "清明";

    private Festivals() {}

    /** Whether a festival may begin with a character. */
    static boolean mayBegin(char c) {
        return BEGINNINGS.indexOf(c) >= 0;
    }

    /** The name of the festival here, of two characters or more; empty, and nothing taken, when there is none. */
    static String take(Cursor cursor) {
        int start = cursor.at();
        for (int i = 0; i < OF_THE_SUN.length; i += 2) {
            if (cursor.take(OF_THE_SUN[i])) {
                return afterName(cursor, start, OF_THE_SUN[i]);
            }
        }
        for (String name : OF_THE_MOON) {
            if (cursor.take(name)) {
                return afterName(cursor, start, name);
            }
        }
        return cursor.take(TOMB_SWEEPING) ? afterName(cursor, start, TOMB_SWEEPING) : "";
    }

    private static String afterName(Cursor cursor, int start, String name) {
        boolean kind = cursor.takeAny(KINDS);
        while (kind && cursor.takeAny(KINDS)) {
            // 国庆节假期
        }
        int bare = BARE_NAMES.indexOf(name);
        boolean anyWord = bare >= 0 && bare % 2 == 0 && !kind && !endsName(cursor);
        if (anyWord) {
            cursor.goTo(start);
            return "";
        }
        return name;
    }

    private static boolean endsName(Cursor cursor) {
        char next = cursor.peek();
        return next == 0
                || CellText.isStop(next)
                || cursor.startsWith("前")
                || cursor.startsWith("之前")
                || cursor.startsWith("以前");
    }

    /** Whether a festival is on another day each year. */
    static boolean goesByMoon(String name) {
        for (int i = 0; i < OF_THE_SUN.length; i += 2) {
            if (OF_THE_SUN[i].equals(name)) {
                return false;
            }
        }
        return true;
    }

    /** The day of a festival in a year; null where it isn't known. */
    static LocalDate day(String name, int year) {
        for (int i = 0; i < OF_THE_SUN.length; i += 2) {
            if (OF_THE_SUN[i].equals(name)) {
                return day(year, OF_THE_SUN[i + 1], 0);
            }
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        if (name.equals(TOMB_SWEEPING)) {
            int ofCentury = year % 100;
            return LocalDate.of(year, 4, (int) (ofCentury * 0.2422 + 4.81) - ofCentury / 4);
        }
        int moon = 0;
        while (!OF_THE_MOON[moon].equals(name)) {
            moon++;
        }
        int at = (year - FIRST_YEAR) * ROW + COLUMN + COLUMN * COLUMNS[moon];
        return LocalDate.of(year, number(DAYS, at), number(DAYS, at + 2)).plusDays(DAYS_AFTER[moon]);
    }

    private static LocalDate day(int year, String monthAndDay, int at) {
        return LocalDate.of(year, number(monthAndDay, at), number(monthAndDay, at + 2));
    }

    private static int number(String figures, int at) {
        return 10 * (figures.charAt(at) - '0') + figures.charAt(at + 1) - '0';
    }
}
