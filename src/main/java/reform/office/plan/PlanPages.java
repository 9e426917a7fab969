package reform.office.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.office.read.Plan;
import reform.render.document.Json;
import reform.render.table.Column;
import reform.render.table.Table;
import reform.render.table.TableRenderer;
import reform.render.text.DisplayWidth;
import reform.render.text.OutputProfile;
import reform.render.text.Style;
import reform.render.text.StyledText;
import reform.render.text.TerminalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A plan as text for people. */
public final class PlanPages {
    /** What stands in a table's columns already. */
    private static final String HEADER = "header";

    private static final int SHOWN_TEXT = 60;

    private final Plan plan;
    private final Messages messages;
    private final OutputProfile profile;

    public PlanPages(Plan plan, Messages messages, OutputProfile profile) {
        this.plan = plan;
        this.messages = messages;
        this.profile = profile;
    }

    /** The plan as JSON: the records as they are, with null for what is absent. */
    public static void writeJson(Plan plan, OutputStream out) throws IOException {
        Map<String, Object> document =
                new JsonMapper().convertValue(plan, new TypeReference<LinkedHashMap<String, Object>>() {});
        Json.write(document, out);
    }

    /** Everything. */
    public void write(Appendable out) throws IOException {
        out.append(messages.text(
                        "import.plan.source",
                        clean(plan.source().file()),
                        plan.source().format()))
                .append(plan.source()
                        .encoding()
                        .map(encoding -> ", " + encoding)
                        .orElse(""))
                .append('\n');
        out.append(clean(plan.list().title()))
                .append(plan.list().document().map(each -> "  " + clean(each)).orElse(""))
                .append('\n');
        out.append(counts()).append('\n');
        for (Plan.Part part : plan.parts()) {
            writePart(part, out);
        }
        writeDepartments(out);
        writeDoubts(out, Integer.MAX_VALUE);
        writeSkipped(out);
        out.append('\n').append(sum()).append('\n');
    }

    /** How many tasks and departments there are. */
    public String counts() {
        return messages.text(
                "import.plan.counts",
                messages.count("import.plan.tasks", plan.list().tasks()),
                messages.count("import.plan.departments", plan.departments().size()),
                (plan.list().sections() == 0
                                ? ""
                                : messages.count(
                                        "import.plan.sections", plan.list().sections()))
                        + plan.list()
                                .reported()
                                .map(day -> messages.text("import.plan.reported", day))
                                .orElse(""));
    }

    /** The account of cells. */
    public String sum() {
        return messages.text(
                "import.plan.sum",
                plan.cells().read(),
                plan.cells().placed(),
                plan.cells().listed());
    }

    private void writePart(Plan.Part part, Appendable out) throws IOException {
        out.append('\n');
        if (part.kind().equals("paragraphs")) {
            out.append(messages.text("import.plan.paragraphs", part.tasks())).append('\n');
            return;
        }
        String key = part.used() ? part.headerRows().isEmpty() ? "no-header" : "table" : "unused";
        out.append(messages.text(
                        "import.plan." + key,
                        clean(part.name()),
                        part.rows(),
                        part.tasks(),
                        part.headerRows().isEmpty()
                                ? ""
                                : String.join(
                                        "–",
                                        part.headerRows().stream()
                                                .map(String::valueOf)
                                                .toList())))
                .append('\n');
        if (part.columns().isEmpty()) {
            return;
        }
        Table.Builder table = Table.of(
                Column.right(messages.text("import.plan.column")),
                Column.left(messages.text("import.plan.header")),
                Column.left(messages.text("import.plan.key")),
                Column.left(messages.text("import.plan.why")),
                Column.left(messages.text("import.plan.confidence")));
        for (Plan.Column column : part.columns()) {
            Style style = column.confidence().equals("sure") ? Style.PLAIN : Style.BOLD;
            table.row(
                    StyledText.of(column.column()),
                    StyledText.of(shortened(column.header())),
                    StyledText.of(column.key().isEmpty() ? messages.text("import.plan.left-out") : column.key()),
                    StyledText.of(messages.text("import.why." + column.why())),
                    StyledText.of(messages.text("import.confidence." + column.confidence()), style));
        }
        new TableRenderer(profile).write(table.build(), out);
    }

    private void writeDepartments(Appendable out) throws IOException {
        if (plan.departments().isEmpty()) {
            return;
        }
        out.append('\n');
        Table.Builder table = Table.of(
                Column.left(messages.text("import.plan.department")),
                Column.right(messages.text("import.plan.leads")),
                Column.right(messages.text("import.plan.supports")),
                Column.right(messages.text("import.plan.inherited")),
                Column.left(messages.text("import.plan.aliases")));
        for (Plan.DepartmentPlan each : plan.departments()) {
            String aliases = each.group() ? messages.text("import.plan.group") : String.join(", ", each.aliases());
            table.row(
                    each.name(),
                    Integer.toString(each.leads()),
                    Integer.toString(each.supports()),
                    each.inherited() == 0 ? "" : Integer.toString(each.inherited()),
                    aliases);
        }
        new TableRenderer(profile).write(table.build(), out);
    }

    /** What a person should look at, a line each. */
    public void writeDoubts(Appendable out, int most) throws IOException {
        List<Plan.Doubt> doubts = plan.doubts();
        if (doubts.isEmpty()) {
            return;
        }
        out.append('\n')
                .append(messages.count("import.plan.doubts", doubts.size()))
                .append('\n');
        for (Plan.Doubt doubt : doubts.subList(0, Math.min(most, doubts.size()))) {
            out.append("  ")
                    .append(place(doubt.place()))
                    .append(messages.text(
                            "import.doubt." + doubt.kind(), shortened(doubt.text()), shortened(doubt.reading())))
                    .append('\n');
        }
        if (doubts.size() > most) {
            out.append("  ")
                    .append(messages.text("import.plan.more", doubts.size() - most))
                    .append('\n');
        }
    }

    /** What a person should look at, whole. */
    public String line(Plan.Doubt doubt) {
        return place(doubt.place())
                + messages.text("import.doubt." + doubt.kind(), clean(doubt.text()), clean(doubt.reading()));
    }

    private void writeSkipped(Appendable out) throws IOException {
        List<Plan.Skipped> skipped = plan.skipped().stream()
                .filter(each -> !each.kind().equals(HEADER))
                .toList();
        if (skipped.isEmpty()) {
            return;
        }
        out.append('\n')
                .append(messages.count("import.plan.skipped", skipped.size()))
                .append('\n');
        for (int i = 0; i < skipped.size(); ) {
            Plan.Skipped first = skipped.get(i);
            StringBuilder texts = new StringBuilder(first.text());
            int next = i + 1;
            while (next < skipped.size() && isOfTheSameRow(first, skipped.get(next))) {
                texts.append(" | ").append(skipped.get(next).text());
                next++;
            }
            Plan.Place place = next == i + 1
                    ? first.place()
                    : new Plan.Place(first.place().part(), first.place().row(), "");
            out.append("  ")
                    .append(place(place))
                    .append(messages.text("import.skipped." + first.kind(), shortened(texts.toString())))
                    .append('\n');
            i = next;
        }
    }

    private static boolean isOfTheSameRow(Plan.Skipped one, Plan.Skipped other) {
        return one.kind().equals(other.kind())
                && !one.place().part().isEmpty()
                && one.place().part().equals(other.place().part())
                && one.place().row() == other.place().row();
    }

    private String place(Plan.Place place) {
        if (place.part().isEmpty()) {
            return place.row() == 0 ? "" : messages.text("import.place.line", place.row());
        }
        if (place.row() == 0) {
            return place.column().isEmpty()
                    ? messages.text("import.place.table", clean(place.part()))
                    : messages.text("import.place.column", clean(place.part()), place.column());
        }
        return place.column().isEmpty()
                ? messages.text("import.place.row", clean(place.part()), place.row())
                : messages.text("import.place.cell", clean(place.part()), place.row(), place.column());
    }

    private static String clean(String text) {
        return TerminalText.clean(text);
    }

    private static String shortened(String text) {
        String line = TerminalText.clean(text.replace('\n', ' '));
        return DisplayWidth.of(line) <= SHOWN_TEXT ? line : DisplayWidth.start(line, SHOWN_TEXT - 3) + "...";
    }
}
