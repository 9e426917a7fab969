package reform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {
    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghai, 2022-06-30T15:59:59Z, 2022-06-30",
        "Asia/Shanghai, 2022-06-30T16:00:00Z, 2022-07-01",
        // In these years China had a summer time.
        "Asia/Shanghai, 1988-07-01T15:30:00Z, 1988-07-02",
        "America/New_York, 2022-07-01T03:59:59Z, 2022-06-30",
        "America/New_York, 2022-12-01T04:59:59Z, 2022-11-30",
        "Asia/Kathmandu, 2022-06-30T18:15:00Z, 2022-07-01",
        "UTC, 1969-12-31T23:59:59.999Z, 1969-12-31",
        "UTC+8, 2022-06-30T16:00:00Z, 2022-07-01",
        "+08:00, 2022-06-30T15:59:59Z, 2022-06-30",
        "Z, 2022-06-30T23:59:59Z, 2022-06-30",
    })
    void knowsWhichDayItIsThere(String name, Instant instant, LocalDate day) {
        assertThat(Zone.of(name).orElseThrow().day(instant)).isEqualTo(day);
    }

    /** In all zones of the world, as ZoneId has it, around midnights of a hundred years. */
    @Test
    void saysTheDayThatZoneIdSays() {
        for (String name : ZoneId.getAvailableZoneIds()) {
            Zone zone = Zone.of(name).orElseThrow();
            ZoneId id = ZoneId.of(name);
            assertThat(zone.name()).isEqualTo(name);
            for (int year = 1970; year < 2070; year += 9) {
                Instant midnight =
                        LocalDate.of(year, 1 + year % 12, 28).atStartOfDay(id).toInstant();
                for (Instant instant : new Instant[] {midnight.minusMillis(1), midnight, midnight.plusSeconds(7200)}) {
                    assertThat(zone.day(instant))
                            .as("%s %s", name, instant)
                            .isEqualTo(LocalDate.ofInstant(instant, id));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Asia/Shenyang",
                "asia/shanghai",
                "CST",
                "EST5",
                "北京",
                "/",
                "a/b",
                "GMT+8/x",
                "Asia/Shanghai/"
            })
    void doesNotGuess(String name) {
        assertThat(Zone.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "GMT+08:00", "America/New_York"})
    void takesTheZoneOfAMachine(String name) {
        TimeZone machine = TimeZone.getTimeZone(name);
        Instant instant = Instant.parse("2022-06-30T16:00:00Z");
        assertThat(Zone.of(machine).day(instant)).isEqualTo(LocalDate.ofInstant(instant, machine.toZoneId()));
        assertThat(Zone.of(machine).id().getRules())
                .isEqualTo(machine.toZoneId().getRules());
    }
}
