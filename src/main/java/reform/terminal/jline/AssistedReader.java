package reform.terminal.jline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import reform.terminal.Assistant;
import reform.terminal.Assistant.Choice;
import reform.terminal.ShellLine;

/**
 * A line editor with an {@link Assistant}: choices at Tab, pieces in their colours, a hint below the line, and the rest of
 * the last line that began like this one, taken with Right or End.
 */
final class AssistedReader extends LineEditor {
    private static final String TAKE_SUGGESTION = "take-suggestion";

    private final transient Assistant assistant;
    private final boolean colour;

    /** Choices that are listed below the line; -1 where none of them is chosen. */
    private record Listing(List<Choice> choices, String typed, int chosen) {}

    private transient Optional<Listing> listing = Optional.empty();
    private transient Optional<ChoiceList> listed = Optional.empty();
    /** What is searched for in the history, while it is. */
    private transient Optional<StringBuilder> searched = Optional.empty();

    AssistedReader(Terminal terminal, TerminalSignals signals, Assistant assistant) throws IOException {
        super(terminal, signals);
        this.assistant = assistant;
        this.colour = assistant.colour();
        setParser(new ShellParser());
        setHighlighter((reader, text) -> highlighted(text));
        setAutosuggestion(SuggestionType.HISTORY);
        setOpt(Option.HISTORY_IGNORE_SPACE);
        setOpt(Option.HISTORY_IGNORE_DUPS);
        unsetOpt(Option.HISTORY_REDUCE_BLANKS);
        setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        getKeyMaps().get(LineReader.MENU).bind(new Reference(LineReader.REVERSE_MENU_COMPLETE), "\u001b[Z");
        bindSuggestion(LineReader.FORWARD_CHAR, Capability.key_right, "\u001b[C", "\u001bOC");
        bindSuggestion(LineReader.END_OF_LINE, Capability.key_end, "\u001b[F", "\u001bOF", KeyMap.ctrl('E'));
    }

    private void bindSuggestion(String otherwise, Capability key, String... keys) {
        String name = TAKE_SUGGESTION + "-" + otherwise;
        Widget otherWidget = getBuiltinWidgets().get(otherwise);
        getWidgets().put(name, () -> {
            boolean some = !getTailTip().isEmpty()
                    && getBuffer().cursor() == getBuffer().length();
            if (some) {
                getBuffer().write(getTailTip());
            }
            return some || otherWidget.apply();
        });
        KeyMap<Binding> map = getKeyMaps().get(LineReader.MAIN);
        map.bind(new Reference(name), keys);
        String said = KeyMap.key(getTerminal(), key);
        if (said != null) {
            map.bind(new Reference(name), said);
        }
    }

    /**
     * Completes the word before the cursor, as far as its choices agree, and lists them. Not JLine's own way, which asks
     * in English whether to list more than fits, and fails where the window has no room for a list.
     */
    @Override
    protected boolean doComplete(CompletionType type, boolean menu, boolean prefix, boolean forSuggestion) {
        ShellLine line = typed();
        List<Choice> choices = assistant.choices(line.unfinished());
        if (choices.isEmpty()) {
            return false;
        }
        if (choices.size() == 1) {
            write(line, choices.get(0));
            return true;
        }
        String common = common(choices);
        if (common.length() > last(line).length() && common.startsWith(last(line))) {
            write(line, open(common));
        }
        try {
            list(choices);
        } finally {
            listing = Optional.empty();
            post = null;
        }
        return true;
    }

    private ShellLine typed() {
        return ShellLine.lastOf(buf.upToCursor());
    }

    private static String last(ShellLine line) {
        List<String> words = line.unfinished();
        return words.get(words.size() - 1);
    }

    private static String common(List<Choice> choices) {
        String common = choices.get(0).value();
        for (Choice choice : choices) {
            int length = 0;
            while (length < Math.min(common.length(), choice.value().length())
                    && common.charAt(length) == choice.value().charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }

    /** Writes in the place of the last word. */
    private void write(ShellLine line, String word) {
        buf.backspace(
                line.endsInWord()
                        ? line.text().length()
                                - line.words().get(line.words().size() - 1).start()
                        : 0);
        buf.write(word);
    }

    private void write(ShellLine line, Choice choice) {
        write(line, choice.finished() ? ShellLine.quote(choice.value()) : open(choice.value()));
        if (choice.finished() && buf.currChar() == ' ') {
            buf.move(1);
        } else if (choice.finished()) {
            buf.write(" ");
        }
    }

    /** A word that can be typed on. */
    private static String open(String value) {
        String quoted = value.isEmpty() ? "" : ShellLine.quote(value);
        return quoted.endsWith("\"") ? quoted.substring(0, quoted.length() - 1) : quoted;
    }

    /** Lists choices while the word is typed on, which narrows them, or one of them is chosen with Tab and the arrows. */
    private void list(List<Choice> first) {
        List<Choice> choices = first;
        int chosen = -1;
        int typedOn = 0;
        while (!choices.isEmpty()) {
            listing = Optional.of(new Listing(
                    choices, chosen < 0 ? last(typed()) : listing.orElseThrow().typed(), chosen));
            redisplay();
            Binding key = readBinding(getKeys(), getKeyMaps().get(LineReader.MENU));
            int step = step(key, chosen);
            if (leftOut(key)) {
                continue;
            }
            if (step != 0 && choices.size() == 1) {
                write(typed(), choices.get(0));
                return;
            }
            if (step != 0) {
                chosen = Math.floorMod(chosen < 0 && step < 0 ? -1 : chosen + step, choices.size());
                write(typed(), open(choices.get(chosen).value()));
            } else if (chosen < 0 && (isFor(key, SELF_INSERT) || (typedOn > 0 && isFor(key, BACKWARD_DELETE_CHAR)))) {
                typedOn += isFor(key, SELF_INSERT) ? 1 : -1;
                getWidget(key).apply();
                choices = assistant.choices(typed().unfinished());
            } else {
                leaveList(choices, chosen, key);
                return;
            }
        }
    }

    /** Takes what was chosen; a key that is for something else than the list comes after that. */
    private void leaveList(List<Choice> choices, int chosen, Binding key) {
        boolean another = key != null && !(chosen >= 0 && isFor(key, ACCEPT_LINE));
        String pressed = key == null ? "" : getLastBinding();
        if (chosen >= 0) {
            write(typed(), choices.get(chosen));
            if (pressed.equals(" ") && choices.get(chosen).finished()) {
                return;
            }
        }
        if (another) {
            bindingReader.runMacro(pressed);
        }
    }

    /** By how much a key moves in the list. The arrows are for it once something is chosen. */
    private int step(Binding key, int chosen) {
        String name = key instanceof Reference reference ? reference.name() : "";
        int across = chosen < 0 ? 0 : listed.map(ChoiceList::across).orElse(0);
        return switch (name) {
            case MENU_COMPLETE -> 1;
            case REVERSE_MENU_COMPLETE -> -1;
            case UP_LINE_OR_HISTORY, UP_LINE_OR_SEARCH -> chosen < 0 ? 0 : -1;
            case DOWN_LINE_OR_HISTORY, DOWN_LINE_OR_SEARCH -> chosen < 0 ? 0 : 1;
            case FORWARD_CHAR -> across;
            case BACKWARD_CHAR -> -across;
            default -> 0;
        };
    }

    private static boolean isFor(Binding key, String name) {
        return key instanceof Reference reference && reference.name().equals(name);
    }

    /** The list in the room that the line leaves it; nothing where there is none. */
    private void showListing(Listing shown) {
        int columns = Math.max(1, size.getColumns());
        int typed = new AttributedStringBuilder()
                .append(prompt)
                .append(buf.toString())
                .toAttributedString()
                .columnSplitLength(columns)
                .size();
        int rows = size.getRows() - Math.max(1, typed);
        listed = rows < 1
                ? Optional.empty()
                : Optional.of(new ChoiceList(assistant, shown.choices(), shown.typed(), columns, rows));
        post = listed.isEmpty() ? null : () -> listed.get().text(shown.chosen());
    }

    private AttributedString highlighted(String text) {
        AttributedStringBuilder out = new AttributedStringBuilder();
        int from = 0;
        int start = 0;
        for (ShellLine line : ShellLine.parseAll(text)) {
            for (Assistant.Piece piece : assistant.pieces(line)) {
                out.append(text.substring(from, start + piece.start()));
                from = start + piece.end();
                out.styled(style(piece.kind()), text.substring(start + piece.start(), from));
            }
            start += line.text().length() + 1;
        }
        return out.append(text.substring(from)).toAttributedString();
    }

    private AttributedStyle style(Assistant.Kind kind) {
        return switch (kind) {
            case COMMAND -> AttributedStyle.BOLD;
            case OPTION -> coloured(AttributedStyle.CYAN);
            case WRONG -> coloured(AttributedStyle.RED).underline();
            case TEXT -> coloured(AttributedStyle.GREEN);
        };
    }

    private AttributedStyle coloured(int code) {
        return colour ? AttributedStyle.DEFAULT.foreground(code) : AttributedStyle.DEFAULT;
    }

    /**
     * Searches the history for what is typed. Not JLine's own search, which gives up on a line where the beginning of
     * the term stands before the term itself, and speaks English.
     */
    @Override
    protected boolean doSearchHistory(boolean backward) {
        if (history.isEmpty()) {
            return false;
        }
        KeyMap<Binding> ends = new KeyMap<>();
        ends.bind(new Reference(LineReader.ACCEPT_LINE), KeyMap.esc(), KeyMap.ctrl('J'));
        // Escape is a key here, but not where it begins another one.
        getKeys().getBoundKeys().forEach((key, binding) -> {
            if (key.startsWith(KeyMap.esc())) {
                ends.bind(binding, key);
            }
        });
        Buffer before = buf.copy();
        StringBuilder term = new StringBuilder();
        searched = Optional.of(term);
        boolean[] found = {true};
        int at = history.last() + 1;
        post = () -> new AttributedString(assistant.searching(term.toString(), found[0]));
        try {
            while (true) {
                redisplay();
                Binding key = readBinding(getKeys(), ends);
                if (key == null) {
                    return true; // The terminal is gone: the next key tells.
                }
                if (leftOut(key)) {
                    continue;
                }
                String name = key instanceof Reference reference ? reference.name() : "";
                int next = at;
                switch (name) {
                    case LineReader.SELF_INSERT, LineReader.BEGIN_PASTE -> {
                        if (name.equals(LineReader.SELF_INSERT)) {
                            term.append(getLastBinding());
                        } else if (!beginPaste() || state != State.NORMAL) {
                            return true;
                        }
                        next = holding(term.toString(), Math.min(at, history.last()), -1);
                    }
                    case LineReader.BACKWARD_DELETE_CHAR -> {
                        term.setLength(Math.max(0, term.offsetByCodePoints(term.length(), term.isEmpty() ? 0 : -1)));
                        next = holding(term.toString(), history.last(), -1);
                    }
                    case LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD -> next = holding(term.toString(), at - 1, -1);
                    case LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD -> next = holding(term.toString(), at + 1, 1);
                    case LineReader.SEND_BREAK -> {
                        buf.copyFrom(before);
                        return true;
                    }
                    default -> {
                        if (at <= history.last()) {
                            history.moveTo(at);
                        }
                        bindingReader.runMacro(getLastBinding());
                        return true;
                    }
                }
                found[0] = next >= 0;
                if (term.isEmpty()) {
                    found[0] = true;
                    at = history.last() + 1;
                    buf.copyFrom(before);
                } else if (found[0]) {
                    at = next;
                    buf.clear();
                    buf.write(history.get(at));
                    buf.cursor(place(history.get(at), term.toString()));
                }
            }
        } finally {
            post = null;
            searched = Optional.empty();
        }
    }

    /** What is pasted belongs to the term that is searched for, while one is. */
    @Override
    void insertPasted(String text) {
        if (searched.isPresent()) {
            searched.get().append(text.replace('\r', '\n').stripTrailing());
        } else {
            super.insertPasted(text);
        }
    }

    /**
     * The first line that holds the term, from one with this number on; -1 where none does.
     *
     * @param step 1 for later lines, -1 for earlier ones
     */
    private int holding(String term, int from, int step) {
        for (int i = from; i >= history.first() && i <= history.last(); i += step) {
            if (place(history.get(i), term) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where a line holds a term, letters in either case; -1 where it does not. */
    private static int place(String line, String term) {
        for (int i = 0; i + term.length() <= line.length(); i++) {
            if (line.regionMatches(true, i, term, 0, term.length())) {
                return i;
            }
        }
        return -1;
    }

    /** With a hint, while the line is typed and no list of choices stands below it. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        listing.ifPresent(this::showListing);
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        if (post != null || listing.isPresent() || state != State.NORMAL || buf.cursor() != buf.length()) {
            return shown;
        }
        String hint = leftOut() > 0
                ? assistant.tooLong(LONGEST, leftOut())
                : assistant.hint(ShellLine.lastOf(buf.toString()));
        if (hint.isEmpty()) {
            return shown;
        }
        int width = Math.max(1, getTerminal().getSize().getColumns() - 1);
        return new AttributedStringBuilder()
                .append(shown)
                .append("\n")
                .styled(AttributedStyle.DEFAULT.faint(), assistant.cut(hint, width))
                .toAttributedString();
    }
}
