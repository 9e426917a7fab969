package reform.office.source;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The automatic numbers of a document's paragraphs, counted as Word counts them. */
final class DocxNumbering {
    private static final int LEVELS = 9;

    /** How the paragraphs of a level are numbered. */
    private record Level(int start, String format, String text) {}

    /** What a style says of the number of its paragraphs. */
    private record StyleNumber(String based, String list, int level) {}

    private final Map<String, Map<Integer, Level>> formats = new HashMap<>();
    private final Map<String, String> formatOfList = new HashMap<>();
    private final Map<String, StyleNumber> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering none() {
        return new DocxNumbering();
    }

    static DocxNumbering read(ZipPackage zip, Budget budget) throws UnreadableSource {
        DocxNumbering numbering = new DocxNumbering();
        Optional<InputStream> part = zip.part("word/numbering.xml");
        if (part.isPresent()) {
            try (Xml xml = new Xml(part.get(), budget)) {
                numbering.readLists(xml);
            }
        }
        Optional<InputStream> styles = zip.part("word/styles.xml");
        if (styles.isPresent()) {
            try (Xml xml = new Xml(styles.get(), budget)) {
                numbering.readStyles(xml);
            }
        }
        return numbering;
    }

    private void readLists(Xml xml) throws UnreadableSource {
        String format = "";
        String list = "";
        int level = 0;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> {
                    format = xml.attribute("abstractNumId");
                    formats.put(format, new HashMap<>());
                }
                case "lvl" -> {
                    level = xml.number("ilvl", 0);
                    change(format, level, new Level(1, "decimal", ""));
                }
                case "start" -> {
                    Level old = level(format, level);
                    change(format, level, new Level(xml.number("val", 1), old.format(), old.text()));
                }
                case "numFmt" -> {
                    Level old = level(format, level);
                    change(format, level, new Level(old.start(), xml.attribute("val"), old.text()));
                }
                case "lvlText" -> {
                    Level old = level(format, level);
                    change(format, level, new Level(old.start(), old.format(), xml.attribute("val")));
                }
                case "num" -> list = xml.attribute("numId");
                case "abstractNumId" -> formatOfList.put(list, xml.attribute("val"));
                case "lvlOverride" -> xml.skip();
                default -> {
                    continue;
                }
            }
        }
    }

    private Level level(String format, int level) {
        return formats.getOrDefault(format, Map.of()).getOrDefault(level, new Level(1, "decimal", ""));
    }

    private void change(String format, int level, Level to) {
        formats.computeIfAbsent(format, key -> new HashMap<>()).put(level, to);
    }

    private void readStyles(Xml xml) throws UnreadableSource {
        String style = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            StyleNumber old = styles.getOrDefault(style, new StyleNumber("", "", -1));
            switch (xml.name()) {
                case "style" -> style = xml.attribute("styleId");
                case "basedOn" -> styles.put(style, new StyleNumber(xml.attribute("val"), old.list(), old.level()));
                case "numId" -> styles.put(style, new StyleNumber(old.based(), xml.attribute("val"), old.level()));
                case "ilvl" -> styles.put(style, new StyleNumber(old.based(), old.list(), xml.number("val", 0)));
                default -> {
                    continue;
                }
            }
        }
    }

    /**
     * The number of the next paragraph.
     *
     * @param style its style; may be empty
     * @param list the list it is in; empty where its style says that
     * @param level the level in the list, -1 where its style says that
     */
    String next(String style, String list, int level) {
        String inList = list;
        int onLevel = level;
        String named = style;
        for (int i = 0; i < LEVELS && (inList.isEmpty() || onLevel < 0) && !named.isEmpty(); i++) {
            StyleNumber number = styles.getOrDefault(named, new StyleNumber("", "", -1));
            inList = inList.isEmpty() ? number.list() : inList;
            onLevel = onLevel < 0 ? number.level() : onLevel;
            named = number.based();
        }
        String format = formatOfList.get(inList);
        if (inList.isEmpty() || inList.equals("0") || format == null) {
            return "";
        }
        int place = Math.min(LEVELS - 1, Math.max(0, onLevel));
        int[] counts = counters.computeIfAbsent(format, key -> new int[LEVELS]);
        Level own = level(format, place);
        counts[place] = counts[place] == 0 ? own.start() : counts[place] + 1;
        for (int deeper = place + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String text = own.format().equals("bullet") ? "" : own.text();
        for (int i = 0; i <= place; i++) {
            if (text.contains("%" + (i + 1))) {
                Level shown = level(format, i);
                int count = counts[i] == 0 ? shown.start() : counts[i];
                text = text.replace("%" + (i + 1), Numerals.of(count, shown.format()));
            }
        }
        return text;
    }
}
