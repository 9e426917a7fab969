package reform.office.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * How a sheet shows a number: as it is, as a share, or as a day of which it shows some parts. A cell that shows
 * 2022年6月 means the month, although it holds the first day of it.
 *
 * @param chinese whether the parts are followed by 年, 月, 日
 */
record CellDate(boolean percent, boolean year, boolean month, boolean day, boolean time, boolean chinese) {
    static final CellDate NONE = new CellDate(false, false, false, false, false, false);

    private static final double LAST_DAY = 2_958_466;
    private static final int SECONDS = 86_400;
    private static final int LONGEST_NUMBER = 400;

    /**
     * A format of cells.
     *
     * @param id a built-in one where there is no code; those of 27 to 58 are of Chinese sheets
     */
    static CellDate of(int id, String code) {
        return code.isEmpty() ? builtIn(id) : ofCode(code);
    }

    private static CellDate builtIn(int id) {
        return switch (id) {
            case 9, 10 -> new CellDate(true, false, false, false, false, false);
            case 14, 15, 30 -> new CellDate(false, true, true, true, false, false);
            case 16 -> new CellDate(false, false, true, true, false, false);
            case 17 -> new CellDate(false, true, true, false, false, false);
            case 22 -> new CellDate(false, true, true, true, true, false);
            case 27, 36, 50, 52, 57 -> new CellDate(false, true, true, false, false, true);
            case 28, 29, 51, 53, 54, 58 -> new CellDate(false, false, true, true, false, true);
            case 31 -> new CellDate(false, true, true, true, false, true);
            default -> NONE;
        };
    }

    /** {@code yyyy"年"m"月"d"日";@}. */
    private static CellDate ofCode(String code) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '[') {
                bracketed = true;
            } else if (!quoted && c == ']') {
                bracketed = false;
            } else if (!quoted && !bracketed && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && !bracketed && c == ';') {
                break;
            } else if (!quoted && !bracketed) {
                bare.append(c);
            }
        }
        String letters = bare.toString().toLowerCase(Locale.ROOT).replace("general", "");
        boolean year = letters.indexOf('y') >= 0 || (letters.indexOf('e') >= 0 && letters.indexOf('0') < 0);
        boolean day = letters.indexOf('d') >= 0;
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean month = letters.indexOf('m') >= 0 && (year || day || !time);
        if (!year && !month && !day) {
            return letters.indexOf('%') >= 0 ? new CellDate(true, false, false, false, false, false) : NONE;
        }
        return new CellDate(false, year, month, day, time, code.indexOf('年') >= 0 || code.indexOf('月') >= 0);
    }

    /** Whether the format shows any part of a day. */
    boolean isDate() {
        return year || month || day;
    }

    /**
     * What the sheet shows; a number that can't be read stays as it is.
     *
     * @param since1904 whether days count from 1904
     */
    String shown(String text, boolean since1904) {
        BigDecimal number;
        try {
            number = text.length() > LONGEST_NUMBER ? BigDecimal.ZERO : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
        double value = number.doubleValue();
        if (isDate() && value >= 0 && value < LAST_DAY) {
            return day(value, since1904);
        }
        if (Math.abs(number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            return text;
        }
        if (percent) {
            return plain(number.movePointRight(2).setScale(2, RoundingMode.HALF_UP)) + "%";
        }
        // 0.1 + 0.2 in a sheet is 0.30000000000000004, and shown as 0.3.
        return plain(number.precision() > 15 ? number.round(new java.math.MathContext(15)) : number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String day(double value, boolean since1904) {
        long seconds = Math.round(value * SECONDS);
        long days = Math.floorDiv(seconds, SECONDS);
        // Day 60 of 1900 is a 29 February that never was.
        LocalDate first = since1904
                ? LocalDate.of(1904, 1, 1)
                : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = first.plusDays(days).atStartOfDay().plusSeconds(Math.floorMod(seconds, SECONDS));
        return shown(moment);
    }

    /** A moment with the parts that the format shows. */
    String shown(LocalDateTime moment) {
        LocalDate date = moment.toLocalDate();
        if (!day) {
            return month ? date.getYear() + "年" + date.getMonthValue() + "月" : date.getYear() + "年";
        }
        String shown = chinese
                ? date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
                : date.toString();
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return time && !midnight ? shown + " " + moment.toLocalTime().withNano(0) : shown;
    }
}
