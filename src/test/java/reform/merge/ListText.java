package reform.merge;

import java.util.List;
import java.util.Random;
import reform.model.Task;
import reform.model.TaskList;
import reform.model.Update;

/** Writes a list as a person might: in a style of its own for each task. */
final class ListText {
    private final int seed;
    private final String comment;
    private final StringBuilder out = new StringBuilder();

    private ListText(int seed, String comment) {
        this.seed = seed;
        this.comment = comment;
    }

    /**
     * The text of a list.
     *
     * @param seed the style: the same for a task that did not change
     * @param comment what comments say, if there are any
     */
    static String of(TaskList list, int seed, String comment) {
        ListText text = new ListText(seed, comment);
        int indent = 2 * (seed & 1);
        text.out.append("# head\nformat: 1\ntitle: ").append(list.title()).append("\nissued: 2020-06-01\n");
        if (list.tasks().isEmpty()) {
            text.out.append("tasks: []\n");
        } else {
            text.out.append("tasks:\n");
            list.tasks().forEach(task -> text.task(task, indent));
        }
        return text.out.append("# end\n").toString();
    }

    private void task(Task task, int indent) {
        Random style = new Random(31L * seed + task.id().text().hashCode());
        String pad = " ".repeat(indent);
        if (style.nextBoolean()) {
            out.append("\n");
        }
        if (!comment.isEmpty() && style.nextBoolean()) {
            out.append(pad)
                    .append("# ")
                    .append(comment)
                    .append(' ')
                    .append(task.id())
                    .append('\n');
        }
        boolean flow = style.nextInt(8) == 0;
        out.append(pad).append(flow ? "- {id: " : "- id: ").append(task.id());
        String next = flow ? ", " : "\n" + pad + "  ";
        out.append(next).append("title: ").append(task.title());
        task.description().ifPresent(text -> out.append(next)
                .append("description: ")
                .append(
                        flow || style.nextBoolean() || text.startsWith("-")
                                ? quoted(text)
                                : block(text, pad + "    ")));
        out.append(next).append("due: ").append(task.deadline().text());
        names(next + "lead", task.lead(), flow || style.nextBoolean(), pad);
        names(next + "responsible", task.responsible(), flow || style.nextBoolean(), pad);
        out.append(next).append("status: ").append(task.status().word());
        if (!flow && !comment.isEmpty() && style.nextInt(3) == 0) {
            out.append("  # ").append(comment).append(" status ").append(task.id());
        }
        if (task.progress().isPresent()) {
            out.append(next).append("progress: ").append(task.progress().getAsInt());
        }
        if (!task.updates().isEmpty() || style.nextInt(4) == 0) {
            updates(next + "updates:", task.updates(), flow || style.nextInt(4) == 0, pad + "    ", style);
        }
        out.append(flow ? "}\n" : "\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }

    private static String block(String text, String indent) {
        return "|-\n" + indent + text.replace("\n", "\n" + indent);
    }

    private void names(String key, List<String> names, boolean flow, String pad) {
        if (names.isEmpty()) {
            return;
        }
        if (flow) {
            out.append(key).append(": ").append(names.size() == 1 ? names.get(0) : names);
            return;
        }
        out.append(key).append(':');
        names.forEach(name -> out.append('\n').append(pad).append("    - ").append(name));
    }

    private void updates(String key, List<Update> updates, boolean flow, String pad, Random style) {
        out.append(key);
        if (updates.isEmpty() || flow) {
            out.append(" [");
            for (int i = 0; i < updates.size(); i++) {
                out.append(i == 0 ? "" : ", ").append(update(updates.get(i), ", ", true));
            }
            out.append(']');
            return;
        }
        boolean inFlow = style.nextBoolean();
        for (Update update : updates) {
            out.append('\n').append(pad).append("- ").append(update(update, inFlow ? ", " : "\n" + pad + "  ", inFlow));
        }
    }

    private static String update(Update update, String next, boolean flow) {
        StringBuilder text = new StringBuilder(flow ? "{" : "").append("date: ").append(update.date());
        update.status().ifPresent(status -> text.append(next).append("status: ").append(status.word()));
        update.progress()
                .ifPresent(percent -> text.append(next).append("progress: ").append(percent));
        update.extension().ifPresent(extension -> text.append(next)
                .append("due: {from: ")
                .append(extension.from().text())
                .append(", to: ")
                .append(extension.to().text())
                .append('}'));
        update.by().ifPresent(by -> text.append(next).append("by: ").append(by));
        update.note().ifPresent(note -> text.append(next).append("note: ").append(note));
        return text.append(flow ? "}" : "").toString();
    }
}
