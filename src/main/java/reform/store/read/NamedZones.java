package reform.store.read;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import reform.model.NearestWord;

/** The time zone that is meant by a name that is none. */
final class NamedZones {
    private static final String CHINA = "Asia/Shanghai";

    /** What people in China call their time, and towns that zones might be named after. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("北京", CHINA),
            Map.entry("中国", CHINA),
            Map.entry("上海", CHINA),
            Map.entry("东八区", CHINA),
            Map.entry("beijing", CHINA),
            Map.entry("peking", CHINA),
            Map.entry("china", CHINA),
            Map.entry("cst", CHINA),
            Map.entry("shenyang", CHINA),
            Map.entry("guangzhou", CHINA),
            Map.entry("shenzhen", CHINA),
            Map.entry("tianjin", CHINA),
            Map.entry("沈阳", CHINA),
            Map.entry("乌鲁木齐", "Asia/Urumqi"),
            Map.entry("新疆", "Asia/Urumqi"),
            Map.entry("香港", "Asia/Hong_Kong"),
            Map.entry("hongkong", "Asia/Hong_Kong"),
            Map.entry("澳门", "Asia/Macau"),
            Map.entry("台北", "Asia/Taipei"));

    private NamedZones() {}

    /** The zone that is meant, else one that is spelled nearly so; empty where there is none. */
    static Optional<String> nearest(String name) {
        String place = name.strip().toLowerCase(Locale.ROOT);
        place = place.substring(place.lastIndexOf('/') + 1)
                .replace("标准时间", "")
                .replace("时间", "")
                .replace("时区", "")
                .replaceAll("[\\s_-]|standard|time|zone", "");
        if (place.matches("(?:utc|gmt)?[+＋]0?8(?::?00)?")) {
            return Optional.of(CHINA);
        }
        Optional<String> meant = Optional.ofNullable(MEANT.get(place)).or(() -> ofTown(name));
        return meant.isPresent() ? meant : NearestWord.of(name, ZoneId.getAvailableZoneIds());
    }

    /** The zone of a town without its continent: Tokyo, new york. */
    private static Optional<String> ofTown(String name) {
        String town = "/" + name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).endsWith(town))
                .filter(zone -> zone.indexOf('/') == zone.lastIndexOf('/'))
                .sorted()
                .findFirst();
    }
}
