package reform.terminal.jline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reform.terminal.Keystroke;

/** The full screen over a terminal of JLine's own, whose keys and screen are streams. */
@Timeout(20)
class TerminalScreenTest {
    private TestTerminal test;
    private Terminal terminal;

    @BeforeEach
    void openTerminal() throws IOException {
        test = new TestTerminal(20, 4);
        terminal = test.terminal();
    }

    @AfterEach
    void closeTerminal() throws IOException {
        test.close();
    }

    @ParameterizedTest
    @CsvSource({
        "a, CHARACTER, a",
        "中, CHARACTER, 中",
        "😀, CHARACTER, 😀",
        "^M, ENTER, ''",
        "^I, TAB, ''",
        "^?, BACKSPACE, ''",
        "^H, BACKSPACE, ''",
        "^C, INTERRUPT, ''",
        "^D, END_OF_INPUT, ''",
        "^[, ESCAPE, ''",
        "^[[A, UP, ''",
        "^[OB, DOWN, ''",
        "^[[1;5C, RIGHT, ''",
        "^[[D, LEFT, ''",
        "^[[H, HOME, ''",
        "^[[4~, END, ''",
        "^[[5~, PAGE_UP, ''",
        "^[[6;2~, PAGE_DOWN, ''",
        "^[[3~, DELETE, ''",
        "^[[Z, OTHER, ''",
        "^[[24~, OTHER, ''",
        "^[[200~ab^[[201~, PASTE, ab",
        "^[x, OTHER, ''",
        "^A, HOME, ''",
        "^U, CLEAR, ''",
        "^L, REDRAW, ''",
        "^T, OTHER, ''",
        // The mouse, old and new; who has the focus; F1 of a console; what a terminal tells of its colours and itself.
        "^[[M !!, OTHER, ''",
        "^[[<0;10;5M, OTHER, ''",
        "^[[I, OTHER, ''",
        "^[[[A, OTHER, ''",
        "^[]11;rgb:dddd/bbbb/0000^[\\, OTHER, ''",
        "^[P>|xterm^G, OTHER, ''",
        "^[OM, ENTER, ''",
        "^[😀, OTHER, ''",
        "^[[200~a^[b中^[[201~, PASTE, a^[b中",
        "^[[200~^[[201~, PASTE, ''",
    })
    void readsKeysWhole(String sent, Keystroke.Kind kind, String text) throws IOException {
        try (TerminalScreen screen = screen()) {
            test.press(sent);
            assertThat(screen.read()).isEqualTo(new Keystroke(kind, text.replace("^[", "\u001b")));
            test.press("q");
            assertThat(screen.read()).isEqualTo(Keystroke.character("q"));
        }
    }

    /** What breaks a sequence off is a key of its own: Ctrl-C always, and the beginning of another sequence. */
    @ParameterizedTest
    @CsvSource({
        "^[[1;5^C, OTHER INTERRUPT",
        "^[[20^[[A, OTHER UP",
        "^[[^[[200~d^[[201~, OTHER PASTE",
        "^[]0;title^C, OTHER INTERRUPT",
        "^[[M^C, OTHER INTERRUPT",
        "^[^C, ESCAPE INTERRUPT",
        "^[[1^X, OTHER",
        "^[[24中, OTHER CHARACTER",
    })
    void aBrokenSequenceTakesNoKeysWithIt(String sent, String kinds) throws IOException {
        try (TerminalScreen screen = screen()) {
            test.press(sent);
            for (String kind : kinds.split(" ")) {
                assertThat(screen.read().kind()).hasToString(kind);
            }
            test.press("q");
            assertThat(screen.read()).isEqualTo(Keystroke.character("q"));
        }
    }

    /** What comes after the beginning of a paste is none of the keys, but for Ctrl-C. */
    @Test
    void aPasteWithoutAnEndIsNoTrap() throws IOException {
        try (TerminalScreen screen = screen()) {
            test.press("^[[200~dd");
            assertThat(screen.read()).isEqualTo(new Keystroke(Keystroke.Kind.PASTE, "dd"));
            test.press("q^M");
            assertThat(screen.read()).isEqualTo(new Keystroke(Keystroke.Kind.PASTE, "q\r"));
            test.press("x^C");
            assertThat(screen.read()).isEqualTo(Keystroke.of(Keystroke.Kind.INTERRUPT));
            test.press("q");
            assertThat(screen.read()).isEqualTo(Keystroke.character("q"));
            test.press("^[[200~^[");
            assertThat(screen.read()).isEqualTo(Keystroke.of(Keystroke.Kind.ESCAPE));
        }
    }

    @Test
    void ctrlCIsFoundBehindOtherKeysByWhoeverWaits() throws IOException {
        try (TerminalScreen screen = screen()) {
            test.press("dd");
            assertThat(screen.interrupted()).isFalse();
            assertThat(screen.read()).isEqualTo(Keystroke.character("d"));
            test.press("x^C");
            assertThat(screen.interrupted()).isTrue();
            assertThat(screen.interrupted()).isFalse();
            test.press("q");
            assertThat(screen.read()).isEqualTo(Keystroke.character("q"));
        }
    }

    @Test
    void aSignalThatEndsTheProcessLeavesTheTerminalAsItWas() {
        String before = terminal.getAttributes().toString();
        screen();
        test.signals().end(15);
        assertThat(test.exits()).contains(143);
        assertThat(terminal.getAttributes().toString()).isEqualTo(before);
        assertThat(test.text())
                .endsWith("\u001b[?2004l\u001b[?1l\u001b>\u001b[?12l\u001b[?25h\u001b[?1049l\u001b[23;0;0t");
    }

    @Test
    void aProcessThatGoesOnPaintsAnew() throws IOException {
        try (TerminalScreen screen = screen()) {
            screen.paint(List.of("a", "b"), OptionalInt.empty());
            terminal.raise(Terminal.Signal.CONT);
            assertThat(screen.read()).isEqualTo(Keystroke.of(Keystroke.Kind.REDRAW));
            int painted = test.text().length();
            screen.paint(List.of("a", "b"), OptionalInt.empty());
            assertThat(test.text().substring(painted)).contains("\u001b[2J", "a", "b");
        }
    }

    @Test
    void tellsOfANewSize() throws IOException {
        try (TerminalScreen screen = screen()) {
            terminal.setSize(Size.of(40, 10));
            terminal.raise(Terminal.Signal.WINCH);
            assertThat(screen.read()).isEqualTo(Keystroke.of(Keystroke.Kind.RESIZE));
            assertThat(screen.columns()).isEqualTo(40);
            assertThat(screen.rows()).isEqualTo(10);
        }
    }

    @Test
    void cutsWhatDoesNotFit() throws IOException {
        try (TerminalScreen screen = screen()) {
            screen.paint(
                    List.of("推进中高职衔接推进中高职衔接", "\u001b[31mred\u001b[0m", "3", "4", "below the screen"),
                    OptionalInt.empty());
        }
        assertThat(test.text())
                .contains("推进中高职衔接推进中")
                .doesNotContain("衔接推进中高")
                .contains("red")
                .doesNotContain("below");
    }

    @Test
    void showsTheCursorWhereTextIsTyped() throws IOException {
        try (TerminalScreen screen = screen()) {
            screen.paint(List.of("a", "note: 原"), OptionalInt.of(8));
            assertThat(test.text().lastIndexOf("\u001b[?25h"))
                    .isGreaterThan(test.text().lastIndexOf("\u001b[?25l"));
            screen.paint(List.of("a", "b"), OptionalInt.empty());
            assertThat(test.text().lastIndexOf("\u001b[?25l"))
                    .isGreaterThan(test.text().lastIndexOf("\u001b[?25h"));
        }
    }

    @Test
    void leavesTheTerminalAsItWas() throws IOException {
        Attributes before = terminal.getAttributes();
        TerminalScreen screen = screen();
        assertThat(test.text()).contains("\u001b[?1049h");
        screen.close();
        screen.close();
        assertThat(test.text()).containsOnlyOnce("\u001b[?1049l");
        assertThat(terminal.getAttributes().toString()).isEqualTo(before.toString());
        assertThat(test.released()).isOne();
    }

    private TerminalScreen screen() {
        return new TerminalScreen(terminal, test.signals(), test::release);
    }
}
