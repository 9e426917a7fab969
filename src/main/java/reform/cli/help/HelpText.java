package reform.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.cli.config.Configuration;
import reform.cli.session.Session;
import reform.cli.syntax.Arguments;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.CommandName.Purpose;
import reform.cli.syntax.CommandPath;
import reform.cli.syntax.Definitions;
import reform.cli.syntax.ShellBuiltins;
import reform.message.Messages;
import reform.render.text.DisplayWidth;
import reform.render.text.LineBreaker;

/** The help of a command, of a group or of all, as text of a width. */
public final class HelpText {
    private static final int WIDEST_NAME = 34;
    private static final int TOPIC_COLUMN = 25;

    private final Messages messages;
    private final int width;
    private final Definitions definitions;

    HelpText(Messages messages, int width, Definitions definitions) {
        this.messages = messages;
        this.width = width;
        this.definitions = definitions;
    }

    /** In the language and the width of a session. */
    public static HelpText of(Session session) {
        return new HelpText(session.messages(), session.helpWidth(), session.program());
    }

    /** All commands, and the person's own aliases. */
    public String overview(Map<String, Configuration.Alias> aliases) {
        StringBuilder out = new StringBuilder();
        paragraph(messages.text("help.reform"), out);
        out.append('\n')
                .append(messages.text(
                        "help.usage",
                        "reform " + messages.text("help.some-options") + " " + messages.text("help.command")))
                .append("\n\n");
        groups(out);
        if (!aliases.isEmpty()) {
            out.append(messages.text("help.aliases")).append('\n');
            pairs(
                    List.copyOf(aliases.keySet()),
                    aliases.values().stream().map(Configuration.Alias::text).toList(),
                    out);
        }
        for (String topic : HelpTopic.NAMES) {
            out.append(DisplayWidth.padRight("reform help " + topic, TOPIC_COLUMN))
                    .append(messages.text("help.topic." + topic))
                    .append('\n');
        }
        paragraph(messages.text("help.reform.common"), out);
        out.append('\n');
        out.append(messages.text("help.examples")).append('\n');
        List<CommandHelp.Example> examples = CommandHelp.examples(messages, "help.reform.examples");
        pairs(
                examples.stream().map(CommandHelp.Example::command).toList(),
                examples.stream().map(CommandHelp.Example::purpose).toList(),
                out);
        paragraph(messages.text("help.reform.more"), out);
        return out.toString();
    }

    /** The commands by what one wants to do, a line each. */
    private void groups(StringBuilder out) {
        int purposeColumn = 0;
        int nameColumn = 0;
        for (Purpose purpose : Purpose.values()) {
            purposeColumn = Math.max(purposeColumn, DisplayWidth.of(messages.text(purpose.key())) + 2);
        }
        for (String name : CommandName.shown()) {
            nameColumn = Math.max(nameColumn, name.length() + 2);
        }
        String indent = " ".repeat(purposeColumn + nameColumn);
        for (Purpose purpose : Purpose.values()) {
            String before = messages.text(purpose.key());
            for (String name : CommandName.shown()) {
                if (CommandName.of(name).orElseThrow().purpose() == purpose) {
                    List<String> lines =
                            LineBreaker.wrap(messages.text("help." + name.replace(' ', '-')), width - indent.length());
                    out.append(DisplayWidth.padRight(before, purposeColumn))
                            .append(DisplayWidth.padRight(name, nameColumn))
                            .append(String.join("\n" + indent, lines))
                            .append('\n');
                    before = "";
                }
            }
        }
        out.append('\n');
    }

    /** What there is to say about a subject. */
    public String topic(HelpTopic topic) {
        StringBuilder out = new StringBuilder();
        paragraph(topic.title(), out);
        List<HelpTopic.Row> rows = new ArrayList<>();
        boolean afterHeading = false;
        for (HelpTopic.Block block : topic.blocks()) {
            if (!(block instanceof HelpTopic.Row)) {
                rows(rows, out);
            }
            if (block instanceof HelpTopic.Heading heading) {
                endWithBlankLine(out);
                out.append(heading.text()).append('\n');
            } else if (block instanceof HelpTopic.Paragraph paragraph) {
                if (!afterHeading) {
                    endWithBlankLine(out);
                }
                paragraph(paragraph.text(), out);
            } else if (block instanceof HelpTopic.Sample sample) {
                sample.lines().forEach(line -> out.append("    ").append(line).append('\n'));
                out.append('\n');
            } else if (block instanceof HelpTopic.Row row) {
                rows.add(row);
            }
            afterHeading = block instanceof HelpTopic.Heading;
        }
        rows(rows, out);
        return out.toString().strip() + "\n";
    }

    private static void endWithBlankLine(StringBuilder out) {
        if (!out.isEmpty() && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
    }

    private void rows(List<HelpTopic.Row> rows, StringBuilder out) {
        if (!rows.isEmpty()) {
            pairs(
                    rows.stream().map(row -> String.join(", ", row.words())).toList(),
                    rows.stream().map(HelpTopic.Row::told).toList(),
                    out);
            rows.clear();
        }
    }

    /** The commands of a group such as {@code report}. */
    public String group(String group) {
        StringBuilder out = new StringBuilder();
        paragraph(messages.text("help." + group), out);
        out.append('\n')
                .append(messages.text("help.usage", "reform " + group + " " + messages.text("help.command")))
                .append("\n\n");
        commands(group + " ", out);
        return out.toString();
    }

    /** An alias: what it stands for, and that command. */
    public String alias(String name, Configuration.Alias alias) {
        String command =
                CommandPath.in(Arguments.of(alias.words())).orElseThrow().text();
        return messages.text("help.alias", name, "reform " + alias.text()) + "\n\n"
                + command(CommandName.of(command).orElseThrow());
    }

    /** One command: the examples stand before the options, which are a screen and more. */
    public String command(CommandName name) {
        CommandHelp help = CommandHelp.of(name, messages, definitions);
        StringBuilder out = new StringBuilder();
        paragraph(help.summary(), out);
        out.append('\n')
                .append(messages.text("help.usage", help.usage(messages)))
                .append("\n\n");
        about(help.about(), out);
        examples(help.examples(), out);
        help.sections().forEach(section -> section(section, out));
        return out.toString();
    }

    /** Paragraphs, and the lines of samples, which stay as they are. */
    private void about(List<String> lines, StringBuilder out) {
        for (int i = 0; i < lines.size(); i++) {
            if (CommandHelp.isSample(lines.get(i))) {
                out.append(lines.get(i)).append('\n');
                boolean goesOn = i + 1 < lines.size() && CommandHelp.isSample(lines.get(i + 1));
                out.append(goesOn ? "" : "\n");
            } else {
                paragraph(lines.get(i), out);
                out.append('\n');
            }
        }
    }

    /** What the shell understands beside the commands. */
    public String shellWords() {
        StringBuilder out = new StringBuilder(messages.text("shell.words")).append('\n');
        pairs(
                ShellBuiltins.WORDS.stream()
                        .map(word -> messages.text("shell.usage." + word + ".short"))
                        .toList(),
                ShellBuiltins.WORDS.stream()
                        .map(word -> messages.text("shell.word." + word))
                        .toList(),
                out);
        paragraph(messages.text("shell.keys"), out);
        return out.toString();
    }

    private void commands(String prefix, StringBuilder out) {
        out.append(messages.text("help.commands")).append('\n');
        List<String> names = CommandName.shown().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(messages.text("help." + name.replace(' ', '-'))));
        pairs(names, texts, out);
    }

    private void section(CommandHelp.Section section, StringBuilder out) {
        if (section.options().isEmpty()) {
            return;
        }
        out.append(section.title()).append('\n');
        pairs(
                section.options().stream().map(CommandHelp.Option::synopsis).toList(),
                section.options().stream().map(CommandHelp.Option::text).toList(),
                out);
    }

    private void examples(List<CommandHelp.Example> examples, StringBuilder out) {
        if (examples.isEmpty()) {
            return;
        }
        out.append(messages.text("help.examples")).append('\n');
        for (CommandHelp.Example example : examples) {
            if (!example.purpose().isEmpty()) {
                out.append("  # ").append(example.purpose()).append('\n');
            }
            out.append("  ").append(example.command()).append('\n');
        }
        out.append('\n');
    }

    /** Names at the left, what they do at the right, wrapped below itself. */
    private void pairs(List<String> names, List<String> texts, StringBuilder out) {
        int column = 0;
        for (String name : names) {
            int columns = DisplayWidth.of(name);
            column = Math.max(column, columns <= WIDEST_NAME ? columns : 0);
        }
        column += 4;
        String indent = " ".repeat(column);
        for (int i = 0; i < names.size(); i++) {
            String name = "  " + names.get(i);
            boolean ownLine = DisplayWidth.of(name) + 2 > column;
            out.append(
                    ownLine
                            ? "  " + String.join("\n  ", LineBreaker.wrap(names.get(i), width - 2)) + "\n" + indent
                            : DisplayWidth.padRight(name, column));
            List<String> lines = LineBreaker.wrap(texts.get(i), Math.max(20, width - column));
            out.append(String.join("\n" + indent, lines)).append('\n');
        }
        out.append('\n');
    }

    private void paragraph(String text, StringBuilder out) {
        LineBreaker.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
