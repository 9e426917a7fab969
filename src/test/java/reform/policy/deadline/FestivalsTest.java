package reform.policy.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalsTest {
    /** The festivals by the moon, and how many days after the new moon each is. */
    private static final String[] OF_THE_MOON = {"春节", "端午", "中秋", "重阳"};

    private static final int[] DAYS_AFTER_NEW_MOON = {0, 4, 14, 8};

    @Test
    void eachFestivalIsSoManyDaysAfterANewMoonInBeijing() {
        for (int year = 2015; year <= 2050; year++) {
            for (int i = 0; i < OF_THE_MOON.length; i++) {
                LocalDate first = Festivals.day(OF_THE_MOON[i], year).minusDays(DAYS_AFTER_NEW_MOON[i]);
                assertThat(newMoonNear(first)).as(OF_THE_MOON[i] + " " + year).isEqualTo(first);
            }
        }
    }

    /** The first month is that of the second new moon after the winter solstice, where no month is put in between. */
    @Test
    void springIsBetweenTheEndOfJanuaryAndTheThirdWeekOfFebruary() {
        for (int year = 2015; year <= 2050; year++) {
            LocalDate spring = Festivals.day("春节", year);
            assertThat(spring).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
            assertThat(Festivals.day("端午", year)).isBetween(spring.plusDays(120), spring.plusDays(152));
            assertThat(Festivals.day("中秋", year)).isBetween(LocalDate.of(year, 9, 7), LocalDate.of(year, 10, 8));
            assertThat(Festivals.day("重阳", year)).isBetween(LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 31));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "春节, 2026, 2026-02-17",
        "除夕, 2026, 2026-02-16",
        "元宵, 2026, 2026-03-03",
        "端午, 2026, 2026-06-19",
        "中秋, 2026, 2026-09-25",
        "重阳, 2026, 2026-10-18",
        "春节, 2027, 2027-02-06",
        "春节, 2030, 2030-02-03",
        "春节, 2020, 2020-01-25",
        "中秋, 2020, 2020-10-01",
        "清明, 2026, 2026-04-05",
        "清明, 2024, 2024-04-04",
        "清明, 2020, 2020-04-04",
        "国庆, 2100, 2100-10-01",
        "春节, 2014, ",
        "春节, 2051, ",
    })
    void theDayOfAFestival(String name, int year, LocalDate day) {
        assertThat(Festivals.day(name, year)).isEqualTo(day);
    }

    /** The day in Beijing of the new moon nearest to one: Meeus, Astronomical Algorithms, chapter 49. */
    private static LocalDate newMoonNear(LocalDate day) {
        long lunation = Math.round((day.toEpochDay() - LocalDate.of(2000, 1, 6).toEpochDay()) / 29.530588861);
        double k = lunation;
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        double days = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
        double[][] terms = {
            {-0.40720, 0, 1, 0}, {0.17241 * e, 1, 0, 0}, {0.01608, 0, 2, 0}, {0.01039, 0, 0, 2},
            {0.00739 * e, -1, 1, 0}, {-0.00514 * e, 1, 1, 0}, {0.00208 * e * e, 2, 0, 0}, {-0.00111, 0, 1, -2},
            {-0.00057, 0, 1, 2}, {0.00056 * e, 1, 2, 0}, {-0.00042, 0, 3, 0}, {0.00042 * e, 1, 0, 2},
            {0.00038 * e, 1, 0, -2}, {-0.00024 * e, -1, 2, 0}
        };
        for (double[] term : terms) {
            days += term[0] * Math.sin(term[1] * sun + term[2] * moon + term[3] * latitude);
        }
        days += -0.00017 * Math.sin(node);
        double[][] planets = {
            {299.77, 0.107408, 0.000325},
            {251.88, 0.016321, 0.000165},
            {251.83, 26.651886, 0.000164},
            {349.42, 36.412478, 0.000126},
            {84.66, 18.206239, 0.000110}
        };
        for (double[] planet : planets) {
            days += planet[2] * Math.sin(Math.toRadians(planet[0] + planet[1] * k));
        }
        long seconds = Math.round((days - 2451545.0) * Duration.ofDays(1).toSeconds());
        long terrestrialMinusUniversal = 75;
        return LocalDateTime.of(2000, 1, 1, 12, 0)
                .plusSeconds(seconds - terrestrialMinusUniversal)
                .plusHours(8)
                .toLocalDate();
    }
}
