package reform.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reform.cli.syntax.CommandName;
import reform.cli.syntax.Definitions;
import reform.message.Messages;

/** A man page in the macros of man(7), from the same source as the help. */
public final class ManPage {
    /** File formats. */
    public static final int TOPIC_SECTION = 5;

    private static final char FIRST_WIDE = '\u2e80';
    private static final String OPENING = "（《“‘【〔([{<";
    private static final String CLOSING = "。，、；：！？）》”’】〕.,;:!?)]}>%";

    private final StringBuilder out = new StringBuilder();
    private final Messages messages;

    private ManPage(String name, int section, Messages messages) {
        this.messages = messages;
        out.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" " + section + " \"\" \"reform ");
        out.append(messages.text("build.version")).append("\"\n");
        // Justified, the few blanks of a Chinese line would take up all the room.
        out.append(".ad l\n.nh\n");
    }

    /** reform(1). */
    public static String overview(Messages messages, Definitions definitions) {
        ManPage page = new ManPage("reform", 1, messages);
        page.section("man.name").text("reform - " + messages.text("man.summary"));
        page.section("man.synopsis")
                .bold("reform")
                .text(messages.text("help.some-options") + " " + messages.text("help.command"));
        page.section("man.commands");
        for (String name : CommandName.shown()) {
            page.item("reform " + name, messages.text("help." + name.replace(' ', '-')));
        }
        page.options(CommandHelp.of(CommandName.VERSION, messages, definitions).sections());
        page.examples(CommandHelp.examples(messages, "help.reform.examples"));
        page.section("man.exit-status");
        for (String code : new String[] {"0", "1", "2", "3", "4", "5", "70", "130"}) {
            page.item(code, messages.text("man.exit." + code));
        }
        page.section("man.environment");
        for (String variable : new String[] {
            "REFORM_FILE",
            "REFORM_TODAY",
            "REFORM_LANG",
            "REFORM_BY",
            "REFORM_PAGER",
            "PAGER",
            "EDITOR",
            "REFORM_JAVA",
            "NO_COLOR",
            "COLUMNS",
            "XDG_CONFIG_HOME",
            "XDG_STATE_HOME"
        }) {
            page.item(variable, messages.text("man.environment." + variable));
        }
        List<String> others = new ArrayList<>();
        CommandName.shown().forEach(name -> others.add("reform-" + name.replace(' ', '-') + "(1)"));
        HelpTopic.NAMES.forEach(name -> others.add("reform-" + name + "(" + TOPIC_SECTION + ")"));
        page.section("man.see-also").text(String.join(", ", others));
        return page.out.toString();
    }

    /** reform-list(1) and its like. */
    public static String of(CommandHelp help, Messages messages) {
        String title = "reform-" + help.name().replace(' ', '-');
        ManPage page = new ManPage(title, 1, messages);
        page.section("man.name").text(title + " - " + help.summary());
        page.section("man.synopsis").text(help.usage(messages));
        if (!help.about().isEmpty()) {
            page.section("man.description");
            page.about(help.about());
        }
        page.options(help.sections());
        page.examples(help.examples());
        page.section("man.see-also").bold("reform").text("(1)");
        return page.out.toString();
    }

    /** reform-data-format(5) and its like. */
    public static String of(String name, HelpTopic topic, Messages messages) {
        String title = "reform-" + name;
        ManPage page = new ManPage(title, TOPIC_SECTION, messages);
        page.section("man.name").text(title + " - " + topic.title());
        page.section("man.description");
        for (HelpTopic.Block block : topic.blocks()) {
            if (block instanceof HelpTopic.Heading heading) {
                page.out.append(".SS ").append(escape(heading.text())).append('\n');
            } else if (block instanceof HelpTopic.Paragraph paragraph) {
                page.paragraph().text(paragraph.text());
            } else if (block instanceof HelpTopic.Sample sample) {
                page.sample(sample.lines());
            } else if (block instanceof HelpTopic.Row row) {
                page.item(String.join(", ", row.words()), row.told());
            }
        }
        page.section("man.see-also").bold("reform").text("(1)");
        return page.out.toString();
    }

    private void about(List<String> lines) {
        List<String> sample = new ArrayList<>();
        for (String line : lines) {
            if (CommandHelp.isSample(line)) {
                sample.add(line.substring(4));
                continue;
            }
            sample(sample);
            sample.clear();
            paragraph().text(line);
        }
        sample(sample);
    }

    /** Lines that stay as they are. */
    private void sample(List<String> lines) {
        if (!lines.isEmpty()) {
            out.append(".PP\n.RS 4\n.nf\n");
            lines.forEach(this::text);
            out.append(".fi\n.RE\n");
        }
    }

    private void options(List<CommandHelp.Section> sections) {
        for (CommandHelp.Section section : sections) {
            out.append(".SH ")
                    .append(escape(section.title().toUpperCase(Locale.ROOT)))
                    .append('\n');
            section.options().forEach(option -> item(option.synopsis(), option.text()));
        }
    }

    private void examples(List<CommandHelp.Example> examples) {
        if (!examples.isEmpty()) {
            section("man.examples");
            examples.forEach(example -> item(example.command(), example.purpose()));
        }
    }

    private ManPage section(String key) {
        out.append(".SH ").append(escape(messages.text(key))).append('\n');
        return this;
    }

    private ManPage paragraph() {
        out.append(".PP\n");
        return this;
    }

    private ManPage bold(String text) {
        out.append(".B ").append(escape(text)).append('\n');
        return this;
    }

    private ManPage text(String text) {
        out.append(escape(text)).append('\n');
        return this;
    }

    private void item(String term, String text) {
        out.append(".TP\n.B ")
                .append(escape(term))
                .append('\n')
                .append(escape(text))
                .append('\n');
    }

    /**
     * Backslashes and hyphens are special everywhere, quotes in the arguments of a macro, dots and apostrophes at the
     * beginning of a line. Between Chinese characters a line may be broken, which troff has to be told.
     */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                case '"' -> escaped.append("\\(dq");
                case '\n' -> escaped.append(' ');
                default -> escaped.append(c);
            }
            if (i + 1 < text.length() && mayBreak(c, text.charAt(i + 1))) {
                escaped.append("\\:");
            }
        }
        boolean special = text.startsWith(".") || text.startsWith("'");
        return special ? "\\&" + escaped : escaped.toString();
    }

    private static boolean mayBreak(char c, char next) {
        boolean chinese = c >= FIRST_WIDE || next >= FIRST_WIDE;
        return chinese
                && c != ' '
                && next != ' '
                && !Character.isSurrogate(next)
                && OPENING.indexOf(c) < 0
                && CLOSING.indexOf(next) < 0;
    }
}
