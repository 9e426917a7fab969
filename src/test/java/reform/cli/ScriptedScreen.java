package reform.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import reform.terminal.Assistant;
import reform.terminal.FullScreen;
import reform.terminal.Interactive;
import reform.terminal.Keystroke;
import reform.terminal.Keystroke.Kind;
import reform.terminal.Prompt;

/** A full screen whose keys are written down beforehand, and which keeps each picture. */
final class ScriptedScreen implements FullScreen {
    private final Deque<Keystroke> keys = new ArrayDeque<>();
    private final Deque<Runnable> before = new ArrayDeque<>();
    private final List<List<String>> pictures = new ArrayList<>();
    private int columns = 80;
    private int rows = 24;
    private boolean closed;

    /** Presses the keys of a text, one after the other; a line end is Enter. */
    ScriptedScreen type(String text) {
        text.codePoints()
                .forEach(c -> add(c == '\n' ? Keystroke.of(Kind.ENTER) : Keystroke.character(Character.toString(c))));
        return this;
    }

    ScriptedScreen press(Kind kind) {
        return add(Keystroke.of(kind));
    }

    ScriptedScreen paste(String text) {
        return add(new Keystroke(Kind.PASTE, text));
    }

    private ScriptedScreen add(Keystroke key) {
        keys.add(key);
        before.add(() -> {});
        return this;
    }

    /** Something that happens elsewhere before the next key. */
    ScriptedScreen meanwhile(Runnable event, String key) {
        keys.add(Keystroke.character(key));
        before.add(event);
        return this;
    }

    ScriptedScreen resize(int newColumns, int newRows) {
        keys.add(Keystroke.of(Kind.RESIZE));
        before.add(() -> {
            columns = newColumns;
            rows = newRows;
        });
        return this;
    }

    /** A terminal that has this screen, in which Ctrl-C was pressed when this says so. */
    Interactive interruptedBy(BooleanSupplier interrupted) {
        return new Interactive() {
            @Override
            public FullScreen fullScreen() {
                return ScriptedScreen.this;
            }

            @Override
            public Prompt prompt(Assistant assistant, Optional<Path> history) throws IOException {
                throw new IOException("no prompt in this test");
            }

            @Override
            public boolean interrupted() {
                return interrupted.getAsBoolean();
            }
        };
    }

    /** The picture before the key of this number, from 0; the last one is that before the walk ended. */
    List<String> picture(int number) {
        return pictures.get(number);
    }

    String last() {
        return String.join("\n", pictures.get(pictures.size() - 1));
    }

    int pictures() {
        return pictures.size();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public void paint(List<String> lines, OptionalInt cursor) {
        pictures.add(List.copyOf(lines));
    }

    @Override
    public Keystroke read() {
        if (keys.isEmpty()) {
            return Keystroke.of(Kind.END_OF_INPUT);
        }
        before.remove().run();
        return keys.remove();
    }

    @Override
    public void close() {
        closed = true;
    }
}
