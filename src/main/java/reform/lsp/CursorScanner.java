package reform.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reform.lsp.CursorPlace.Kind;
import reform.store.read.KnownKeys;
import reform.yaml.YamlSource;

/**
 * Finds out where a cursor stands by the indentation and the brackets before it. A text that is typed is no YAML most of
 * the time, so this reads lines, forgives what is not closed, and is never wrong for longer than the next line that is
 * not indented as deep.
 */
final class CursorScanner {
    private static final String ENDS_OF_FLOW = ",[]{}";

    private final String text;
    private final int cursor;
    private final List<Frame> frames = new ArrayList<>();
    /** The quotation mark that is open, or 0. */
    private char quote;
    /** What a block scalar's lines are indented deeper than; -1 where none is open. */
    private int block = -1;
    /** Whether the line is that of the cursor, which is read up to it. */
    private boolean last;

    // What the cursor's line comes to.
    private Kind kind = Kind.NOTHING;
    private int start;
    private boolean attached;
    private String openQuote = "";

    private CursorScanner(String text, int cursor) {
        this.text = text;
        this.cursor = cursor;
    }

    static CursorPlace scan(String text, int cursor) {
        CursorScanner scanner = new CursorScanner(text, cursor);
        scanner.lines();
        return scanner.place();
    }

    /** A mapping or a list that is open. */
    private static final class Frame {
        private final boolean sequence;
        private final boolean flow;
        private final int indent;
        private String key = "";
        /** In braces: whether the key is read, and what comes is its value. */
        private boolean behindKey;

        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<String> items = new ArrayList<>();

        Frame(boolean sequence, boolean flow, int indent) {
            this.sequence = sequence;
            this.flow = flow;
            this.indent = indent;
        }

        void put(String value) {
            if (sequence) {
                items.add(value);
            } else {
                values.put(key, value);
            }
        }
    }

    private void lines() {
        int at = 0;
        while (true) {
            int end = YamlSource.lineEnd(text, at);
            last = cursor <= end;
            line(at, last ? cursor : end);
            if (last) {
                return;
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (at > cursor) {
                // Between the two characters of a line break.
                at = cursor;
            }
        }
    }

    private void line(int from, int end) {
        int at = skipBlanks(from, end);
        int indent = at - from;
        boolean blank = at == end;
        if (quote != 0) {
            if (blank || indent > parentIndent()) {
                inQuote(at, end);
                return;
            }
            quote = 0;
        }
        if (inFlow()) {
            boolean closes = !blank && (text.charAt(at) == ']' || text.charAt(at) == '}');
            if (blank && !last) {
                return;
            }
            if (closes || indent > parentIndent() || (blank && last)) {
                flow(at, end);
                return;
            }
            frames.removeIf(frame -> frame.flow);
        }
        if (block >= 0) {
            if (blank ? !last || indent > block : indent > block) {
                return;
            }
            block = -1;
        }
        if (!last && blank) {
            return;
        }
        if (indent == 0 && (text.startsWith("---", at) || text.startsWith("...", at))) {
            frames.clear();
            return;
        }
        content(at, end, indent);
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }

    private boolean inFlow() {
        return top().filter(frame -> frame.flow).isPresent();
    }

    /** How deep the innermost collection that is not in brackets stands. */
    private int parentIndent() {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (!frames.get(i).flow) {
                return frames.get(i).indent;
            }
        }
        return -1;
    }

    /** Closes what a line that is so deep does not belong to. */
    private void close(int indent, boolean dash) {
        while (!frames.isEmpty()) {
            Frame top = frames.get(frames.size() - 1);
            if (top.indent < indent || (top.indent == indent && (dash || !top.sequence))) {
                return;
            }
            frames.remove(frames.size() - 1);
        }
    }

    private Frame open(boolean sequence, boolean flow, int indent) {
        Frame frame = new Frame(sequence, flow, indent);
        frames.add(frame);
        return frame;
    }

    private void content(int from, int end, int column) {
        int at = from;
        int indent = column;
        boolean dashed = false;
        while (at < end && text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ')) {
            close(indent, true);
            Optional<Frame> top = top();
            if (top.isEmpty() || !top.get().sequence || top.get().indent != indent) {
                open(true, false, indent);
            }
            dashed = true;
            int next = skipBlanks(at + 1, end);
            indent += next - at;
            at = next;
        }
        if (at < end && text.charAt(at) == '#') {
            return;
        }
        int colon = colon(at, end);
        if (colon >= 0) {
            close(indent, false);
            Optional<Frame> top = top();
            Frame mapping = top.isPresent() && !top.get().sequence && top.get().indent == indent
                    ? top.get()
                    : open(false, false, indent);
            mapping.key = unquoted(text.substring(at, colon));
            mapping.values.put(mapping.key, "");
            value(colon + 1, end);
        } else if (last && (at == end || "\"'[{|>&*!%@`".indexOf(text.charAt(at)) < 0)) {
            attached = dashed && text.charAt(at - 1) == '-';
            word(at, end, indent, dashed);
        } else if (at < end) {
            value(at, end);
        }
    }

    /** The colon behind a key that begins here, or -1. */
    private int colon(int from, int end) {
        int at = from;
        if (at < end && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int close = closing(at + 1, end, text.charAt(at));
            return close >= 0 && close + 1 < end && text.charAt(close + 1) == ':' ? close + 1 : -1;
        }
        if (at < end && "[{#|>&*!%@`".indexOf(text.charAt(at)) >= 0) {
            return -1;
        }
        while (at < end) {
            if (text.charAt(at) == ':' && (at + 1 == end || text.charAt(at + 1) == ' ')) {
                return at;
            }
            if (text.charAt(at) == '#' && at > from && text.charAt(at - 1) == ' ') {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private static String unquoted(String key) {
        String bare = key.strip();
        boolean quoted = bare.length() > 1 && (bare.charAt(0) == '"' || bare.charAt(0) == '\'');
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }

    /** The last line has a word without a colon: half of a key, an item, or a value on a line of its own. */
    private void word(int from, int end, int indent, boolean dashed) {
        close(indent, dashed);
        boolean comment = text.substring(from, end).contains(" #");
        Optional<Frame> top = top();
        start = from;
        if (comment) {
            kind = Kind.NOTHING;
        } else if (top.isEmpty()) {
            open(false, false, indent);
            kind = indent == 0 ? Kind.KEY : Kind.NOTHING;
        } else if (top.get().sequence) {
            boolean mappings = !KnownKeys.at(path(frames.size())).isEmpty();
            if (mappings) {
                open(false, false, indent);
            }
            kind = mappings ? Kind.KEY : dashed ? Kind.VALUE : Kind.NOTHING;
        } else if (top.get().indent == indent) {
            kind = Kind.KEY;
        } else if (top.get().values.getOrDefault(top.get().key, "").isEmpty()) {
            boolean mapping = isMapping(path(frames.size()));
            if (mapping) {
                open(false, false, indent);
            }
            kind = mapping ? Kind.KEY : Kind.VALUE;
        }
    }

    /** Whether a mapping stands behind the last key of a path, and no list of some. */
    private static boolean isMapping(List<String> path) {
        return !KnownKeys.at(path).isEmpty()
                && !Set.of("departments", "tasks", "tasks/milestones", "tasks/updates")
                        .contains(String.join("/", path));
    }

    private void value(int from, int end) {
        int at = skipBlanks(from, end);
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && text.charAt(at) != ' ') {
                at++;
            }
            at = skipBlanks(at, end);
        }
        if (at == end) {
            found(Kind.VALUE, at);
            attached = last && at == from;
            return;
        }
        char first = text.charAt(at);
        switch (first) {
            case '#', '*' -> {}
            case '|', '>' -> block = parentIndent();
            case '[', '{' -> flow(at, end);
            case '"', '\'' -> {
                int close = closing(at + 1, end, first);
                if (close < 0) {
                    openQuote(first, at, Kind.VALUE);
                } else {
                    put(text.substring(at + 1, close));
                }
            }
            default -> {
                // Only in this line: the next comment may be at the end of a long file.
                String value = text.substring(at, end);
                int comment = value.indexOf(" #");
                put((comment < 0 ? value : value.substring(0, comment)).strip());
                if (comment < 0) {
                    found(Kind.VALUE, at);
                }
            }
        }
    }

    private void put(String value) {
        top().ifPresent(frame -> frame.put(value));
    }

    private void found(Kind what, int from) {
        if (last) {
            kind = what;
            start = from;
        }
    }

    private void openQuote(char sign, int at, Kind what) {
        quote = sign;
        put(text.substring(at + 1, YamlSource.lineEnd(text, at)));
        if (last) {
            found(what, at + 1);
            openQuote = String.valueOf(sign);
        }
    }

    /** The sign that closes a quoted text which goes on here, or -1. */
    private int closing(int from, int end, char sign) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\\' && sign == '"') {
                at++;
            } else if (c == sign) {
                boolean doubled = sign == '\'' && at + 1 < end && text.charAt(at + 1) == sign;
                if (!doubled) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return -1;
    }

    private void inQuote(int from, int end) {
        int close = closing(from, end, quote);
        if (close >= 0) {
            quote = 0;
            if (inFlow()) {
                flow(close + 1, end);
            }
        }
    }

    private void flow(int from, int end) {
        int at = from;
        while (true) {
            at = skipBlanks(at, end);
            if (at >= end) {
                found(flowKind(), end);
                attached = last && end > from && text.charAt(end - 1) == ':' && flowKind() == Kind.VALUE;
                return;
            }
            char c = text.charAt(at);
            if (c == '[' || c == '{') {
                put("");
                open(c == '[', true, parentIndent());
                at++;
            } else if (c == ']' || c == '}') {
                frames.remove(frames.size() - 1);
                at++;
                if (!inFlow()) {
                    put("[");
                    return;
                }
            } else if (c == ',') {
                Frame top = top().orElseThrow();
                top.key = "";
                top.behindKey = false;
                at++;
            } else if (c == '#' && at > 0 && text.charAt(at - 1) == ' ') {
                return;
            } else if (c == ':') {
                top().orElseThrow().behindKey = true;
                at++;
            } else if (c == '"' || c == '\'') {
                int close = closing(at + 1, end, c);
                if (close < 0) {
                    openQuote(c, at, flowKind());
                    return;
                }
                token(text.substring(at + 1, close));
                at = close + 1;
            } else {
                int stop = at;
                while (stop < end && !endsInFlow(stop, end)) {
                    stop++;
                }
                if (last && stop == end) {
                    found(flowKind(), at);
                    return;
                }
                token(text.substring(at, stop).strip());
                at = stop;
            }
        }
    }

    private boolean endsInFlow(int at, int end) {
        char c = text.charAt(at);
        if (ENDS_OF_FLOW.indexOf(c) >= 0 || (c == '#' && text.charAt(at - 1) == ' ')) {
            return true;
        }
        return c == ':'
                && (at + 1 == end || text.charAt(at + 1) == ' ' || ENDS_OF_FLOW.indexOf(text.charAt(at + 1)) >= 0);
    }

    private Kind flowKind() {
        Frame top = top().orElseThrow();
        return top.sequence || top.behindKey ? Kind.VALUE : Kind.KEY;
    }

    private void token(String token) {
        Frame top = top().orElseThrow();
        if (top.sequence || top.behindKey) {
            top.put(token);
        } else {
            top.key = token;
            top.put("");
        }
    }

    /** The keys of the first so many frames. */
    private List<String> path(int count) {
        List<String> path = new ArrayList<>();
        for (Frame frame : frames.subList(0, count)) {
            if (!frame.sequence) {
                path.add(frame.key);
            }
        }
        return path;
    }

    private CursorPlace place() {
        Optional<Frame> top = top();
        // A text that begins with a dash is a list without a key, and no list of ours.
        boolean nameless = kind == Kind.VALUE && path(frames.size()).isEmpty();
        if (kind == Kind.NOTHING || top.isEmpty() || nameless) {
            return new CursorPlace(
                    Kind.NOTHING, List.of(), cursor, cursor, "", "", false, false, false, Set.of(), Optional.empty());
        }
        Frame frame = top.get();
        int end = kind == Kind.KEY ? endOfKey() : endOfValue(frame.flow);
        Set<String> present = new LinkedHashSet<>();
        if (kind == Kind.KEY) {
            present.addAll(frame.values.keySet());
            addKeysBehind(frame, end, present);
        } else if (frame.sequence) {
            present.addAll(frame.items);
            addItemsBehind(frame, end, present);
        }
        String typed = text.substring(start, cursor);
        present.remove("");
        present.remove(typed);
        return new CursorPlace(
                kind,
                kind == Kind.KEY ? path(frames.size() - 1) : path(frames.size()),
                start,
                end,
                typed,
                openQuote,
                frame.flow,
                attached,
                text.startsWith(":", end),
                present,
                task());
    }

    private int endOfKey() {
        int end = cursor;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private int endOfValue(boolean flow) {
        int line = YamlSource.lineEnd(text, cursor);
        int end = cursor;
        if (!openQuote.isEmpty()) {
            int close = closing(cursor, line, openQuote.charAt(0));
            return close < 0 ? cursor : close;
        }
        if (start == cursor && end < line && text.charAt(end) == ' ') {
            return cursor;
        }
        while (end < line && !(flow ? endsInFlow(end, line) : text.charAt(end) == '#' && text.charAt(end - 1) == ' ')) {
            end++;
        }
        while (end > cursor && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** The keys that a mapping has behind the cursor. */
    private void addKeysBehind(Frame frame, int from, Set<String> present) {
        if (frame.flow) {
            for (String token : tokensBehind(from)) {
                if (token.endsWith(":")) {
                    present.add(unquoted(token.substring(0, token.length() - 1)));
                }
            }
            return;
        }
        int at = YamlSource.lineEnd(text, from);
        while (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            int end = YamlSource.lineEnd(text, at);
            int content = skipBlanks(at, end);
            boolean blank = content == end || text.charAt(content) == '#';
            if (!blank && content - at < frame.indent) {
                return;
            }
            if (!blank && content - at == frame.indent) {
                int colon = colon(content, end);
                if (colon >= 0 && text.charAt(content) != '-') {
                    present.add(unquoted(text.substring(content, colon)));
                }
            }
            at = end;
        }
    }

    private void addItemsBehind(Frame frame, int from, Set<String> present) {
        if (frame.flow) {
            present.addAll(tokensBehind(from));
            return;
        }
        int at = YamlSource.lineEnd(text, from);
        while (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            int end = YamlSource.lineEnd(text, at);
            int content = skipBlanks(at, end);
            if (content - at != frame.indent || !text.startsWith("- ", content)) {
                return;
            }
            present.add(unquoted(text.substring(content + 2, end)));
            at = end;
        }
    }

    /** What stands in the brackets behind the cursor, keys with their colons; as far as the brackets go, on a few lines. */
    private List<String> tokensBehind(int from) {
        List<String> tokens = new ArrayList<>();
        int depth = 0;
        int begin = from;
        int end = Math.min(text.length(), from + 2000);
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            }
            boolean colon = c == ':' && at + 1 < end && text.charAt(at + 1) == ' ';
            if (depth < 0 || (depth == 0 && (c == ',' || colon))) {
                tokens.add(text.substring(begin, at).strip() + (colon ? ":" : ""));
                begin = at + 1;
                if (depth < 0) {
                    return tokens;
                }
            }
        }
        return tokens;
    }

    /** The id of the task that the innermost mapping belongs to. */
    private Optional<String> task() {
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (!frame.sequence && path(i).equals(List.of("tasks"))) {
                return Optional.ofNullable(frame.values.get("id")).filter(id -> !id.isEmpty());
            }
        }
        return Optional.empty();
    }
}
