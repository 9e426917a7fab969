package reform.cli.command.setup;

import java.util.ArrayList;
import java.util.List;
import reform.message.Messages;
import reform.model.PlannedMilestone;
import reform.office.merge.Question;
import reform.office.read.ImportedTask;
import reform.render.text.DisplayWidth;
import reform.render.text.TerminalText;
import reform.render.wording.ShownChange;

/** What a merge of a document says of its cells, reports, steps and questions. */
final class MergeWording {
    private static final int MOST_COLUMNS = 60;

    private final Messages messages;

    MergeWording(Messages messages) {
        this.messages = messages;
    }

    static String line(PlannedMilestone step) {
        return step.deadline().cell() + step.title().map(title -> "：" + title).orElse("");
    }

    static String report(ImportedTask.Report report) {
        List<String> texts = new ArrayList<>();
        report.note().ifPresent(texts::add);
        report.problem().ifPresent(texts::add);
        report.next().ifPresent(texts::add);
        return String.join(" / ", texts);
    }

    String question(Question question) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < question.values().size(); i++) {
            boolean key = question.kind().equals("both") && i == 2;
            values.add(
                    key
                            ? column(question.values().get(i))
                            : shown(question.values().get(i)));
        }
        return messages.text("merging.question." + question.kind(), values.toArray());
    }

    String column(String key) {
        return messages.find("export.column." + key).orElse(key);
    }

    ShownChange shown(String from, String to) {
        return ShownChange.of(orBlank(from), orBlank(to), MOST_COLUMNS);
    }

    private String orBlank(String text) {
        return TerminalText.clean(text).isEmpty() ? messages.text("merging.blank") : text;
    }

    String shown(String text) {
        String line = TerminalText.clean(text);
        return line.isEmpty() ? messages.text("merging.blank") : DisplayWidth.cut(line, MOST_COLUMNS);
    }
}
