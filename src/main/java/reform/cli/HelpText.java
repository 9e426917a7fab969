package reform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import reform.message.Messages;
import reform.render.DisplayWidth;
import reform.render.LineBreaker;

/** The help of a command, of a group or of all, as text of a width. */
final class HelpText {
    private static final int WIDEST_NAME = 30;

    private final Messages messages;
    private final int width;

    HelpText(Messages messages, int width) {
        this.messages = messages;
        this.width = width;
    }

    /** All commands, and the person's own aliases. */
    String overview(Map<String, Configuration.Alias> aliases) {
        StringBuilder out = new StringBuilder();
        paragraph(messages.text("help.reform"), out);
        out.append('\n')
                .append(messages.text(
                        "help.usage",
                        "reform " + messages.text("help.some-options") + " " + messages.text("help.command")))
                .append("\n\n");
        commands("", out);
        if (!aliases.isEmpty()) {
            out.append(messages.text("help.aliases")).append('\n');
            pairs(
                    List.copyOf(aliases.keySet()),
                    aliases.values().stream().map(Configuration.Alias::text).toList(),
                    out);
        }
        CommandHelp.Section common =
                CommandHelp.of("version", messages).sections().get(0);
        section(common, out);
        examples(CommandHelp.examples(messages, "help.reform.examples"), out);
        paragraph(messages.text("help.reform.more"), out);
        return out.toString();
    }

    /** The commands of a group such as {@code report}. */
    String group(String group) {
        StringBuilder out = new StringBuilder();
        paragraph(messages.text("help." + group), out);
        out.append('\n')
                .append(messages.text("help.usage", "reform " + group + " " + messages.text("help.command")))
                .append("\n\n");
        commands(group + " ", out);
        return out.toString();
    }

    /** An alias: what it stands for, and that command. */
    String alias(String name, Configuration.Alias alias) {
        String command = CommandName.find(alias.words().toArray(new String[0])).text();
        return messages.text("help.alias", name, "reform " + alias.text()) + "\n\n" + command(command);
    }

    /** One command. */
    String command(String name) {
        CommandHelp help = CommandHelp.of(name, messages);
        StringBuilder out = new StringBuilder();
        paragraph(help.summary(), out);
        out.append('\n')
                .append(messages.text("help.usage", help.usage(messages)))
                .append("\n\n");
        for (String text : help.about()) {
            paragraph(text, out);
            out.append('\n');
        }
        help.sections().forEach(section -> section(section, out));
        examples(help.examples(), out);
        return out.toString();
    }

    private void commands(String prefix, StringBuilder out) {
        out.append(messages.text("help.commands")).append('\n');
        List<String> names =
                Commands.NAMES.stream().filter(name -> name.startsWith(prefix)).toList();
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
            out.append(ownLine ? name + "\n" + indent : DisplayWidth.padRight(name, column));
            List<String> lines = LineBreaker.wrap(texts.get(i), Math.max(20, width - column));
            out.append(String.join("\n" + indent, lines)).append('\n');
        }
        out.append('\n');
    }

    private void paragraph(String text, StringBuilder out) {
        LineBreaker.wrap(text, width).forEach(line -> out.append(line).append('\n'));
    }
}
