package reform.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes lists of all the styles that YAML allows and people use, the same ones for the same seed. */
public final class RandomList {
    private static final List<String> STATUSES = List.of("not-started", "in-progress", "blocked", "未启动", "进行中", "受阻");
    private static final List<String> DUES = List.of(
            "2022年",
            "2021-06",
            "2020—2022年",
            "每年",
            "持续推进",
            "2023年6月15日前",
            "上半年完成招标，2023年底前完工",
            "2023年6月左右",
            "{text: 主汛期前, date: 2023-06-15}");
    public static final List<String> TEXTS = List.of(
            "已与4所高职院校签订协议",
            "a: b",
            "see #12",
            " #",
            "- item",
            "-x",
            "--- a",
            "... b",
            "? q",
            ": c",
            "@home",
            "`tick`",
            "%dir",
            "!bang",
            "&and",
            "*star",
            "|bar",
            ">fold",
            "[a, b]",
            "{a: b}",
            "a, b]",
            "它说：\"不行\"",
            "it's",
            "'q'",
            "\"",
            "C:\\dir\\new",
            "yes",
            "No",
            "null",
            "~",
            "true",
            "12",
            "0x1F",
            "1_000",
            "1.5e3",
            ".5",
            "2022-01-02",
            "2022-01-02 10:00:00",
            "12:30:45",
            "=",
            "<<",
            "a:",
            "http://a.b/c?d=e#f",
            "tab\there",
            "bell\u0007",
            "del\u007f",
            "nel\u0085x",
            "ls\u2028x",
            "bom\ufeffx",
            "😀 emoji 😀",
            "two\nlines",
            "three\n\nlines # no comment\n  indented: yes",
            "  first line in",
            "line\n\ttab\nend",
            "a\rb",
            "one\n\rtwo",
            "ps\u2029x",
            "which? this: that",
            "trailing  \nblank",
            "长".repeat(300),
            "字 ".repeat(200).strip(),
            "x");

    private final Random random;
    private final String lineBreak;
    private final StringBuilder text = new StringBuilder();
    private int anchors;
    private final List<String> statusAnchors = new ArrayList<>();

    private RandomList(Random random) {
        this.random = random;
        this.lineBreak = pick("\n", "\n", "\n", "\r\n", "\r\n", "\r");
    }

    public static String make(Random random) {
        return new RandomList(random).list();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String list() {
        if (chance(10)) {
            text.append('\ufeff');
        }
        boolean marked = chance(30);
        if (marked) {
            line(chance(50) ? "%YAML 1.2" : "# a comment before");
            line("---" + comment());
        }
        noise("");
        line("title: " + scalar("清单 😀", 0) + comment());
        line("year: 2026");
        if (chance(50)) {
            line("x-mine: {a: [1, 2], \"b\": '😀'}" + comment());
        }
        boolean base = chance(40);
        if (base) {
            line("x-base: &base {section: 一, " + (chance(50) ? "status: blocked, " : "") + "lead: 市教育局}");
        }
        noise("");
        tasks(base);
        if (chance(30)) {
            line("document: 沈政发〔2020〕12号" + comment());
        }
        noise("");
        if (marked && chance(30)) {
            line("...");
        }
        String made = text.toString();
        return chance(15) ? made.replaceAll("[\r\n]+$", "") : made;
    }

    private void tasks(boolean base) {
        int count = random.nextInt(5);
        if (count == 0) {
            line("tasks:" + pick("", " []", " ~") + comment());
            return;
        }
        line("tasks:" + comment());
        String indent = " ".repeat(random.nextInt(3) * 2);
        String gap = " ".repeat(chance(75) ? 1 : 1 + random.nextInt(4));
        boolean blanks = chance(50);
        for (int i = 1; i <= count; i++) {
            if (blanks && i > 1) {
                line("");
            }
            noise(indent);
            if (chance(20)) {
                line(indent + "-" + gap + inBraces(i, base) + comment());
            } else {
                block(indent, gap, i, base);
            }
        }
    }

    private String inBraces(int id, boolean base) {
        List<String> entries = new ArrayList<>();
        boolean quoted = chance(20);
        String q = quoted ? "\"" : "";
        if (base && chance(50)) {
            entries.add("<<: *base");
        } else {
            entries.add(q + "lead" + q + ": " + pick("市教育局", "[市教育局, '市财政局']"));
        }
        entries.add(q + "id" + q + ": " + id);
        entries.add(q + "title" + q + ": " + pick("\"a, b\"", "'it''s'", "任务"));
        entries.add(q + "due" + q + ": " + pick(DUES));
        if (chance(70)) {
            entries.add(q + "status" + q + ":" + status());
        }
        if (chance(50)) {
            entries.add(q + "updates" + q + ": " + updatesInBraces());
        }
        String separator = chance(25) ? "," + lineBreak + "          " : ", ";
        return "{" + String.join(separator, entries) + (chance(15) ? "," : "") + pick("", " ") + "}";
    }

    private String updatesInBraces() {
        int count = random.nextInt(3);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add("{date: 2021-0" + (i + 1) + "-01" + (chance(50) ? ", note: \"a, b\"" : "")
                    + (chance(30) ? ", x-n: [1]" : "") + "}");
        }
        return "[" + String.join(", ", items) + (count > 0 && chance(20) ? "," : "") + "]";
    }

    /** What follows "status:", with its blank. */
    private String status() {
        if (!statusAnchors.isEmpty() && chance(25)) {
            return " *" + pick(statusAnchors);
        }
        if (chance(15)) {
            return chance(50) ? "" : " ~";
        }
        String value = pick(STATUSES);
        String written = pick(value, value, "'" + value + "'", "\"" + value + "\"", "!!str " + value);
        if (chance(25)) {
            String anchor = "s" + anchors++;
            statusAnchors.add(anchor);
            return " &" + anchor + " " + written;
        }
        return " " + written;
    }

    private String dueInBlock(String column) {
        String inside = lineBreak + column + "  ";
        return "due:" + inside + "text: 主汛期前" + inside + "date: 2023-06-15" + comment();
    }

    private void block(String indent, String gap, int id, boolean base) {
        String column = indent + " " + gap;
        List<String> lines = new ArrayList<>();
        lines.add("id: " + pick(Integer.toString(id), "\"" + id + "\"", "&id" + id + " " + id) + comment());
        lines.add("title: " + scalar("推进中高职衔接" + id, column.length()) + comment());
        lines.add(chance(85) ? "due: " + pick(DUES) + comment() : dueInBlock(column));
        if (chance(15)) {
            lines.add("start: 2021-01-05" + comment());
        }
        if (chance(15)) {
            lines.add("milestones:" + comment() + lineBreak + column + "  - {key: plan, due: 2021年6月, title: 方案}"
                    + comment());
        }
        if (base && chance(40)) {
            lines.add("<<: *base");
        } else {
            lines.add(pick(
                    "lead: 市教育局",
                    "lead: [市教育局]" + comment(),
                    "lead:" + lineBreak + column + "- 市教育局" + comment(),
                    "lead:" + lineBreak + column + "  - 市教育局"));
        }
        if (chance(75)) {
            String status = status();
            lines.add("status:" + status + (status.isEmpty() ? "" : comment()));
        }
        if (chance(30)) {
            lines.add("progress: " + pick("10", "20%", "'30'"));
        }
        if (chance(40)) {
            lines.add("description: " + blockScalar(column));
        }
        if (chance(20)) {
            lines.add("x-own: {a: [1, ~], b: c}");
        }
        if (chance(20)) {
            lines.add("x-得分: " + pick("5", "'7'", "\"x\"", "~", "[1, 2]", "!!str 8", "text") + comment());
        }
        if (chance(15)) {
            lines.add("goal: " + blockScalar(column));
        }
        if (chance(15)) {
            lines.add("leader: " + scalar("分管副市长", column.length()) + comment());
        }
        int shuffled = random.nextInt(lines.size());
        lines.add(0, lines.remove(shuffled));
        if (chance(65)) {
            lines.add(updates(column));
        } else if (chance(30)) {
            lines.add(0, updates(column));
        }
        boolean below = chance(10);
        for (int i = 0; i < lines.size(); i++) {
            if (i == 0 && below) {
                line(indent + "-" + comment());
            }
            line((i == 0 && !below ? indent + "-" + gap : column) + lines.get(i));
            if (chance(10)) {
                noise(column);
            }
        }
    }

    private String updates(String column) {
        if (chance(20)) {
            return "updates:" + pick("", " []", " ~") + comment();
        }
        if (chance(15)) {
            return "updates: " + updatesInBraces() + comment();
        }
        String dash = column + pick("", "  ", "    ") + "-" + pick(" ", " ", "   ");
        String inner = " ".repeat(dash.length());
        StringBuilder updates = new StringBuilder("updates:" + comment());
        int count = 1 + random.nextInt(3);
        for (int i = 1; i <= count; i++) {
            updates.append(lineBreak);
            if (chance(20)) {
                updates.append(dash)
                        .append("{date: 2021-0")
                        .append(i)
                        .append("-02, status: in-progress}")
                        .append(comment());
                continue;
            }
            if (chance(15)) {
                updates.append(inner, 0, inner.length() - 2)
                        .append("# about this update")
                        .append(lineBreak);
            }
            String quote = pick("", "", "\"", "'");
            updates.append(dash)
                    .append("date: ")
                    .append(quote)
                    .append("2021-0")
                    .append(i)
                    .append("-02");
            updates.append(quote).append(comment());
            if (chance(60)) {
                updates.append(lineBreak)
                        .append(inner)
                        .append("status: ")
                        .append(pick(STATUSES))
                        .append(comment());
            }
            if (chance(60)) {
                updates.append(lineBreak).append(inner).append("note: ");
                updates.append(chance(40) ? blockScalar(inner) : scalar("一句话", inner.length()));
            }
            if (chance(15)) {
                updates.append(lineBreak).append(inner).append("x-extra: [a, {b: c}]");
            }
        }
        return updates.toString();
    }

    private String scalar(String value, int column) {
        String deeper = lineBreak + " ".repeat(column + 2);
        return pick(
                value,
                value,
                "'" + value + "'",
                "\"" + value + "\"",
                "!!str " + value,
                deeper + value,
                value + deeper + "续",
                "\"" + value + deeper + "续\"");
    }

    private String blockScalar(String column) {
        String deeper = lineBreak + column + "  ";
        return pick("|", ">", "|-", ">-", "|+", ">+") + pick("", " # header") + deeper + "第一行" + pick("", lineBreak)
                + deeper + "second: line # no comment" + pick("", lineBreak, lineBreak + lineBreak);
    }

    private String comment() {
        return chance(15) ? pick(" # 注", "   # since: March", " # \"quoted\" [x] 😀") : "";
    }

    private void noise(String indent) {
        if (chance(20)) {
            line(indent + "# a comment: 😀");
        }
        if (chance(15)) {
            line(chance(80) ? "" : "   ");
        }
    }

    private void line(String line) {
        text.append(line).append(lineBreak);
    }
}
