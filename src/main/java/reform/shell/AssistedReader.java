package reform.shell;

import java.io.IOException;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;
import reform.cli.Assistant;
import reform.cli.ShellLine;

/**
 * JLine's line reader with an {@link Assistant}: choices at Tab, pieces in their colours, a hint below the line, and the
 * rest of the last line that began like this one, taken with Right or End.
 */
final class AssistedReader extends LineReaderImpl {
    private static final String TAKE_SUGGESTION = "take-suggestion";

    /** The line itself, the hint, and the list's own margin. */
    private static final int ROWS_FOR_OTHERS = 6;

    /** What JLine puts between choices that stand side by side. */
    private static final int BETWEEN_COLUMNS = 3;

    private final transient GivenChoices matcher = new GivenChoices();
    private final transient Assistant assistant;
    private final boolean colour;

    AssistedReader(Terminal terminal, Assistant assistant) throws IOException {
        super(terminal, "reform");
        this.assistant = assistant;
        this.colour = assistant.colour();
        setParser(new ShellParser());
        setCompleter((reader, line, candidates) -> complete(line.words(), candidates));
        setCompletionMatcher(matcher);
        setHighlighter((reader, text) -> highlighted(text));
        setAutosuggestion(SuggestionType.HISTORY);
        setOpt(Option.DISABLE_EVENT_EXPANSION);
        setOpt(Option.HISTORY_IGNORE_SPACE);
        setOpt(Option.HISTORY_IGNORE_DUPS);
        unsetOpt(Option.HISTORY_REDUCE_BLANKS);
        setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "> ");
        setVariable(LineReader.LIST_MAX, Integer.MAX_VALUE);
        if (!colour) {
            setVariable(LineReader.COMPLETION_STYLE_STARTING, "bold");
            setVariable(LineReader.COMPLETION_STYLE_LIST_STARTING, "bold");
        }
        setVariable(LineReader.AMBIGUOUS_BINDING, Keys.ESCAPE_WAIT);
        leaveOutWhatIsMissing();
        bindSuggestion(LineReader.FORWARD_CHAR, Capability.key_right, "\u001b[C", "\u001bOC");
        bindSuggestion(LineReader.END_OF_LINE, Capability.key_end, "\u001b[F", "\u001bOF", KeyMap.ctrl('E'));
    }

    /** JLine binds keys to widgets that it has not got, and to an editor of its own that is not here. */
    private void leaveOutWhatIsMissing() {
        for (KeyMap<Binding> keys : getKeyMaps().values()) {
            keys.getBoundKeys().forEach((key, binding) -> {
                if (binding instanceof Reference reference
                        && (!getWidgets().containsKey(reference.name())
                                || reference.name().equals(LineReader.EDIT_AND_EXECUTE_COMMAND))) {
                    keys.unbind(key);
                }
            });
        }
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

    /** JLine would ask, in English, whether to list more than fits: it gets what fits, and a line that says so. */
    private void complete(List<String> words, List<Candidate> candidates) {
        List<Assistant.Choice> all = assistant.choices(words);
        matcher.given(
                words.get(words.size() - 1),
                all.stream().map(Assistant.Choice::value).toList());
        int width = Math.max(1, getTerminal().getSize().getColumns());
        int typed = columns(prompt + getBuffer().toString()) / width;
        int room = Math.max(1, getTerminal().getSize().getRows() - ROWS_FOR_OTHERS - typed);
        boolean named = all.size() > room && all.stream().allMatch(Assistant.Choice::telling);
        int widest =
                all.stream().mapToInt(choice -> columns(choice.value())).max().orElse(0);
        int shown = all.size();
        if (shown > room * inRow(named, widest, width)) {
            // The line that says so stands among them, and is often the widest.
            int inRow = inRow(named, Math.max(widest, columns(assistant.more(shown))), width);
            shown = Math.max(1, room * inRow - 1);
        }
        for (int i = 0; i < shown; i++) {
            Assistant.Choice choice = all.get(i);
            String line = named || choice.about().isEmpty() ? choice.value() : described(choice, widest);
            candidates.add(new Candidate(choice.value(), line, null, null, null, null, choice.finished(), i));
        }
        if (shown < all.size()) {
            candidates.add(new Candidate("", assistant.more(all.size() - shown), null, null, null, null, false, shown));
        }
    }

    /** How many choices JLine puts side by side. */
    private static int inRow(boolean named, int widest, int width) {
        return named ? Math.max(1, width / (widest + BETWEEN_COLUMNS)) : 1;
    }

    /** On a line of its own: the value, and what it means. */
    private String described(Assistant.Choice choice, int widest) {
        int width = getTerminal().getSize().getColumns() - 1;
        String value = choice.value() + " ".repeat(widest - columns(choice.value()) + 2);
        int room = Math.max(0, width - columns(value));
        String about = assistant.cut(choice.about().replace('\n', ' '), room);
        return value + "\u001b[2m" + about + "\u001b[22m" + " ".repeat(Math.max(0, room - columns(about)));
    }

    private static int columns(String text) {
        return new AttributedString(text).columnLength();
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
        Buffer before = buf.copy();
        StringBuilder term = new StringBuilder();
        boolean[] found = {true};
        int at = history.last() + 1;
        post = () -> new AttributedString(assistant.searching(term.toString(), found[0]));
        try {
            while (true) {
                redisplay();
                Binding key = readBinding(getKeys(), ends);
                String name = key instanceof Reference reference ? reference.name() : "";
                int next = at;
                switch (name) {
                    case LineReader.SELF_INSERT -> {
                        term.append(getLastBinding());
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

    /** JLine makes a display of its own for each line; nothing is on it before this is first called. */
    @Override
    protected void redisplay(boolean flush) {
        if (!(display instanceof RowDisplay)) {
            display = new RowDisplay(terminal, false);
            display.resize(size);
        }
        super.redisplay(flush);
    }

    /**
     * JLine reckons how the terminal moves what stands there into a window of another width, and is mistaken where a wide
     * character did not fit at the end of a row: what is typed on would stand in the wrong place.
     */
    @Override
    protected void handleSignal(Signal signal) {
        lock.lock();
        try {
            Size before = size;
            super.handleSignal(signal);
            if (signal == Signal.WINCH && !size.equals(before) && display instanceof RowDisplay rows) {
                rows.startAgain();
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Draws the line for the last time: without its hint, however it ended. */
    @Override
    protected void doCleanup(boolean newLine) {
        state = State.DONE;
        super.doCleanup(newLine);
    }

    /** While the line is typed and no list of choices stands below it. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        if (post != null || state != State.NORMAL || buf.cursor() != buf.length()) {
            return shown;
        }
        String hint = assistant.hint(ShellLine.lastOf(buf.toString()));
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
