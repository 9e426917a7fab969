package reform.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A script of the shell through which git calls reform. It names the programs to try, one after the other, and knows what
 * to do without them: a repository outlives the place where a program lies.
 */
final class GitScript {
    private static final String PROGRAMS = "@PROGRAMS@";

    /** Text before and after the programs. */
    private final String head;

    private final String tail;
    /** What stands for a % in it. */
    private final String percent;

    private GitScript(String text, String percent) {
        int at = text.indexOf(PROGRAMS);
        this.head = text.substring(0, at);
        this.tail = text.substring(at + PROGRAMS.length());
        this.percent = percent;
    }

    /** The merge driver, in which git puts its arguments where it finds a %. */
    static GitScript mergeDriver() {
        return new GitScript(oneLine(read("merge-driver.sh")), "%%");
    }

    /** The driver for diffs, to which git adds its arguments. */
    static GitScript diffDriver() {
        return new GitScript(oneLine(read("diff-driver.sh")), "%");
    }

    static GitScript preCommitHook() {
        return new GitScript(read("pre-commit.sh"), "%");
    }

    /** @param programs paths, or names that are looked for on the path */
    String text(List<String> programs) {
        List<String> words = new ArrayList<>();
        programs.forEach(program -> words.add(quoted(program)));
        return head + String.join(" ", words).replace("%", percent) + tail;
    }

    /** The programs that a text names which {@link #text} has made; empty where it is another text. */
    Optional<List<String>> programs(String text) {
        boolean ours = text.length() > head.length() + tail.length() && text.startsWith(head) && text.endsWith(tail);
        if (!ours) {
            return Optional.empty();
        }
        List<String> programs = words(
                text.substring(head.length(), text.length() - tail.length()).replace(percent, "%"));
        // Something between the two may be more than words in quotes.
        return text(programs).equals(text) ? Optional.of(programs) : Optional.empty();
    }

    /** A word of the shell in which nothing is special. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** The words of a text in which all of them are {@link #quoted}. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else if (quoted || c != '\\') {
                word.append(c);
            } else if (i + 1 < text.length()) {
                i++;
                word.append(text.charAt(i));
            }
        }
        words.add(word.toString());
        return words;
    }

    /** As it can stand in a setting of git that people read. */
    private static String oneLine(String script) {
        StringBuilder line = new StringBuilder();
        script.lines().forEach(each -> line.append(line.isEmpty() ? "" : " ").append(each.strip()));
        return line.toString();
    }

    private static String read(String name) {
        try (InputStream in = GitScript.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
