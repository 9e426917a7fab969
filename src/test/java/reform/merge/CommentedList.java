package reform.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A list as a person writes it, with comments wherever one may stand: above a task or an entry, behind a value, below a
 * task, at the end. No two comments are alike, so that each can be followed through a merge.
 */
final class CommentedList {
    private static final List<String> DUE = List.of("2021年", "2022年6月", "2023年");
    private static final List<String> STATUSES = List.of("not-started", "in-progress", "blocked", "done");

    private final List<Item> tasks = new ArrayList<>();
    private final List<String> end = new ArrayList<>();
    private int indent;
    private int dash = 2;
    private boolean ended = true;
    private String lineBreak = "\n";

    /** A task: what each of its entries says, and the comments. */
    private static final class Item {
        private final String id;
        private final List<String> above = new ArrayList<>();
        private final List<String> below = new ArrayList<>();
        private final Map<String, String> aboveEntry = new HashMap<>();
        private final Map<String, String> behind = new HashMap<>();
        private final Map<String, String> values = new HashMap<>();

        Item(String id) {
            this.id = id;
        }

        Item copy() {
            Item copy = new Item(id);
            copy.above.addAll(above);
            copy.below.addAll(below);
            copy.aboveEntry.putAll(aboveEntry);
            copy.behind.putAll(behind);
            copy.values.putAll(values);
            return copy;
        }
    }

    private static final List<String> ENTRIES = List.of("title", "due", "lead", "status", "x-own", "progress");

    static CommentedList random(Random random) {
        CommentedList list = new CommentedList();
        list.indent = 2 * random.nextInt(3);
        list.ended = random.nextInt(8) > 0;
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            list.tasks.add(task(String.valueOf(list.tasks.size() + 1), random, "base"));
        }
        if (random.nextBoolean()) {
            list.end.add("base-end");
        }
        return list;
    }

    private static Item task(String id, Random random, String side) {
        Item task = new Item(id);
        task.values.put("title", "任务" + random.nextInt(3));
        task.values.put("due", DUE.get(random.nextInt(DUE.size())));
        task.values.put("lead", "甲局");
        task.values.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
        if (random.nextInt(3) == 0) {
            task.values.put("x-own", String.valueOf(random.nextInt(3)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            task.above.add(side + "-above-" + id + i);
        }
        if (random.nextInt(3) == 0) {
            task.below.add(side + "-below-" + id);
        }
        if (random.nextInt(3) == 0) {
            task.behind.put(ENTRIES.get(random.nextInt(4)), side + "-behind-" + id);
        }
        if (random.nextInt(4) == 0) {
            task.aboveEntry.put(ENTRIES.get(1 + random.nextInt(3)), side + "-entry-" + id);
        }
        return task;
    }

    /** The work of one branch on it. */
    CommentedList changed(Random random, String side) {
        CommentedList changed = new CommentedList();
        tasks.forEach(task -> changed.tasks.add(task.copy()));
        changed.end.addAll(end);
        changed.indent = indent;
        changed.dash = dash;
        changed.ended = ended;
        changed.lineBreak = lineBreak;
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed.change(random, side + i);
        }
        return changed;
    }

    private void change(Random random, String side) {
        int dice = random.nextInt(13);
        if (dice == 0) {
            indent = 2 * random.nextInt(3);
        } else if (dice == 1) {
            dash = 2 + random.nextInt(3);
        } else if (dice == 2) {
            lineBreak = random.nextBoolean() ? "\n" : "\r\n";
            ended = random.nextInt(4) > 0;
        } else if (dice == 3) {
            String free = String.valueOf(6 + random.nextInt(3));
            if (tasks.stream().noneMatch(task -> task.id.equals(free))) {
                tasks.add(random.nextInt(tasks.size() + 1), task(free, random, side));
            }
        } else if (dice == 4) {
            end.add(side + "-end");
        } else if (dice == 5) {
            end.clear();
        } else if (!tasks.isEmpty()) {
            change(tasks.get(random.nextInt(tasks.size())), random, side, dice);
        }
    }

    private void change(Item task, Random random, String side, int dice) {
        String entry = ENTRIES.get(random.nextInt(4));
        switch (dice) {
            case 6 -> tasks.remove(task);
            case 7 -> {
                tasks.remove(task);
                tasks.add(random.nextInt(tasks.size() + 1), task);
            }
            case 8 -> (random.nextBoolean() ? task.above : task.below).clear();
            case 9 -> task.above.add(random.nextInt(task.above.size() + 1), side + "-above");
            case 10 -> {
                task.behind.clear();
                task.aboveEntry.clear();
            }
            case 11 -> {
                task.behind.put(entry, side + "-behind");
                task.below.add(side + "-below");
            }
            default -> {
                task.values.put("title", "任务" + random.nextInt(3));
                task.values.put("status", STATUSES.get(random.nextInt(STATUSES.size())));
                if (random.nextInt(3) == 0) {
                    task.values.put("progress", String.valueOf(10 * random.nextInt(10)));
                }
            }
        }
    }

    /** The file. */
    String text() {
        StringBuilder out = new StringBuilder("format: 1\ntitle: 清单\nissued: 2020-06-01\ntasks:");
        if (tasks.isEmpty()) {
            out.append(" []");
        }
        out.append("\n");
        String pad = " ".repeat(indent);
        String inside = pad + " ".repeat(dash);
        for (Item task : tasks) {
            out.append(task.above.isEmpty() ? "" : "\n");
            task.above.forEach(comment -> out.append(at(comment, pad)).append(comment(comment)));
            out.append(pad)
                    .append("-")
                    .append(" ".repeat(dash - 1))
                    .append("id: ")
                    .append(task.id)
                    .append("\n");
            for (String entry : ENTRIES) {
                if (task.values.containsKey(entry)) {
                    if (task.aboveEntry.containsKey(entry)) {
                        out.append(inside).append(comment(task.aboveEntry.get(entry)));
                    }
                    out.append(inside).append(entry).append(": ").append(task.values.get(entry));
                    out.append(task.behind.containsKey(entry) ? "  " + comment(task.behind.get(entry)) : "\n");
                }
            }
            task.below.forEach(comment -> out.append(inside).append(comment(comment)));
        }
        end.forEach(comment -> out.append(comment(comment)));
        String text = out.toString().replace("\n", lineBreak);
        return ended ? text : text.stripTrailing();
    }

    private static String comment(String comment) {
        return "# " + comment + " .\n";
    }

    /** Some people leave the comments above tasks at the margin, whatever the tasks do. */
    private static String at(String comment, String pad) {
        return comment.hashCode() % 3 == 0 ? "" : pad;
    }
}
