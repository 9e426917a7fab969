package reform.store.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes small lists as no person would but YAML allows: each value in a random style, comments wherever one may stand,
 * anchors and aliases, tabs, line ends of several kinds in one file. The same list for the same seed.
 */
public final class HostileList {
    private static final List<String> STATUSES = List.of("not-started", "in-progress", "blocked", "未启动", "进行中", "受阻");
    private static final List<String> DUES = List.of("2022年", "2021-06", "2020—2022年", "每年", "持续推进", "2023年6月15日前");
    private static final List<String> NAMES = List.of("市教育局", "市财政局", "市发展改革委");
    private static final List<String> TEXTS = List.of(
            "已与4所高职院校签订协议",
            "two words",
            "three words here and more",
            "a: b # c",
            "it's \"so\"",
            "  blanks  ",
            "one\ntwo",
            "one\n\n  two\n",
            "one\n\n",
            "\nfirst",
            "tab\there",
            "nel\u0085ls\u2028ps\u2029.",
            "\u2028",
            "😀 astral 𠮷 text",
            "C:\\dir\\Lost",
            "2022-01-01",
            "true",
            "~",
            "- x",
            "x #",
            "字".repeat(90));
    private static final List<String> COMMENTS =
            List.of("# 注", "# since: March", "#", "# \"q\" [x] {y} 😀", "#! a, b: c", "# - id: 9", "# 'x");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final Map<Object, List<String>> anchors = new LinkedHashMap<>();
    private final boolean tame;
    private final boolean tabs;
    private final int comments;
    private int count;
    /** Whether a block scalar has just ended, so that a comment further in would be of its text. */
    private boolean afterBlock;

    private HostileList(Random random) {
        this.random = random;
        this.tame = chance(30);
        this.tabs = chance(10);
        this.comments = pick(List.of(0, 10, 25, 45));
    }

    public static String make(Random random) {
        return new HostileList(random).list();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    // What the list says.

    private Map<String, Object> data() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "1");
        root.put("title", "清单");
        root.put("year", "2026");
        if (chance(40)) {
            root.put("x-own", own(2));
        }
        root.put("tasks", tasks());
        if (chance(40)) {
            root.put("x-end", own(1));
        }
        return chance(40) ? shuffled(root) : root;
    }

    private List<Object> tasks() {
        List<Object> tasks = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Map<String, Object> task = new LinkedHashMap<>();
            task.put("id", Integer.toString(tasks.size() + 1));
            task.put("title", pick("推进中高职衔接", "title 😀", "two words"));
            task.put("due", pick(DUES));
            task.put("lead", names());
            if (chance(60)) {
                task.put("status", chance(15) ? "" : pick(STATUSES));
            }
            if (chance(30)) {
                task.put("progress", pick("10", "20%", "30"));
            }
            if (chance(25)) {
                task.put("description", pick(TEXTS));
            }
            if (chance(20)) {
                task.put("goal", pick(TEXTS));
            }
            if (chance(20)) {
                task.put("owner", pick(TEXTS));
            }
            if (chance(25)) {
                task.put("x-得分", chance(50) ? pick("5", "-1.5", "007") : pick(TEXTS));
            }
            if (chance(60)) {
                task.put("updates", updates());
            }
            for (int own = random.nextInt(3); own > 0; own--) {
                task.put("x-k" + own, own(2));
            }
            tasks.add(chance(40) ? shuffled(task) : task);
        }
        return tasks;
    }

    private Object names() {
        return chance(60) ? pick(NAMES) : new ArrayList<>(NAMES.subList(0, 1 + random.nextInt(3)));
    }

    private Object updates() {
        List<Object> updates = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> update = new LinkedHashMap<>();
            update.put("date", "2021-0" + (updates.size() + 1) + "-02");
            if (chance(40)) {
                update.put("status", pick(STATUSES));
            }
            if (chance(20)) {
                Map<String, Object> due = new LinkedHashMap<>();
                due.put("from", "2021年");
                due.put("to", "2022年");
                update.put("due", due);
            }
            if (chance(60)) {
                update.put("note", pick(TEXTS));
            }
            if (chance(25)) {
                update.put("x-u", own(1));
            }
            updates.add(chance(20) ? shuffled(update) : update);
        }
        return updates.isEmpty() && chance(50) ? "" : updates;
    }

    private Object own(int depth) {
        if (depth == 0 || chance(60)) {
            return chance(15) ? "" : pick(TEXTS);
        }
        if (chance(50)) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Object item = own(depth - 1);
                list.add(item.equals("") ? "~" : item);
            }
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put("k" + i, own(depth - 1));
        }
        return map;
    }

    private Map<String, Object> shuffled(Map<String, Object> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, map.get(key)));
        return shuffled;
    }

    // How it is written.

    private String list() {
        boolean marked = chance(20);
        if (marked) {
            out.append(pick(
                            "%YAML 1.2\n",
                            "# before\n", "%TAG !e! tag:example.com,2000:\n# c\n", "\n", "%YAML 1.2 # c\n\n"))
                    .append("---")
                    .append(pick("\n", " # start\n", "\n\n"));
        }
        Map<String, Object> root = data();
        noise(0);
        if (chance(12)) {
            flow(root, 0);
            out.append(lineEnd());
        } else {
            blockMapping(root, 0, false);
        }
        noise(0);
        if (marked && chance(30)) {
            out.append(pick("...\n", "... # end\n", "...\n# after\n"));
        }
        return bytes(out.toString());
    }

    private String bytes(String text) {
        String made = chance(25) ? text.substring(0, text.length() - 1) : text;
        List<String> breaks = pick(List.of(
                List.of("\n"),
                List.of("\n"),
                List.of("\r\n"),
                List.of("\r"),
                List.of("\n", "\r\n"),
                List.of("\n", "\r\n", "\r")));
        StringBuilder broken = new StringBuilder();
        if (chance(10)) {
            broken.append('\ufeff');
        }
        String lineBreak = pick(breaks);
        for (int i = 0; i < made.length(); i++) {
            if (made.charAt(i) != '\n') {
                broken.append(made.charAt(i));
                continue;
            }
            lineBreak = chance(40) ? pick(breaks) : lineBreak;
            // CR and LF of two lines would be one line end.
            boolean joins = broken.length() > 0 && broken.charAt(broken.length() - 1) == '\r' && lineBreak.equals("\n");
            broken.append(joins ? "\r" : lineBreak);
        }
        return broken.toString();
    }

    private static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }

    private boolean commented() {
        return random.nextInt(100) < comments;
    }

    /** The end of a line, with or without a comment. */
    private String lineEnd() {
        if (commented()) {
            return beforeComment() + pick(COMMENTS) + "\n";
        }
        return !tame && chance(5) ? pick(" \n", tabs ? "\t\n" : "  \n") : "\n";
    }

    private String beforeComment() {
        return tame ? " " : tabs ? pick(" ", "\t", " \t") : pick(" ", "    ");
    }

    /** Lines that say nothing. */
    private void noise(int column) {
        while (commented() || chance(5)) {
            if (chance(60)) {
                out.append(blanks(tame || afterBlock || chance(60) ? column : random.nextInt(8)))
                        .append(pick(COMMENTS))
                        .append('\n');
            } else {
                out.append(tame ? "" : pick("", "", "   ", tabs ? "\t" : " ")).append('\n');
            }
        }
    }

    /** @param started whether the first key's place is reached already */
    private void blockMapping(Map<String, Object> map, int column, boolean started) {
        boolean first = started;
        boolean quoted = chance(10);
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            if (!first) {
                noise(column);
                out.append(blanks(column));
            }
            first = false;
            String key = quoted || chance(4) ? pick("\"", "'") : "";
            String word = key + entry.getKey() + key;
            if (!tame && chance(3)) {
                out.append("? ")
                        .append(word)
                        .append(lineEnd())
                        .append(blanks(column))
                        .append(":");
            } else {
                out.append(word).append(chance(3) ? " :" : ":");
            }
            blockValue(entry.getValue(), column, false);
        }
    }

    /** Writes what follows a colon or a dash, to the end of its last line. */
    private void blockValue(Object value, int column, boolean item) {
        if (!anchors.getOrDefault(value, List.of()).isEmpty() && chance(40)) {
            out.append(' ').append('*').append(pick(anchors.get(value))).append(lineEnd());
            return;
        }
        String properties = properties(value);
        afterBlock = false;
        if (value instanceof String text) {
            scalar(text, properties, column);
        } else if (value instanceof List<?> list) {
            if (list.isEmpty() || chance(25)) {
                flowLines(value, properties, column);
            } else {
                out.append(properties.isEmpty() ? "" : " " + properties).append(lineEnd());
                int least = item ? column + 1 : column;
                int dash = tame ? (chance(70) ? column + 2 : least) : least + random.nextInt(4);
                for (Object each : list) {
                    noise(dash);
                    out.append(blanks(dash)).append('-');
                    blockValue(each, dash, true);
                }
            }
        } else {
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) value;
            if (map.isEmpty() || chance(25)) {
                flowLines(value, properties, column);
            } else if (item && properties.isEmpty() && chance(85)) {
                int gap = chance(80) ? 1 : 1 + random.nextInt(4);
                out.append(blanks(gap));
                blockMapping(map, column + 1 + gap, true);
            } else {
                out.append(properties.isEmpty() ? "" : " " + properties).append(lineEnd());
                blockMapping(map, column + 1 + (tame ? 1 : random.nextInt(4)), false);
            }
        }
    }

    private void flowLines(Object value, String properties, int column) {
        out.append(' ').append(properties).append(properties.isEmpty() ? "" : " ");
        if (chance(10)) {
            out.append(lineEnd()).append(blanks(column + 1 + random.nextInt(4)));
        }
        flow(value, column + 1);
        out.append(lineEnd());
    }

    private String properties(Object value) {
        String properties = "";
        if (chance(tame ? 3 : 12)) {
            String name = "a" + count++;
            anchors.computeIfAbsent(value, key -> new ArrayList<>()).add(name);
            properties = "&" + name;
        }
        if (chance(5)) {
            boolean text = value instanceof String word && !word.isEmpty();
            String tag =
                    text ? pick("!!str", "!") : value instanceof List ? "!!seq" : value instanceof Map ? "!!map" : "";
            properties = tag.isEmpty()
                    ? properties
                    : chance(50) ? (tag + " " + properties).strip() : (properties + " " + tag).strip();
        }
        return properties;
    }

    private void scalar(String text, String properties, int column) {
        String before = properties.isEmpty() ? "" : " " + properties;
        if (text.isEmpty()) {
            out.append(before).append(chance(60) ? "" : pick(" ~", " null")).append(lineEnd());
            return;
        }
        if (chance(25) && isBlockText(text)) {
            out.append(before).append(' ').append(blockScalar(text, column));
            afterBlock = true;
            return;
        }
        boolean below = chance(8);
        out.append(before);
        int deeper = column + 1 + random.nextInt(4);
        if (below) {
            out.append(lineEnd());
            if (chance(20)) {
                out.append(tame ? "" : pick("", "  ")).append('\n');
            }
            out.append(blanks(deeper));
        } else {
            out.append(pick(" ", " ", "  "));
        }
        String style = isPlain(text, false) && chance(60) ? "" : isSingle(text) && chance(50) ? "'" : "\"";
        String written = style.isEmpty() ? text : style.equals("'") ? text.replace("'", "''") : escaped(text);
        if (chance(30)) {
            written = written.replaceFirst(
                    "(?<=\\S) (?=\\S)", pick("\n", "  \n", "\n").concat(blanks(deeper)));
            written = style.isEmpty() && written.contains("\n#") ? text : written;
        }
        out.append(style).append(written).append(style).append(lineEnd());
    }

    private static boolean isBlockText(String text) {
        return text.chars()
                        .allMatch(c -> (c >= ' ' && c != 0x85 && c != 0x2028 && c != 0x2029) || c == '\n' || c == '\t')
                && !text.isBlank()
                && !text.startsWith("\n");
    }

    private String blockScalar(String text, int column) {
        String body = text.replaceAll("\n+$", "");
        int breaks = text.length() - body.length();
        boolean folded = body.indexOf('\n') < 0 && !body.startsWith(" ") && chance(50);
        int step = 1 + random.nextInt(4);
        boolean indicated = body.startsWith(" ") || chance(15);
        int base = Math.max(column, 0);
        String chomping = breaks == 0 ? "-" : breaks == 1 ? pick("", "+") : "+";
        if (breaks == 0 && chance(40)) {
            chomping = pick("", "+");
        }
        StringBuilder block = new StringBuilder(folded ? ">" : "|");
        String indicator = indicated ? Integer.toString(step) : "";
        block.append(chance(50) ? indicator + chomping : chomping + indicator).append(tabs ? "\n" : lineEnd());
        String lines = folded ? body.replaceFirst("(?<=\\S) (?=\\S)", "\n") : body;
        for (String line : lines.split("\n", -1)) {
            block.append(line.isEmpty() ? blanks(random.nextInt(2)) : blanks(base + step) + line)
                    .append('\n');
        }
        int blank = chomping.equals("+") ? breaks - 1 : chance(20) ? random.nextInt(3) : 0;
        for (int i = 0; i < blank; i++) {
            block.append(blanks(random.nextInt(3) == 0 ? base : 0)).append('\n');
        }
        return block.toString();
    }

    private static boolean isPlain(String text, boolean flow) {
        return text.matches(flow ? "[\\p{L}0-9][\\p{L}\\p{So}0-9 %—-]*" : "[\\p{L}0-9][\\p{L}\\p{So}0-9 ,%—\"'-]*")
                && text.equals(text.strip())
                && !text.equals("true");
    }

    private static boolean isSingle(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\t')
                && text.indexOf('\u0085') < 0
                && text.indexOf('\u2028') < 0;
    }

    private String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(
                    switch (c) {
                        case '"' -> "\\\"";
                        case '\\' -> "\\\\";
                        case '\n' -> "\\n";
                        case '\t' -> pick("\\t", "\t");
                        case '\u0085' -> pick("\\N", "\\x85", "\\u0085");
                        case '\u2028' -> pick("\\L", "\\u2028");
                        case '\u2029' -> pick("\\P", "\\u2029", "\\U00002029");
                        default -> c < 0x7f && c > ' ' && chance(3) ? "\\x%02X".formatted((int) c) : String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    // In brackets and braces.

    /** White space where a flow collection may have some: blanks, line ends, comments. */
    private String space(int column, String usual) {
        if (commented() && chance(40)) {
            return beforeComment() + pick(COMMENTS) + "\n" + blanks(column + random.nextInt(6))
                    + (chance(20) ? pick(COMMENTS) + "\n" + blanks(column + random.nextInt(6)) : "");
        }
        return chance(12)
                ? "\n" + (chance(10) ? "\n" : "") + blanks(column + random.nextInt(6))
                : chance(80) ? usual : " ";
    }

    private void flow(Object value, int column) {
        if (value instanceof List<?> list) {
            out.append('[').append(space(column, ""));
            boolean first = true;
            for (Object each : list) {
                comma(first, column);
                first = false;
                flowValue(each, column, false);
            }
            out.append(flowEnd(!list.isEmpty(), column)).append(']');
        } else {
            Map<?, ?> map = (Map<?, ?>) value;
            out.append('{').append(space(column, ""));
            boolean first = true;
            boolean json = chance(30);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                comma(first, column);
                first = false;
                String key = json ? "\"" : chance(10) ? "'" : "";
                if ("".equals(entry.getValue()) && chance(30)) {
                    out.append(key).append(entry.getKey()).append(key);
                    continue;
                }
                out.append(!tame && chance(3) ? "? " : "")
                        .append(key)
                        .append(entry.getKey())
                        .append(key);
                out.append(json && chance(50) ? ":" : ": ");
                if (out.charAt(out.length() - 1) == ' ' && chance(8)) {
                    out.append(space(column, ""));
                }
                flowValue(entry.getValue(), column, json);
            }
            out.append(flowEnd(!map.isEmpty(), column)).append('}');
        }
    }

    private void comma(boolean first, int column) {
        if (!first) {
            out.append(space(column, "")).append(',').append(space(column, " "));
        }
    }

    private String flowEnd(boolean some, int column) {
        return (some && chance(15) ? space(column, "") + "," : "") + space(column, "");
    }

    private void flowValue(Object value, int column, boolean json) {
        if (!json && !anchors.getOrDefault(value, List.of()).isEmpty() && chance(40)) {
            out.append('*').append(pick(anchors.get(value))).append(' ');
            return;
        }
        if (!json && chance(20)) {
            String properties = properties(value);
            out.append(properties).append(properties.isEmpty() ? "" : " ");
        }
        if (!(value instanceof String text)) {
            flow(value, column);
        } else if (text.isEmpty()) {
            out.append(json ? "null" : pick("", "~", "null"));
        } else if (!json && isPlain(text, true) && chance(70)) {
            out.append(text);
        } else if (!json && isSingle(text) && chance(40)) {
            out.append('\'').append(text.replace("'", "''")).append('\'');
        } else {
            out.append('"').append(escaped(text)).append('"');
        }
    }
}
